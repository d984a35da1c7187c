import type { Card } from './card.ts';
import { SCHOOL_SCREENINGS } from './screenings.ts';
import {
  bloodPressure,
  bloodSugar,
  bloodTest,
  referralField,
  tbcSignsField,
  visitKindField,
} from './shared-fields.ts';
import { topics } from './topics.ts';
import { schoolVaccineFields, tetanusField } from './vaccines.ts';

const FIFTEEN_YEARS = 180;

/**
 * School age and teenagers, 6–18 years. The printed card was not found: fields follow the official recap (26 columns).
 * Blood pressure is asked from 15 years as the recap counts it, and offered from 7, where the screening table of
 * KMK HK.01.07/MENKES/2015/2023 begins.
 */
export const schoolCard: Card = {
  key: 'school',
  title: 'Anak usia sekolah dan remaja',
  version: 'edisi-2023',
  source: 'Rekapitulasi Hasil Pemeriksaan Usia Sekolah dan Remaja, 26 kolom, edisi 2023',
  fields: [
    {
      kind: 'measure',
      what: 'weight',
      step: 2,
      label: 'Berat badan',
      unit: 'kg',
      decimals: 1,
      hard: [8, 150],
      soft: [12, 120],
      change: { rise: 3, fall: 3 },
    },
    {
      kind: 'measure',
      what: 'length-height',
      step: 2,
      label: 'Tinggi badan',
      unit: 'cm',
      decimals: 1,
      hard: [80, 210],
      soft: [95, 195],
      change: { rise: 2, fall: 0.5 },
    },
    {
      kind: 'measure',
      what: 'waist',
      step: 2,
      label: 'Lingkar perut',
      unit: 'cm',
      decimals: 1,
      hard: [30, 180],
      soft: [45, 130],
      when: { fromMonths: FIFTEEN_YEARS, except: ['bumil', 'nifas'] },
      change: { rise: 6, fall: 6 },
    },
    bloodPressure('Tekanan darah', [80, 180], [50, 120], { fromMonths: 84 }),
    visitKindField,
    ...bloodSugar([20, 600], [50, 300], { fromMonths: FIFTEEN_YEARS }),
    bloodTest('hb', 'Hb remaja putri', [3, 20], [7, 17], { sex: 'F', fromMonths: 144 }),
    {
      kind: 'service',
      service: 'iron-tablets-teen',
      step: 4,
      label: 'Tablet tambah darah remaja putri',
      when: { sex: 'F', fromMonths: 144 },
      amount: { label: 'Jumlah tablet', max: 52 },
      byHealthWorker: true,
    },
    {
      kind: 'answers',
      instrument: 'ttd-weekly',
      step: 4,
      label: 'Minum tablet tambah darah remaja',
      when: { sex: 'F', fromMonths: 144, except: ['bumil'] },
    },
    ...schoolVaccineFields,
    tetanusField({ sex: 'F', fromMonths: FIFTEEN_YEARS }),
    tbcSignsField,
    {
      kind: 'answers',
      instrument: 'smoking',
      step: 4,
      label: 'Merokok',
      when: { fromMonths: 120 },
    },
    { kind: 'answers', instrument: 'balanced-plate', step: 4, label: 'Isi Piringku' },
    referralField,
    {
      kind: 'education',
      step: 5,
      label: 'Penyuluhan usia sekolah dan remaja',
      topics: topics(
        'balanced-plate',
        'teen-iron-tablets',
        'physical-activity',
        'sugar-salt-fat',
        'smoking',
        'teen-health',
        'immunization',
        'cough-etiquette',
      ),
    },
  ],
  screenings: SCHOOL_SCREENINGS,
};
