import { createElement } from 'preact';
import type { Me } from '#domain/access/access.ts';
import type { Trial } from '#domain/publish/check-publication.ts';
import type { Publication } from '#domain/publish/publication.ts';
import { fail, ok } from '#domain/result.ts';
import { TrialSaid } from '../dashboard/publish-trial.tsx';
import { VillagePages } from '../dashboard/village-page.tsx';
import type { AskServer } from '../known/ask-server.ts';
import { FAKE_VILLAGE } from './fake-village.ts';
import { DAY, type Picture } from './picture.ts';

const DINKES: Me = {
  account: { id: 'contoh-dinkes', username: 'dinkes', name: 'Contoh', role: 'dinkes' },
  grants: [
    { role: 'dinkes', scope: { kind: 'district', id: 1872 }, from: '2020-01-01', until: null },
  ],
  posyandu: [],
  villages: [{ code: FAKE_VILLAGE, name: 'Yosodadi', districtId: 1872 }],
  feeds: [],
  epoch: 'contoh',
  sealKey: '',
  leaseDays: 30,
  serverTime: '',
  demo: true,
};

const row = (over: Partial<Publication>): Publication => ({
  id: over.version ?? '',
  kind: 'rule-table',
  name: 'child-muac',
  version: 'metro-2026',
  since: '2026-09-01',
  body: {},
  note: 'Surat edaran contoh nomor 14 tahun 2026',
  publishedAt: '2026-08-20T02:15:00Z',
  publishedBy: 'Dinas Kesehatan Contoh',
  withdrawnAt: null,
  withdrawnBy: null,
  ...over,
});

const ROWS: readonly Publication[] = [
  row({ version: 'metro-2027', since: '2027-01-01', publishedAt: '2026-11-20T03:00:00Z' }),
  row({
    kind: 'instrument',
    name: 'sick-signs',
    version: 'metro-2026.2',
    since: '2026-12-01',
    withdrawnAt: '2026-11-02T04:00:00Z',
    withdrawnBy: 'Dinas Kesehatan Contoh',
    note: 'Menambah pertanyaan ruam di kulit',
    publishedAt: '2026-11-01T04:00:00Z',
  }),
  row({ kind: 'card', name: 'adult', version: 'metro-2026.1', publishedBy: null }),
  row({}),
];

const answering = (publications: readonly Publication[] | null): AskServer => ({
  json: async () => (publications ? ok({ publications }) : fail('offline')),
  follow: async () => fail('offline'),
});

const picture = (
  key: string,
  title: string,
  path: string,
  rows: readonly Publication[] | null,
  look: Partial<Picture> = {},
): Picture => ({
  key,
  title,
  path,
  ...look,
  draw: () =>
    createElement(VillagePages, {
      me: DINKES,
      ask: answering(rows),
      on: DAY,
      home: null,
      personAddress: () => null,
      signOut: () => {},
    }),
});

const trial: Trial = {
  problems: [],
  differences: [
    { at: 'bands.yellow.below', before: '12.5', after: '13' },
    {
      at: 'bands.yellow.family',
      before: 'Kuning. Temui bidan atau perawat di pustu, dan ukur lagi dua minggu lagi.',
      after: 'Kuning. Temui bidan atau perawat di pustu minggu ini.',
    },
  ],
  changes: [
    {
      before: {
        code: 'child-muac.green',
        severity: 'good',
        family: 'Lingkar lengan atas 12,8 cm. Hijau: cukup.',
      },
      after: {
        code: 'child-muac.yellow',
        severity: 'watch',
        family:
          'Lingkar lengan atas 12,8 cm. Kuning. Temui bidan atau perawat di pustu minggu ini.',
      },
      people: 52,
      example: { sex: 'F', ageMonths: 24, group: 'balita' },
    },
    {
      before: null,
      after: {
        code: 'child-muac.green',
        severity: 'good',
        family: 'Lingkar lengan atas 14 cm. Hijau: cukup.',
      },
      people: 8,
      example: { sex: 'M', ageMonths: 66, group: 'apras' },
    },
  ],
  people: 2924,
  judged: 442,
};
const wrong: Trial = {
  problems: [
    { kind: 'not-after-today', at: 'since' },
    { kind: 'order', at: 'bands.below' },
    { kind: 'disease-word', at: 'bands.0.family' },
    { kind: 'outside-ages', at: '' },
  ],
  differences: [],
  changes: [],
  people: 0,
  judged: 0,
};

const tried = (key: string, title: string, said: Trial, look: Partial<Picture> = {}): Picture => ({
  key,
  title,
  path: '/terbitan/baru',
  ...look,
  draw: () =>
    createElement('div', {
      class: 'app bare village',
      children: createElement('main', {
        id: 'isi',
        children: createElement('div', {
          class: 'stack wide',
          children: [
            createElement('h1', { key: 'h' }, title),
            createElement(TrialSaid, { key: 't', trial: said, kind: 'rule-table' }),
          ],
        }),
      }),
    }),
});

/** What a district publishes of its own. */
export const publishPictures: readonly Picture[] = [
  picture('terbitan', 'Aturan daerah: daftar', '/terbitan', ROWS),
  picture('terbitan-kosong', 'Aturan daerah: belum ada', '/terbitan', []),
  picture('terbitan-tanpa-sinyal', 'Aturan daerah, tanpa sinyal', '/terbitan', null),
  picture('terbitan-baru', 'Versi baru', '/terbitan/baru', ROWS),
  picture('terbitan-baru-besar', 'Versi baru, huruf 200%', '/terbitan/baru', ROWS, { twice: true }),
  tried('terbitan-coba', 'Hasil coba versi baru', trial),
  tried('terbitan-coba-besar', 'Hasil coba versi baru, huruf 200%', trial, { twice: true }),
  tried('terbitan-perbaiki', 'Versi yang belum dapat diterbitkan', wrong),
];
