import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { SCHOOL_PRESSURE_CASES } from './school-blood-pressure.cases.ts';
import { schoolBloodPressure } from './school-blood-pressure.ts';

describe('blood pressure at school age', () => {
  it.each(SCHOOL_PRESSURE_CASES)('$name', (given) => {
    expect(judged(schoolBloodPressure, given)).toEqual(wanted(schoolBloodPressure, given));
  });
});
