import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { URIC_ACID_CASES } from './uric-acid.cases.ts';
import { uricAcid } from './uric-acid.ts';

describe('uric acid', () => {
  it.each(URIC_ACID_CASES)('$name', (given) => {
    expect(judged(uricAcid, given)).toEqual(wanted(uricAcid, given));
  });
});
