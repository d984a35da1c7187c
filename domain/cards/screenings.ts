import type { After, Screening, When } from './card.ts';

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

/** What a failed test of another questionnaire asks for: the chart, read by a health worker. */
const chart: Screening = {
  instrument: 'visual-acuity',
  label: 'Tajam penglihatan (kartu Snellen)',
  everyMonths: YEARLY,
  after: [{ instrument: 'finger-counting', anyOf: ['left', 'right'], answered: 'impaired' }],
  byHealthWorker: true,
};
/** At the puskesmas, after a talk about drinking or smoking. */
const substances: Screening = {
  instrument: 'assist',
  label: 'Lembar ASSIST',
  everyMonths: YEARLY,
  when: { fromMonths: years(15) },
  after: [
    { instrument: 'risk-behaviour', anyOf: ['alcohol'] },
    { instrument: 'smoking', anyOf: ['status'], answered: 'active' },
  ],
  private: true,
  byHealthWorker: true,
};
const TBC_SIGNS: After = {
  instrument: 'tbc-signs',
  anyOf: ['cough', 'fever', 'weight', 'contact'],
};
/** What became of a yes, and month by month while there is treatment. */
const tbcFollowed: Screening = {
  instrument: 'tbc-treatment',
  label: 'Tindak lanjut batuk lama',
  everyMonths: 1,
  after: [TBC_SIGNS, { instrument: 'tbc-treatment', anyOf: ['diagnosed', 'preventive'] }],
  private: true,
  byHealthWorker: true,
};
const contraception = (everyMonths: number, when: When): Screening => ({
  instrument: 'contraception-use',
  label: 'Memakai KB',
  everyMonths,
  when,
  private: true,
  byHealthWorker: true,
});
const book = (when: When, once?: 'pregnancy'): Screening => ({
  instrument: 'buku-kia',
  label: 'Punya Buku KIA',
  everyMonths: 1,
  when,
  untilYes: 'owned',
  ...(once ? { once } : {}),
});
const medicine = (instrument: string, label: string, illness: string): Screening => ({
  instrument,
  label,
  everyMonths: 1,
  after: [{ instrument: 'own-history', anyOf: [illness] }],
});

/** How often: KMK HK.01.07/MENKES/2015/2023 and the cards of 2023 (eyes and ears half-yearly, the others yearly). */
export const SCHOOL_SCREENINGS: readonly Screening[] = [
  sight,
  hearing,
  habits,
  {
    instrument: 'sugar-salt-fat',
    label: 'Gula, garam, dan lemak',
    everyMonths: YEARLY,
    when: { toMonths: years(15) },
  },
  family,
  chart,
  tbcFollowed,
  breast,
  substances,
  {
    instrument: 'srq-20',
    label: 'Kuesioner kesehatan jiwa',
    everyMonths: YEARLY,
    when: { fromMonths: years(18) },
    private: true,
    byHealthWorker: true,
  },
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
  medicine('medicine-pressure', 'Obat tekanan darah', 'pressure'),
  medicine('medicine-sugar', 'Obat gula darah', 'sugar'),
  {
    instrument: 'puma',
    label: 'Napas dan rokok (PUMA)',
    everyMonths: YEARLY,
    when: { fromMonths: years(40) },
  },
  chart,
  tbcFollowed,
  breast,
  cervix,
  substances,
];
const followUp = (instrument: string, label: string, ...anyOf: string[]): Screening => ({
  instrument,
  label,
  everyMonths: YEARLY,
  after: [{ instrument: 'skilas', anyOf }],
  byHealthWorker: true,
});

/** SRQ-20 from 18 in the guideline: the last year of it stands on the card of school age. */
export const ADULT_SCREENINGS: readonly Screening[] = [
  ...grownUp,
  contraception(HALF_YEARLY, { toMonths: years(50), except: ['bumil'] }),
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
  book({ toMonths: years(6) }),
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
  {
    instrument: 'e-chart',
    label: 'Tes daya lihat (kartu E)',
    everyMonths: HALF_YEARLY,
    when: { fromMonths: years(3), toMonths: years(6) },
    byHealthWorker: true,
  },
  tbcFollowed,
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
  {
    instrument: 'blood-group',
    label: 'Golongan darah',
    everyMonths: null,
    once: 'life',
    when: { groups: ['bumil'] },
    byHealthWorker: true,
  },
  {
    instrument: 'triple-elimination',
    label: 'Tiga pemeriksaan darah ibu hamil',
    everyMonths: null,
    once: 'pregnancy',
    when: { groups: ['bumil'] },
    private: true,
    byHealthWorker: true,
  },
  {
    instrument: 'fetal-presentation',
    label: 'Letak janin',
    everyMonths: 1,
    fromWeek: 28,
    when: { groups: ['bumil'] },
    byHealthWorker: true,
  },
  book({ groups: ['bumil'] }, 'pregnancy'),
  contraception(3, { groups: ['nifas', 'busui'] }),
  tbcFollowed,
];
