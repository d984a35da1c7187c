import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#log/entry.ts';
import { MemoryServer } from '#log/trial/memory-server.ts';
import { TrialPhone } from '#log/trial/phone.ts';
import { lineOf } from './line.ts';
import { personId } from './people-for-test.ts';
import { createRoster, type Roster } from './roster.ts';

const ON = '2025-11-04';
const TEN = Array.from({ length: 10 }, (_, n) => n);
const PEOPLE = 4;
const scopeOf = (n: number) => `posyandu-${n}`;
const sessionOf = (n: number) => personId(9000 + n);
const somebody = (n: number, i: number) => personId(n * 100 + i);
/** lives at posyandu 1 and was a guest at 2 the same morning */
const GUEST = somebody(1, 0);

type Draft = Omit<Entry, 'id' | 'by'>;
const draft = (n: number, subject: string, kind: string, body: unknown): Draft => ({
  scope: scopeOf(n),
  subject,
  kind,
  v: 1,
  on: ON,
  body,
});

/** Everything one posyandu's phone writes on its day, in order. */
function dayOf(n: number): Draft[] {
  const session = sessionOf(n);
  const people = Array.from({ length: PEOPLE }, (_, i) => somebody(n, i));
  return [
    draft(n, session, 'session-opened', { date: ON, zone: 'WIB', place: `Balai ${n}` }),
    ...people.flatMap((subject, i) => [
      draft(n, subject, 'person-registered', {
        name: `Orang ${n}-${i} Contoh`,
        sex: 'F',
        birthDate: '2024-01-01',
      }),
      draft(n, subject, 'attended', { session, queue: i + 1 }),
      draft(n, subject, 'education-given', { topics: ['x'], session, step: 5 }),
    ]),
    ...(n === 2 ? [draft(2, GUEST, 'attended', { session, queue: 5, guest: true })] : []),
    draft(n, session, 'session-noted', { officers: [{ institution: 'Kelurahan', count: n + 1 }] }),
    draft(n, session, 'session-closed', { endedAt: '11:30' }),
  ];
}

interface Turns {
  /** which phone writes next, until all have written everything */
  writing: readonly number[];
  /** which phone meets the server next, and how much it sends at once */
  meeting: readonly { n: number; batch: number }[];
}

/** Ten phones offline all morning, then one after another in small pieces, in any order. */
async function tenDays({ writing, meeting }: Turns): Promise<MemoryServer> {
  const server = new MemoryServer();
  const phones = await Promise.all(
    TEN.map(async (n) => {
      const phone = new TrialPhone(
        `phone-${n}`,
        Uint8Array.from({ length: 8 }, () => n + 1),
      );
      server.grant(`phone-${n}`, scopeOf(n));
      await phone.follow(scopeOf(n));
      return { phone, left: dayOf(n) };
    }),
  );
  let nowMs = Date.UTC(2025, 10, 4, 1);
  const write = async (n: number, many: number) => {
    const one = phones[n];
    if (!one) return;
    nowMs += 1000;
    const some = one.left.splice(0, many).map((d) => ({ ...d, by: one.phone.account }));
    await one.phone.write(some, nowMs, null);
  };
  const meet = async (n: number, batch: number) => {
    await phones[n]?.phone.sync({
      send: {
        push: async (request) => ({ ok: true, value: server.push(request) }),
        pull: async ({ cursors }) => ({ ok: true, value: server.pull(`phone-${n}`, cursors, 7) }),
      },
      nowMs,
      batch,
      pullLimit: 7,
      deathIn: null,
      between: async () => {},
    });
  };
  for (const n of writing) await write(n, 3);
  for (const { n, batch } of meeting) await meet(n, batch);
  for (const n of TEN) await write(n, 100);
  for (const n of TEN) await meet(n, 5);
  return server;
}

/** What a midwife's phone that follows all ten has of it. */
function rosterOf(server: MemoryServer): Roster {
  const bySubject = new Map<string, Entry[]>();
  for (const id of server.ids().sort()) {
    const entry = server.entry(id);
    if (entry) bySubject.set(entry.subject, [...(bySubject.get(entry.subject) ?? []), entry]);
  }
  const roster = createRoster();
  for (const [subject, entries] of bySubject) {
    const line = lineOf(subject, entries);
    if (line) roster.put(line);
  }
  roster.settle();
  return roster;
}

const turns = fc.record({
  writing: fc.array(fc.nat(9), { maxLength: 40 }),
  meeting: fc.array(fc.record({ n: fc.nat(9), batch: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 30,
  }),
});

describe('ten posyandu on one day', () => {
  test('T2.03 all of them run offline and arrive whole, whoever syncs when; none overwrites another', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (some) => {
        const server = await tenDays(some);
        expect(server.refused()).toEqual([]);
        expect(server.ids()).toHaveLength(TEN.reduce((sum, n) => sum + dayOf(n).length, 0));
        const roster = rosterOf(server);
        const sessions = roster.sessions(ON);
        expect(sessions).toHaveLength(10);
        for (const n of TEN) {
          expect(sessions.find((s) => s.id === sessionOf(n))).toMatchObject({
            scope: scopeOf(n),
            place: `Balai ${n}`,
            closed: true,
            officers: [{ institution: 'Kelurahan', count: n + 1 }],
          });
        }
      }),
      { numRuns: 20 },
    );
  });

  test('T2.03 whoever follows several sees each day with its own people, a guest in both of theirs', async () => {
    const roster = rosterOf(await tenDays({ writing: [3, 1, 2, 1], meeting: [] }));
    for (const n of TEN) {
      const came = roster.attendance(sessionOf(n));
      const own = Array.from({ length: PEOPLE }, (_, i) => somebody(n, i));
      expect(came.map((a) => a.person.id)).toEqual(n === 2 ? [...own, GUEST] : own);
      expect(came.map((a) => a.queue)).toEqual(came.map((_, i) => i + 1));
    }
    const guest = roster.attendance(sessionOf(2)).find((a) => a.person.id === GUEST);
    expect(guest).toMatchObject({ guest: true, steps: [1], next: 2 });
    const home = roster.attendance(sessionOf(1)).find((a) => a.person.id === GUEST);
    expect(home).toMatchObject({ guest: false, steps: [1, 5] });
  });
});
