import type { Card, MeasureField } from './card.ts';
import { CHILD_SCREENINGS } from './screenings.ts';
import { referralField, tbcSignsField } from './shared-fields.ts';
import { topics } from './topics.ts';
import { vaccineFields } from './vaccines.ts';

type Window = readonly [from: number, to: number, soft: readonly [number, number]];

/*
 * Soft bounds per age window (completed months): the smallest and largest value that WHO's own flags let through
 * (weight −6/+5 SD, length −6/+6 SD, head ±5 SD) for either sex. Source: WHO Child Growth Standards, WHO Reference 2007.
 */
const WEIGHT: readonly Window[] = [
  [0, 3, [0.9, 10.9]],
  [3, 12, [2.4, 16.3]],
  [12, 36, [4, 26.6]],
  [36, 72, [6, 40]],
];
const LENGTH: readonly Window[] = [
  [0, 3, [38, 73.7]],
  [3, 12, [47.2, 89.9]],
  [12, 36, [58.6, 118.3]],
  [36, 72, [72.2, 130]],
];
const HEAD: readonly Window[] = [
  [0, 3, [28, 46.4]],
  [3, 12, [33.3, 52.5]],
  [12, 36, [38.1, 56.6]],
  [36, 72, [41.4, 58.3]],
];
/* The fastest month of a healthy infant is about 1.6 kg and 4 cm (WHO growth velocity standards); later much less. */
const WEIGHT_CHANGE = [
  { rise: 2, fall: 0.5 },
  { rise: 1.2, fall: 0.5 },
  { rise: 1, fall: 0.8 },
  { rise: 1, fall: 1 },
];
const LENGTH_RISE = [6, 4, 2.5, 2];

const weight: MeasureField[] = WEIGHT.map(([fromMonths, toMonths, soft], i) => ({
  kind: 'measure',
  what: 'weight',
  step: 2,
  label: 'Berat badan',
  unit: 'kg',
  decimals: 2,
  hard: [0.5, 40],
  soft,
  when: { fromMonths, toMonths },
  change: WEIGHT_CHANGE[i] ?? { rise: 1, fall: 1 },
}));

const lengthHeight: MeasureField[] = LENGTH.map(([fromMonths, toMonths, soft], i) => ({
  kind: 'measure',
  what: 'length-height',
  step: 2,
  label: fromMonths < 24 ? 'Panjang atau tinggi badan' : 'Tinggi badan',
  unit: 'cm',
  decimals: 1,
  hard: [35, 130],
  soft,
  when: { fromMonths, toMonths },
  position: true,
  change: { rise: LENGTH_RISE[i] ?? 2, fall: 0.5 },
}));

const head: MeasureField[] = HEAD.map(([fromMonths, toMonths, soft]) => ({
  kind: 'measure',
  what: 'head',
  step: 2,
  label: 'Lingkar kepala',
  unit: 'cm',
  decimals: 1,
  hard: [20, 65],
  soft,
  when: { fromMonths, toMonths },
  change: { rise: 3, fall: 0.5 },
}));

/** Infants, under-fives and preschoolers, 0–71 months. */
export const childCard: Card = {
  key: 'child',
  title: 'Bayi, balita, dan anak prasekolah',
  version: 'edisi-2023',
  source: 'Kartu Bantu Pemeriksaan Bayi, Balita, dan Anak Prasekolah, 26 kolom, edisi 2023',
  fields: [
    ...weight,
    ...lengthHeight,
    ...head,
    {
      kind: 'measure',
      what: 'muac',
      step: 2,
      label: 'Lingkar lengan atas',
      unit: 'cm',
      decimals: 1,
      hard: [5, 30],
      soft: [9, 22],
      when: { fromMonths: 6, toMonths: 60 },
      change: { rise: 2, fall: 1.5 },
    },
    {
      kind: 'measure',
      what: 'oedema',
      step: 2,
      label: 'Bengkak di kedua punggung kaki',
      unit: 'yes-no',
      decimals: 0,
      hard: [0, 1],
      soft: [0, 1],
    },
    {
      kind: 'answers',
      instrument: 'development-checklist',
      step: 4,
      label: 'Ceklis perkembangan Buku KIA',
    },
    tbcSignsField,
    {
      kind: 'answers',
      instrument: 'exclusive-breastfeeding',
      step: 4,
      label: 'ASI eksklusif',
      when: { toMonths: 6 },
    },
    {
      kind: 'answers',
      instrument: 'complementary-feeding',
      step: 4,
      label: 'MP-ASI',
      when: { fromMonths: 6, toMonths: 24 },
    },
    {
      kind: 'service',
      service: 'newborn-check',
      step: 4,
      label: 'Periksa bayi baru lahir oleh bidan',
      when: { toMonths: 1 },
      byHealthWorker: true,
    },
    ...vaccineFields,
    {
      kind: 'service',
      service: 'vitamin-a-blue',
      step: 4,
      label: 'Vitamin A kapsul biru',
      when: { fromMonths: 6, toMonths: 12 },
      byHealthWorker: true,
    },
    {
      kind: 'service',
      service: 'vitamin-a-red',
      step: 4,
      label: 'Vitamin A kapsul merah',
      when: { fromMonths: 12, toMonths: 60 },
      byHealthWorker: true,
    },
    {
      kind: 'service',
      service: 'deworming',
      step: 4,
      label: 'Obat cacing',
      when: { fromMonths: 12 },
      byHealthWorker: true,
    },
    {
      kind: 'service',
      service: 'pmt-child',
      step: 4,
      label: 'Makanan tambahan pangan lokal',
      when: { fromMonths: 6 },
      amount: { label: 'Jumlah porsi', max: 100 },
      note: { label: 'Bahan makanannya' },
    },
    {
      kind: 'answers',
      instrument: 'pmt-child-daily',
      step: 4,
      label: 'Makan makanan tambahan anak',
      when: { fromMonths: 6 },
      everyMonths: 1,
    },
    { kind: 'answers', instrument: 'sick-signs', step: 4, label: 'Gejala sakit' },
    referralField,
    {
      kind: 'answers',
      instrument: 'toddler-class',
      step: 5,
      label: 'Kelas ibu balita',
      when: { toMonths: 60 },
    },
    {
      kind: 'education',
      step: 5,
      label: 'Penyuluhan bayi',
      when: { toMonths: 12 },
      topics: topics(
        'breastfeeding',
        'complementary-feeding',
        'child-growth',
        'child-development',
        'immunization',
        'child-danger-signs',
      ),
    },
    {
      kind: 'education',
      step: 5,
      label: 'Penyuluhan balita',
      when: { fromMonths: 12 },
      topics: topics(
        'complementary-feeding',
        'child-growth',
        'child-development',
        'immunization',
        'vitamin-a-deworming',
        'child-danger-signs',
      ),
    },
  ],
  screenings: CHILD_SCREENINGS,
};
