import { expect, test } from 'vitest';
import { stampOf } from '#log/stamp.ts';
import { hourOf, hourStartMs, tallied } from './tally.ts';

const HOUR = 3_600_000;
const id = (hour: number) => stampOf(hour * HOUR + 5, 0, '8000000000000000');

test('entries are counted into the hour of their stamp', () => {
  expect(tallied({}, [id(100), id(100), id(101)])).toEqual({ 100: 2, 101: 1 });
  expect(tallied({ 100: 2 }, [id(100)])).toEqual({ 100: 3 });
  expect(hourStartMs(hourOf(id(100)))).toBe(100 * HOUR);
});
test('a month is kept, what is older goes', () => {
  const month = 32 * 24;
  expect(tallied({ 99: 1, 100: 2 }, [id(100 + month)])).toEqual({ 100: 2, [100 + month]: 1 });
});
