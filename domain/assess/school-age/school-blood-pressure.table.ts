import type { ClassRow } from '../class-row.ts';
import type { PressureTable } from '../two-pressures.ts';

export interface SchoolPressureTable {
  /** 7–12 years: at or above either number more examination is needed; by completed years */
  byYear: readonly { years: number; sex: 'F' | 'M'; systolic: number; diastolic: number }[];
  below: ClassRow;
  atOrAbove: ClassRow;
  /** 13–18 years */
  teen: PressureTable & { fromMonths: number; toMonths: number };
  /** younger than this nobody is told that it was not measured: the card asks it from 15 years */
  expectedFromMonths: number;
}

type Row = readonly [years: number, boys: string, girls: string];

/* Screening thresholds by completed years, systolic/diastolic mmHg. Source: AAP 2017 simplified table, in KMK 2015/2023. */
const BY_YEAR: readonly Row[] = [
  [7, '106/68', '106/68'],
  [8, '107/69', '107/69'],
  [9, '107/70', '108/71'],
  [10, '108/72', '109/72'],
  [11, '110/74', '111/74'],
  [12, '113/75', '114/75'],
];
const limit = (years: number, sex: 'F' | 'M', text: string) => {
  const [systolic = 0, diastolic = 0] = text.split('/').map(Number);
  return { years, sex, systolic, diastolic };
};
const good = {
  severity: 'good',
  family: 'Hasilnya baik. Pertahankan.',
} as const;
const referral = { referTo: 'puskesmas', topics: ['blood-pressure', 'sugar-salt-fat'] } as const;

export const schoolPressure2023: SchoolPressureTable = {
  expectedFromMonths: 180,
  byYear: BY_YEAR.flatMap(([years, boys, girls]) => [
    limit(years, 'M', boys),
    limit(years, 'F', girls),
  ]),
  below: { code: 'normal', worker: 'Normal menurut umur', ...good },
  atOrAbove: {
    code: 'above-threshold',
    severity: 'refer',
    family: 'Di atas batas untuk umurnya. Periksakan ke Puskesmas.',
    worker: 'Di atas ambang menurut umur, perlu pemeriksaan lanjutan',
    ...referral,
  },
  teen: {
    fromMonths: 156,
    toMonths: 228,
    possible: { systolic: [50, 300], diastolic: [30, 200] },
    bands: [
      { code: 'normal', systolicBelow: 120, diastolicBelow: 80, worker: 'Normal', ...good },
      {
        code: 'raised',
        systolicBelow: 130,
        diastolicBelow: 80,
        severity: 'watch',
        family: 'Mulai tinggi. Kurangi garam, bergerak setiap hari, ukur lagi bulan depan.',
        worker: 'Tekanan darah meningkat (120–129)',
        topics: ['blood-pressure', 'sugar-salt-fat', 'physical-activity'],
      },
      {
        code: 'high-1',
        systolicBelow: 140,
        diastolicBelow: 90,
        severity: 'refer',
        family: 'Tinggi untuk umurnya. Periksakan ke Puskesmas.',
        worker: 'Hipertensi tingkat 1',
        ...referral,
      },
      {
        code: 'high-2',
        systolicBelow: 180,
        diastolicBelow: 110,
        severity: 'refer',
        family: 'Tinggi sekali. Periksakan ke Puskesmas dalam beberapa hari ini.',
        worker: 'Hipertensi tingkat 2',
        ...referral,
      },
      {
        code: 'very-high',
        severity: 'urgent',
        family: 'Sangat tinggi. Panggil petugas kesehatan dan antar ke Puskesmas hari ini.',
        worker: 'Hipertensi tingkat 2, 180/110 ke atas',
        ...referral,
      },
    ],
  },
};
