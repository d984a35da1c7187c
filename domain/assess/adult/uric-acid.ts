import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule } from '../rule.ts';

export interface UricAcidTable {
  fromMonths: number;
  /** mg/dL */
  possible: readonly [min: number, max: number];
  /** the last good value, mg/dL */
  limit: Readonly<Record<'F' | 'M', number>>;
  within: ClassRow;
  above: ClassRow;
}

const card: RuleCard = {
  rule: 'uric-acid',
  title: 'Asam urat',
  source: 'Petunjuk Teknis Posbindu PTM',
  since: '2023-01-01',
  appliesTo: 'usia 19 tahun ke atas yang diperiksa hari ini, tidak hamil',
  who: [{ fromMonths: 228, except: ['bumil'] }],
  confidence: 'medium',
  confirmBy: '',
};

const uricAcid2023: UricAcidTable = {
  fromMonths: 228,
  possible: [1, 20],
  limit: { F: 6, M: 7 },
  within: {
    code: 'normal',
    severity: 'good',
    family: 'Hasilnya baik. Pertahankan.',
    worker: 'Asam urat normal',
  },
  above: {
    code: 'high',
    severity: 'watch',
    family: 'Di atas batas. Bicarakan dengan petugas kesehatan.',
    worker: 'Asam urat tinggi (perempuan di atas 6, laki-laki di atas 7)',
    topics: ['balanced-plate'],
  },
};

const how: OneNumber = {
  card,
  what: 'uric-acid',
  name: 'Asam urat',
  unit: 'mg/dL',
  decimals: 1,
  optional: true,
};

/** Uric acid; silent on days it was not taken. */
export const uricAcid: Rule<UricAcidTable> = {
  card,
  versions: [{ version: '2023.1', since: '2023-01-01', table: uricAcid2023 }],
  assess(subject, table, version) {
    if (subject.age.months < table.fromMonths || subject.groups.includes('bumil')) return [];
    return assessOneNumber(subject, how, {
      version,
      possible: table.possible,
      classOf: (mg) => (mg <= table.limit[subject.sex] ? table.within : table.above),
    });
  },
};
