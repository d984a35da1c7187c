import { grownUpFields } from './adult.ts';
import type { Card } from './card.ts';
import { ELDER_SCREENINGS } from './screenings.ts';
import { topics } from './topics.ts';

/** Elders, 60 years and over: the adult card and the front page of the elders' card (AKS). */
export const elderCard: Card = {
  key: 'elder',
  title: 'Lansia',
  version: 'edisi-2023',
  source: 'Kartu Bantu Pemeriksaan Lansia, halaman depan (AKS), dan kartu ≥ 19 tahun, edisi 2023',
  fields: [
    ...grownUpFields,
    {
      kind: 'answers',
      instrument: 'barthel',
      step: 4,
      label: 'Kegiatan sehari-hari (AKS)',
      everyMonths: 6,
    },
    {
      kind: 'education',
      step: 5,
      label: 'Penyuluhan lansia',
      topics: topics(
        'elder-independence',
        'fall-prevention',
        'balanced-plate',
        'physical-activity',
        'sugar-salt-fat',
        'blood-pressure',
        'blood-sugar',
        'take-medicine',
        'smoking',
        'cough-etiquette',
        'yearly-checks',
      ),
    },
  ],
  screenings: ELDER_SCREENINGS,
};
