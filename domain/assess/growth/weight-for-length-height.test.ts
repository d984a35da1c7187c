import { describe, expect, it } from 'vitest';
import { saysOf } from './child-for-test.ts';
import { classOf } from './index-cases-for-test.ts';
import { WEIGHT_FOR_LENGTH_HEIGHT_CLASSES } from './weight-for-length-height.cases.ts';
import { weightForLengthHeight } from './weight-for-length-height.ts';

const boy = { sex: 'M', born: '2024-06-10', on: '2025-06-10', position: 'lying' } as const;

describe('weight for length or height', () => {
  it.each(WEIGHT_FOR_LENGTH_HEIGHT_CLASSES.map((row) => ({ row })))(
    'z $row.0 is $row.1, $row.2',
    ({ row }) => {
      expect(classOf(weightForLengthHeight, row[0])).toEqual(row);
    },
  );

  it('cannot wait below six months or below 4 kg', () => {
    const small = { ...boy, born: '2025-02-10', read: { weight: 4.1, 'length-height': 60 } };
    expect(saysOf(weightForLengthHeight, small)).toMatchObject([
      { severity: 'urgent', code: 'weight-for-length-height.severely-wasted-small' },
    ]);
    const light = { ...boy, read: { weight: 3.9, 'length-height': 58.5 } };
    expect(saysOf(weightForLengthHeight, light)[0]?.severity).toBe('urgent');
    const heavier = { ...boy, read: { weight: 6.1, 'length-height': 70 } };
    expect(saysOf(weightForLengthHeight, heavier)).toMatchObject([
      { severity: 'refer', code: 'weight-for-length-height.severely-wasted' },
    ]);
  });

  it('has no class with swollen feet, and says why', () => {
    const swollen = { ...boy, read: { weight: 9, 'length-height': 75, oedema: 1 } };
    expect(saysOf(weightForLengthHeight, swollen)).toMatchObject([
      { severity: 'unknown', numbers: { missing: 'oedema' } },
    ]);
  });

  it('has no class while two looks at the feet differ, and says so when the birth date is a guess', () => {
    const doubted = { ...boy, read: { weight: 9, 'length-height': 75, oedema: [0, 1] } };
    expect(saysOf(weightForLengthHeight, doubted)).toMatchObject([
      { severity: 'unknown', numbers: { missing: 'oedema-differs' } },
    ]);
    const guessed = { ...boy, birthDateEstimated: true, read: { weight: 9, 'length-height': 75 } };
    expect(saysOf(weightForLengthHeight, guessed)[0]?.worker).toContain('Tanggal lahir perkiraan');
  });

  it('is unknown outside WHO’s table of lengths', () => {
    const short = { ...boy, read: { weight: 3, 'length-height': 44.9 } };
    expect(saysOf(weightForLengthHeight, short)).toMatchObject([
      { severity: 'unknown', numbers: { missing: 'outside-table' } },
    ]);
  });
});
