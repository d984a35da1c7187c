import type { AlsoAs, Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { STANDING_KINDS, standingFacts } from '#domain/facts/standing-facts.ts';
import { type MeetingNow, meetingNow } from '#domain/meetings/meeting-now.ts';
import type { Merge } from '#domain/people/merged.ts';
import { sessionNow } from '#domain/sessions/session-now.ts';
import type { Entry } from '#log/entry.ts';
import { msOf } from '#log/stamp.ts';
import { actsOf } from './acts.ts';
import { cardsIn } from './cards.ts';
import { deathUntoldIn } from './deaths.ts';
import { mergeIn } from './merged-people.ts';
import type { RosterPerson, SessionNow } from './phone.ts';
import { requestsIn } from './requests.ts';
import { tasksIn } from './tasks.ts';
import { readable, visitsOf } from './visits.ts';

export { readable, STEPS } from './visits.ts';

/**
 * What lists and search keep of one subject: a person, a session or a meeting. Made from entries, kept encrypted in the roster's
 * blocks, held in memory while the phone is open. `upTo` is the newest entry it knows: of two lines of one subject
 * (two feeds) the newer stands.
 */
export type RosterLine =
  /** as this record stands alone; null when it was only ever merged. `into`: it was given up for another */
  | { id: string; upTo: string; person: RosterPerson | null; into?: Merge }
  /** null: planned or opened once, and all of that taken back */
  | { id: string; upTo: string; session: SessionNow | null }
  /** null: written down once, and taken back */
  | { id: string; upTo: string; meeting: MeetingNow | null };

const BEGINS_SESSION: ReadonlySet<string> = new Set(['session-planned', 'session-opened']);
const STANDING: ReadonlySet<string> = new Set([...STANDING_KINDS, 'fact-withdrawn']);

/** Null for a subject this phone knows nothing of by name (only its sensitive facts, say). */
export function lineOf(subject: string, entries: readonly Entry[]): RosterLine | null {
  const upTo = entries.at(-1)?.id;
  if (upTo === undefined) return null;
  const first = entries[0];
  if (entries.some((e) => BEGINS_SESSION.has(e.kind)))
    return { id: subject, upTo, session: sessionNow(readable(entries), subject) };
  if (entries.some((e) => e.kind === 'meeting-held'))
    return { id: subject, upTo, meeting: meetingNow(readable(entries), subject) };
  const merges = entries.some((entry) => entry.kind === 'person-merged');
  const into = merges ? mergeIn(entries) : null;
  const person = first ? wholePerson(subject, entries) : null;
  if (!person && !merges) return null;
  return { id: subject, upTo, person, ...(into ? { into } : {}) };
}

/**
 * What lists show of somebody, from the entries of every record they were registered under.
 *
 * @param id the record that stays
 */
export function wholePerson(id: string, entries: readonly Entry[]): RosterPerson | null {
  const standing = readable(entries.filter((entry) => STANDING.has(entry.kind)));
  const known = knownNow(standing, id);
  if (!known.identity) return null;
  const [last, ...before] = visitsOf(entries);
  const acts = actsOf(entries, readable);
  const distinctFrom = distinctIn(entries);
  const requests = requestsIn(entries, readable);
  const tasks = tasksIn(entries, known, readable);
  return {
    ...personOf(known),
    ...(last ? { last } : {}),
    ...(before.length > 0 ? { before } : {}),
    ...(acts.length > 0 ? { acts } : {}),
    ...(distinctFrom.length > 0 ? { distinctFrom } : {}),
    ...(requests.length > 0 ? { requests } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
    ...cardsIn(entries),
    ...deathUntoldIn(entries, known, readable),
  };
}

/** Records somebody said are not this person. */
function distinctIn(entries: readonly Entry[]): string[] {
  if (!entries.some((entry) => entry.kind === 'persons-distinct')) return [];
  const { standing } = standingFacts(readable(entries.filter((e) => OF_DISTINCT.has(e.kind))));
  return standing.flatMap((f) => (f.kind === 'persons-distinct' ? [f.body.from] : []));
}
const OF_DISTINCT: ReadonlySet<string> = new Set(['persons-distinct', 'fact-withdrawn']);

function personOf(known: Known): RosterPerson {
  const { name, sex, birthDate, address, ...rest } = known.identity ?? {
    name: '',
    sex: 'F' as const,
    birthDate: '',
    address: undefined,
  };
  const home = known.residences.at(-1);
  const homeFact = known.history.findLast(
    (f) =>
      (f.kind === 'person-registered' || f.kind === 'person-moved') && !known.withdrawn.has(f.id),
  );
  const rt = home?.rt ?? address?.rt;
  const identity = rest as Partial<RosterPerson>;
  return {
    id: known.id,
    name,
    sex,
    birthDate,
    posyandu: home?.posyandu ?? null,
    ...(homeFact ? { homeSinceMs: msOf(homeFact.id) } : {}),
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
    ...(known.homePoint ? { homePoint: known.homePoint } : {}),
    ...(known.alsoAs ? { alsoAs: known.alsoAs.map(alsoOf) } : {}),
  };
}

const alsoOf = ({ id, identity }: AlsoAs): { id: string; name: string; nik?: string } => ({
  id,
  name: identity?.name ?? '',
  ...(identity?.nik ? { nik: identity.nik } : {}),
});

function only<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  const out: Partial<T> = {};
  for (const key of keys) if (from[key] !== undefined && from[key] !== false) out[key] = from[key];
  return out as Pick<T, K>;
}
