import type { RuleCard } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { assessIndex, type GrowthIndex } from './assess-index.ts';
import { type IndexTable, UNDER_FIVE } from './index-table.ts';

const card: RuleCard = {
  rule: 'head-circumference-for-age',
  title: 'Lingkar kepala menurut umur',
  source:
    'WHO Child Growth Standards (2007) dan Buku KIA 2023; rujukan: KMK HK.01.07/MENKES/2015/2023',
  since: '2023-01-01',
  appliesTo: 'Anak 0–60 bulan',
  // day 1856, WHO's last, is the first of 61 completed months for some
  who: [{ toMonths: 62 }],
  confidence: 'high',
  confirmBy: '',
};

const index: GrowthIndex = { z: 'zhcfa', short: 'LK/U', needs: ['head'] };

const kia2023: IndexTable = {
  ages: [
    {
      ...UNDER_FIVE,
      bands: [
        {
          below: -2,
          code: 'small',
          severity: 'refer',
          referTo: 'puskesmas',
          family: 'Merah: di bawah ukuran anak seumurnya. Periksakan ke puskesmas.',
          worker: 'Mikrosefali',
          topics: ['child-development'],
        },
        {
          upTo: 2,
          code: 'normal',
          severity: 'good',
          family: 'Hijau: sesuai umurnya.',
          worker: 'Normal',
        },
        {
          code: 'large',
          severity: 'refer',
          referTo: 'puskesmas',
          family: 'Merah: di atas ukuran anak seumurnya. Periksakan ke puskesmas.',
          worker: 'Makrosefali',
          topics: ['child-development'],
        },
      ],
    },
  ],
};

/** LK/U: how large the head is for the age. PMK 2/2020 has no classes for it; WHO and Buku KIA do. */
export const headCircumferenceForAge: Rule<IndexTable> = {
  card,
  versions: [{ version: 'kia-2023', since: '2023-01-01', table: kia2023 }],
  assess: (subject, table, version) => assessIndex(subject, index, table, { card, version }),
};
