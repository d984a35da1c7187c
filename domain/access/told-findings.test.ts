import { expect, it } from 'vitest';
import { RULES } from '../assess/rules.ts';
import { mayBeTold, PLACED_RULES } from './told-findings.ts';

it('every rule belongs to somebody’s care, and no rule is named that is gone', () => {
  expect([...PLACED_RULES].sort()).toEqual(RULES.map((rule) => rule.card.rule).sort());
});

it.each([
  ['mother-muac', ['dewasa', 'lansia'], false],
  ['mother-muac', ['bumil'], true],
  ['glucose', ['bumil', 'bayi', 'balita', 'apras'], false],
  ['glucose', ['dewasa', 'lansia'], true],
  ['weight-for-age', ['balita'], true],
  ['a-rule-nobody-placed', ['balita'], false],
] as const)('%s to who sees %s: %s', (rule, groups, told) => {
  expect(mayBeTold(rule, groups)).toBe(told);
  expect(mayBeTold(rule, null)).toBe(true);
});
