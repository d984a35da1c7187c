import { describe, expect, it } from 'vitest';
import { BMI_FROM_FIVE_CLASSES, BMI_UNDER_FIVE_CLASSES } from './bmi-for-age.cases.ts';
import { bmiForAge } from './bmi-for-age.ts';
import { saysOf } from './child-for-test.ts';
import { classOf } from './index-cases-for-test.ts';

const read = { weight: 55, 'length-height': 155 };

describe('body-mass index for age', () => {
  it.each(BMI_UNDER_FIVE_CLASSES.map((row) => ({ row })))(
    'under five, z $row.0 is $row.1, $row.2',
    ({ row }) => {
      expect(classOf(bmiForAge, row[0], 0)).toEqual(row);
    },
  );

  it.each(BMI_FROM_FIVE_CLASSES.map((row) => ({ row })))(
    'from five, z $row.0 is $row.1, $row.2',
    ({ row }) => {
      expect(classOf(bmiForAge, row[0], 1)).toEqual(row);
    },
  );

  it('passes from one standard to the other without a day between', () => {
    const child = { sex: 'M', read: { weight: 18, 'length-height': 110 } } as const;
    // 2020-05-05 to 2025-06-04 is day 1856
    const last = saysOf(bmiForAge, { ...child, born: '2020-05-05', on: '2025-06-04' });
    const first = saysOf(bmiForAge, { ...child, born: '2020-05-05', on: '2025-06-05' });
    expect(last[0]?.numbers?.days).toBe(1856);
    expect(last[0]?.worker).toContain('WHO 2006');
    expect(first[0]?.worker).toContain('WHO 2007');
    expect(first[0]?.severity).toBe('good');
  });

  it('ends on the nineteenth birthday', () => {
    const teen = { sex: 'F', born: '2006-06-10', read } as const;
    expect(saysOf(bmiForAge, { ...teen, on: '2025-06-09' })).toMatchObject([{ severity: 'good' }]);
    expect(saysOf(bmiForAge, { ...teen, on: '2025-06-10' })).toEqual([]);
  });

  it('does not judge a pregnant teenager', () => {
    const teen = { sex: 'F', born: '2008-06-10', on: '2025-06-10', read } as const;
    expect(saysOf(bmiForAge, { ...teen, pregnantSince: '2025-02-01' })).toEqual([]);
  });
});
