import { addDays, type LocalDate } from '#domain/calendar.ts';
import type { Step } from '#domain/cards/card.ts';
import { type Fact, parseFact } from '#domain/facts/fact.ts';
import { standingFacts } from '#domain/facts/standing-facts.ts';
import type { Entry } from '#log/entry.ts';
import { msOf } from '#log/stamp.ts';
import type { LastVisit } from './phone.ts';

export const STEPS: readonly Step[] = [1, 2, 3, 4, 5];

/** Visits further back than this from somebody's newest are no list's business; their page still shows them. */
export const DAYS_OF_VISITS = 62;

export const readable = (entries: readonly Entry[]): Fact[] =>
  entries.flatMap((entry) => {
    const fact = parseFact(entry);
    return fact.ok ? [fact.value] : [];
  });

/**
 * The sessions somebody was (and still is) marked present at lately, the newest first, and which steps of each have
 * something written. One a session: the first arrival holds, with its queue number, however many phones wrote one (T0.26).
 */
export function visitsOf(entries: readonly Entry[]): LastVisit[] {
  const came = entries.filter((entry) => entry.kind === 'attended');
  if (came.length === 0) return [];
  let newest = '';
  for (const { on } of came) if (on > newest) newest = on;
  const since = addDays(newest, -DAYS_OF_VISITS);
  const lately = came.filter(({ on }) => on >= since);
  const visits = standingVisits(entries, lately);
  // all of late were taken back: the one before them is the last again
  if (visits.length > 0 || lately.length === came.length) return visits;
  return standingVisits(entries, came).slice(0, 1);
}

const MOVES_DAYS = 'visit-redated';
const TAKES_BACK = 'fact-withdrawn';

function standingVisits(entries: readonly Entry[], came: readonly Entry[]): LastVisit[] {
  const about = entries.filter(({ kind }) => kind === MOVES_DAYS || kind === TAKES_BACK);
  const { standing } = standingFacts(readable([...came, ...about]));
  const arrivals = new Map<string, Fact<'attended'>>();
  const days = new Map<string, LocalDate>();
  for (const fact of standing) {
    if (fact.kind === MOVES_DAYS) days.set(fact.body.session, fact.body.date);
    if (fact.kind !== 'attended' || arrivals.has(fact.body.session)) continue;
    arrivals.set(fact.body.session, fact);
  }
  const taken = about.some(({ kind }) => kind === TAKES_BACK);
  const counts = taken ? notTakenBack(entries) : entries;
  return [...arrivals.values()]
    .map((fact) => visitOf(fact, days.get(fact.body.session) ?? fact.on, counts))
    .sort((a, b) => (a.on === b.on ? b.arrivedMs - a.arrivedMs : a.on > b.on ? -1 : 1));
}

function notTakenBack(entries: readonly Entry[]): readonly Entry[] {
  const { withdrawn } = standingFacts(readable(entries.filter(({ kind }) => kind === TAKES_BACK)));
  return entries.filter((entry) => !withdrawn.has(entry.id));
}

function visitOf(arrival: Fact<'attended'>, on: LocalDate, entries: readonly Entry[]): LastVisit {
  const { session, queue, guest } = arrival.body;
  const of = entries.filter((entry) => isOf(entry, arrival));
  const steps = new Set<Step>();
  const skipped: NonNullable<LastVisit['skipped']> = [];
  let newest = arrival.id;
  for (const entry of of) {
    const step = stepOf(entry);
    if (!step) continue;
    steps.add(step);
    if (entry.kind === 'step-skipped') skipped.push({ step, reason: textIn(entry.body, 'reason') });
    if (entry.id > newest) newest = entry.id;
  }
  return {
    session,
    on,
    arrivedMs: msOf(arrival.id),
    sinceMs: msOf(newest),
    steps: [...steps].sort(),
    ...(queue === undefined ? {} : { queue }),
    ...(guest ? { guest } : {}),
    ...(skipped.length > 0 ? { skipped } : {}),
  };
}

/** Written at the same session; or, naming none, on the same day at the same place. */
function isOf(entry: Entry, arrival: Fact<'attended'>): boolean {
  const session = textIn(entry.body, 'session');
  if (session) return session === arrival.body.session;
  return entry.on === arrival.on && entry.scope === arrival.scope;
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
function stepOf(entry: Entry): Step | undefined {
  const { body } = entry;
  if (typeof body === 'object' && body !== null && 'step' in body)
    return STEPS.find((step) => step === body.step) ?? STEP_OF_KIND[entry.kind];
  return STEP_OF_KIND[entry.kind];
}

function textIn(body: unknown, key: string): string {
  if (typeof body !== 'object' || body === null) return '';
  const value = (body as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
}
