import { expect, it } from 'vitest';
import { childSubject } from './child-for-test.ts';
import { GROWTH_AGE_CASES } from './growth-age.cases.ts';
import { growthAge } from './growth-age.ts';

it.each(GROWTH_AGE_CASES)('born %s, seen %s, %s weeks', (born, on, weeks, expected) => {
  const child = {
    sex: 'F',
    born,
    on,
    ...(typeof weeks === 'number' ? { gestationWeeks: weeks } : {}),
    ...(Array.isArray(weeks) ? { gestationWeeks: weeks[0], gestationDays: weeks[1] } : {}),
  } as const;
  expect(growthAge(childSubject(child))).toEqual(expected);
});
