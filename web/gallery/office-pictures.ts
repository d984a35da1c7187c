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
import { DAY, type Picture } from './picture.ts';

const at = (hour: number, minute = 0, daysBack = 0): string =>
  new Date(
    Date.parse(`${DAY}T00:00:00+07:00`) - daysBack * 86_400_000 + (hour * 60 + minute) * 60_000,
  ).toISOString();

const KARTINI = {
  id: fakeId(901),
  name: 'Bu Kartini (contoh)',
  username: 'kader.dahlia8',
  role: 'kader',
  closed: false,
} as const;
const WULAN = {
  ...KARTINI,
  id: fakeId(902),
  name: 'Bu Wulan (contoh)',
  username: 'kader2.dahlia8',
};
const RINA = {
  id: fakeId(903),
  name: 'Bidan Rina (contoh)',
  username: 'bidan.yosodadi',
  role: 'midwife',
  closed: false,
} as const;
const KEPALA = {
  id: fakeId(904),
  name: 'Ibu Kepala Puskesmas (contoh)',
  role: 'puskesmas',
} as const;

const read = (n: number, more: Partial<ReadRow>): ReadRow => ({
  id: fakeId(700 + n),
  at: at(9, n * 7),
  account: KARTINI,
  what: 'person',
  place: FAKE_POSYANDU,
  subject: fakeId(2),
  name: 'Aisyah Putri Contoh',
  people: 0,
  because: null,
  offline: true,
  ...more,
});
const READS: readonly ReadRow[] = [
  read(4, {
    account: KEPALA,
    what: `village ${FAKE_VILLAGE} 2026-11 balita at-risk`,
    subject: null,
    name: null,
    people: 9,
    offline: false,
    because: 'Lokakarya mini: menindaklanjuti balita yang dua kali tidak naik',
  }),
  read(3, {}),
  read(2, { subject: fakeId(5), name: 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh' }),
  read(1, {
    account: RINA,
    what: 'quarantine 3',
    subject: null,
    name: null,
    people: 2,
    offline: false,
  }),
  read(0, {
    account: { ...KARTINI, name: 'Petugas Data Nia (contoh)', role: 'data-officer' },
    what: 'search',
    subject: null,
    name: null,
    people: 4,
    offline: false,
  }),
];

const device = (more: Partial<DeviceRow>): DeviceRow => ({
  account: KARTINI,
  device: 'hp-1',
  deviceName: 'Linux; Android 13; Redmi 9A',
  firstAt: at(8, 0, 90),
  seenAt: at(9, 40),
  endedAt: null,
  ...more,
});
const DEVICES: readonly DeviceRow[] = [
  device({}),
  device({ account: WULAN }),
  device({
    account: RINA,
    device: 'hp-2',
    deviceName: 'Linux; Android 11; SM-A032F dengan nama yang panjang sekali',
    seenAt: at(16, 5, 2),
  }),
  device({
    account: WULAN,
    device: 'hp-3',
    deviceName: null,
    seenAt: at(7, 0, 40),
    endedAt: at(8, 0, 30),
  }),
];

const held = (n: number, more: Partial<HeldRow>): HeldRow => ({
  id: fakeId(800 + n),
  scope: FAKE_POSYANDU,
  account: KARTINI.id,
  accountName: KARTINI.name,
  reason: 'revoked',
  receivedAt: at(10, n),
  raw: { kind: 'measurement-taken', on: '2026-11-21', body: {} },
  person: { id: fakeId(2), name: 'Aisyah Putri Contoh' },
  ...more,
});
const HELD: readonly HeldRow[] = [
  held(1, {}),
  held(2, { raw: { kind: 'service-given', on: '2026-11-21' } }),
  held(3, {
    raw: { kind: 'answers-given', on: '2026-11-21', body: null },
    withheld: true,
    person: { id: fakeId(5), name: 'Muhammad Rizky Ramadhan Al Fatih Nugraha Contoh' },
  }),
  held(4, { account: RINA.id, accountName: RINA.name, reason: 'unknown-place', scope: null }),
];

const closedNames = (rows: readonly HeldRow[]): HeldRow[] =>
  rows.map((row) => ({
    ...row,
    raw: { kind: row.raw?.kind, on: row.raw?.on, body: null },
    withheld: true,
    ...(row.person ? { person: { id: row.person.id, name: null } } : {}),
  }));

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
