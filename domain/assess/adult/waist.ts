import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface WaistTable {
  fromMonths: number;
  possible: readonly [min: number, max: number];
  /** the last good value, cm */
  limit: Readonly<Record<'F' | 'M', number>>;
  within: ClassRow;
  above: ClassRow;
}

const card: RuleCard = {
  rule: 'waist',
  title: 'Lingkar perut',
  source: 'KMK HK.01.07/MENKES/2015/2023; rekapitulasi dewasa dan lansia, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'usia 15 tahun ke atas, tidak hamil dan tidak nifas',
  who: [{ fromMonths: 180, except: ['bumil', 'nifas'] }],
  confidence: 'high',
  confirmBy: '',
};

const waist2023: WaistTable = {
  fromMonths: 180,
  possible: [30, 200],
  limit: { F: 80, M: 90 },
  within: {
    code: 'normal',
    severity: 'good',
    family: 'Hasilnya baik. Pertahankan.',
    worker: 'Lingkar perut normal (perempuan sampai 80, laki-laki sampai 90)',
  },
  above: {
    code: 'high',
    severity: 'watch',
    family:
      'Di atas batas. Bergerak setiap hari, kurangi gula dan minyak, periksa gula darah dan tekanan darah.',
    worker: 'Obesitas sentral (perempuan di atas 80, laki-laki di atas 90)',
    topics: ['physical-activity', 'sugar-salt-fat', 'balanced-plate'],
  },
};

const how: OneNumber = { card, what: 'waist', name: 'Lingkar perut', unit: 'cm' };

/** Waist circumference, by sex. */
export const waist: Rule<WaistTable> = {
  card,
  versions: [{ version: '2023.1', since: '2023-01-01', table: waist2023 }],
  assess(subject, table, version) {
    const { age, groups, sex } = subject;
    if (age.months < table.fromMonths || groups.includes('bumil') || groups.includes('nifas'))
      return [];
    return assessOneNumber(subject, how, {
      version,
      possible: table.possible,
      classOf: (cm) => (cm <= table.limit[sex] ? table.within : table.above),
    });
  },
};
