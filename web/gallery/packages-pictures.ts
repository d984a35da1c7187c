import { createElement } from 'preact';
import type { Role } from '#domain/access/access.ts';
import type { KeptChange, PackageChange } from '#domain/packages/package-change.ts';
import { fail, ok } from '#domain/result.ts';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import { Screens } from '../screens.tsx';
import { fakeId } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';

const PUSKESMAS = 'contoh-p';

const DECIDED: readonly PackageChange[] = [
  {
    act: 'off',
    level: 'posyandu',
    stage: 'bumil',
    service: 'antenatal-check',
    from: '2026-11-01',
    until: '2026-12-31',
    reason: 'Bidan desa sedang cuti',
  },
  {
    act: 'off',
    level: 'posyandu',
    stage: 'dewasa',
    service: 'measure.cholesterol',
    from: '2026-11-10',
    reason: 'Strip belum datang',
  },
  {
    act: 'off',
    level: 'posyandu',
    stage: 'lansia',
    service: 'answers.cervix-check',
    from: '2027-01-01',
  },
  {
    act: 'off',
    level: 'posyandu',
    stage: 'balita',
    service: 'immunization.dpt-hb-hib-4',
    from: '2026-11-01',
  },
  {
    act: 'add',
    level: 'posyandu',
    stage: 'bumil',
    service: 'local.senam-ibu-hamil',
    label: 'Senam ibu hamil',
    setting: 'outside',
    kind: 'promotive',
    performer: 'kader',
    from: '2026-11-01',
  },
];
const kept = (changes: readonly PackageChange[]): KeptChange[] =>
  changes.map((change, i) => ({
    id: fakeId(700 + i),
    at: `2026-11-0${i + 1}T02:10:00.000Z`,
    by: fakeId(900),
    byName: 'Kepala Contoh',
    change,
  }));
const given = (inside: number, outside: number) => ({ inside, outside });
const KINDS = {
  promotive: given(12, 148),
  preventive: given(96, 811),
  curative: given(31, 74),
  rehabilitative: given(2, 9),
};

const server = (changes: readonly PackageChange[] = DECIDED, kinds: object = KINDS): AskServer => ({
  json: async (path, body) => {
    if (body) return fail('offline');
    if (path.includes('/months/')) return ok({ kinds, unknown: given(0, 0) });
    return path.startsWith('/api/packages/')
      ? ok({ on: DAY, rows: [], changes: kept(changes) })
      : fail('not-allowed');
  },
  follow: async () => fail('offline'),
});
const away: AskServer = { json: async () => fail('offline'), follow: async () => fail('offline') };
const never: AskServer = { json: () => new Promise(() => {}), follow: () => new Promise(() => {}) };
const none = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, given(0, 0)]));

const picture = (
  key: string,
  title: string,
  role: Role = 'puskesmas',
  ask: AskServer = server(),
  more: Partial<Picture> = {},
): Picture => ({
  key,
  title,
  path: '/paket-layanan',
  ...more,
  draw: () =>
    createElement(VillagePages, {
      me: {
        account: { id: fakeId(900), username: role, name: 'Contoh', role },
        grants: [
          { role, scope: { kind: 'puskesmas', id: PUSKESMAS }, from: '2020-01-01', until: null },
        ],
        posyandu: [],
        villages: [{ code: FAKE_VILLAGE, name: 'Yosodadi', districtId: 1872 }],
        feeds: [],
        epoch: 'contoh',
        sealKey: '',
        leaseDays: 30,
        serverTime: '',
        demo: true,
      },
      ask,
      on: DAY,
      home: null,
      personAddress: () => null,
      signOut: () => {},
    }),
});

/** Step 4 where the puskesmas stopped some services and added one; 1 is pregnant, 7 a man of 43. */
const atStep4 = (key: string, title: string, person: number): Picture => ({
  key,
  title,
  path: `/orang/${fakeId(person)}/langkah/4`,
  draw: () => {
    const phone = fakePhone({ on: DAY, packages: { [PUSKESMAS]: [...DECIDED, ...ALSO] } });
    return createElement(Screens, { phone });
  },
});
const ALSO: readonly PackageChange[] = [
  { act: 'off', level: 'posyandu', service: 'measure.glucose', from: '2026-11-01' },
  { act: 'off', level: 'posyandu', service: 'answers.finger-counting', from: '2026-11-01' },
];

/** The service package of a puskesmas: matrix, switches, counts, paper, and what the phone makes of it. */
export const packagesPictures: readonly Picture[] = [
  picture('paket', 'Paket layanan, kepala puskesmas'),
  picture('paket-klaster', 'Paket layanan, klaster 3', 'cluster-3'),
  picture('paket-baku', 'Paket layanan, belum ada yang diubah', 'puskesmas', server([], none)),
  picture('paket-tanpa-sinyal', 'Paket layanan, tanpa sinyal', 'puskesmas', away),
  picture('paket-memuat', 'Paket layanan, sedang mengambil', 'puskesmas', never),
  picture('paket-gelap', 'Paket layanan, gelap', 'puskesmas', server(), { theme: 'dark' }),
  picture('paket-besar', 'Paket layanan, huruf 200%', 'puskesmas', server(), { twice: true }),
  picture('paket-cetak', 'Matriks paket layanan untuk dicetak', 'puskesmas', server(), {
    path: '/paket-layanan/cetak',
  }),
  atStep4('paket-langkah-4', 'Langkah 4, layanan yang ada di Pustu', 1),
  atStep4('paket-langkah-4-dewasa', 'Langkah 4 dewasa, skrining yang ada di Pustu', 7),
];
