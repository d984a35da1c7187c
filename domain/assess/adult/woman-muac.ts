import { type Band, bandOf } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface WomanMuacTable {
  /** completed months; the upper excluded: 15 to 49 years */
  fromMonths: number;
  toMonths: number;
  /** cm */
  possible: readonly [min: number, max: number];
  bands: readonly Band[];
}

const card: RuleCard = {
  rule: 'woman-muac',
  title: 'Lingkar lengan atas',
  source: 'KMK HK.01.07/MENKES/2015/2023; kartu ≥ 19 tahun, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'perempuan 15–49 tahun yang diukur hari ini, tidak hamil, nifas, atau menyusui',
  who: [{ sex: 'F', fromMonths: 180, toMonths: 600, except: ['bumil', 'nifas', 'busui'] }],
  confidence: 'medium',
  confirmBy: '',
};

const how: OneNumber = {
  card,
  what: 'muac',
  name: 'Lingkar lengan',
  unit: 'cm',
  optional: true,
};

const MOTHERS = ['bumil', 'nifas', 'busui'] as const;

/** Arm circumference of women who may become pregnant, by the same 23,5 cm as mothers (who have a rule of their own). */
export const womanMuac: Rule<WomanMuacTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: {
        fromMonths: 180,
        toMonths: 600,
        possible: [10, 60],
        bands: [
          {
            code: 'low',
            below: 23.5,
            severity: 'refer',
            family:
              'Kurang dari 23,5 cm. Makan lebih banyak dan bergizi, dan periksakan ke Puskesmas, terutama bila ingin hamil.',
            worker: 'Risiko kurang energi kronis (KEK, merah), perempuan usia subur',
            referTo: 'puskesmas',
            topics: ['balanced-plate'],
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
    const { age, sex, groups } = subject;
    const { fromMonths, toMonths } = table;
    if (sex !== 'F' || age.months < fromMonths || age.months >= toMonths) return [];
    if (MOTHERS.some((g) => groups.includes(g))) return [];
    return assessOneNumber(subject, how, {
      version,
      possible: table.possible,
      classOf: (cm) => bandOf(table.bands, cm),
    });
  },
};
