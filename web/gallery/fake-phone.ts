import { signal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import { type Fact, parseFact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { meetingsNow } from '#domain/meetings/meeting-now.ts';
import { byPerson, clusters, mergeOf } from '#domain/people/merged.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { fail, ok } from '#domain/result.ts';
import type { Fate } from '#log/store.ts';
import type { AskServer } from '../known/ask-server.ts';
import { cardHolder } from '../known/card-holder.ts';
import type { HandOff } from '../known/hand-off.ts';
import { nameIndex } from '../known/name-index.ts';
import type { FactDraft, Phone, PhoneState, RosterPerson, SyncState } from '../known/phone.ts';
import type { PhoneMonths } from '../known/phone-months.ts';
import { fakeDrafts } from './fake-drafts.ts';
import { ACCOUNTS, fakeMe } from './fake-me.ts';
import { fakeFacts, fakeId } from './fake-people.ts';
import { fakeRoom } from './fake-room.ts';
import { rosterOf } from './fake-roster.ts';
import { attendanceOf, beganOn, sessionsOf } from './fake-sessions.ts';
import type { FakeWishes } from './fake-wishes.ts';

const NO_HAND_OFF: HandOff = {
  give: async () => fail({ kind: 'nothing-new' }),
  take: async () => fail({ kind: 'not-ours' }),
};
const NO_MONTHS: PhoneMonths = {
  page: async () => null,
  numbers: () => new MonthNumbers(),
  people: async () => null,
  recap: async () => null,
  keep: async () => undefined,
};
const NO_SERVER: AskServer = {
  json: async () => fail('offline'),
  follow: async () => fail('offline'),
};

/** The whole phone in memory: no disk, no network, no lock worth the name. For looking at screens, and for their tests. */
export function fakePhone(wishes: FakeWishes): Phone {
  const me = fakeMe(wishes);
  const facts: Fact[] = [];
  let count = 10_000;
  const roster = signal(0);
  const state = signal<PhoneState>(wishes.state ?? 'open');
  const now = signal<Me | null>(state.value === 'open' ? me : null);
  const sync = signal<SyncState>({
    state: wishes.offline ? 'offline' : 'idle',
    unsent: wishes.unsent ?? 0,
    refused: wishes.refused ? 1 : 0,
    lastAt: Date.parse(`${wishes.lastContact ?? wishes.on}T08:12+07:00`),
    lastError: wishes.offline ? 'no-network' : null,
  });
  const drafts = fakeDrafts();
  const keep = (draft: FactDraft) => {
    count += 1;
    const read = parseFact({ ...draft, id: fakeId(count), v: 1, by: me.account.id });
    if (read.ok) facts.push(read.value);
    return read;
  };
  for (const draft of wishes.village?.meetings ?? []) keep(draft);
  for (const draft of fakeFacts(wishes.on))
    if (!wishes.quiet || draft.on < wishes.on || draft.kind === 'person-registered') keep(draft);
  const born = facts.length;

  const records = (): Map<string, Fact[]> => {
    const own = new Map<string, Fact[]>();
    for (const f of facts) own.set(f.subject, [...(own.get(f.subject) ?? []), f]);
    return own;
  };
  const staysOf = (id: string): string =>
    clusters([...records().values()].flatMap((of) => mergeOf(of) ?? [])).get(id)?.stays ?? id;
  const known = (id: string): Known => {
    const stays = staysOf(id);
    return knownNow(byPerson(records()).get(stays) ?? [], stays);
  };
  const people = (): RosterPerson[] =>
    [...byPerson(records())]
      .flatMap(([id, own]) => rosterOf(knownNow(own, id)) ?? [])
      .sort((a, b) => a.name.localeCompare(b.name, 'id'));
  const fate = (index: number): Fate => {
    if (wishes.refused && index === born - 2) return { refused: wishes.reason ?? 'not-your-area' };
    return index >= born - (wishes.unsent ?? 0) ? 'unsent' : 'at-server';
  };

  const open = () => {
    now.value = me;
    state.value = 'open';
    return ok(undefined);
  };
  return {
    state,
    me: now,
    ask: wishes.ask ?? NO_SERVER,
    roster,
    sync,
    firstSync: signal(wishes.firstSync ?? null),
    accounts: async () => wishes.accounts ?? (state.value === 'new' ? [] : ACCOUNTS),
    signIn: async (username, password) => {
      if (password.length < 4) return fail({ kind: 'wrong-name-or-password' });
      if (username === 'lurah') return fail({ kind: 'not-on-phones', me, token: '' });
      state.value = 'pin';
      return ok(me);
    },
    setPin: async (pin) => {
      if (!/^\d{6}$/.test(pin)) return fail({ kind: 'not-six-digits' });
      return /^(\d)\1*$/.test(pin) ? fail({ kind: 'too-easy' }) : open();
    },
    unlock: async (_account, pin) =>
      pin === '000000' ? fail({ kind: 'wrong-pin', left: 8 }) : open(),
    lock: () => {
      now.value = null;
      state.value = 'locked';
    },
    forget: async () => {
      state.value = 'new';
    },
    syncNow: async () => {},
    unsent: async () =>
      facts.flatMap((fact, i) => {
        const its = fate(i);
        return its === 'at-server' ? [] : [{ id: fact.id, fact, by: fact.by, fate: its }];
      }),
    daysSent: async () => {
      const today = facts.filter((f) => f.on === wishes.on);
      const left = Math.min(today.length, sync.value.unsent + sync.value.refused);
      return [{ on: wishes.on, written: today.length, arrived: today.length - left }];
    },
    quarantined: async () => [],
    offerAgain: async () => {},
    ...fakeRoom(wishes),
    noteExport: async () => {},
    fateOf: async (id) => {
      const index = facts.findIndex((f) => f.id === id);
      return index < 0 ? null : fate(index);
    },
    people,
    rosterPerson: (id) => rosterOf(known(id)),
    search: (text, limit = 20) => {
      const index = nameIndex();
      for (const person of people()) index.put(person);
      return index.find(text, limit, wishes.on);
    },
    cardHolder: (card) => cardHolder(people(), card),
    handOff: wishes.handOff ?? NO_HAND_OFF,
    months: async () => wishes.months ?? NO_MONTHS,
    meetings: {
      all: () => meetingsNow(facts.filter((f) => f.kind === 'meeting-held')),
      cases: async () => [...(wishes.village?.cases ?? [])],
    },
    person: async (id) => (facts.some((f) => f.subject === id) ? known(id) : null),
    ...drafts,
    write: async (asked, typedAs) => {
      const written: Fact[] = [];
      for (const draft of asked) {
        const read = keep(draft);
        if (!read.ok) return fail({ kind: 'unreadable', at: written.length, why: read.error });
        written.push(read.value);
      }
      if (typedAs) drafts.dropDraft(typedAs);
      roster.value += 1;
      sync.value = { ...sync.value, unsent: sync.value.unsent + written.length };
      return ok(written);
    },
    newId: () => {
      count += 1;
      return fakeId(count);
    },
    today: () => wishes.on,
    sessions: (on) => beganOn(facts, on).sort((a, b) => Number(a.closed) - Number(b.closed)),
    allSessions: () => sessionsOf(facts),
    openSessions: () => sessionsOf(facts).filter((s) => s.status === 'open'),
    attendance: (id) => attendanceOf(facts, id, known),
    close: async () => {},
  };
}
