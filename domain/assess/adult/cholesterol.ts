import { type Band, bandOf } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface CholesterolTable {
  fromMonths: number;
  /** mg/dL */
  possible: readonly [min: number, max: number];
  bands: readonly Band[];
}

const card: RuleCard = {
  rule: 'cholesterol',
  title: 'Kolesterol',
  source: 'Petunjuk Teknis Pemeriksaan Kesehatan Gratis 2025',
  since: '2025-01-01',
  appliesTo: 'usia 19 tahun ke atas yang diperiksa hari ini, tidak hamil',
  who: [{ fromMonths: 228, except: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

const how: OneNumber = {
  card,
  what: 'cholesterol',
  name: 'Kolesterol total',
  unit: 'mg/dL',
  optional: true,
};

/** Total cholesterol; silent on days it was not taken, and in pregnancy, where it rises by itself. */
export const cholesterol: Rule<CholesterolTable> = {
  card,
  versions: [
    {
      version: '2025.1',
      since: '2025-01-01',
      table: {
        fromMonths: 228,
        possible: [50, 600],
        bands: [
          {
            code: 'normal',
            below: 200,
            severity: 'good',
            family: 'Hasilnya baik. Pertahankan.',
            worker: 'Kolesterol total normal',
          },
          {
            code: 'high',
            severity: 'watch',
            family:
              'Di atas batas 200. Kurangi gorengan dan minyak, bicarakan dengan petugas kesehatan.',
            worker: 'Kolesterol total tinggi',
            topics: ['sugar-salt-fat', 'physical-activity', 'balanced-plate'],
          },
        ],
      },
    },
  ],
  assess(subject, table, version) {
    if (subject.age.months < table.fromMonths || subject.groups.includes('bumil')) return [];
    return assessOneNumber(subject, how, {
      version,
      possible: table.possible,
      classOf: (mg) => bandOf(table.bands, mg),
    });
  },
};
