import { describe, expect, it } from 'vitest';
import { judged, wanted } from '../judge-for-test.ts';
import { WOMAN_MUAC_CASES } from './woman-muac.cases.ts';
import { womanMuac } from './woman-muac.ts';

describe('arm circumference of women', () => {
  it.each(WOMAN_MUAC_CASES)('$name', (given) => {
    expect(judged(womanMuac, given)).toEqual(wanted(womanMuac, given));
  });
});
