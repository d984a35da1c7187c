import { describe, expect, it } from 'vitest';
import { saysOf } from './child-for-test.ts';
import { HEAD_CIRCUMFERENCE_FOR_AGE_CLASSES } from './head-circumference-for-age.cases.ts';
import { headCircumferenceForAge } from './head-circumference-for-age.ts';
import { classOf } from './index-cases-for-test.ts';

describe('head circumference for age', () => {
  it.each(HEAD_CIRCUMFERENCE_FOR_AGE_CLASSES.map((row) => ({ row })))(
    'z $row.0 is $row.1, $row.2',
    ({ row }) => {
      expect(classOf(headCircumferenceForAge, row[0])).toEqual(row);
    },
  );

  it('is judged with swollen feet too', () => {
    const child = { sex: 'M', born: '2024-06-10', on: '2025-06-10' } as const;
    expect(
      saysOf(headCircumferenceForAge, { ...child, read: { head: 46, oedema: 1 } }),
    ).toMatchObject([{ severity: 'good', numbers: { head: 46 } }]);
  });
});
