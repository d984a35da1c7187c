import { classFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';
import { assessPressure, pressureOf, pressureSeen } from '../two-pressures.ts';
import { type SchoolPressureTable, schoolPressure2023 } from './school-blood-pressure.table.ts';

const card: RuleCard = {
  rule: 'blood-pressure-school',
  title: 'Tekanan darah',
  source:
    'KMK HK.01.07/MENKES/2015/2023 menurut AAP 2017 (13–18 tahun: di sana tercetak 138, dibaca 139)',
  since: '2023-01-01',
  appliesTo: 'usia 7–18 tahun, tidak hamil dan tidak nifas; diharapkan mulai 15 tahun',
  who: [{ fromMonths: 84, toMonths: 228, except: ['bumil', 'nifas'] }],
  confidence: 'high',
  confirmBy: '',
};

function assess(subject: Subject, table: SchoolPressureTable, version: string): Finding[] {
  const { age, groups, day } = subject;
  if (age.months >= table.teen.toMonths || groups.includes('bumil') || groups.includes('nifas'))
    return [];
  if (age.months < table.expectedFromMonths && !day.readings['blood-pressure']?.length) return [];
  return age.months >= table.teen.fromMonths
    ? assessPressure(subject, card, version, table.teen)
    : assessByYear(subject, table, version);
}

function assessByYear(subject: Subject, table: SchoolPressureTable, version: string): Finding[] {
  const limit = table.byYear.find((r) => r.years === subject.age.years && r.sex === subject.sex);
  if (!limit) return [];
  const pressure = pressureOf(subject, card, version, table.teen.possible);
  if ('code' in pressure) return [pressure];
  const isAbove = pressure.systolic >= limit.systolic || pressure.diastolic >= limit.diastolic;
  const { text, numbers } = pressureSeen(pressure);
  const note = `Ambang umur ini ${limit.systolic}/${limit.diastolic}.`;
  return [
    classFinding(card, version, isAbove ? table.atOrAbove : table.below, { text, numbers, note }),
  ];
}

/** Blood pressure of school children and teenagers. */
export const schoolBloodPressure: Rule<SchoolPressureTable> = {
  card,
  versions: [{ version: '2023.1', since: '2023-01-01', table: schoolPressure2023 }],
  assess,
};
