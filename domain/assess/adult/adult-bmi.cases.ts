import type { RuleCase } from '../judge-for-test.ts';

/** Weight, height, IMT to one decimal, class. Rows 1–6 are worked by hand from the card's bounds. */
export const BMI_ROWS = [
  [44, 162, 16.8, 'very-thin', 'refer', 'SK'],
  [48, 162, 18.3, 'thin', 'watch', '(K)'],
  [65.6, 162, 25, 'normal', 'good', '(N)'],
  [65.9, 162, 25.1, 'heavy', 'watch', '(G)'],
  [72, 162, 27.4, 'very-heavy', 'watch', '(O)'],
  [58, 160, 22.7, 'normal', 'good', '(N)'],
  [43.52, 160, 17, 'thin', 'watch', '(K)'],
  [47.36, 160, 18.5, 'normal', 'good', '(N)'],
  [69.12, 160, 27, 'heavy', 'watch', '(G)'],
  [24.95, 100, 25, 'normal', 'good', '(N)'],
  [25.05, 100, 25.1, 'heavy', 'watch', '(G)'],
] as const;

const adult = { ageMonths: 400 } as const;

export const ADULT_BMI_CASES: readonly RuleCase[] = [
  ...BMI_ROWS.map(([weight, height, bmi, code, severity, worker]) => ({
    name: `${weight} kg, ${height} cm: ${bmi}`,
    visit: { ...adult, read: { weight, 'length-height': height } },
    says: [[code, severity]] as const,
    worker,
  })),
  {
    name: '18 tahun 11 bulan: belum dewasa',
    visit: { ageMonths: 227, read: { weight: 40, 'length-height': 160 } },
    says: [],
  },
  {
    name: 'genap 19 tahun',
    visit: { ageMonths: 228, read: { weight: 58, 'length-height': 160 } },
    says: [['normal', 'good']],
  },
  {
    name: 'lansia',
    visit: { ageMonths: 800, read: { weight: 44, 'length-height': 162 } },
    says: [['very-thin', 'refer']],
  },
  {
    name: 'hamil: tidak dinilai dengan IMT',
    visit: { ...adult, mother: 'bumil', read: { weight: 58, 'length-height': 160 } },
    says: [],
  },
  {
    name: 'nifas: tidak dinilai dengan IMT',
    visit: { ...adult, mother: 'nifas', read: { weight: 58, 'length-height': 160 } },
    says: [],
  },
  {
    name: 'menyusui: dinilai',
    visit: { ...adult, mother: 'busui', read: { weight: 58, 'length-height': 160 } },
    says: [['normal', 'good']],
  },
  {
    name: 'tinggi belum diukur',
    visit: { ...adult, read: { weight: 58 } },
    says: [['unknown', 'unknown']],
    worker: 'tinggi badan belum diukur',
  },
  {
    name: 'berat belum diukur',
    visit: { ...adult, read: { 'length-height': 160 } },
    says: [['unknown', 'unknown']],
    worker: 'berat badan belum diukur',
  },
  {
    name: 'tinggi 16 cm tidak mungkin',
    visit: { ...adult, read: { weight: 58, 'length-height': 16 } },
    says: [['unknown', 'unknown']],
  },
  {
    name: 'tinggi 0 tidak mungkin',
    visit: { ...adult, read: { weight: 58, 'length-height': 0 } },
    says: [['unknown', 'unknown']],
  },
];
