import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFact } from '../facts/fact.ts';
import { knownNow } from '../facts/known-now.ts';
import { GROUPS, type Group } from '../stages/groups.ts';
import { type Arrival, arrivalOf } from './arrival.ts';
import { sessionFact as fact, idOf, SESSION } from './sessions-for-test.ts';
import { TALLY_CASES } from './tally.cases.ts';
import { changedSince, educatedShare, tallyOf, toVisit } from './tally.ts';
import { awaitedAt, countByGroup, targetsOf } from './targets.ts';

describe('T2.24 the tally in paper’s terms', () => {
  test.each(TALLY_CASES)('$name', ({ targets, arrivals, absent, pressing, tally }) => {
    const told = tallyOf({ targets, arrivals, absent, pressing: new Set(pressing) });
    expect(told).toMatchObject(tally);
    expect(parseFact(fact(1, 'session-signed', { tally: told, name: 'Contoh' })).ok).toBe(true);
  });

  const groups = fc.constantFrom<Group[][]>(...GROUPS.map((g) => [g]), ['bumil', 'remaja']);
  const arrival = fc.record({
    id: fc.uuid(),
    groups,
    as: fc.constantFrom('target' as const, 'outside' as const, 'guest' as const),
    referred: fc.boolean(),
    educated: fc.boolean(),
    unconfirmed: fc.nat(3),
  });
  const day = fc.record({
    arrivals: fc.array(arrival, { maxLength: 40 }),
    absent: fc.array(fc.record({ id: fc.uuid(), groups }), { maxLength: 40 }),
    unknown: fc.array(groups, { maxLength: 5 }),
  });
  test('attended and absent are the targets in every group, and everybody who came is counted once', () => {
    fc.assert(
      fc.property(day, ({ arrivals, absent, unknown }) => {
        // the phone that opened may have known fewer people, or more, than came and stayed away here
        const known = [...arrivals.filter((a) => a.as === 'target'), ...absent];
        const targets = countByGroup([...known.slice(1).map((k) => k.groups), ...unknown]);
        const tally = tallyOf({ targets, arrivals, absent, pressing: new Set() });
        for (const [key, count] of Object.entries(targets))
          expect((tally.attended[key] ?? 0) + (tally.absent[key] ?? 0)).toBe(count);
        const all = (tally.attended.all ?? 0) + tally.outsideTargets + tally.guests;
        expect(all).toBe(arrivals.length);
        expect(tally.outsideTargets).toBeGreaterThanOrEqual(0);
        expect(changedSince(tally, tally)).toEqual([]);
      }),
    );
  });
  test('a share of nobody is not said', () => {
    const base = { targets: { all: 0 }, absent: [], pressing: new Set<string>() };
    expect(educatedShare(tallyOf({ ...base, arrivals: [] }))).toBeNull();
    const one: Arrival = {
      id: 'a',
      groups: ['bayi'],
      as: 'guest',
      referred: false,
      educated: true,
      unconfirmed: 0,
    };
    expect(educatedShare(tallyOf({ ...base, arrivals: [one] }))).toBe(1);
  });
  test('a signed tally shows what changed since', () => {
    const base = { targets: { all: 2, bayi: 2 }, absent: [], pressing: new Set<string>() };
    const one: Arrival = {
      id: 'a',
      groups: ['bayi'],
      as: 'target',
      referred: false,
      educated: false,
      unconfirmed: 0,
    };
    const signed = tallyOf({ ...base, arrivals: [one] });
    const now = tallyOf({ ...base, arrivals: [one, { ...one, id: 'b' }] });
    expect(changedSince(signed, now)).toEqual(['attended', 'absent']);
    expect(changedSince(signed, { ...signed, unconfirmed: 3 })).toEqual(['unconfirmed']);
    expect(changedSince(signed, { ...signed, referred: { all: 0, bayi: 0 } })).toEqual([]);
  });
  test('each to be visited stands once with all reasons', () => {
    const arrivals: Arrival[] = [
      {
        id: 'a',
        groups: ['dewasa'],
        as: 'target',
        referred: true,
        educated: false,
        unconfirmed: 0,
      },
    ];
    const visits = toVisit({ arrivals, absent: [], pressing: new Set(['a']) });
    expect(visits).toEqual([{ id: 'a', groups: ['dewasa'], why: ['finding', 'referred'] }]);
  });
});

