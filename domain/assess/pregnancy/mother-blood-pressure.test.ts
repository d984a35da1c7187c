import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { MOTHER_PRESSURE_CASES } from './mother-blood-pressure.cases.ts';
import { motherBloodPressure } from './mother-blood-pressure.ts';

describe('blood pressure of mothers', () => {
  it.each(MOTHER_PRESSURE_CASES)('$name', (given) => {
    expect(judged(motherBloodPressure, given)).toEqual(wanted(motherBloodPressure, given));
  });
});
