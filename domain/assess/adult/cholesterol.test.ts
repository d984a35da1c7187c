import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { CHOLESTEROL_CASES } from './cholesterol.cases.ts';
import { cholesterol } from './cholesterol.ts';

describe('cholesterol', () => {
  it.each(CHOLESTEROL_CASES)('$name', (given) => {
    expect(judged(cholesterol, given)).toEqual(wanted(cholesterol, given));
  });
});
