import { expect, it } from 'vitest';
import { VISIT_DAY, type Visit, visitor } from '../assess/visit-for-test.ts';
import { monthContext } from './month-context.ts';
import { isRisk } from './person-month.ts';

const { findings } = monthContext(() => null);
const counted = (visit: Visit): boolean => {
  const known = visitor(visit);
  return known.days.some((day) => day.on === VISIT_DAY && findings(known, day).some(isRisk));
};
const grown = { ageMonths: 400, sex: 'M' } as const;

it.each<[string, Visit, boolean]>([
  ['nothing measured', grown, false],
  ['a high pressure', { ...grown, read: { 'blood-pressure': [150, 95] } }, true],
  [
    'an urgent answer on the private sheet: no number may tell',
    { ...grown, answers: { 'srq-20': { score: 9, 'item-17': true } } },
    false,
  ],
  [
    'and the four questions',
    { ...grown, answers: { 'phq-4': { q1: 3, q2: 3, q3: 0, q4: 0 } } },
    false,
  ],
  ['a habit to talk about', { ...grown, answers: { 'risk-behaviour': { salt: true } } }, false],
  [
    'both a private answer and a high pressure',
    { ...grown, answers: { 'srq-20': { 'item-17': true } }, read: { 'blood-pressure': [150, 95] } },
    true,
  ],
  [
    'a mother whose checks are not on record: a reminder, no risk',
    {
      ageMonths: 300,
      mother: 'bumil',
      pregnancy: { lmp: '2025-06-01', gravida: 1 },
      answers: { 'ttd-daily': { daily: true } },
    },
    false,
  ],
])('at risk with %s: %s', (_what, visit, risk) => {
  expect(counted(visit)).toBe(risk);
});
