import { describe, expect, it } from 'vitest';
import { judged, wanted } from './judge-for-test.ts';
import { TUBERCULOSIS_CASES } from './tuberculosis.cases.ts';
import { safer2023 } from './tuberculosis.table.ts';
import { tbcAnswersOf, tbcClassOf, tuberculosis } from './tuberculosis.ts';

describe('tuberculosis signs', () => {
  it.each(TUBERCULOSIS_CASES)('$name', (given) => {
    expect(judged(tuberculosis, given)).toEqual(wanted(tuberculosis, given));
  });

  it('acts at one of four when the threshold alone is lowered on the card', () => {
    const given = tbcAnswersOf({ cough: true, fever: false, weight: false, contact: false });
    expect(tbcClassOf(safer2023, given)?.severity).toBe('refer');
  });
});
