import type { RecapCase } from './recap-for-test.ts';

/* Girls and boys of 10 and 16 years; WHO 2007 medians at 16 years: girls 20,7, boys 20,5 kg/m². */
const girl10 = { sex: 'F', ageMonths: 121 } as const;
const girl16 = { sex: 'F', ageMonths: 193 } as const;
const boy16 = { sex: 'M', ageMonths: 193 } as const;
const heavy = (weight: number) => ({ read: { weight, 'length-height': 160 } });
const answered = (instrument: string, answers: Record<string, boolean | number>) => ({
  answers: { [instrument]: answers },
});

/** Everybody who came without a mental health screening stands in 24, so every case of the form ends with it. */
export const SCHOOL_CASES: readonly RecapCase[] = [
  { name: 'datang saja: belum diskrining jiwa', visit: girl16, columns: ['s24'] },
  { name: 'sangat kurus: 8', visit: { ...girl16, ...heavy(34) }, columns: [8, 's24'] },
  { name: 'kurus: 9', visit: { ...girl16, ...heavy(39) }, columns: [9, 's24'] },
  { name: 'normal: 10', visit: { ...girl16, ...heavy(53) }, columns: [10, 's24'] },
  { name: 'gemuk: 11', visit: { ...girl16, ...heavy(66) }, columns: [11, 's24'] },
  { name: 'obesitas: 12', visit: { ...girl16, ...heavy(82) }, columns: [12, 's24'] },
  {
    name: 'lingkar perut perempuan 81: 13',
    visit: { ...girl16, read: { waist: 81 } },
    columns: [13, 's24'],
  },
  {
    name: 'lingkar perut laki-laki 90: tidak',
    visit: { ...boy16, read: { waist: 90 } },
    columns: ['s24'],
  },
  {
    name: 'tekanan 99/70: 14',
    visit: { ...boy16, read: { 'blood-pressure': [99, 70] } },
    columns: [14, 's24'],
  },
  {
    name: 'tekanan 100/60: 15',
    visit: { ...boy16, read: { 'blood-pressure': [100, 60] } },
    columns: [15, 's24'],
  },
  {
    name: 'tekanan 139/89: 15',
    visit: { ...boy16, read: { 'blood-pressure': [139, 89] } },
    columns: [15, 's24'],
  },
  {
    name: 'tekanan 95/92: tinggi menang, 16',
    visit: { ...boy16, read: { 'blood-pressure': [95, 92] } },
    columns: [16, 's24'],
  },
  {
    name: 'tekanan di bawah 15 tahun: tidak dihitung',
    visit: { ...girl10, read: { 'blood-pressure': [150, 95] } },
    columns: ['s24'],
  },
  {
    name: 'gula darah 69: 17',
    visit: { ...boy16, read: { glucose: 69 } },
    columns: [17, 's24'],
  },
  {
    name: 'gula darah 139: 18',
    visit: { ...boy16, read: { glucose: 139 } },
    columns: [18, 's24'],
  },
  {
    name: 'gula darah 140: 19',
    visit: { ...boy16, read: { glucose: 140 } },
    columns: [19, 's24'],
  },
  {
    name: 'puasa 99: 18',
    visit: { ...boy16, read: { 'glucose-fasting': 99 } },
    columns: [18, 's24'],
  },
  {
    name: 'Hb 11,9 remaja putri: 20',
    visit: { ...girl16, read: { hb: 11.9 } },
    columns: [20, 's24'],
  },
  { name: 'Hb 12 remaja putri: 21', visit: { ...girl16, read: { hb: 12 } }, columns: [21, 's24'] },
  { name: 'Hb 11,5 umur 10: 21', visit: { ...girl10, read: { hb: 11.5 } }, columns: [21, 's24'] },
  { name: 'Hb laki-laki: tidak dihitung', visit: { ...boy16, read: { hb: 10 } }, columns: ['s24'] },
  {
    name: 'Hb umur 9: bukan remaja putri',
    visit: { sex: 'F', ageMonths: 119, read: { hb: 10 } },
    columns: ['s24'],
  },
  {
    name: 'dua gejala TBC: 22',
    visit: { ...girl10, ...answered('tbc-signs', { cough: true, contact: true }) },
    columns: [22, 's24'],
  },
  {
    name: 'lembar SDQ diisi: 23',
    visit: {
      ...girl10,
      ...answered('sdq', { emotional: 2, conduct: 1, hyperactivity: 3, peer: 2, prosocial: 8 }),
    },
    columns: ['s23'],
  },
  {
    name: 'edukasi dan rujukan: 25, 26',
    visit: { ...boy16, educated: true, referred: true },
    columns: ['s24', 25, 26],
  },
  {
    name: 'ibu hamil 16 tahun juga di sini: tekanan 16',
    visit: { ...girl16, mother: 'bumil', read: { 'blood-pressure': [145, 85] } },
    columns: [16, 's24'],
  },
  { name: '19 tahun: bukan formulir ini', visit: { ageMonths: 228, educated: true }, columns: [] },
];
