import { describe, expect, it } from 'vitest';
import { judged, type RuleCase, wanted } from '../judge-for-test.ts';
import type { Rule } from '../rule.ts';
import { AMT_CASES, FRAILTY_CASES, GDS_CASES, MINI_COG_CASES } from './follow-up.cases.ts';
import { frailtyRule } from './frailty-rule.ts';
import { gds4Rule } from './gds-4.ts';
import { amtRule, miniCogRule } from './memory-tests.ts';

const says = <Table>(rule: Rule<Table>, given: RuleCase) =>
  expect(judged(rule, given)).toEqual(wanted(rule, given));

describe('after SKILAS', () => {
  it.each(GDS_CASES)('GDS-4: $name', (given) => says(gds4Rule, given));
  it.each(AMT_CASES)('AMT: $name', (given) => says(amtRule, given));
  it.each(MINI_COG_CASES)('Mini-Cog: $name', (given) => says(miniCogRule, given));
  it.each(FRAILTY_CASES)('RAPUH: $name', (given) => says(frailtyRule, given));
});
