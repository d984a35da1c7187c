import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KBM_ROWS, WEIGHED, WEIGHT_GAIN_CASES } from './weight-gain.cases.ts';
import { KBM_2023, kbmOf, weightGain } from './weight-gain.ts';

describe('monthly weight gain', () => {
  it.each(WEIGHT_GAIN_CASES)('%s', (_, given, expected) => {
    expect(weightGain({ ...WEIGHED, ...given }, KBM_2023)).toMatchObject(expected);
  });

  it('asks of each month what the sources print', () => {
    for (const sex of ['F', 'M'] as const)
      for (const [month, grams] of Object.entries(KBM_ROWS[sex]))
        expect([sex, month, kbmOf(sex, Number(month), KBM_2023)]).toEqual([sex, month, grams]);
    expect(kbmOf('F', 0, KBM_2023)).toBeNull();
    expect(kbmOf('F', Number.NaN, KBM_2023)).toBeNull();
  });

  it('never turns more weight into less gain', () => {
    const kg = fc.integer({ min: 2000, max: 20000 }).map((g) => g / 1000);
    const months = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(kg, kg, kg, months, (previousKg, a, b, ageMonths) => {
        const code = (x: number) => weightGain({ ...WEIGHED, ageMonths, previousKg, kg: x }).code;
        if (code(Math.min(a, b)) === 'N') expect(code(Math.max(a, b))).toBe('N');
      }),
    );
  });
});
