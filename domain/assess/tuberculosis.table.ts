import type { TuberculosisTable } from './tuberculosis.ts';

const referral = { severity: 'refer', referTo: 'puskesmas', topics: ['cough-etiquette'] } as const;

/** At least one symptom is examined; contact without symptoms goes for preventive treatment. */
export const safer2023: TuberculosisTable = {
  threshold: 1,
  contactIs: 'own-reason',
  signs: {
    code: 'signs',
    family: 'Perlu diperiksa lebih lanjut. Periksakan ke Puskesmas.',
    worker: 'Terduga TBC: rujuk untuk pemeriksaan dahak (TCM)',
    ...referral,
  },
  contact: {
    code: 'contact',
    family: 'Ada orang dekat yang sakit. Periksakan ke Puskesmas supaya terlindung.',
    worker: 'Kontak erat tanpa gejala: rujuk untuk terapi pencegahan TBC (TPT)',
    ...referral,
  },
  few: {
    code: 'few',
    severity: 'watch',
    family: 'Tanyakan lagi bulan depan. Bila keluhan bertambah, periksa ke Puskesmas.',
    worker: 'Ada gejala, di bawah ambang rujukan',
    topics: ['cough-etiquette'],
  },
  none: {
    code: 'none',
    severity: 'good',
    family: 'Tidak ada keluhan. Tanyakan lagi bulan depan.',
    worker: 'Bukan terduga TBC',
  },
};

/** As printed on the card of 2023: two of the four, contact among them. */
export const card2023: TuberculosisTable = { ...safer2023, threshold: 2, contactIs: 'sign' };
