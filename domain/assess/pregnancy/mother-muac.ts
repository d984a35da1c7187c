import type { Group } from '../../stages/groups.ts';
import { type Band, bandOf } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface MotherMuacTable {
  groups: readonly Group[];
  /** cm */
  possible: readonly [min: number, max: number];
  bands: readonly Band[];
}

const card: RuleCard = {
  rule: 'mother-muac',
  title: 'Lingkar lengan atas ibu',
  source: 'KMK HK.01.07/MENKES/2015/2023; kartu ibu hamil, nifas, dan menyusui, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'ibu hamil, nifas, dan menyusui',
  who: [{ groups: ['bumil', 'nifas', 'busui'] }],
  confidence: 'high',
  confirmBy: '',
};

const how: OneNumber = { card, what: 'muac', name: 'Lingkar lengan', unit: 'cm' };

/** Mid-upper arm circumference of mothers: 23,5 cm decides. (PPK 1186/2022 prints 23 and 33 for the first trimester.) */
export const motherMuac: Rule<MotherMuacTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: {
        groups: ['bumil', 'nifas', 'busui'],
        possible: [10, 60],
        bands: [
          {
            code: 'low',
            below: 23.5,
            severity: 'refer',
            family: 'Kurang dari 23,5 cm. Periksakan ke Puskesmas, ibu perlu makan lebih banyak.',
            worker: 'Risiko kurang energi kronis (KEK, merah)',
            referTo: 'puskesmas',
            topics: ['pregnancy-plate', 'breastfeeding-plate'],
          },
          {
            code: 'good',
            severity: 'good',
            family: 'Hasilnya baik. Pertahankan makan bergizi.',
            worker: 'Tidak KEK (hijau)',
          },
        ],
      },
    },
  ],
  assess(subject, table, version) {
    if (!table.groups.some((g) => subject.groups.includes(g))) return [];
    return assessOneNumber(subject, how, {
      version,
      possible: table.possible,
      classOf: (cm) => bandOf(table.bands, cm),
    });
  },
};
