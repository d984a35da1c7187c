import type { RuleCard } from '../finding.ts';
import { assessOneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface UricAcidTable {
  fromMonths: number;
  /** mg/dL */
  possible: readonly [min: number, max: number];
  /** more than this is high, mg/dL */
  above: Readonly<Record<'F' | 'M', number>>;
}

const card: RuleCard = {
  rule: 'uric-acid',
  title: 'Asam urat',
  source: 'Petunjuk Teknis Posbindu PTM',
  since: '2023-01-01',
  appliesTo: 'usia 19 tahun ke atas yang diperiksa hari ini, tidak hamil',
  confidence: 'medium',
  confirmBy: '',
};

/** Uric acid; silent on days it was not taken. */
export const uricAcid: Rule<UricAcidTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: { fromMonths: 228, possible: [1, 20], above: { F: 6, M: 7 } },
    },
  ],
  assess(subject, table, version) {
    if (subject.age.months < table.fromMonths || subject.groups.includes('bumil')) return [];
    const limit = table.above[subject.sex];
    return assessOneNumber(subject, card, version, {
      what: 'uric-acid',
      name: 'Asam urat',
      unit: 'mg/dL',
      decimals: 1,
      possible: table.possible,
      optional: true,
      bands: [
        {
          code: 'normal',
          upTo: limit,
          severity: 'good',
          family: 'Hasilnya baik. Pertahankan.',
          worker: 'Asam urat normal',
        },
        {
          code: 'high',
          severity: 'watch',
          family: 'Di atas batas. Bicarakan dengan petugas kesehatan.',
          worker: 'Asam urat tinggi',
          topics: ['balanced-plate'],
        },
      ],
    });
  },
};
