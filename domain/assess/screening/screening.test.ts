import { describe, expect, it } from 'vitest';
import { anyRule } from '../any-rule.ts';
import { judged, type RuleCase, wanted } from '../judge-for-test.ts';
import type { Rule } from '../rule.ts';
import { findingsOf } from '../visit-for-test.ts';
import { pressureMedicine } from './medicine-taken.ts';
import { riskBehaviour } from './risk-behaviour.ts';
import {
  BREAST_CASES,
  CERVIX_CASES,
  HABIT_CASES,
  MEDICINE_CASES,
  SMOKING_CASES,
} from './screening.cases.ts';
import { smoking } from './smoking.ts';
import { breastChecks, cervixChecks } from './women-checks.ts';

const says = <Table>(rule: Rule<Table>, given: RuleCase) =>
  expect(judged(rule, given)).toEqual(wanted(rule, given));

describe('what is asked of grown-ups now and then', () => {
  it.each(BREAST_CASES)('breast: $name', (given) => says(breastChecks, given));
  it.each(CERVIX_CASES)('neck of the womb: $name', (given) => says(cervixChecks, given));
  it.each(SMOKING_CASES)('smoke: $name', (given) => says(smoking, given));
  it.each(MEDICINE_CASES)('medicine: $name', (given) => says(pressureMedicine, given));
  it.each(HABIT_CASES)('habits: $name', (given) => says(riskBehaviour, given));
});

it('talks at step 5 about each habit that was answered yes, each topic once', () => {
  const answers = { 'risk-behaviour': { sugar: true, salt: true, activity: true } };
  const [finding] = findingsOf(anyRule(riskBehaviour), { ageMonths: 400, answers });
  expect(finding?.topics).toEqual(['sugar-salt-fat', 'physical-activity']);
});

it('asks no man about his breast, and keeps what the midwife asked alone to health workers', () => {
  const man = {
    sex: 'M',
    ageMonths: 500,
    answers: { 'breast-check': { complaint: true } },
  } as const;
  expect(findingsOf(anyRule(breastChecks), man)).toEqual([]);
  const woman = {
    ageMonths: 500,
    answers: { 'cervix-check': { target: true, 'high-risk': true } },
  } as const;
  expect(findingsOf(anyRule(cervixChecks), woman)).toMatchObject([{ sensitive: true }]);
});
