import type { ChildCase } from './child-for-test.ts';
import type { ZName } from './indicators.ts';

/** Worked examples of children: what was measured, each z to the hundredth, and the class as PMK 2/2020 names it. */
export interface WorkedChild {
  name: string;
  child: ChildCase;
  z: Partial<Record<ZName, number | null>>;
  /** what the health worker reads first; null where the index has no class, `re-measure` where z is implausible */
  says: Partial<Record<'BBU' | 'TBU' | 'BBTB' | 'IMTU' | 'LKU', string | null>>;
}

export const WORKED_CHILDREN: readonly WorkedChild[] = [
  {
    name: '1 tahun 6 bulan, pendek dengan BB/PB baik',
    child: {
      sex: 'M',
      born: '2023-01-15',
      on: '2024-07-20',
      position: 'lying',
      read: { weight: 8.2, 'length-height': 74.0 },
    },
    z: { zwfa: -2.61, zlhfa: -3.1, zwfl: -1.55, zbfa: -0.96 },
    says: {
      BBU: 'Berat badan kurang',
      TBU: 'Sangat pendek',
      BBTB: 'Gizi baik (normal)',
      IMTU: 'Gizi baik (normal)',
    },
  },
  {
    name: 'tepat 1 tahun, semua baik',
    child: {
      sex: 'F',
      born: '2024-03-10',
      on: '2025-03-10',
      position: 'lying',
      read: { weight: 8.9, 'length-height': 74.0 },
    },
    z: { zwfa: -0.04, zlhfa: 0.0, zwfl: -0.07, zbfa: -0.07 },
    says: {
      BBU: 'Berat badan normal',
      TBU: 'Normal',
      BBTB: 'Gizi baik (normal)',
      IMTU: 'Gizi baik (normal)',
    },
  },
  {
    name: '3 tahun, kurus',
    child: {
      sex: 'M',
      born: '2022-05-05',
      on: '2025-05-05',
      position: 'standing',
      read: { weight: 10.2, 'length-height': 88.5 },
    },
    z: { zwfa: -2.85, zlhfa: -2.05, zwfl: -2.65, zbfa: -2.34 },
    says: { BBU: 'Berat badan kurang', TBU: 'Pendek', BBTB: 'Gizi kurang', IMTU: 'Gizi kurang' },
  },
  {
    name: '3 tahun 7 bulan, sangat berat',
    child: {
      sex: 'F',
      born: '2022-01-01',
      on: '2025-08-01',
      position: 'standing',
      read: { weight: 21.5, 'length-height': 99.0 },
    },
    z: { zwfa: 2.46, zlhfa: -0.16, zwfl: 3.84, zbfa: 3.77 },
    says: { BBU: 'Risiko berat badan lebih', TBU: 'Normal', BBTB: 'Obesitas', IMTU: 'Obesitas' },
  },
  {
    name: '17 bulan diukur berdiri: 79,0 menjadi 79,7',
    child: {
      sex: 'M',
      born: '2024-01-01',
      on: '2025-06-01',
      position: 'standing',
      read: { weight: 9.0, 'length-height': 79.0 },
    },
    z: { zwfa: -1.58, zlhfa: -0.58, zwfl: -1.78, zbfa: -1.79 },
    says: {
      BBU: 'Berat badan normal',
      TBU: 'Normal',
      BBTB: 'Gizi baik (normal)',
      IMTU: 'Gizi baik (normal)',
    },
  },
  {
    name: '2 tahun 5 bulan diukur berbaring: 84,3 menjadi 83,6',
    child: {
      sex: 'F',
      born: '2023-01-01',
      on: '2025-06-01',
      position: 'lying',
      read: { weight: 8.0, 'length-height': 84.3 },
    },
    z: { zwfa: -3.71, zlhfa: -1.8, zwfl: -3.78, zbfa: -3.86 },
    says: {
      BBU: 'Berat badan sangat kurang',
      TBU: 'Normal',
      BBTB: 'Gizi buruk',
      IMTU: 'Gizi buruk',
    },
  },
  {
    name: '1 tahun dengan kedua kaki bengkak',
    child: {
      sex: 'M',
      born: '2024-08-01',
      on: '2025-08-01',
      position: 'lying',
      read: { weight: 7.0, 'length-height': 73.0, oedema: 1 },
    },
    z: { zwfa: null, zlhfa: -1.15, zwfl: null, zbfa: null },
    says: { BBU: null, TBU: 'Normal', BBTB: null, IMTU: null },
  },
  {
    name: '6 bulan, 12,9 kg: ukur ulang',
    child: {
      sex: 'F',
      born: '2025-01-01',
      on: '2025-07-01',
      position: 'lying',
      read: { weight: 12.9, 'length-height': 63.0 },
    },
    z: { zwfa: 4.9, zlhfa: -1.17, zwfl: 7.83, zbfa: 8.14 },
    says: {
      BBU: 'Risiko berat badan lebih',
      TBU: 'Normal',
      BBTB: 're-measure',
      IMTU: 're-measure',
    },
  },
  {
    name: '6 bulan, lingkar kepala 39,5',
    child: {
      sex: 'M',
      born: '2025-01-01',
      on: '2025-07-01',
      position: 'lying',
      read: { weight: 7.9, 'length-height': 67.6, head: 39.5 },
    },
    z: { zwfa: -0.02, zlhfa: 0.03, zwfl: 0.04, zbfa: -0.04, zhcfa: -3.11 },
    says: {
      BBU: 'Berat badan normal',
      TBU: 'Normal',
      BBTB: 'Gizi baik (normal)',
      IMTU: 'Gizi baik (normal)',
      LKU: 'Mikrosefali',
    },
  },
  {
    name: 'hari ke-1825',
    child: {
      sex: 'F',
      born: '2020-08-10',
      on: '2025-08-09',
      position: 'standing',
      read: { weight: 15.0, 'length-height': 104.0 },
    },
    z: { zwfa: -1.36, zlhfa: -1.14, zwfl: -1.02, zbfa: -1.01 },
    says: {
      BBU: 'Berat badan normal',
      TBU: 'Normal',
      BBTB: 'Gizi baik (normal)',
      IMTU: 'Gizi baik (normal)',
    },
  },
  {
    name: 'hari ke-1841, 60 bulan penuh: masih standar ini',
    child: {
      sex: 'F',
      born: '2020-08-10',
      on: '2025-08-25',
      position: 'standing',
      read: { weight: 15.0, 'length-height': 104.0 },
    },
    z: { zwfa: -1.39, zlhfa: -1.19, zwfl: -1.02, zbfa: -1.01 },
    says: {
      BBU: 'Berat badan normal',
      TBU: 'Normal',
      BBTB: 'Gizi baik (normal)',
      IMTU: 'Gizi baik (normal)',
    },
  },
  {
    name: '10 tahun, 42 kg',
    child: {
      sex: 'M',
      born: '2015-03-01',
      on: '2025-03-01',
      position: 'standing',
      read: { weight: 42.0, 'length-height': 138.0 },
    },
    z: { zwfa: null, zlhfa: 0.03, zbfa: 2.18 },
    says: { TBU: 'Normal', IMTU: 'Obesitas' },
  },
  {
    name: '13 tahun, 33 kg',
    child: {
      sex: 'F',
      born: '2012-06-15',
      on: '2025-06-15',
      position: 'standing',
      read: { weight: 33.0, 'length-height': 150.0 },
    },
    z: { zwfa: null, zlhfa: -0.92, zbfa: -2.19 },
    says: { TBU: 'Normal', IMTU: 'Gizi kurang' },
  },
  {
    name: '7 tahun, 15,5 kg',
    child: {
      sex: 'M',
      born: '2018-01-01',
      on: '2025-01-01',
      position: 'standing',
      read: { weight: 15.5, 'length-height': 112.0 },
    },
    z: { zwfa: -3.08, zlhfa: -1.84, zbfa: -2.87 },
    says: { TBU: 'Normal', IMTU: 'Gizi kurang' },
  },
  {
    name: '16 tahun, 72 kg',
    child: {
      sex: 'F',
      born: '2009-01-01',
      on: '2025-01-01',
      position: 'standing',
      read: { weight: 72.0, 'length-height': 155.0 },
    },
    z: { zwfa: null, zlhfa: -1.11, zbfa: 2.18 },
    says: { TBU: 'Normal', IMTU: 'Obesitas' },
  },
  {
    name: 'hari ke-1826: standar 0–60 bulan',
    child: {
      sex: 'M',
      born: '2020-08-10',
      on: '2025-08-10',
      position: 'standing',
      read: { weight: 15.0, 'length-height': 104.0 },
    },
    z: {},
    says: {},
  },
  {
    name: '61 bulan: standar 2007',
    child: {
      sex: 'M',
      born: '2020-07-01',
      on: '2025-08-10',
      position: 'standing',
      read: { weight: 15.0, 'length-height': 104.0 },
    },
    z: { zwfa: -1.67, zlhfa: -1.4, zbfa: -1.18 },
    says: { TBU: 'Normal', IMTU: 'Gizi baik (normal)' },
  },
];
