import { signal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Step } from '#domain/cards/card.ts';
import { requestsOf } from '#domain/consent/rights.ts';
import { type Fact, parseFact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { meetingsNow } from '#domain/meetings/meeting-now.ts';
import { deathToTell } from '#domain/people/life-events.ts';
import { byPerson, clusters, mergeOf } from '#domain/people/merged.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { fail, ok } from '#domain/result.ts';
import { sessionNow } from '#domain/sessions/session-now.ts';
import type { Refusal } from '#log/protocol.ts';
import type { Fate } from '#log/store.ts';
import type { AskServer } from '../known/ask-server.ts';
import { cardHolder } from '../known/card-holder.ts';
import { cardsOf } from '../known/cards.ts';
import type { HandOff } from '../known/hand-off.ts';
import type { CaseSuggested } from '../known/meetings.ts';
import { nameIndex } from '../known/name-index.ts';
import type {
  Attendance,
  FactDraft,
  FirstSyncProgress,
  LastVisit,
  Phone,
  PhoneAccount,
  PhoneState,
  RosterPerson,
  SessionNow,
  SyncState,
} from '../known/phone.ts';
import type { PhoneMonths } from '../known/phone-months.ts';
import { tasksHere } from '../known/tasks.ts';
import { fakeDrafts } from './fake-drafts.ts';
import { FAKE_POSYANDU, fakeFacts, fakeId, OTHER_POSYANDU } from './fake-people.ts';
import { fakeRoom } from './fake-room.ts';

/** What a picture of the gallery may want different. */
export interface FakeWishes {
  on: LocalDate;
  state?: PhoneState;
  role?: 'kader' | 'midwife';
  /** no open day, no people here yet */
  quiet?: boolean;
  offline?: boolean;
  /** how many of the newest facts have not left the phone */
  unsent?: number;
  refused?: boolean;
  firstSync?: FirstSyncProgress;
  accounts?: PhoneAccount[];
  /** the server is a local one: since when it did not reach the main one, and what waits there */
  passesOn?: { reachedAt: number | null; waiting: number };
  /** what handing over by QR comes to */
  handOff?: HandOff;
  /** what the phone counts of its places */
  months?: PhoneMonths;
  /** a midwife of the whole village, with these meetings behind her and these cases to look at */
  village?: { meetings: readonly FactDraft[]; cases: readonly CaseSuggested[] };
  /** how full the phone is, of one */
  taken?: number;
  full?: boolean;
  /** why the refused one was refused */
  reason?: Refusal;
  /** the day the server last answered */
  lastContact?: LocalDate;
  /** what the puskesmas decided about its package */
  packages?: Me['packages'];
  /** what the server would say; nothing answers unless told */
  ask?: AskServer;
}

const NO_HAND_OFF: HandOff = {
  give: async () => fail({ kind: 'nothing-new' }),
  take: async () => fail({ kind: 'not-ours' }),
};
const NO_MONTHS: PhoneMonths = {
  page: async () => null,
  numbers: () => new MonthNumbers(),
  people: async () => null,
  recap: async () => null,
};
const NO_SERVER: AskServer = {
  json: async () => fail('offline'),
  follow: async () => fail('offline'),
};

const ACCOUNTS: PhoneAccount[] = [
  { id: fakeId(801), name: 'Ibu Wati (contoh)', username: 'wati', mustSignIn: false },
  { id: fakeId(802), name: 'Bidan Nina (contoh)', username: 'nina', mustSignIn: false },
];

const meOf = (role: 'kader' | 'midwife'): Me => {
  const place = {
    villageCode: '18.72.03.1004',
    districtId: 1872,
    puskesmasId: 'contoh-p',
    example: true,
  };
  const account = role === 'kader' ? ACCOUNTS[0] : ACCOUNTS[1];
  const scope = { kind: 'posyandu' as const, id: FAKE_POSYANDU };
  return {
    account: {
      id: account?.id ?? '',
      username: account?.username ?? '',
      name: account?.name ?? '',
      role,
    },
    grants: [{ role, scope, from: '2020-01-01', until: null }],
    posyandu: [
      { ...place, id: FAKE_POSYANDU, name: 'Melati 3', dusun: 'RW 03', villageName: 'Yosodadi' },
      { ...place, id: OTHER_POSYANDU, name: 'Dahlia 8', dusun: 'RW 05', villageName: 'Yosodadi' },
    ],
    villages: [{ code: '18.72.03.1004', name: 'Yosodadi', districtId: 1872 }],
    feeds: [FAKE_POSYANDU],
    epoch: 'contoh',
    sealKey: '',
    leaseDays: 30,
    serverTime: '',
    demo: true,
  };
};

/** The grant of somebody who looks after the whole village. */
const inVillage = ({ village, role }: FakeWishes): Partial<Me> =>
  village && role === 'midwife'
    ? {
        grants: [
          {
            role,
            scope: { kind: 'village', id: '18.72.03.1004' },
            from: '2020-01-01',
            until: null,
          },
        ],
      }
    : {};

/** The whole phone in memory: no disk, no network, no lock worth the name. For looking at screens, and for their tests. */
export function fakePhone(wishes: FakeWishes): Phone {
  const { passesOn } = wishes;
  const local = passesOn ? { passesOn, serverTime: `${wishes.on}T09:30:00+07:00` } : {};
  const packages = wishes.packages ? { packages: wishes.packages } : {};
  const me = { ...meOf(wishes.role ?? 'kader'), ...local, ...packages, ...inVillage(wishes) };
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

const rosterOf = (k: Known): RosterPerson | null => {
  if (!k.identity) return null;
  const { name, sex, birthDate, provisional, nik, mother, motherName, address, household } =
    k.identity;
  const requests = requestsOf(k.history).filter((r) => r.answer === null);
  const home = k.residences.at(-1);
  const tasks = tasksHere(k.history, k);
  return {
    id: k.id,
    name,
    sex,
    birthDate,
    posyandu: home?.posyandu ?? null,
    pregnancies: k.pregnancies,
    ...(provisional ? { provisional } : {}),
    ...(address?.rt ? { rt: address.rt } : {}),
    ...(nik ? { nik } : {}),
    ...(mother ? { mother } : {}),
    ...(motherName ? { motherName } : {}),
    ...(household ? { household } : {}),
    ...(requests.length > 0 ? { requests } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
    ...(k.diedOn ? { diedOn: k.diedOn } : {}),
    ...cardsOf(k.history),
    ...deathOf(k),
    ...othersOf(k),
    ...(lastOf(k) ?? {}),
  };
};

/** As the roster has it: the death of a mother or newborn that nobody has taken note of. */
function deathOf(k: Known): Partial<RosterPerson> {
  const death = k.history.findLast((f) => f.kind === 'death-recorded' && !k.withdrawn.has(f.id));
  const heard = k.history.some((f) => f.kind === 'service-confirmed' && f.body.fact === death?.id);
  if (death?.kind !== 'death-recorded' || heard || !k.identity || !k.diedOn) return {};
  const { birthDate } = k.identity;
  const { pregnancies, diedOn } = k;
  const who = deathToTell({ birthDate, diedOn, pregnancies, cause: death.body.cause });
  return who ? { deathUntold: { fact: death.id, who } } : {};
}

/** Records merged with this one, and those somebody told apart from it. */
const othersOf = ({ alsoAs = [], history, withdrawn }: Known): Partial<RosterPerson> => ({
  alsoAs: alsoAs.map(({ id, identity }) => ({ id, name: identity?.name ?? '' })),
  distinctFrom: history.flatMap((f) =>
    f.kind === 'persons-distinct' && !withdrawn.has(f.id) ? [f.body.from] : [],
  ),
});

function lastOf(k: Known): { last: LastVisit } | null {
  const day = k.days.filter((d) => d.attended).at(-1);
  if (!day?.attended) return null;
  const { session, guest, queue } = day.attended;
  const steps = stepsOf(k, day.on);
  return {
    last: { session, on: day.on, guest, arrivedMs: 0, steps, ...(queue ? { queue } : {}) },
  };
}

/** Steps with a standing fact on this day. */
function stepsOf(k: Known, on: LocalDate): Step[] {
  const done = new Set<Step>();
  for (const fact of k.history) {
    if (fact.on !== on || k.withdrawn.has(fact.id)) continue;
    if (fact.kind === 'attended') done.add(1);
    if (fact.kind === 'findings-shown') done.add(3);
    if ('step' in fact.body && fact.body.step) done.add(fact.body.step);
  }
  return [...done].sort();
}

function sessionsOf(facts: readonly Fact[]): SessionNow[] {
  const begun = facts.filter((f) => f.kind === 'session-planned' || f.kind === 'session-opened');
  return [...new Set(begun.map((f) => f.subject))]
    .flatMap((id) => sessionNow(facts, id) ?? [])
    .sort((a, b) => (a.on > b.on ? -1 : 1));
}

const beganOn = (facts: readonly Fact[], on: LocalDate): SessionNow[] =>
  sessionsOf(facts).filter((s) => s.on === on && (s.closed || s.status === 'open'));

function attendanceOf(
  facts: readonly Fact[],
  session: string,
  known: (id: string) => Known,
): Attendance[] {
  const came = facts.flatMap((f) =>
    f.kind === 'attended' && f.body.session === session ? [f] : [],
  );
  return came.flatMap((f, i) => {
    const k = known(f.subject);
    const person = rosterOf(k);
    if (!person || k.withdrawn.has(f.id)) return [];
    const steps = stepsOf(k, f.on);
    const next = ([1, 2, 3, 4, 5] as const).find((s) => !steps.includes(s)) ?? null;
    const arrivedMs = Date.now() - (came.length - i) * 4 * 60_000;
    const queue = f.body.queue ?? null;
    const skipped = k.days.find((d) => d.on === f.on)?.skipped ?? [];
    const guest = f.body.guest ?? false;
    return [{ person, queue, guest, arrivedMs, steps, skipped, on: f.on, next }];
  });
}
