import { bandOf, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import { assessOneNumber, type OneNumber } from '../one-number.ts';
import type { Rule, Subject } from '../rule.ts';
import { type GlucoseTable, glucose2023 } from './glucose.table.ts';

const card: RuleCard = {
  rule: 'glucose',
  title: 'Gula darah',
  source: 'KMK HK.01.07/MENKES/2015/2023, tabel 23',
  since: '2023-01-01',
  appliesTo:
    'usia 15 tahun ke atas yang diperiksa hari ini; pada ibu hamil hanya hasil yang dirujuk',
  who: [{ fromMonths: 180 }],
  confidence: 'high',
  confirmBy: '',
};

/** A pregnant woman's lower values have cut-offs of their own that this table lacks: her midwife reads them. */
const forPregnant = (findings: Finding[], version: string, name: string): Finding[] =>
  findings.map((f) =>
    f.severity === 'good' || f.severity === 'watch'
      ? unknownFinding(card, version, name, 'midwife')
      : f,
  );

const measured = { card, unit: 'mg/dL', optional: true };
const SCALES: readonly (readonly ['random' | 'fasting', OneNumber])[] = [
  ['random', { ...measured, what: 'glucose', name: 'Gula darah sewaktu' }],
  ['fasting', { ...measured, what: 'glucose-fasting', name: 'Gula darah puasa' }],
];

function assess(subject: Subject, table: GlucoseTable, version: string): Finding[] {
  if (subject.age.months < table.fromMonths) return [];
  return SCALES.flatMap(([scale, how]) => {
    const findings = assessOneNumber(subject, how, {
      version,
      possible: table.possible,
      classOf: (mg) => bandOf(table[scale], mg),
    });
    return subject.groups.includes('bumil') ? forPregnant(findings, version, how.name) : findings;
  });
}

/** Random and fasting blood glucose; silent on days it was not taken. */
export const glucose: Rule<GlucoseTable> = {
  card,
  versions: [{ version: '2023.1', since: '2023-01-01', table: glucose2023 }],
  assess,
};
