import type { RecapCase } from './recap-for-test.ts';

const man = { sex: 'M', ageMonths: 12 * 45 } as const;
const woman = { sex: 'F', ageMonths: 12 * 45 } as const;
const elder = { sex: 'F', ageMonths: 12 * 66 } as const;
const heavy = (weight: number) => ({ read: { weight, 'length-height': 160 } });
const pressure = (systolic: number, diastolic: number) => ({
  read: { 'blood-pressure': [systolic, diastolic] as const },
});
const PUMA = { breath: true, phlegm: true, cough: true, spirometry: true, 'ever-smoked': false };
const ADL = {
  bowels: 2,
  bladder: 2,
  grooming: 1,
  toilet: 2,
  feeding: 2,
  transfer: 3,
  walking: 3,
  dressing: 2,
  stairs: 2,
  bathing: 1,
};
const barthel = (less: Partial<typeof ADL>) => ({ answers: { barthel: { ...ADL, ...less } } });
const GOOD = {
  orientation: false,
  'three-words': false,
  'chair-stands': false,
  'weight-lost': false,
  appetite: false,
  'arm-below-21': false,
  'eye-trouble': false,
  fingers: false,
  whisper: false,
  sad: false,
  'little-interest': false,
};
const skilas = (problems: Record<string, boolean>) => ({ answers: { skilas: problems } });

