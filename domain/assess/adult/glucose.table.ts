import type { Band } from '../class-row.ts';

export interface GlucoseTable {
  fromMonths: number;
  /** mg/dL */
  possible: readonly [min: number, max: number];
  random: readonly Band[];
  fasting: readonly Band[];
}

const low: Band = {
  code: 'low',
  below: 70,
  severity: 'refer',
  family: 'Terlalu rendah. Beri tahu petugas kesehatan sekarang.',
  worker: 'Gula darah rendah (di bawah 70)',
  referTo: 'puskesmas',
};
const normal: Band = {
  code: 'normal',
  below: 100,
  severity: 'good',
  family: 'Hasilnya baik. Pertahankan.',
  worker: 'Normal',
};
const raised: Band = {
  code: 'raised',
  severity: 'watch',
  family: 'Mulai tinggi. Kurangi gula, bergerak setiap hari, periksa lagi 3 bulan lagi.',
  worker: 'Prediabetes',
  topics: ['blood-sugar', 'sugar-salt-fat', 'physical-activity'],
};
const high: Band = {
  code: 'high',
  severity: 'refer',
  family: 'Tinggi. Periksakan ke Puskesmas.',
  worker: 'Diabetes (rujuk untuk pemeriksaan lanjutan)',
  referTo: 'puskesmas',
  topics: ['blood-sugar', 'sugar-salt-fat', 'take-medicine'],
};

/**
 * Table 23, mg/dL. Random 100–139 is not defined there: under the limit, counted as normal in the recap (edisi 2023).
 * Low below 70: secondary sources, confidence medium.
 */
export const glucose2023: GlucoseTable = {
  fromMonths: 180,
  possible: [20, 800],
  random: [
    low,
    normal,
    {
      code: 'below-limit',
      below: 140,
      severity: 'good',
      family: 'Masih di bawah batas. Batasi gula, bergerak setiap hari.',
      worker: 'Belum prediabetes (100–139 tidak didefinisikan juknis)',
      topics: ['sugar-salt-fat'],
    },
    { ...raised, below: 200 },
    high,
  ],
  fasting: [low, normal, { ...raised, below: 126 }, high],
};
