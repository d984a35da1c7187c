import type { Card } from './card.ts';
import { MOTHER_SCREENINGS } from './screenings.ts';
import { bloodPressure, referralField, tbcSignsField } from './shared-fields.ts';
import { topics } from './topics.ts';

const pregnant = { groups: ['bumil'] } as const;
const postpartum = { groups: ['nifas'] } as const;
const afterBirth = { groups: ['nifas', 'busui'] } as const;

/** Pregnant, postpartum and breastfeeding women. Soft and hard ranges are ours where the card prints none. */
export const motherCard: Card = {
  key: 'mother',
  title: 'Ibu hamil, nifas, dan menyusui',
  version: 'edisi-2023',
  source: 'Kartu Bantu Pemeriksaan Ibu Hamil, Nifas, dan Menyusui, 19 kolom, edisi 2023',
  fields: [
    {
      kind: 'measure',
      what: 'weight',
      step: 2,
      label: 'Berat badan',
      unit: 'kg',
      decimals: 1,
      hard: [25, 180],
      soft: [35, 120],
      change: { rise: 5, fall: 5 },
    },
    {
      kind: 'measure',
      what: 'muac',
      step: 2,
      label: 'Lingkar lengan atas',
      unit: 'cm',
      decimals: 1,
      hard: [10, 60],
      soft: [16, 45],
      change: { rise: 3, fall: 3 },
    },
    {
      ...bloodPressure('Tekanan darah', [80, 180], [50, 120]),
      hard: [50, 280],
      second: { label: 'Diastole', hard: [30, 180], soft: [50, 120] },
    },
    tbcSignsField,
    {
      kind: 'service',
      service: 'iron-tablets',
      step: 4,
      label: 'Tablet tambah darah',
      when: pregnant,
      amount: { label: 'Jumlah tablet', max: 180 },
      byHealthWorker: true,
    },
    {
      kind: 'answers',
      instrument: 'ttd-daily',
      step: 4,
      label: 'Minum tablet tambah darah',
      when: pregnant,
    },
    {
      kind: 'service',
      service: 'pmt-mother',
      step: 4,
      label: 'Makanan tambahan ibu hamil',
      when: pregnant,
      amount: { label: 'Jumlah porsi', max: 100 },
    },
    {
      kind: 'answers',
      instrument: 'pmt-daily',
      step: 4,
      label: 'Makan makanan tambahan',
      when: pregnant,
    },
    {
      kind: 'service',
      service: 'vitamin-a-mother',
      step: 4,
      label: 'Vitamin A ibu nifas (kapsul merah)',
      when: postpartum,
      amount: { label: 'Jumlah kapsul', max: 2 },
      byHealthWorker: true,
    },
    {
      kind: 'answers',
      instrument: 'breastfeeding',
      step: 4,
      label: 'Menyusui',
      when: afterBirth,
    },
    {
      kind: 'service',
      service: 'contraception',
      step: 4,
      label: 'KB setelah melahirkan',
      when: afterBirth,
      byHealthWorker: true,
    },
    referralField,
    {
      kind: 'answers',
      instrument: 'mother-class',
      step: 5,
      label: 'Kelas ibu hamil',
      when: pregnant,
    },
    {
      kind: 'education',
      step: 5,
      label: 'Penyuluhan ibu hamil',
      when: pregnant,
      topics: topics(
        'pregnancy-plate',
        'iron-tablets',
        'antenatal-visits',
        'mother-class',
        'pregnancy-danger-signs',
        'cough-etiquette',
      ),
    },
    {
      kind: 'education',
      step: 5,
      label: 'Penyuluhan ibu nifas dan menyusui',
      when: afterBirth,
      topics: topics(
        'postpartum-visits',
        'postpartum-danger-signs',
        'breastfeeding',
        'breastfeeding-plate',
        'family-planning',
        'cough-etiquette',
      ),
    },
  ],
  screenings: MOTHER_SCREENINGS,
};