export const ADULT_CASES: readonly RecapCase[] = [
  { name: 'datang saja: tidak ada kolom yang diisi', visit: man, columns: [] },
  { name: 'IMT sangat kurus: 8', visit: { ...man, ...heavy(43) }, columns: [8] },
  { name: 'IMT kurus: 9', visit: { ...man, ...heavy(46) }, columns: [9] },
  { name: 'IMT normal: 10', visit: { ...man, ...heavy(56) }, columns: [10] },
  { name: 'IMT gemuk: 11', visit: { ...man, ...heavy(66) }, columns: [11] },
  { name: 'IMT obesitas: 12', visit: { ...elder, ...heavy(75) }, columns: [12] },
  {
    name: 'ibu hamil: IMT tidak dihitung',
    visit: { ageMonths: 300, mother: 'bumil', ...heavy(75) },
    columns: [],
  },
  { name: 'lingkar perut laki-laki 91: 13', visit: { ...man, read: { waist: 91 } }, columns: [13] },
  {
    name: 'lingkar perut laki-laki 90: tidak',
    visit: { ...man, read: { waist: 90 } },
    columns: [],
  },
  {
    name: 'lingkar perut perempuan 81: 14',
    visit: { ...woman, read: { waist: 81 } },
    columns: [14],
  },
  { name: 'tekanan 89/60: 15', visit: { ...man, ...pressure(89, 60) }, columns: [15] },
  { name: 'tekanan 90/60: 16', visit: { ...man, ...pressure(90, 60) }, columns: [16] },
  { name: 'tekanan 139/89: 16', visit: { ...elder, ...pressure(139, 89) }, columns: [16] },
  { name: 'tekanan 140/70: 17', visit: { ...man, ...pressure(140, 70) }, columns: [17] },
  {
    name: 'tekanan 85/90: tinggi menang, 17',
    visit: { ...man, ...pressure(95, 90) },
    columns: [17],
  },
  { name: 'gula darah 69: 18', visit: { ...man, read: { glucose: 69 } }, columns: [18] },
  { name: 'gula darah 100: 19', visit: { ...man, read: { glucose: 100 } }, columns: [19] },
  { name: 'gula darah 139: 19', visit: { ...man, read: { glucose: 139 } }, columns: [19] },
  { name: 'gula darah 140: 20', visit: { ...man, read: { glucose: 140 } }, columns: [20] },
  { name: 'puasa 100: 20', visit: { ...man, read: { 'glucose-fasting': 100 } }, columns: [20] },
  {
    name: 'sewaktu dan puasa: yang sewaktu',
    visit: { ...man, read: { glucose: 120, 'glucose-fasting': 130 } },
    columns: [19],
  },
  { name: 'gula darah 5 tidak mungkin', visit: { ...man, read: { glucose: 5 } }, columns: [] },
  { name: 'kolesterol 199: 21', visit: { ...man, read: { cholesterol: 199 } }, columns: [21] },
  { name: 'kolesterol 200: 22', visit: { ...man, read: { cholesterol: 200 } }, columns: [22] },
  {
    name: 'SRQ 5: 23',
    visit: { ...man, answers: { 'srq-20': { score: 5, 'item-17': false } } },
    columns: ['s23'],
  },
  {
    name: 'SRQ 6 dan butir 17: 24, 25',
    visit: { ...man, answers: { 'srq-20': { score: 6, 'item-17': true } } },
    columns: ['s24', 's25'],
  },
  {
    name: 'SRQ 2 dan butir 17: 23, 25',
    visit: { ...man, answers: { 'srq-20': { score: 2, 'item-17': true } } },
    columns: ['s23', 's25'],
  },
  { name: 'PUMA 4: 26', visit: { ...woman, answers: { puma: PUMA } }, columns: [26] },
  {
    name: 'PUMA 7: 27',
    visit: {
      ...man,
      answers: { puma: { ...PUMA, 'ever-smoked': true, 'sticks-a-day': 32, 'years-smoked': 25 } },
    },
    columns: [27],
  },
  { name: 'AKS 20: 28', visit: { ...elder, ...barthel({}) }, columns: [28] },
  { name: 'AKS 19: 29', visit: { ...elder, ...barthel({ bathing: 0 }) }, columns: [29] },
  {
    name: 'AKS 11: 30',
    visit: { ...elder, ...barthel({ bowels: 0, bladder: 0, transfer: 0, stairs: 0 }) },
    columns: [30],
  },
  {
    name: 'AKS 8: 31',
    visit: { ...elder, ...barthel({ bowels: 0, bladder: 0, transfer: 0, walking: 0, stairs: 0 }) },
    columns: [31],
  },
  {
    name: 'AKS 4: 32',
    visit: {
      ...elder,
      ...barthel({
        bowels: 0,
        bladder: 0,
        transfer: 0,
        walking: 0,
        stairs: 0,
        toilet: 0,
        dressing: 0,
      }),
    },
    columns: [32],
  },
  {
    name: 'AKS belum lengkap: tidak dihitung',
    visit: { ...elder, answers: { barthel: { bowels: 2 } } },
    columns: [],
  },
  {
    name: 'SKILAS tanpa masalah: semua "tidak"',
    visit: { ...elder, ...skilas(GOOD) },
    columns: [34, 36, 38, 40, 42, 44],
  },
  {
    name: 'SKILAS bermasalah di semua',
    visit: {
      ...elder,
      ...skilas({
        ...GOOD,
        'three-words': true,
        'chair-stands': true,
        appetite: true,
        whisper: true,
        fingers: true,
        sad: true,
      }),
    },
    columns: [33, 35, 37, 39, 41, 43],
  },
  {
    name: 'SKILAS: yang belum ditanyakan tidak di keduanya',
    visit: { ...elder, ...skilas({ orientation: false, sad: true }) },
    columns: [43],
  },
  {
    name: 'usia 45: AKS dan SKILAS tidak dihitung',
    visit: { ...woman, ...skilas(GOOD) },
    columns: [],
  },
  {
    name: 'imunisasi COVID-19: 45',
    visit: { ...elder, answers: { 'covid-immunization': { done: true } } },
    columns: [45],
  },
  {
    name: 'edukasi dan rujukan: 46, 47',
    visit: { ...man, educated: true, referred: true },
    columns: [46, 47],
  },
  { name: '18 tahun: bukan formulir ini', visit: { ageMonths: 227, educated: true }, columns: [] },
];
