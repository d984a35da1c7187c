import { describe, expect, test } from 'vitest';
import type { Step } from '#domain/cards/card.ts';
import type { Attendance } from '../../known/phone.ts';
import {
  atStation,
  cameByGroup,
  minutesWaiting,
  missingSteps,
  notDone,
  queueLabels,
  stationsNow,
} from './stations.ts';

const came = (
  id: string,
  arrivedMs: number,
  steps: Step[],
  birthDate = '2024-01-01',
): Attendance => ({
  person: { id, name: id, sex: 'F', birthDate, posyandu: 'contoh' },
  queue: null,
  guest: false,
  arrivedMs,
  steps,
  next: ([1, 2, 3, 4, 5] as const).find((s) => !steps.includes(s)) ?? null,
});

const day = [
  came('late', 30, [1]),
  came('early', 10, [1]),
  came('weighed', 20, [1, 2]),
  came('done', 5, [1, 2, 3, 4, 5]),
];

describe('T0.12 the five stations', () => {
  test('everyone who came is at the first, the others wait at the step they have not done', () => {
    expect(stationsNow(day)).toEqual({
      waiting: { 1: 4, 2: 2, 3: 1, 4: 0, 5: 0 },
      done: 1,
      here: 4,
      guests: 0,
    });
    const guest = { ...came('guest', 1, [1]), guest: true };
    expect(stationsNow([...day, guest])).toMatchObject({ here: 5, guests: 1 });
  });
  test('the longest waiting is called first', () => {
    expect(atStation(day, 2).map((a) => a.person.id)).toEqual(['early', 'late']);
    expect(atStation(day, 1)[0]?.person.id).toBe('late');
  });
  test('closing asks a reason for every step not gone through', () => {
    expect(notDone(day).map((a) => a.person.id)).toEqual(['late', 'early', 'weighed']);
    expect(missingSteps(came('x', 0, [1, 3]))).toEqual([2, 4, 5]);
  });
});

describe('T0.26 the queue', () => {
  const numbered = (id: string, arrivedMs: number, queue: number) => ({
    ...came(id, arrivedMs, [1]),
    queue,
  });
  test('calls nobody by another’s number when two phones gave it twice', () => {
    const all = [numbered('b', 20, 7), numbered('a', 10, 7), numbered('c', 30, 8)];
    expect(Object.fromEntries(queueLabels(all))).toEqual({ a: '7', b: '7b', c: '8' });
  });
  test('says how long somebody waits since the step before was done', () => {
    const now = 30 * 60_000;
    expect(minutesWaiting({ ...came('a', 0, [1, 2]), sinceMs: 20 * 60_000 }, now)).toBe(10);
    expect(minutesWaiting(came('a', 0, [1]), now)).toBe(30);
  });
});

test('a pregnant teenager counts in both her groups', () => {
  const girl = came('girl', 0, [1], '2008-06-01');
  girl.person.pregnancies = [{ since: '2025-08-01' }];
  expect(cameByGroup([girl], '2025-11-04')).toEqual([
    { group: 'bumil', count: 1 },
    { group: 'remaja', count: 1 },
  ]);
});
