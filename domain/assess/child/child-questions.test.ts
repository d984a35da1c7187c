import { describe, expect, it } from 'vitest';
import { addDays } from '../../calendar.ts';
import { judged, type RuleCase, wanted } from '../judge-for-test.ts';
import type { Rule } from '../rule.ts';
import { VISIT_DAY, visitor } from '../visit-for-test.ts';
import {
  CHECKLIST_CASES,
  DIET_CASES,
  EXCLUSIVE_CASES,
  FEEDING_CASES,
  KPSP_CASES,
} from './child-questions.cases.ts';
import { complementaryFeeding } from './complementary-feeding.ts';
import { developmentChecklist } from './development-checklist.ts';
import { exclusiveBreastfeeding, monthsAnswered } from './exclusive-breastfeeding.ts';
import { kpspScreening } from './kpsp-screening.ts';
import { minimumDietRule } from './minimum-diet-rule.ts';

const says = <Table>(rule: Rule<Table>, given: RuleCase) =>
  expect(judged(rule, given)).toEqual(wanted(rule, given));

describe('what is asked about a child', () => {
  it.each(KPSP_CASES)('KPSP: $name', (given) => says(kpspScreening, given));
  it.each(CHECKLIST_CASES)('checklist: $name', (given) => says(developmentChecklist, given));
  it.each(EXCLUSIVE_CASES)('breast milk: $name', (given) => says(exclusiveBreastfeeding, given));
  it.each(FEEDING_CASES)('food: $name', (given) => says(complementaryFeeding, given));
  it.each(DIET_CASES)('yesterday: $name', (given) => says(minimumDietRule, given));
});

it('one no in any month ends exclusive breastfeeding, however often yes follows', () => {
  const birthDate = addDays(VISIT_DAY, -130);
  const known = visitor({ ageMonths: 4 });
  const said = (daysAgo: number, exclusive: boolean) => ({
    ...known.days[0],
    on: addDays(VISIT_DAY, -daysAgo),
    answers: { 'exclusive-breastfeeding': { fact: '', version: '', answers: { exclusive } } },
  });
  const days = [said(70, true), said(69, false), said(68, true), said(0, true)];
  const months = monthsAnswered(
    { known: { ...known, days: days as typeof known.days }, birthDate, on: VISIT_DAY },
    6,
  );
  expect([...months]).toEqual([
    [1, true],
    [2, false],
    [4, true],
  ]);
});
