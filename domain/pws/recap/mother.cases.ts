import type { RecapCase } from './recap-for-test.ts';

const HEAD = { lmp: '2025-06-01', startWeightKg: 50, heightCm: 155 };
const bumil = { ageMonths: 300, mother: 'bumil' } as const;
const nifas = { ageMonths: 300, mother: 'nifas' } as const;
const yes = (instrument: string, item: string, answer = true) => ({
  answers: { [instrument]: { [item]: answer } },
});

export const MOTHER_CASES: readonly RecapCase[] = [
  { name: 'datang saja: tidak ada kolom yang diisi', visit: bumil, columns: [] },
  {
    name: 'berat sesuai kurva: 8',
    visit: { ...bumil, pregnancy: HEAD, read: { weight: 54.5 } },
    columns: [8],
  },
  {
    name: 'berat di bawah kurva: 9',
    visit: { ...bumil, pregnancy: HEAD, read: { weight: 50 } },
    columns: [9],
  },
  {
    name: 'berat di atas kurva: 9',
    visit: { ...bumil, pregnancy: HEAD, read: { weight: 64 } },
    columns: [9],
  },
  {
    name: 'berat tanpa berat sebelum hamil: tidak di keduanya',
    visit: { ...bumil, read: { weight: 54 } },
    columns: [],
  },
  { name: 'LiLA 23,5: 10', visit: { ...bumil, read: { muac: 23.5 } }, columns: [10] },
  { name: 'LiLA 23,4: 11', visit: { ...bumil, read: { muac: 23.4 } }, columns: [11] },
  { name: 'LiLA ibu nifas: 11', visit: { ...nifas, read: { muac: 22 } }, columns: [11] },
  {
    name: 'tekanan 139/89: 12',
    visit: { ...bumil, read: { 'blood-pressure': [139, 89] } },
    columns: [12],
  },
  {
    name: 'tekanan 140/80: 13',
    visit: { ...bumil, read: { 'blood-pressure': [140, 80] } },
    columns: [13],
  },
  {
    name: 'tekanan 120/90: 13',
    visit: { ...nifas, read: { 'blood-pressure': [120, 90] } },
    columns: [13],
  },
  {
    name: 'tekanan 120/150 tidak mungkin: tidak di keduanya',
    visit: { ...bumil, read: { 'blood-pressure': [120, 150] } },
    columns: [],
  },
  {
    name: 'ibu menyusui 110/70: 12',
    visit: { ageMonths: 300, mother: 'busui', read: { 'blood-pressure': [110, 70] } },
    columns: [12],
  },
  {
    name: 'satu gejala: bukan kolom 14',
    visit: { ...bumil, ...yes('tbc-signs', 'cough') },
    columns: [],
  },
  {
    name: 'dua gejala: 14',
    visit: {
      ...bumil,
      answers: { 'tbc-signs': { cough: true, fever: false, weight: false, contact: true } },
    },
    columns: [14],
  },
  {
    name: 'TTD diberikan dan diminum setiap hari: 15, 16',
    visit: {
      ...bumil,
      ...yes('ttd-daily', 'daily'),
      services: [{ service: 'iron-tablets', amount: 30 }],
    },
    columns: [15, 16],
  },
  {
    name: 'TTD tidak diminum setiap hari: 17',
    visit: { ...bumil, ...yes('ttd-daily', 'daily', false) },
    columns: [17],
  },
  {
    name: 'PMT diberikan dan dimakan setiap hari: 18, 19',
    visit: { ...bumil, ...yes('pmt-daily', 'daily'), services: [{ service: 'pmt-mother' }] },
    columns: [18, 19],
  },
  {
    name: 'PMT tidak dimakan setiap hari: 20',
    visit: { ...bumil, ...yes('pmt-daily', 'daily', false) },
    columns: [20],
  },
  { name: 'ikut kelas: 21', visit: { ...bumil, ...yes('mother-class', 'attends') }, columns: [21] },
  {
    name: 'tidak ikut kelas: 22',
    visit: { ...bumil, ...yes('mother-class', 'attends', false) },
    columns: [22],
  },
  {
    name: 'vitamin A ibu nifas: 23',
    visit: { ...nifas, services: [{ service: 'vitamin-a-mother' }] },
    columns: [23],
  },
  {
    name: 'vitamin A diberikan, belum diminum: tetap 23',
    visit: {
      ...nifas,
      ...yes('vitamin-a-taken', 'taken', false),
      services: [{ service: 'vitamin-a-mother' }],
    },
    columns: [23],
  },
  {
    name: 'vitamin A tidak: 24',
    visit: { ...nifas, ...yes('vitamin-a-taken', 'taken', false) },
    columns: [24],
  },
  { name: 'vitamin A tidak ditanya: tidak di keduanya', visit: nifas, columns: [] },
  {
    name: 'KB setelah melahirkan: 25, hanya petugas kesehatan',
    visit: { ...nifas, services: [{ service: 'contraception.implant' }] },
    columns: ['s25'],
  },
  {
    name: 'belum memakai KB: 26, hanya petugas kesehatan',
    visit: { ...nifas, ...yes('contraception-use', 'uses', false) },
    columns: ['s26'],
  },
  {
    name: 'ibu hamil mendapat edukasi dan dirujuk: 27, 28',
    visit: { ...bumil, educated: true, referred: true },
    columns: [27, 28],
  },
  {
    name: 'ibu nifas mendapat edukasi dan dirujuk: 27, 29',
    visit: { ...nifas, educated: true, referred: true },
    columns: [27, 29],
  },
  {
    name: 'jawaban kartu hamil dari ibu nifas tidak masuk kolom ibu hamil',
    visit: { ...nifas, ...yes('mother-class', 'attends') },
    columns: [],
  },
  {
    name: 'bukan ibu: tidak ada kolom',
    visit: { ageMonths: 300, read: { muac: 22, 'blood-pressure': [150, 95] }, educated: true },
    columns: [],
  },
];
