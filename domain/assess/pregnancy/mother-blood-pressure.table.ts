import type { Group } from '../../stages/groups.ts';
import type { PressureTable } from '../two-pressures.ts';

export interface MotherPressureTable extends PressureTable {
  groups: readonly Group[];
}

/** 130/85 as the first step of watching and low below 90 or 60 rest on secondary sources (confidence medium). */
export const motherPressure2023: MotherPressureTable = {
  groups: ['bumil', 'nifas'],
  possible: { systolic: [50, 300], diastolic: [30, 200] },
  low: {
    systolicBelow: 90,
    diastolicBelow: 60,
    row: {
      code: 'low',
      severity: 'watch',
      family: 'Lebih rendah dari biasanya. Bila pusing atau lemas, periksa ke bidan.',
      worker: 'Rendah (di bawah 90 atau di bawah 60)',
    },
  },
  bands: [
    {
      code: 'good',
      systolicBelow: 130,
      diastolicBelow: 85,
      severity: 'good',
      family: 'Hasilnya baik. Ukur lagi setiap periksa.',
      worker: 'Dalam batas',
    },
    {
      code: 'raised',
      systolicBelow: 140,
      diastolicBelow: 90,
      severity: 'watch',
      family: 'Mulai tinggi. Beri tahu bidan, ukur lagi minggu depan.',
      worker: 'Meningkat (130–139 atau 85–89)',
      topics: ['pregnancy-danger-signs'],
    },
    {
      code: 'high',
      systolicBelow: 160,
      diastolicBelow: 110,
      severity: 'refer',
      family: 'Tinggi. Periksakan ke Puskesmas hari ini atau besok.',
      worker: 'Hipertensi dalam kehamilan atau nifas: periksa protein urin, curiga preeklampsia',
      referTo: 'puskesmas',
      topics: ['pregnancy-danger-signs'],
    },
    {
      code: 'severe',
      severity: 'urgent',
      family: 'Sangat tinggi. Panggil bidan sekarang dan antar ke Rumah Sakit.',
      worker: 'Tekanan darah berat (≥ 160/110): curiga preeklampsia berat, rujuk segera',
      referTo: 'hospital',
      topics: ['pregnancy-danger-signs'],
    },
  ],
};
