import { describe, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { msOf } from '#log/stamp.ts';
import { lineOf } from './line.ts';
import { entry, personId, registered, weighed } from './people-for-test.ts';
import type { RosterPerson } from './phone.ts';

const SESSION = personId(500);
const sessionOn = (on: string) => personId(Number(on.replaceAll('-', '')));
const came = (on: string, queue: number, session = sessionOn(on), scope?: string) =>
  entry(personId(1), 'attended', on, { session, queue }, scope);
const withdrawn = (fact: Entry) =>
  entry(personId(1), 'fact-withdrawn', '2025-11-05', { fact: fact.id });

function personIn(...entries: Entry[]): RosterPerson {
  const line = lineOf(personId(1), entries);
  if (!line || !('person' in line) || !line.person) throw new Error('no person in this line');
  return line.person;
}

describe('the line of a person', () => {
  it('follows naming, moving, correcting and death', () => {
    const facts = [
      registered(1, { name: 'By Ny Ratna', provisional: true, address: { rt: '003' } }),
      entry(personId(1), 'person-named', '2025-02-01', {
        name: 'Kirana Contoh',
        nik: '1872036011249001',
      }),
      entry(personId(1), 'person-corrected', '2025-02-02', { motherName: 'Ratna Contoh' }),
      entry(personId(1), 'person-moved', '2025-03-01', { to: 'lain', address: { rt: '011' } }),
      entry(personId(1), 'death-recorded', '2025-04-02', {
        diedOn: '2025-04-01',
        cause: 'unknown',
      }),
    ];
    expect(personIn(...facts)).toMatchObject({
      name: 'Kirana Contoh',
      nik: '1872036011249001',
      motherName: 'Ratna Contoh',
      posyandu: 'lain',
      rt: '011',
      diedOn: '2025-04-01',
    });
    expect(personIn(...facts)).not.toHaveProperty('provisional');
    expect(personIn(...facts.slice(0, 1))).toMatchObject({ provisional: true, rt: '003' });
  });

  it('knows the last visit and its steps, and only what still stands of it', () => {
    const [first, second] = [came('2025-10-07', 4), came('2025-11-04', 9)];
    const weight = weighed(1, '2025-11-04', 7.2);
    const facts = [registered(1, {}), first, second, weight];
    expect(personIn(...facts).last).toMatchObject({ on: '2025-11-04', queue: 9, steps: [1, 2] });
    expect(personIn(...facts, withdrawn(weight)).last?.steps).toEqual([1]);
    expect(personIn(...facts, withdrawn(second)).last).toMatchObject({
      on: '2025-10-07',
      queue: 4,
    });
    expect(personIn(...facts, withdrawn(first), withdrawn(second))).not.toHaveProperty('last');
  });

  it('keeps the acts of late that nobody confirmed, and none that are sensitive', () => {
    const given = (on: string, service: string, more = {}) =>
      entry(personId(1), 'service-given', on, { service, ...more });
    const confirmed = (fact: Entry) =>
      entry(personId(1), 'service-confirmed', '2025-11-05', { fact: fact.id });
    const tablets = given('2025-11-04', 'iron-tablets', { amount: 30, givenBy: 'Bidan Contoh' });
    const facts = [
      registered(1, {}),
      given('2025-08-04', 'deworming'),
      tablets,
      given('2025-11-04', 'contraception'),
    ];
    expect(personIn(...facts).acts).toMatchObject([
      { fact: tablets.id, what: 'iron-tablets', doneBy: 'Bidan Contoh', by: tablets.by },
    ]);
    const said = confirmed(tablets);
    expect(personIn(...facts, said)).not.toHaveProperty('acts');
    expect(personIn(...facts, said, withdrawn(said)).acts).toHaveLength(1);
    expect(personIn(...facts, withdrawn(tablets))).not.toHaveProperty('acts');
  });

  it('T0.26 has one arrival and one queue number a session, however many phones wrote one', () => {
    const [one, two] = [came('2025-11-04', 7), came('2025-11-04', 12)];
    const facts = [registered(1, {}), one, two];
    expect(personIn(...facts).last?.queue).toBe(7);
    expect(personIn(...facts)).not.toHaveProperty('before');
    expect(personIn(...facts.toReversed()).last?.queue).toBe(7);
    expect(personIn(...facts, withdrawn(one)).last?.queue).toBe(12);
  });

  it('never mixes the open days of two posyandu on one day', () => {
    const [here, there] = [personId(501), personId(502)];
    const facts = [
      registered(1, {}),
      came('2025-11-04', 1, here),
      came('2025-11-04', 2, there, 'dahlia'),
      entry(personId(1), 'education-given', '2025-11-04', {
        topics: ['x'],
        session: there,
        step: 5,
      }),
    ];
    const { last, before } = personIn(...facts);
    expect(last).toMatchObject({ session: there, steps: [1, 5] });
    expect(before).toMatchObject([{ session: here, steps: [1] }]);
  });

  it('says which step was skipped and why, and since when somebody waits', () => {
    const arrived = came('2025-11-04', 1);
    const skip = entry(personId(1), 'step-skipped', '2025-11-04', {
      session: sessionOn('2025-11-04'),
      step: 4,
      reason: 'Petugas belum datang',
    });
    const { last } = personIn(registered(1, {}), arrived, skip);
    expect(last).toMatchObject({
      steps: [1, 4],
      skipped: [{ step: 4, reason: 'Petugas belum datang' }],
      arrivedMs: msOf(arrived.id),
      sinceMs: msOf(skip.id),
    });
  });

  it('follows a session to its mended date, and back when that is undone', () => {
    const session = sessionOn('2025-11-04');
    const redated = entry(personId(1), 'visit-redated', '2025-11-03', {
      session,
      date: '2025-11-03',
    });
    const facts = [registered(1, {}), came('2025-11-04', 1), redated];
    expect(personIn(...facts).last).toMatchObject({ on: '2025-11-03', session, steps: [1] });
    expect(personIn(...facts, withdrawn(redated)).last?.on).toBe('2025-11-04');
  });

  it('is none for somebody nobody registered here', () => {
    expect(lineOf(personId(1), [weighed(1, '2025-11-04', 7.2)])).toBeNull();
    expect(lineOf(personId(1), [])).toBeNull();
  });

  it('says of a session whether it is open', () => {
    const opened = entry(SESSION, 'session-opened', '2025-11-04', {
      date: '2025-11-04',
      zone: 'WIB',
    });
    const closed = entry(SESSION, 'session-closed', '2025-11-04', {});
    expect(lineOf(SESSION, [opened])).toMatchObject({
      session: { closed: false, on: '2025-11-04' },
    });
    expect(lineOf(SESSION, [opened, closed])).toMatchObject({ session: { closed: true } });
    expect(lineOf(SESSION, [closed])).toBeNull();
    const undone = entry(SESSION, 'fact-withdrawn', '2025-11-04', { fact: opened.id });
    expect(lineOf(SESSION, [opened, undone])).toMatchObject({ session: null });
  });
});

describe('the death of a mother or a newborn', () => {
  const born = registered(1, { name: 'By Ny Ratna', birthDate: '2026-01-02' });
  const died = entry(personId(1), 'death-recorded', '2026-01-08', {
    diedOn: '2026-01-07',
    cause: 'unknown',
  });
  const heard = entry(personId(1), 'service-confirmed', '2026-01-08', { fact: died.id });

  it('stands on the line until a health worker says she heard of it (ruling 7)', () => {
    expect(personIn(born, died)).toMatchObject({ deathUntold: { fact: died.id, who: 'newborn' } });
    expect(personIn(born, died, heard)).not.toHaveProperty('deathUntold');
    expect(personIn(born, died, withdrawn(died))).not.toHaveProperty('deathUntold');
  });

  it('is not said of anybody else', () => {
    const old = registered(1, { birthDate: '1950-01-02' });
    expect(personIn(old, died)).not.toHaveProperty('deathUntold');
  });
});
