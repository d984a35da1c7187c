import { describe, expect, it } from 'vitest';
import { addMonths } from '../../calendar.ts';
import { saysOf } from './child-for-test.ts';
import { CHILD_MUAC_CASES } from './child-muac.cases.ts';
import { childMuac } from './child-muac.ts';

const on = '2025-06-10';

describe('arm circumference of a child', () => {
  it.each(CHILD_MUAC_CASES)('%d months, %d cm', (months, muac, expected) => {
    const said = saysOf(childMuac, { sex: 'F', born: addMonths(on, -months), on, read: { muac } });
    expect(said).toHaveLength(expected.length);
    expect(said).toMatchObject(expected);
  });

  it('names the colour first', () => {
    const [finding] = saysOf(childMuac, { sex: 'M', born: '2024-06-10', on, read: { muac: 11 } });
    expect(finding?.family).toMatch(/^Lingkar lengan atas 11,0 cm\. Merah\./);
  });
});
