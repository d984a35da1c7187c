import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { answersOf, BARTHEL_CASES, BARTHEL_ROWS } from './barthel.cases.ts';
import { barthel, barthelScore } from './barthel.ts';

describe('barthel', () => {
  it.each(BARTHEL_CASES)('$name', (given) => {
    expect(judged(barthel, given)).toEqual(wanted(barthel, given));
  });

  it.each(BARTHEL_ROWS)('%j sums to %i', (points, score) => {
    expect(barthelScore(answersOf(points))).toBe(score);
  });
});
