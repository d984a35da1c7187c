import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { WAIST_CASES } from './waist.cases.ts';
import { waist } from './waist.ts';

describe('waist', () => {
  it.each(WAIST_CASES)('$name', (given) => {
    expect(judged(waist, given)).toEqual(wanted(waist, given));
  });
});
