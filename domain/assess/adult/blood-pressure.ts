import type { RuleCard } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { assessPressure } from '../two-pressures.ts';
import { type AdultPressureTable, bloodPressure2023 } from './blood-pressure.table.ts';

const card: RuleCard = {
  rule: 'blood-pressure',
  title: 'Tekanan darah',
  source: 'KMK HK.01.07/MENKES/2015/2023, tabel 22; batas rendah dari kartu ≥ 19 tahun, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'usia 19 tahun ke atas, tidak hamil dan tidak nifas',
  who: [{ fromMonths: 228, except: ['bumil', 'nifas'] }],
  confidence: 'high',
  confirmBy: '',
};

/** From 19 years. Pregnant and postpartum women have a rule of their own. 130–139 or 85–89 is never called normal. */
export const bloodPressure: Rule<AdultPressureTable> = {
  card,
  versions: [{ version: '2023.1', since: '2023-01-01', table: bloodPressure2023 }],
  assess(subject, table, version) {
    const { age, groups } = subject;
    if (age.months < table.fromMonths || groups.includes('bumil') || groups.includes('nifas'))
      return [];
    return assessPressure(subject, card, version, table);
  },
};
