import { describe, expect, test } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { SessionNow } from '#domain/sessions/session-now.ts';
import type { Entry } from '#log/entry.ts';
import { lineOf } from '../../known/line.ts';
import { entry, personId, registered } from '../../known/people-for-test.ts';
import { createRoster } from '../../known/roster.ts';
import { readable } from '../../known/visits.ts';
import { gatherTally } from './gather-tally.ts';

const ON = '2025-11-04';
const SESSION = personId(900);
const MIDWIFE = personId(801);
const me: Me = {
  account: { id: personId(802), username: 'wati', name: 'Bu Wati Contoh', role: 'kader' },
  grants: [],
  posyandu: [],
  villages: [],
  feeds: [],
  epoch: '',
  sealKey: '',
  leaseDays: 30,
  serverTime: '',
  workers: [MIDWIFE],
  demo: true,
};

const came = (n: number, more = {}) =>
  entry(personId(n), 'attended', ON, { session: SESSION, queue: n, ...more });
const at = (n: number, kind: string, body: object): Entry =>
  entry(personId(n), kind, ON, { ...body, session: SESSION });

/** The phone of somebody who holds exactly these entries. */
function knowing(entries: readonly Entry[]) {
  const of = (id: string) => entries.filter((e) => e.subject === id);
  const roster = createRoster();
  for (const id of new Set(entries.map((e) => e.subject))) {
    const line = lineOf(id, of(id));
    if (line) roster.put(line);
  }
  roster.settle();
  const session = roster.allSessions()[0] as SessionNow;
  return gatherTally(
    {
      people: () => roster.people(),
      rosterPerson: roster.get,
      person: async (id) => knownNow(readable(of(id)), id),
      attendance: roster.attendance,
    },
    me,
    session,
  );
}

const baby = { birthDate: '2025-03-01' };
const elder = { birthDate: '1950-03-01', name: 'Mbah Contoh' };
const register = [registered(1, baby), registered(2, baby), registered(3, elder)];
const opened = (targets?: object) =>
  entry(SESSION, 'session-opened', ON, { date: ON, zone: 'WIB', ...(targets ? { targets } : {}) });
const frozen = { all: 3, bayi: 2, lansia: 1 };

describe('T2.24 the tally of an open day on a phone', () => {
  test('counts who came of the targets, who stayed away, and who came beside them', async () => {
    const guest = [registered(5, { ...baby, name: 'Tamu Contoh' })];
    const day = await knowing([
      ...register,
      ...guest,
      opened({ ...frozen, all: 3 }),
      came(1),
      at(1, 'education-given', { topics: ['x'], step: 5 }),
      came(5, { guest: true }),
      registered(4, { birthDate: '1990-01-01', name: 'Baru Contoh' }),
      came(4),
    ]);
    expect(day.tally).toMatchObject({
      targets: frozen,
      attended: { all: 1, bayi: 1, lansia: 0 },
      absent: { all: 2, bayi: 1, lansia: 1 },
      guests: 1,
      outsideTargets: 1,
      educated: 1,
      toVisit: { all: 2, bayi: 1, lansia: 1 },
    });
    expect(day.absent.map((a) => a.person.id)).toEqual(
      expect.arrayContaining([personId(2), personId(3)]),
    );
    expect(day.countedHere).toBe(false);
  });

  test('names whom a finding or a referral asks to be visited, and acts that wait', async () => {
    const tablets = { service: 'iron-tablets', amount: 30, step: 4 };
    const day = await knowing([
      ...register,
      opened(frozen),
      came(3),
      at(3, 'measurement-taken', { what: 'blood-pressure', value: 185, diastolic: 112, step: 2 }),
      came(2),
      at(2, 'referral-made', { to: 'puskesmas', reasons: [], step: 4 }),
      at(2, 'service-given', tablets),
      { ...at(3, 'service-given', tablets), by: MIDWIFE },
    ]);
    const visits = Object.fromEntries(day.visits.map((v) => [v.person.id, v.why]));
    expect(visits).toEqual({
      [personId(1)]: ['absent'],
      [personId(2)]: ['referred'],
      [personId(3)]: ['finding'],
    });
    expect(day.tally.referred).toEqual({ all: 1, bayi: 1 });
    expect(day.tally.unconfirmed).toBe(2);
  });

  test('counts the targets itself where nobody froze them', async () => {
    const day = await knowing([...register, opened(), came(1)]);
    expect(day.countedHere).toBe(true);
    expect(day.tally.targets).toEqual({ all: 3, bayi: 2, lansia: 1 });
  });
});
