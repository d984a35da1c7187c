import type { Band } from '../class-row.ts';

export interface AdultBmiTable {
  fromMonths: number;
  /** BMI outside these is a misread scale or board */
  possible: readonly [min: number, max: number];
  /** on BMI rounded to one decimal */
  bands: readonly Band[];
}

/** Five classes: below 17,0 · 17,0–18,4 · 18,5–25,0 · 25,1–27,0 · above 27,0. */
export const adultBmi2023: AdultBmiTable = {
  fromMonths: 228,
  possible: [8, 80],
  bands: [
    {
      code: 'very-thin',
      below: 17,
      severity: 'refer',
      family: 'Berat badan jauh di bawah yang baik. Periksakan ke Puskesmas.',
      worker: 'IMT: sangat kurus (SK)',
      referTo: 'puskesmas',
      topics: ['balanced-plate'],
    },
    {
      code: 'thin',
      below: 18.5,
      severity: 'watch',
      family: 'Berat badan di bawah yang baik. Tambah makan bergizi, timbang lagi bulan depan.',
      worker: 'IMT: kurus (K)',
      topics: ['balanced-plate'],
    },
    {
      code: 'normal',
      upTo: 25,
      severity: 'good',
      family: 'Berat badan baik. Pertahankan.',
      worker: 'IMT: normal (N)',
    },
    {
      code: 'heavy',
      upTo: 27,
      severity: 'watch',
      family:
        'Berat badan di atas yang baik. Bergerak 30 menit setiap hari, timbang lagi bulan depan.',
      worker: 'IMT: gemuk (G)',
      topics: ['balanced-plate', 'physical-activity', 'sugar-salt-fat'],
    },
    {
      code: 'very-heavy',
      severity: 'watch',
      family: 'Berat badan jauh di atas yang baik. Bicarakan dengan petugas kesehatan hari ini.',
      worker: 'IMT: obesitas (O)',
      topics: ['balanced-plate', 'physical-activity', 'sugar-salt-fat'],
    },
  ],
};
