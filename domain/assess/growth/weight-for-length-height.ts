import type { RuleCard } from '../finding.ts';
import type { Rule } from '../rule.ts';
import { ACUTE_BANDS, ACUTE_SMALL } from './acute-bands.ts';
import { assessIndex, type GrowthIndex } from './assess-index.ts';
import { type IndexTable, UNDER_FIVE } from './index-table.ts';

const card: RuleCard = {
  rule: 'weight-for-length-height',
  title: 'Berat badan menurut panjang atau tinggi',
  source:
    'PMK 2/2020 (BB/PB dan BB/TB, 0–60 bulan); WHO Child Growth Standards; rujukan: KMK HK.01.07/MENKES/2015/2023',
  since: '2020-01-06',
  appliesTo: 'Anak 0–60 bulan, panjang 45–110 cm atau tinggi 65–120 cm',
  // day 1856, WHO's last, is the first of 61 completed months for some
  who: [{ toMonths: 62 }],
  confidence: 'high',
  confirmBy: '',
};

const index: GrowthIndex = {
  z: 'zwfl',
  short: 'BB/PB atau BB/TB',
  needs: ['weight', 'lengthHeight'],
};

const pmk2020: IndexTable = {
  ages: [{ ...UNDER_FIVE, bands: ACUTE_BANDS, small: ACUTE_SMALL }],
};

/** BB/PB, BB/TB: how heavy for the length or height. With swollen feet there is no class here; the oedema rule speaks. */
export const weightForLengthHeight: Rule<IndexTable> = {
  card,
  versions: [{ version: 'pmk-2-2020', since: '2020-01-06', table: pmk2020 }],
  assess: (subject, table, version) => assessIndex(subject, index, table, { card, version }),
};
