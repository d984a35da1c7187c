import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Fact, parseFact } from '../facts/fact.ts';
import { ordinalsOf } from './ordinals.ts';
import { type SessionTally, sessionNow } from './session-now.ts';
import { sessionFact as fact, idOf, SESSION } from './sessions-for-test.ts';

const NOBODY: SessionTally = {
  targets: { all: 0 },
  attended: { all: 0 },
  absent: { all: 0 },
  guests: 0,
  outsideTargets: 0,
  referred: { all: 0 },
  toVisit: { all: 0 },
  educated: 0,
  unconfirmed: 0,
};
const planned = fact(1, 'session-planned', {
  date: '2025-11-04',
  startsAt: '08:00',
  endsAt: '11:30',
  zone: 'WIB',
  place: 'Balai RW 03',
  mode: 'simultaneous',
});
const opened = fact(10, 'session-opened', { date: '2025-11-04', zone: 'WIB', startsAt: '08:00' });
const closed = fact(30, 'session-closed', { endedAt: '11:30', note: 'hujan' });
const signed = fact(40, 'session-signed', { tally: NOBODY, name: 'Bidan Contoh' });
const now = (...facts: Fact[]) => sessionNow(facts, SESSION);

describe('an open day as its facts tell it', () => {
  test('goes from planned to open, closed and signed, and keeps the id of the plan', () => {
    expect(now(planned)).toMatchObject({ id: SESSION, status: 'planned', closed: false });
    expect(now(planned, opened)).toMatchObject({ status: 'open', place: 'Balai RW 03' });
    expect(now(planned, opened, closed)).toMatchObject({ status: 'closed', note: 'hujan' });
    const all = now(planned, opened, closed, signed);
    expect(all).toMatchObject({ status: 'signed', closed: true });
    expect(all?.signature).toMatchObject({ name: 'Bidan Contoh', by: idOf(1), tally: NOBODY });
  });
  test('a cancelled plan is cancelled with its reason, but what was opened took place', () => {
    const cancelled = fact(20, 'session-cancelled', { reason: 'Banjir' });
    expect(now(planned, cancelled)).toMatchObject({
      status: 'cancelled',
      cancelledBecause: 'Banjir',
    });
    expect(now(planned, cancelled, opened)?.status).toBe('open');
    const undone = fact(21, 'fact-withdrawn', { fact: cancelled.id });
    expect(now(planned, cancelled, undone)?.status).toBe('planned');
  });
  test('a plan made anew holds as it was written last', () => {
    const later = fact(2, 'session-planned', { date: '2025-11-11', zone: 'WIB' });
    expect(now(planned, later)).toMatchObject({ on: '2025-11-11', minutes: null });
  });
  test('is none that nobody planned or opened, and none whose opening was taken back', () => {
    expect(now(closed)).toBeNull();
    expect(now(opened, fact(11, 'fact-withdrawn', { fact: opened.id }))).toBeNull();
    expect(
      now(fact(10, 'session-opened', { date: '2025-11-04', zone: 'WIB' }, { subject: idOf(5) })),
    ).toBeNull();
  });
  test.each([
    ['08:00', '11:30', 'WIB', 210],
    ['07:45', '10:00', 'WITA', 135],
    ['09:00', '09:00', 'WIT', null],
    ['11:30', '08:00', 'WIB', null],
  ] as const)('T2.23 from %s to %s %s is %s minutes', (startsAt, endedAt, zone, minutes) => {
    const begins = fact(10, 'session-opened', { date: '2025-11-04', zone, startsAt });
    const ends = fact(30, 'session-closed', { endedAt });
    expect(now(begins, ends)).toMatchObject({ startsAt, endsAt: endedAt, zone, minutes });
  });
  test('T2.22 keeps the officers present by institution', () => {
    const officers = [
      { institution: 'Kelurahan', count: 2 },
      { institution: 'Puskesmas', name: 'Bidan Contoh', count: 1 },
      { institution: 'Kader', count: 5 },
    ];
    const noted = fact(12, 'session-noted', { officers });
    expect(parseFact(noted).ok).toBe(true);
    expect(now(opened, noted)?.officers).toEqual(officers);
  });
  test('two phones that note different fields both stay; of one field the later list holds whole', () => {
    const kader = fact(12, 'session-noted', { kader: [{ name: 'Bu Wati Contoh', steps: [1, 2] }] });
    const tools = fact(13, 'session-noted', { tools: [{ tool: 'scale', state: 'broken' }] });
    const other = fact(14, 'session-noted', { kader: [{ name: 'Bu Sri Contoh', steps: [3] }] });
    const all = now(opened, kader, tools, other);
    expect(all?.kader).toEqual([{ name: 'Bu Sri Contoh', steps: [3] }]);
    expect(all?.tools).toEqual([{ tool: 'scale', state: 'broken' }]);
  });
  test('targets stay as they were first frozen, also when a second phone opens the same plan', () => {
    const first = fact(10, 'session-opened', {
      date: '2025-11-04',
      zone: 'WIB',
      targets: { all: 40 },
    });
    const again = fact(11, 'session-opened', {
      date: '2025-11-04',
      zone: 'WIB',
      targets: { all: 41 },
    });
    expect(now(again, first)).toMatchObject({ targets: { all: 40 }, openedFact: first.id });
  });
  test('the date of the whole day can be mended, and the mending taken back at once', () => {
    const redated = fact(20, 'session-redated', { date: '2025-11-03' });
    expect(now(opened, redated)).toMatchObject({ on: '2025-11-03', wasOn: '2025-11-04' });
    const undone = now(opened, redated, fact(21, 'fact-withdrawn', { fact: redated.id }));
    expect(undone).toMatchObject({ on: '2025-11-04' });
    expect(undone).not.toHaveProperty('wasOn');
  });
});

