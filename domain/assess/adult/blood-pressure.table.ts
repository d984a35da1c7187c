import type { PressureTable } from '../two-pressures.ts';

export interface AdultPressureTable extends PressureTable {
  fromMonths: number;
}

const referral = {
  referTo: 'puskesmas',
  topics: ['blood-pressure', 'sugar-salt-fat', 'take-medicine'],
} as const;

/** Table 22; urgent at ≥ 180 or ≥ 110, and low below 90 or 60, rest on secondary sources (confidence medium). */
export const bloodPressure2023: AdultPressureTable = {
  fromMonths: 228,
  possible: { systolic: [50, 300], diastolic: [30, 200] },
  isolatedSystolic: { systolicFrom: 140, diastolicBelow: 90 },
  low: {
    systolicBelow: 90,
    diastolicBelow: 60,
    row: {
      code: 'low',
      severity: 'watch',
      family: 'Lebih rendah dari biasanya. Bila pusing atau lemas, periksa ke Pustu.',
      worker: 'Rendah (di bawah 90 atau di bawah 60)',
      topics: ['blood-pressure'],
    },
  },
  bands: [
    {
      code: 'optimal',
      systolicBelow: 120,
      diastolicBelow: 80,
      severity: 'good',
      family: 'Hasilnya baik. Pertahankan.',
      worker: 'Optimal',
    },
    {
      code: 'normal',
      systolicBelow: 130,
      diastolicBelow: 85,
      severity: 'good',
      family: 'Hasilnya baik. Pertahankan.',
      worker: 'Normal',
    },
    {
      code: 'raised',
      systolicBelow: 140,
      diastolicBelow: 90,
      severity: 'watch',
      family: 'Mulai tinggi. Kurangi garam, bergerak setiap hari, ukur lagi bulan depan.',
      worker: 'Prahipertensi (130–139 atau 85–89)',
      topics: ['blood-pressure', 'sugar-salt-fat', 'physical-activity'],
    },
    {
      code: 'high-1',
      systolicBelow: 160,
      diastolicBelow: 100,
      severity: 'refer',
      family: 'Tinggi. Periksakan ke Pustu atau Puskesmas.',
      worker: 'Hipertensi derajat 1',
      ...referral,
    },
    {
      code: 'high-2',
      systolicBelow: 180,
      diastolicBelow: 110,
      severity: 'refer',
      family: 'Tinggi sekali. Periksakan ke Puskesmas dalam beberapa hari ini.',
      worker: 'Hipertensi derajat 2',
      ...referral,
    },
    {
      code: 'high-3',
      severity: 'urgent',
      family: 'Sangat tinggi. Panggil petugas kesehatan dan antar ke Puskesmas hari ini.',
      worker: 'Hipertensi derajat 3',
      ...referral,
    },
  ],
};
