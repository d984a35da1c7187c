import type { RuleCard } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { assessPressure } from '../two-pressures.ts';
import { type MotherPressureTable, motherPressure2023 } from './mother-blood-pressure.table.ts';

const card: RuleCard = {
  rule: 'mother-blood-pressure',
  title: 'Tekanan darah ibu',
  source:
    'KMK HK.01.07/MENKES/2015/2023; KMK HK.01.07/MENKES/1186/2022; Pedoman Pelayanan Antenatal Terpadu 2020',
  since: '2023-01-01',
  appliesTo: 'ibu hamil dan nifas',
  who: [{ groups: ['bumil', 'nifas'] }],
  confidence: 'high',
  confirmBy: '',
};

/** Blood pressure in pregnancy and to day 42 after it: refer from 140/90, urgent from 160/110. */
export const motherBloodPressure: Rule<MotherPressureTable> = {
  card,
  versions: [{ version: '2023.1', since: '2023-01-01', table: motherPressure2023 }],
  assess: (subject, table, version) =>
    table.groups.some((g) => subject.groups.includes(g))
      ? assessPressure(subject, card, version, table)
      : [],
};
