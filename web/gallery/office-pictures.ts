import { createElement } from 'preact';
import type { Me, Role } from '#domain/access/access.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import { Revoked } from '../kader/gate/revoked.tsx';
import { PhoneProvider } from '../kader/phone-context.ts';
import type { AskServer } from '../known/ask-server.ts';
import type { DeviceRow, HeldRow, ReadRow } from '../known/read-office.ts';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { closedNames, DEVICES, HELD, KARTINI, KEPALA, READS, RINA } from './office-rows.ts';
import { DAY, type Picture } from './picture.ts';

interface Office {
  reads?: readonly ReadRow[];
  devices?: readonly DeviceRow[];
  held?: readonly HeldRow[];
}

const server = ({
  reads = READS,
  devices = DEVICES,
  held: rows = HELD,
}: Office = {}): AskServer => ({
  json: async (path) => {
    const open = path.includes('because=');
    if (path.startsWith('/api/reads')) {
      const who = [KARTINI, RINA, KEPALA].map((one, i) => ({ ...one, n: 12 - i * 4 }));
      return ok({ rows: reads, next: null, readers: who });
    }
    if (path === '/api/devices') return ok({ devices });
    if (path.startsWith('/api/quarantine')) return ok({ rows: open ? HELD : rows });
    return fail('not-allowed');
  },
  follow: async () => fail('offline'),
});
const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };
const never: AskServer = { json: () => new Promise(() => {}), follow: () => new Promise(() => {}) };

function meOf(role: Role): Me {
  const place = { villageCode: FAKE_VILLAGE, villageName: 'Yosodadi', districtId: 1872 };
  const posyandu = { ...place, puskesmasId: 'contoh-p', example: true };
  return {
    account: { id: fakeId(900), username: role, name: 'Contoh', role },
    grants: [],
    posyandu: [
      { ...posyandu, id: FAKE_POSYANDU, name: 'Melati 3', dusun: 'RW 03' },
      { ...posyandu, id: OTHER_POSYANDU, name: 'Dahlia 8', dusun: 'RW 05' },
    ],
    villages: [{ code: FAKE_VILLAGE, name: 'Yosodadi', districtId: 1872 }],
    feeds: [],
    epoch: 'contoh',
    sealKey: '',
    leaseDays: 30,
    serverTime: '',
    demo: true,
  };
}

const picture = (
  key: string,
  title: string,
  path: string,
  role: Role,
  ask: AskServer = server(),
): Picture => ({
  key,
  title,
  path,
  draw: () =>
    createElement(VillagePages, {
      me: meOf(role),
      ask,
      on: DAY,
      home: role === 'coordinator' ? '/lainnya' : null,
      personAddress: () => null,
      ...(role === 'coordinator' ? {} : { signOut: () => {} }),
    }),
});

const cutOff =
  (unsent: number, refused: number): Picture['draw'] =>
  () => {
    const phone = fakePhone({ on: DAY });
    const sync = { ...phone, sync: { value: { ...phone.sync.value, unsent, refused } } };
    return createElement(
      PhoneProvider,
      { value: sync as typeof phone },
      createElement(Revoked, {}),
    );
  };

/** The office of a puskesmas and the coordinator: who read what, phones, refused facts. */
export const officePictures: readonly Picture[] = [
  picture('baca', 'Siapa membuka data, petugas data', '/pembacaan', 'data-officer'),
  picture(
    'baca-kepala',
    'Siapa membuka data, kepala puskesmas: nama ditutup',
    '/pembacaan',
    'puskesmas',
    server({ reads: READS.map((row) => ({ ...row, name: null })) }),
  ),
  picture(
    'baca-kosong',
    'Tidak ada pembukaan data',
    '/pembacaan',
    'data-officer',
    server({ reads: [] }),
  ),
  picture(
    'baca-tanpa-sinyal',
    'Siapa membuka data, tanpa sinyal',
    '/pembacaan',
    'data-officer',
    away,
  ),
  picture('hp', 'HP dan akun, puskesmas', '/hp', 'puskesmas'),
  picture('hp-koordinator', 'HP dan akun, koordinator', '/hp', 'coordinator'),
  picture('hp-kosong', 'Belum ada HP', '/hp', 'coordinator', server({ devices: [] })),
  picture('tertahan', 'Catatan tertahan, koordinator', '/tertahan', 'coordinator'),
  picture(
    'tertahan-kepala',
    'Catatan tertahan, kepala puskesmas: nama ditutup',
    '/tertahan',
    'puskesmas',
    server({ held: closedNames(HELD) }),
  ),
  picture(
    'tertahan-kosong',
    'Tidak ada yang tertahan',
    '/tertahan',
    'coordinator',
    server({ held: [] }),
  ),
  picture(
    'tertahan-memuat',
    'Catatan tertahan, sedang mengambil',
    '/tertahan',
    'coordinator',
    never,
  ),
  picture(
    'nama-alasan',
    'Nama di balik angka, diminta alasan',
    `/desa/${FAKE_VILLAGE}/2026-11/semua/at-risk`,
    'puskesmas',
  ),
  {
    key: 'hp-diputus',
    title: 'HP diputus, masih ada yang harus dikirim',
    path: '/',
    draw: cutOff(12, 0),
  },
  { key: 'hp-diputus-selesai', title: 'HP diputus, semua sampai', path: '/', draw: cutOff(0, 0) },
];
