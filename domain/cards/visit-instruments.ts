import type { Instrument, InstrumentItem } from './card.ts';

const CHILD_CARD = 'Kartu Bantu Pemeriksaan Bayi, Balita, dan Anak Prasekolah, edisi 2023';
const MOTHER_CARD = 'Kartu Bantu Pemeriksaan Ibu Hamil, Nifas, dan Menyusui, edisi 2023';
const VISIT_LIST = 'Checklist kunjungan rumah, KMK HK.01.07/MENKES/2015/2023';

const oneYesNo = (
  key: string,
  title: string,
  source: string,
  item: string,
  text: string,
): Instrument => ({
  key,
  version: 'edisi-2023',
  title,
  source,
  items: [{ key: item, text, kind: 'yes-no' }],
});

const choice = (
  key: string,
  text: string,
  choices: Readonly<Record<string, string>>,
): InstrumentItem => ({
  key,
  text,
  kind: 'choice',
  choices: Object.entries(choices).map(([value, said]) => ({ value, text: said })),
});

/** Short questions of one visit: one tap each, none of them judged by a rule unless its file says so. */
export const VISIT_INSTRUMENTS: readonly Instrument[] = [
  {
    key: 'visit-kind',
    version: 'posyandu-2023',
    title: 'Datang hari ini',
    source:
      'Panduan Pengelolaan Posyandu 2023: kunjungan sehat dan kunjungan sakit dihitung terpisah',
    items: [
      choice('kind', 'Datang hari ini', {
        well: 'Sehat, untuk cek rutin',
        sick: 'Ada keluhan atau sakit',
      }),
    ],
  },
  oneYesNo('buku-kia', 'Buku KIA', CHILD_CARD, 'owned', 'Punya Buku KIA atau KMS'),
  oneYesNo(
    'pmt-child-daily',
    'Makan makanan tambahan anak',
    CHILD_CARD,
    'daily',
    'Dimakan setiap hari',
  ),
  oneYesNo(
    'toddler-class',
    'Kelas ibu balita',
    'SATUSEHAT Q0004, kelas ibu balita',
    'attends',
    'Ibu atau pengasuh mengikuti kelas ibu balita',
  ),
  oneYesNo(
    'vitamin-a-taken',
    'Minum vitamin A nifas',
    MOTHER_CARD,
    'taken',
    'Kapsul vitamin A sudah diminum',
  ),
  oneYesNo(
    'ttd-weekly',
    'Minum tablet tambah darah remaja',
    VISIT_LIST,
    'weekly',
    'Diminum dalam 1 minggu terakhir',
  ),
  oneYesNo(
    'balanced-plate',
    'Isi Piringku',
    VISIT_LIST,
    'follows',
    'Makan sehari-hari sesuai Isi Piringku',
  ),
  {
    key: 'sugar-salt-fat',
    version: 'edisi-2023',
    title: 'Gula, garam, dan lemak',
    source: 'Kartu usia sekolah dan remaja, edisi 2023: perilaku berisiko',
    items: [
      { key: 'sugar', text: 'Sering makan atau minum yang manis', kind: 'yes-no' },
      { key: 'salt', text: 'Sering makan yang asin', kind: 'yes-no' },
      { key: 'fat', text: 'Sering makan gorengan atau yang berlemak', kind: 'yes-no' },
    ],
  },
];
