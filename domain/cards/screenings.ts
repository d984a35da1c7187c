import type { Screening } from './card.ts';

const YEARLY = 12;
const HALF_YEARLY = 6;
const years = (n: number): number => n * 12;

const sight: Screening = {
  instrument: 'finger-counting',
  label: 'Tes melihat hitung jari',
  everyMonths: HALF_YEARLY,
};
const hearing: Screening = {
  instrument: 'whisper',
  label: 'Tes mendengar bisikan',
  everyMonths: HALF_YEARLY,
};
const habits: Screening = {
  instrument: 'risk-behaviour',
  label: 'Kebiasaan sehari-hari',
  everyMonths: YEARLY,
  when: { fromMonths: years(15) },
};
const breast: Screening = {
  instrument: 'breast-check',
  label: 'Periksa payudara (SADANIS)',
  everyMonths: YEARLY,
  when: { sex: 'F', fromMonths: years(15), except: ['bumil', 'nifas'] },
  byHealthWorker: true,
};
const cervix: Screening = {
  instrument: 'cervix-check',
  label: 'Periksa leher rahim (IVA)',
  everyMonths: YEARLY,
  when: { sex: 'F', fromMonths: years(30), except: ['bumil', 'nifas'] },
  private: true,
  byHealthWorker: true,
};
const family: Screening = {
  instrument: 'family-history',
  label: 'Riwayat penyakit keluarga',
  everyMonths: YEARLY,
};

/** How often: KMK HK.01.07/MENKES/2015/2023 and the cards of 2023 (eyes and ears half-yearly, the others yearly). */
export const SCHOOL_SCREENINGS: readonly Screening[] = [
  sight,
  hearing,
  habits,
  family,
  breast,
  {
    instrument: 'sdq',
    label: 'Kuesioner kekuatan dan kesulitan',
    everyMonths: YEARLY,
    when: { toMonths: years(18) },
    private: true,
    byHealthWorker: true,
  },
];

const grownUp: readonly Screening[] = [
  sight,
  hearing,
  habits,
  family,
  { instrument: 'own-history', label: 'Riwayat penyakit sendiri', everyMonths: YEARLY },
  {
    instrument: 'puma',
    label: 'Napas dan rokok (PUMA)',
    everyMonths: YEARLY,
    when: { fromMonths: years(40) },
  },
  breast,
  cervix,
];
const followUp = (instrument: string, label: string, ...anyOf: string[]): Screening => ({
  instrument,
  label,
  everyMonths: YEARLY,
  after: { instrument: 'skilas', anyOf },
  byHealthWorker: true,
});

/** SRQ-20 from 18 in the guideline; the adult card begins at 19. */
export const ADULT_SCREENINGS: readonly Screening[] = [
  ...grownUp,
  {
    instrument: 'srq-20',
    label: 'Kuesioner kesehatan jiwa',
    everyMonths: YEARLY,
    private: true,
    byHealthWorker: true,
  },
];

export const ELDER_SCREENINGS: readonly Screening[] = [
  ...grownUp,
  { instrument: 'skilas', label: 'Skrining lansia sederhana', everyMonths: YEARLY },
  followUp('amt', 'Tes ingatan (AMT)', 'orientation', 'three-words'),
  followUp('mini-cog', 'Tes tiga kata dan jam (Mini-Cog)', 'orientation', 'three-words'),
  followUp('frailty', 'Kekuatan badan (RAPUH)', 'chair-stands', 'weight-lost', 'appetite'),
  { ...followUp('gds-4', 'Suasana hati (GDS-4)', 'sad', 'little-interest'), private: true },
  { instrument: 'covid-immunization', label: 'Imunisasi COVID-19', everyMonths: YEARLY },
];

export const CHILD_SCREENINGS: readonly Screening[] = [
  {
    instrument: 'kpsp',
    label: 'KPSP oleh bidan',
    everyMonths: HALF_YEARLY,
    when: { fromMonths: 3, toMonths: 73 },
    byHealthWorker: true,
  },
  {
    instrument: 'diet-24h',
    label: 'Makan kemarin',
    everyMonths: HALF_YEARLY,
    when: { fromMonths: 6, toMonths: 24 },
    byHealthWorker: true,
  },
];

export const MOTHER_SCREENINGS: readonly Screening[] = [
  {
    instrument: 'pre-eclampsia-risk',
    label: 'Riwayat untuk risiko kehamilan',
    everyMonths: null,
    once: 'pregnancy',
    beforeWeek: 20,
    when: { groups: ['bumil'] },
    byHealthWorker: true,
  },
  {
    instrument: 'urine-protein',
    label: 'Protein urin',
    everyMonths: 1,
    when: { groups: ['bumil'] },
    byHealthWorker: true,
  },
];
