import type { LocalDate } from '#domain/calendar.ts';
import type { Step } from '#domain/cards/card.ts';
import { type Fact, parseFact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { STANDING_KINDS, standingFacts } from '#domain/facts/standing-facts.ts';
import type { Entry } from '#log/entry.ts';
import { msOf } from '#log/stamp.ts';
import { actsOf } from './acts.ts';
import type { LastVisit, RosterPerson, SessionNow } from './phone.ts';

/**
 * What lists and search keep of one subject: a person or a session. Made from entries, kept encrypted in the roster's
 * blocks, held in memory while the phone is open. `upTo` is the newest entry it knows: of two lines of one subject
 * (two feeds) the newer stands.
 */
export type RosterLine =
  | { id: string; upTo: string; person: RosterPerson }
  | { id: string; upTo: string; session: SessionNow };

export const STEPS: readonly Step[] = [1, 2, 3, 4, 5];
const STANDING: ReadonlySet<string> = new Set([...STANDING_KINDS, 'fact-withdrawn']);

/** Null for a subject this phone knows nothing of by name (only its sensitive facts, say). */
export function lineOf(subject: string, entries: readonly Entry[]): RosterLine | null {
  const upTo = entries.at(-1)?.id;
  if (upTo === undefined) return null;
  const first = entries[0];
  if (entries.some((e) => e.kind === 'session-opened' || e.kind === 'session-closed')) {
    const session = sessionOf(subject, readable(entries));
    return session && { id: subject, upTo, session };
  }
  const standing = readable(entries.filter((entry) => STANDING.has(entry.kind)));
  const known = knownNow(standing, subject);
  if (!known.identity || !first) return null;
  const last = lastVisit(entries);
  const acts = actsOf(entries, readable);
  const person = {
    ...personOf(known),
    ...(last ? { last } : {}),
    ...(acts.length > 0 ? { acts } : {}),
  };
  return { id: subject, upTo, person };
}

export const readable = (entries: readonly Entry[]): Fact[] =>
  entries.flatMap((entry) => {
    const fact = parseFact(entry);
    return fact.ok ? [fact.value] : [];
  });

function personOf(known: Known): RosterPerson {
  const { name, sex, birthDate, address, ...rest } = known.identity ?? {
    name: '',
    sex: 'F' as const,
    birthDate: '',
    address: undefined,
  };
  const home = known.residences.at(-1);
  const rt = home?.rt ?? address?.rt;
  const identity = rest as Partial<RosterPerson>;
  return {
    id: known.id,
    name,
    sex,
    birthDate,
    posyandu: home?.posyandu ?? null,
    ...(rt ? { rt } : {}),
    ...(address?.dusun ? { dusun: address.dusun } : {}),
    ...only(identity, [
      'birthDateEstimated',
      'provisional',
      'nik',
      'household',
      'relation',
      'mother',
      'motherName',
    ]),
    ...(known.pregnancies.length > 0
      ? { pregnancies: known.pregnancies.map(({ fact: _fact, ...pregnancy }) => pregnancy) }
      : {}),
    ...(known.diedOn ? { diedOn: known.diedOn } : {}),
  };
}

function only<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const out: Partial<T> = {};
  for (const key of keys) if (from[key] !== undefined && from[key] !== false) out[key] = from[key];
  return out as Pick<T, K>;
}

/** The newest session somebody was (and still is) marked present at, and which of its steps have something written. */
function lastVisit(entries: readonly Entry[]): LastVisit | null {
  const came = entries.filter((entry) => entry.kind === 'attended').map((entry) => entry.on);
  for (const on of [...new Set(came)].sort().reverse()) {
    const visit = visitOn(entries, on);
    if (visit) return visit;
  }
  return null;
}

function visitOn(entries: readonly Entry[], on: LocalDate): LastVisit | null {
  const withdrawals = entries.filter((entry) => entry.kind === 'fact-withdrawn');
  const day = entries.filter((entry) => entry.on === on && entry.kind !== 'fact-withdrawn');
  const { standing } = standingFacts(
    readable([...day.filter((entry) => entry.kind === 'attended'), ...withdrawals]),
  );
  const arrival = standing.find((fact) => fact.kind === 'attended');
  if (arrival?.kind !== 'attended') return null;
  const { session, queue, guest } = arrival.body;
  const counts = withdrawals.length === 0 ? day : standingOf(day, withdrawals);
  return {
    session,
    on,
    arrivedMs: msOf(arrival.id),
    steps: stepsOf(counts),
    ...(queue === undefined ? {} : { queue }),
    ...(guest ? { guest } : {}),
  };
}

function standingOf(day: readonly Entry[], withdrawals: readonly Entry[]): readonly Entry[] {
  const { withdrawn } = standingFacts(readable([...day, ...withdrawals]));
  return day.filter((entry) => !withdrawn.has(entry.id));
}

/** The step each kind belongs to when the fact itself does not say. */
const STEP_OF_KIND: Readonly<Record<string, Step | undefined>> = {
  attended: 1,
  'measurement-taken': 2,
  'findings-shown': 3,
  'answers-given': 4,
  'service-given': 4,
  'referral-made': 4,
  'education-given': 5,
};

/** From the envelope and the step alone: reading every body by its schema would be most of a first copy's time. */
function stepsOf(day: readonly Entry[]): Step[] {
  const steps = new Set<Step>();
  for (const entry of day) {
    const step = stepIn(entry.body) ?? STEP_OF_KIND[entry.kind];
    if (step) steps.add(step);
  }
  return [...steps].sort();
}

function stepIn(body: unknown): Step | undefined {
  if (typeof body !== 'object' || body === null || !('step' in body)) return undefined;
  return STEPS.find((step) => step === body.step);
}

function sessionOf(id: string, facts: readonly Fact[]): SessionNow | null {
  const { standing } = standingFacts(facts);
  const opened = standing.find((fact) => fact.kind === 'session-opened');
  if (opened?.kind !== 'session-opened') return null;
  const { date, place, startsAt, zone } = opened.body;
  return {
    id,
    scope: opened.scope,
    on: date,
    zone,
    closed: standing.some((fact) => fact.kind === 'session-closed'),
    ...(place ? { place } : {}),
    ...(startsAt ? { startsAt } : {}),
  };
}
