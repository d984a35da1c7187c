import { expect, test } from 'vitest';
import { type Idle, type IdleMinutes, idleAt, readIdleMinutes } from './idle-lock.ts';

const S = 1000;
test.each<[number, IdleMinutes, Idle]>([
  [0, 5, { state: 'busy', inMs: 285 * S }],
  [284 * S, 5, { state: 'busy', inMs: S }],
  [285 * S, 5, { state: 'warn', inMs: 15 * S }],
  [299 * S, 5, { state: 'warn', inMs: S }],
  [300 * S, 5, { state: 'over' }],
  [46 * S, 1, { state: 'warn', inMs: 14 * S }],
  [46 * S, 15, { state: 'busy', inMs: (900 - 46 - 15) * S }],
  [3600 * S, 15, { state: 'over' }],
])('%i ms after the last touch, with %i minutes allowed', (since, minutes, says) => {
  expect(idleAt(1_000_000, 1_000_000 + since, minutes)).toEqual(says);
});

test.each([
  ['1', 1],
  ['15', 15],
  ['7', 5],
  ['', 5],
  [null, 5],
])('a stored choice of %s is %i minutes', (text, minutes) => {
  expect(readIdleMinutes(text)).toBe(minutes);
});
