import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { ADULT_BMI_CASES, BMI_ROWS } from './adult-bmi.cases.ts';
import { adultBmi, bmiOf } from './adult-bmi.ts';

describe('adult BMI', () => {
  it.each(ADULT_BMI_CASES)('$name', (given) => {
    expect(judged(adultBmi, given)).toEqual(wanted(adultBmi, given));
  });

  it.each(BMI_ROWS)('%d kg at %d cm rounds half up to %d', (weight, height, bmi) => {
    expect(bmiOf(weight, height)).toBe(bmi);
  });
});
