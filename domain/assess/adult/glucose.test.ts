import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { GLUCOSE_CASES } from './glucose.cases.ts';
import { glucose } from './glucose.ts';

describe('blood glucose', () => {
  it.each(GLUCOSE_CASES)('$name', (given) => {
    expect(judged(glucose, given)).toEqual(wanted(glucose, given));
  });
});