test('an open day is the same whatever the order of its facts, and however often each comes', () => {
  const all = [
    planned,
    opened,
    fact(11, 'session-opened', { date: '2025-11-04', zone: 'WIB', place: 'Balai', ordinal: 7 }),
    fact(12, 'session-noted', { place: 'Rumah Bu RW', incident: 'Hujan' }),
    fact(13, 'session-noted', { stock: [{ item: 'vitamin-a-red', used: 4 }] }),
    fact(14, 'session-cancelled', { reason: 'Banjir' }),
    fact(15, 'session-redated', { date: '2025-11-03' }),
    fact(16, 'session-redated', { date: '2025-11-02' }),
    fact(17, 'fact-withdrawn', { fact: idOf(16) }),
    closed,
    signed,
  ];
  const told = sessionNow(all, SESSION);
  expect(told).toMatchObject({ on: '2025-11-03', place: 'Rumah Bu RW', ordinal: 7 });
  const some = fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length });
  fc.assert(
    fc.property(some, (mixed) => {
      expect(sessionNow(mixed, SESSION)).toEqual(told);
    }),
  );
});

describe('which open day it is since the posyandu began', () => {
  const day = (id: string, on: string, more: { scope?: string; ordinal?: number } = {}) => ({
    id,
    on,
    scope: 'melati',
    status: 'closed' as const,
    ...more,
  });
  test('counts by date, each posyandu for itself, and carries on from a number somebody typed', () => {
    const days = [
      day('c', '2025-03-04'),
      day('a', '2025-01-07'),
      day('b', '2025-02-04', { ordinal: 12 }),
      day('x', '2025-02-04', { scope: 'dahlia' }),
    ];
    expect(Object.fromEntries(ordinalsOf(days))).toEqual({ a: 1, b: 12, c: 13, x: 1 });
  });
  test('a plan and a cancelled day are none', () => {
    const planned = { ...day('p', '2025-01-01'), status: 'planned' as const };
    const cancelled = { ...day('q', '2025-01-02'), status: 'cancelled' as const };
    expect([...ordinalsOf([planned, cancelled, day('a', '2025-01-07')])]).toEqual([['a', 1]]);
  });
});
