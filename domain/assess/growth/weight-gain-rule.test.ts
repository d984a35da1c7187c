import { describe, expect, it } from 'vitest';
import { saysOf } from './child-for-test.ts';
import { WEIGHT_GAIN_RULE_CASES } from './weight-gain-rule.cases.ts';
import { weightGainRule } from './weight-gain-rule.ts';

describe('weight gain since last month', () => {
  it.each(WEIGHT_GAIN_RULE_CASES)('%s', (_, child, expected) => {
    const said = saysOf(weightGainRule, child);
    expect(said).toHaveLength(expected.length);
    expect(said).toMatchObject(expected);
  });

  it('says the change in grams, and the minimum to the worker', () => {
    const child = { sex: 'M', born: '2024-11-10', on: '2025-06-10' } as const;
    const lost = { ...child, read: { weight: 7.3 }, weighedBefore: [['2025-05-08', 7.5]] } as const;
    const [finding] = saysOf(weightGainRule, lost);
    expect(finding?.family).toMatch(/^Berat badan 7,3 kg, turun 200 g\. Merah/);
    expect(finding?.worker).toContain('KBM 400 g');
  });
});
