import type { RecapCase } from './recap-for-test.ts';

/* Girls of 8, 20 and 66 months; WHO medians are about 7,9 kg 69 cm, 10,6 kg 83 cm and 19,5 kg 113 cm. */
const bayi = { ageMonths: 8 };
const balita = { ageMonths: 20 };
const apras = { ageMonths: 66 };
const answered = (instrument: string, item: string, answer: boolean | string = true) => ({
  answers: { [instrument]: { [item]: answer } },
});

export const CHILD_CASES: readonly RecapCase[] = [
  { name: 'datang saja: tidak ada kolom yang diisi', visit: balita, columns: [] },
  {
    name: 'ceklis lengkap: 11',
    visit: { ...bayi, ...answered('development-checklist', 'result', 'complete') },
    columns: [11],
  },
  {
    name: 'ceklis tidak lengkap: 12',
    visit: { ...apras, ...answered('development-checklist', 'result', 'incomplete') },
    columns: [12],
  },
  {
    name: 'timbang pertama, berat biasa: tidak di 13 dan 14',
    visit: { ...balita, read: { weight: 10.6 } },
    columns: [],
  },
  {
    name: 'timbang pertama di bawah garis merah: 14',
    visit: { ...balita, read: { weight: 7 } },
    columns: [14],
  },
  {
    name: 'timbang pertama di atas garis oranye: 14',
    visit: { ...balita, read: { weight: 13.5 } },
    columns: [14],
  },
  {
    name: 'naik 500 g sejak bulan lalu: 13',
    visit: { ...balita, lastMonthKg: 10.1, read: { weight: 10.6 } },
    columns: [13],
  },
  {
    name: 'naik 100 g sejak bulan lalu: 14',
    visit: { ...balita, lastMonthKg: 10.5, read: { weight: 10.6 } },
    columns: [14],
  },
  {
    name: 'naik 500 g, tetapi di atas garis oranye: 14',
    visit: { ...balita, lastMonthKg: 13, read: { weight: 13.5 } },
    columns: [14],
  },
  {
    name: 'gizi baik dan tinggi normal: 15, 17',
    visit: { ...balita, read: { weight: 10.6, 'length-height': 83 } },
    columns: [15, 17],
  },
  {
    name: 'kurus: 16, 17; dan berat di bawah garis merah: 14',
    visit: { ...balita, read: { weight: 7.2, 'length-height': 83 } },
    columns: [14, 16, 17],
  },
  {
    name: 'pendek: 18',
    visit: { ...balita, read: { 'length-height': 74 } },
    columns: [18],
  },
  {
    name: 'prasekolah, IMT baik: 17, 19',
    visit: { ...apras, read: { weight: 19.5, 'length-height': 113 } },
    columns: [17, 19],
  },
  {
    name: 'prasekolah, IMT berlebih: 17, 20',
    visit: { ...apras, read: { weight: 27, 'length-height': 113 } },
    columns: [17, 20],
  },
  { name: 'lingkar kepala biasa: 21', visit: { ...bayi, read: { head: 43 } }, columns: [21] },
  { name: 'lingkar kepala kecil: 22', visit: { ...bayi, read: { head: 39 } }, columns: [22] },
  { name: 'LiLA 12,5: 23', visit: { ...balita, read: { muac: 12.5 } }, columns: [23] },
  { name: 'LiLA 12,4: 24', visit: { ...balita, read: { muac: 12.4 } }, columns: [24] },
  { name: 'LiLA 11: 24', visit: { ...balita, read: { muac: 11 } }, columns: [24] },
  {
    name: 'LiLA di bawah 6 bulan: tidak dinilai',
    visit: { ageMonths: 4, read: { muac: 11 } },
    columns: [],
  },
  {
    name: 'satu gejala TBC: bukan kolom 25',
    visit: { ...balita, ...answered('tbc-signs', 'cough') },
    columns: [],
  },
  {
    name: 'dua gejala TBC: 25',
    visit: { ...balita, answers: { 'tbc-signs': { fever: true, weight: true } } },
    columns: [25],
  },
  {
    name: 'ASI eksklusif 4 bulan: 26',
    visit: { ageMonths: 4, ...answered('exclusive-breastfeeding', 'exclusive') },
    columns: [26],
  },
  {
    name: 'ASI eksklusif dijawab tidak: tidak dihitung',
    visit: { ageMonths: 4, ...answered('exclusive-breastfeeding', 'exclusive', false) },
    columns: [],
  },
  {
    name: 'ASI eksklusif pada 6 bulan: bukan kolom 26',
    visit: { ageMonths: 6, ...answered('exclusive-breastfeeding', 'exclusive') },
    columns: [],
  },
  {
    name: 'MP-ASI sesuai 8 bulan: 27',
    visit: { ...bayi, ...answered('complementary-feeding', 'suitable') },
    columns: [27],
  },
  {
    name: 'imunisasi, vitamin A, obat cacing, MT: 28–31',
    visit: {
      ...balita,
      services: [
        { service: 'immunization.mr-2' },
        { service: 'vitamin-a-red' },
        { service: 'deworming' },
        { service: 'pmt-child' },
      ],
    },
    columns: [28, 29, 30, 31],
  },
  {
    name: 'demam: 33',
    visit: { ...balita, ...answered('sick-signs', 'fever') },
    columns: [33],
  },
  {
    name: 'tanda bahaya: 33',
    visit: { ...balita, ...answered('danger-signs-child', 'fits') },
    columns: [33],
  },
  {
    name: 'tidak sakit: bukan kolom 33',
    visit: { ...balita, ...answered('sick-signs', 'fever', false) },
    columns: [],
  },
  {
    name: 'bayi: edukasi dan rujukan di 32, 34',
    visit: { ...bayi, educated: true, referred: true },
    columns: [32, 34],
  },
  {
    name: 'balita: edukasi dan rujukan di 32, 35',
    visit: { ...balita, educated: true, referred: true },
    columns: [32, 35],
  },
  {
    name: 'prasekolah: edukasi dan rujukan di 32, 36',
    visit: { ...apras, educated: true, referred: true },
    columns: [32, 36],
  },
  {
    name: 'genap 72 bulan: bukan formulir ini',
    visit: { ageMonths: 72, educated: true },
    columns: [],
  },
];
