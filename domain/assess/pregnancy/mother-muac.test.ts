import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { MOTHER_MUAC_CASES } from './mother-muac.cases.ts';
import { motherMuac } from './mother-muac.ts';

describe('mid-upper arm of mothers', () => {
  it.each(MOTHER_MUAC_CASES)('$name', (given) => {
    expect(judged(motherMuac, given)).toEqual(wanted(motherMuac, given));
  });
});
