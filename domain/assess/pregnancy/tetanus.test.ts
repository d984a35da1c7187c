import { expect, it } from 'vitest';
import { addMonths } from '../../calendar.ts';
import { judged, type RuleCase, wanted } from '../judge-for-test.ts';
import { VISIT_DAY } from '../visit-for-test.ts';
import { tetanus } from './tetanus.ts';

const ago = (months: number) => addMonths(VISIT_DAY, -months);
const mother = { ageMonths: 300, mother: 'bumil' } as const;
const td = (...months: number[]) => months.map((m) => ({ service: 'immunization.td', on: ago(m) }));
const childhood = ['dpt-hb-hib-1', 'dpt-hb-hib-2', 'dpt-hb-hib-3', 'dpt-hb-hib-4'].map(
  (dose, i) => ({ service: `immunization.${dose}`, on: ago(298 - i) }),
);

const CASES: readonly RuleCase[] = [
  { name: 'nothing on record is not T0', visit: mother, says: [['unknown', 'unknown']] },
  {
    name: 'a first one last week',
    visit: { ...mother, services: td(0) },
    says: [['later', 'good']],
  },
  {
    name: 'a first one two months ago',
    visit: { ...mother, services: td(2) },
    says: [['due', 'watch']],
    worker: 'T1',
  },
  {
    name: 'five, each after its interval',
    visit: { ...mother, services: td(60, 58, 50, 36, 20) },
    says: [['enough', 'good']],
    worker: 'T5',
  },
  {
    name: 'childhood makes T3, one more T4',
    visit: { ...mother, services: [...childhood, ...td(5)] },
    says: [['later', 'good']],
    worker: 'T4',
  },
  { name: 'not pregnant', visit: { ageMonths: 300, services: td(2) }, says: [] },
];

it.each(CASES)('$name', (given) => {
  expect(judged(tetanus, given)).toEqual(wanted(tetanus, given));
});