describe('who is awaited', () => {
  const person = (n: number, birthDate: string, more = {}) => ({
    id: idOf(n),
    birthDate,
    posyandu: 'melati',
    ...more,
  });
  const register = [
    person(1, '2025-02-01'),
    person(2, '2023-01-01'),
    person(3, '2020-06-01'),
    person(4, '2012-01-01'),
    person(5, '2009-01-01', { pregnancies: [{ since: '2025-08-01' }] }),
    person(6, '1990-01-01', { pregnancies: [{ since: '2025-08-01' }] }),
    person(7, '1950-01-01'),
    person(8, '1940-01-01', { diedOn: '2025-11-04' }),
    person(9, '1980-01-01', { posyandu: 'dahlia' }),
    person(10, '1980-01-01', { posyandu: null }),
    person(11, '2025-11-05'),
  ];
  test('T1.07 T2.04 T4.04 all groups are counted, preschool apart from under-fives, and each person once in all', () => {
    expect(targetsOf(register, 'melati', '2025-11-04')).toEqual({
      all: 7,
      bumil: 2,
      bayi: 1,
      balita: 1,
      apras: 1,
      sekolah: 1,
      remaja: 1,
      dewasa: 1,
      lansia: 1,
    });
  });
  test('neither the dead, nor those who left, nor the unborn', () => {
    const ids = awaitedAt(register, 'melati', '2025-11-04').map(({ person: p }) => p.id);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7].map(idOf));
  });
});

describe('somebody’s part in a day', () => {
  test('says nothing of a sensitive act, waiting or not (ruling 16)', () => {
    const here = { session: SESSION, step: 4 } as const;
    const secret = fact(24, 'service-given', { service: 'contraception.pill', ...here }, of);
    const sent = fact(
      25,
      'referral-made',
      { to: 'puskesmas', reasons: ['srq-20.high'], ...here },
      of,
    );
    expect(arrival(registered(1), came, secret, sent)).toEqual(arrival(registered(1), came));
  });

  const PERSON = idOf(100);
  const of = { subject: PERSON };
  const registered = (n: number) =>
    fact(n, 'person-registered', { name: 'Contoh', sex: 'F', birthDate: '1990-01-01' }, of);
  const came = fact(20, 'attended', { session: SESSION, queue: 1 }, of);
  const given = fact(
    22,
    'service-given',
    { service: 'iron-tablets', session: SESSION, step: 4 },
    of,
  );
  const told = fact(23, 'education-given', { topics: ['x'], session: SESSION, step: 5 }, of);
  const at = { id: SESSION, on: '2025-11-04', openedFact: idOf(10) };
  const confirming = { isWorkersAct: () => true, isWorker: (by: string) => by === idOf(2) };
  const arrival = (...facts: ReturnType<typeof fact>[]) =>
    arrivalOf(knownNow(facts, PERSON), at, confirming);

  test('is known by what is written at this session, and not at another', () => {
    const elsewhere = fact(
      24,
      'referral-made',
      { to: 'pustu', reasons: [], session: idOf(901) },
      of,
    );
    expect(arrival(registered(1), came, given, told, elsewhere)).toEqual({
      id: PERSON,
      groups: ['dewasa'],
      as: 'target',
      referred: false,
      educated: true,
      unconfirmed: 1,
    });
  });
  test('is outside the targets when registered or moved here after the opening', () => {
    expect(arrival(registered(11), came)?.as).toBe('outside');
    const moved = fact(12, 'person-moved', { to: 'melati' }, of);
    expect(arrival(registered(1), moved, came)?.as).toBe('outside');
  });
  test('is a guest’s, as step 1 wrote it', () => {
    const guest = fact(20, 'attended', { session: SESSION, guest: true }, of);
    expect(arrival(registered(1), guest)?.as).toBe('guest');
  });
  test('is none when the coming was taken back', () => {
    const undone = fact(21, 'fact-withdrawn', { fact: came.id }, of);
    expect(arrival(registered(1), came, undone)).toBeNull();
  });
  test('an act waits until a health worker confirms it or wrote it', () => {
    const confirmed = fact(25, 'service-confirmed', { fact: given.id }, of);
    expect(arrival(registered(1), came, given, confirmed)?.unconfirmed).toBe(0);
    const theirs = fact(
      22,
      'service-given',
      { service: 'iron-tablets', session: SESSION },
      { ...of, by: idOf(2) },
    );
    expect(arrival(registered(1), came, theirs)?.unconfirmed).toBe(0);
  });
});
