import { createElement } from 'preact';
import type { Me, Role } from '#domain/access/access.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { FAKE_POSYANDU, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';
import {
  DISTRICT_QUALITY,
  FEW_QUALITY,
  POSYANDU_QUALITY,
  PUSKESMAS_QUALITY,
} from './quality-rows.ts';

const answering = (value: unknown): AskServer => ({
  json: async () => ok(value),
  follow: async () => fail('offline'),
});
const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };
const never: AskServer = { json: () => new Promise(() => {}), follow: () => new Promise(() => {}) };

function meOf(role: Role): Me {
  const place = { villageCode: FAKE_VILLAGE, villageName: 'Yosodadi', districtId: 1872 };
  const posyandu = { ...place, puskesmasId: 'contoh-p', example: true };
  const scope =
    role === 'dinkes'
      ? ({ kind: 'district', id: 1872 } as const)
      : ({ kind: 'puskesmas', id: 'contoh-p' } as const);
  return {
    account: { id: fakeId(900), username: role, name: 'Contoh', role },
    grants: [{ role, scope, from: '2020-01-01', until: null }],
    posyandu:
      role === 'dinkes'
        ? []
        : [
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
  ask: AskServer,
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

const children = Array.from({ length: 60 }, (_, i): FactDraft[] => {
  const subject = fakeId(3000 + i);
  const at = { subject, scope: FAKE_POSYANDU };
  const body = { name: `Anak Contoh ${i + 1}`, sex: 'F' as const, birthDate: '2024-06-05' };
  const weight = { what: 'weight' as const, value: i % 2 === 0 ? 11 : 10.5 };
  const tall = { what: 'length-height' as const, value: 84 + ((i * 7) % 30) / 10 };
  return [
    { ...at, kind: 'person-registered', on: DAY, body },
    { ...at, kind: 'measurement-taken', on: DAY, body: weight },
    ...(i < 12 ? [{ ...at, kind: 'measurement-taken' as const, on: DAY, body: tall }] : []),
  ];
}).flat();

const mine = (
  key: string,
  title: string,
  written: readonly FactDraft[],
  quiet = false,
): Picture => ({
  key,
  title,
  path: '/mutu-saya',
  draw: () => {
    const phone = fakePhone({ on: DAY, quiet });
    void phone.write(written);
    return createElement(Screens, { phone });
  },
});

const ALL = '/mutu/2026-11';
const ONE = '/mutu/posyandu/contoh/2026-11';

/** How well posyandu measure and record (indicator 43). */
export const qualityPictures: readonly Picture[] = [
  picture('mutu', 'Mutu data, semua posyandu', ALL, 'data-officer', answering(PUSKESMAS_QUALITY)),
  picture(
    'mutu-koordinator',
    'Mutu data, koordinator: posyandunya sendiri',
    ALL,
    'coordinator',
    answering({ ...PUSKESMAS_QUALITY, asked: 1, rows: PUSKESMAS_QUALITY.rows.slice(0, 1) }),
  ),
  picture('mutu-memuat', 'Mutu data, sedang mengambil', ALL, 'puskesmas', never),
  picture('mutu-tanpa-sinyal', 'Mutu data, tanpa sinyal', ALL, 'midwife', away),
  picture('mutu-posyandu', 'Mutu satu posyandu', ONE, 'data-officer', answering(POSYANDU_QUALITY)),
  picture(
    'mutu-posyandu-sedikit',
    'Mutu satu posyandu, belum cukup ukuran',
    ONE,
    'coordinator',
    answering(FEW_QUALITY),
  ),
  picture(
    'mutu-kabupaten',
    'Mutu data, dinas kesehatan',
    ALL,
    'dinkes',
    answering(DISTRICT_QUALITY),
  ),
  mine('mutu-saya', 'Mutu ukuran saya', children),
  mine('mutu-saya-kosong', 'Mutu ukuran saya, belum ada', [], true),
];
