import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { PREGNANCY_LEFT_OPEN_CASES } from './pregnancy-left-open.cases.ts';
import { pregnancyLeftOpen } from './pregnancy-left-open.ts';

describe('a pregnancy nobody closed', () => {
  it.each(PREGNANCY_LEFT_OPEN_CASES)('$name', (given) => {
    expect(judged(pregnancyLeftOpen, given)).toEqual(wanted(pregnancyLeftOpen, given));
  });
});
