import { expect, test } from 'vitest';
import { addDays, type LocalDate } from '#domain/calendar.ts';
import { leaseDaysLeft } from './lease-left.ts';

const day: LocalDate = '2025-11-04';
const noon = new Date(2025, 10, 4, 12).getTime();

test.each<[number, number | null]>([
  [0, null],
  [21, null],
  [22, 7],
  [28, 1],
  [29, 0],
  [40, 0],
])('%i days after the server last answered, %s are said to be left', (after, left) => {
  expect(leaseDaysLeft(noon, 30, addDays(day, after))).toBe(left);
});

test('a phone that never reached a server says nothing of a lease', () => {
  expect(leaseDaysLeft(null, 30, day)).toBeNull();
});
