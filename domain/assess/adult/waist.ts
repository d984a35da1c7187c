import type { RuleCard } from '../finding.ts';
import { assessOneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface WaistTable {
  fromMonths: number;
  possible: readonly [min: number, max: number];
  /** more than this is high, cm */
  above: Readonly<Record<'F' | 'M', number>>;
}

const card: RuleCard = {
  rule: 'waist',
  title: 'Lingkar perut',
  source: 'KMK HK.01.07/MENKES/2015/2023; rekapitulasi dewasa dan lansia, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'usia 15 tahun ke atas, tidak hamil dan tidak nifas',
  confidence: 'high',
  confirmBy: '',
};

export const waist: Rule<WaistTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: { fromMonths: 180, possible: [30, 200], above: { F: 80, M: 90 } },
    },
  ],
  assess(subject, table, version) {
    const { age, groups, sex } = subject;
    if (age.months < table.fromMonths || groups.includes('bumil') || groups.includes('nifas'))
      return [];
    const limit = table.above[sex];
    return assessOneNumber(subject, card, version, {
      what: 'waist',
      name: 'Lingkar perut',
      unit: 'cm',
      possible: table.possible,
      bands: [
        {
          code: 'normal',
          upTo: limit,
          severity: 'good',
          family: `Masih dalam batas ${limit} cm. Pertahankan.`,
          worker: 'Lingkar perut normal',
        },
        {
          code: 'high',
          severity: 'watch',
          family: `Lebih dari ${limit} cm. Bergerak setiap hari, kurangi gula dan minyak, periksa gula darah dan tekanan darah.`,
          worker: 'Obesitas sentral',
          topics: ['physical-activity', 'sugar-salt-fat', 'balanced-plate'],
        },
      ],
    });
  },
};
