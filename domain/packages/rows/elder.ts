import { BOTH, cardRows, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { PackageRow } from '../package-row.ts';
import { GROWN_UP_CARD, GROWN_UP_OFFER, REFILLS } from './adult.ts';
import { topicRows } from './topics.ts';

const AFTER_SKILAS = { ...WORKER, condition: 'ada masalah pada SKILAS' } as const;

/** Elders, cluster 3: what adults have, AKS, SKILAS and exercise. */
export const ELDER_ROWS: readonly PackageRow[] = [
  ...cardRows('lansia', [
    ...GROWN_UP_CARD,
    ['answers.barthel', 'Kegiatan sehari-hari (AKS)', 'preventive', 'half-year'],
  ]),
  ...topicRows('lansia'),
  ...rowsAt('lansia', 'posyandu', [
    ...GROWN_UP_OFFER,
    ['answers.skilas', 'Skrining lansia sederhana (SKILAS)', 'preventive', 'year'],
    ['answers.amt', 'Tes ingatan (AMT)', 'preventive', 'need', AFTER_SKILAS],
    ['answers.mini-cog', 'Tes tiga kata dan jam (Mini-Cog)', 'preventive', 'need', AFTER_SKILAS],
    ['answers.frailty', 'Kekuatan badan (RAPUH)', 'preventive', 'need', AFTER_SKILAS],
    ['answers.gds-4', 'Suasana hati (GDS-4)', 'preventive', 'need', AFTER_SKILAS],
    ['answers.covid-immunization', 'Imunisasi COVID-19', 'preventive', 'year'],
    ['elder-exercise', 'Senam lansia', 'promotive', 'week'],
  ]),
  ...rowsAt('lansia', 'pustu', [
    ...REFILLS,
    [
      'elder-home-care',
      'Perawatan di rumah bagi yang bergantung',
      'rehabilitative',
      'month',
      { ...OUTSIDE, condition: 'AKS berat atau total' },
    ],
    ['measure.glucose', 'Gula darah', 'preventive', 'month'],
    ['simple-treatment', 'Pengobatan sederhana', 'curative', 'need'],
  ]),
  ...rowsAt('lansia', 'puskesmas', [
    ['geriatric-assessment', 'Pengkajian geriatri lengkap', 'preventive', 'need'],
    ['answers.amt', 'Tes ingatan (AMT)', 'preventive', 'need'],
    ['answers.mini-cog', 'Tes tiga kata dan jam (Mini-Cog)', 'preventive', 'need'],
    ['answers.frailty', 'Kekuatan badan (RAPUH)', 'preventive', 'need'],
    ['answers.gds-4', 'Suasana hati (GDS-4)', 'preventive', 'need'],
    ['measure.glucose', 'Gula darah', 'preventive', 'year'],
    ['measure.cholesterol', 'Kolesterol total', 'preventive', 'year'],
    ['measure.uric-acid', 'Asam urat', 'preventive', 'need'],
    ['ncd-diagnosis', 'Diagnosis penyakit tidak menular', 'curative', 'need'],
    ['prolanis', 'Prolanis', 'curative', 'month', BOTH],
    ['elder-home-care', 'Perawatan di rumah (Perkesmas)', 'rehabilitative', 'month', OUTSIDE],
    ['elder-rehabilitation', 'Rehabilitasi medik dasar', 'rehabilitative', 'need'],
  ]),
];
