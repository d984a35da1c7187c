import { canRecordAt, type Grant, hasPowerAt, isHealthWorker } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { addDays, isLocalDate, type LocalDate } from '#domain/calendar.ts';
import { type Fact, parseFact, type RawFact } from '#domain/facts/fact.ts';
import { mayHoldMeeting } from '#domain/meetings/may-hold.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { type Entry, isEntry } from '#log/entry.ts';
import type { Refusal } from '#log/protocol.ts';
import { maxAheadMs, msOf } from '#log/stamp.ts';
import { isStorableBody } from '#log/storable.ts';
import type { HomeOf } from '../queries/homes-of.ts';
import type { Judged } from '../store/judged.ts';
import { bodyFits } from './body-fits.ts';
import { whyNotAssign } from './may-assign.ts';

/** How long a phone may write without hearing from the server (ruling 13), in days. */
export const LEASE_DAYS = 30;
const DAY_MS = 86_400_000;
/** Days are named as in Jakarta; an hour's difference in the east moves no grant by more than it takes to notice. */
const JAKARTA_MS = 7 * 3_600_000;
/** Before posyandu kept anything on a phone: a clock that was never set. */
const EARLIEST_DAY = '2010-01-01';

export const dayOfMs = (ms: number): LocalDate =>
  new Date(ms + JAKARTA_MS).toISOString().slice(0, 10);

/** What judging needs to know of the author and the place, looked up beforehand. */
export interface Bench {
  now: Date;
  /** the place of a scope, or null when this server has none */
  placeOf(scope: string): Posyandu | null;
  /** may this account have written on the device that sends? */
  mayHaveWritten(account: string): boolean;
  /** where somebody who is made work lives; left out where nobody writes who does not record */
  homeOf?(person: string): HomeOf | null;
  /** the places a local server passes facts on for; everywhere when left out */
  within?(place: Posyandu): boolean;
  /** since when the account or its phone is cut off */
  cutOff(account: string): Date | null;
  grants(account: string): readonly Grant[];
  /** a coordinator has looked at it and let it through: the author's grants are not asked again */
  released?: boolean;
}

export type Verdict =
  | { ok: true; judged: Judged; place: Posyandu }
  | { ok: false; id: string; reason: Refusal; place: Posyandu | null };

/** Reads and judges one thing that came in. The order matters: unreadable before unknown, unknown before forbidden. */
export function judge(raw: unknown, bench: Bench): Verdict {
  const id = idOf(raw);
  if (!isEntry(raw) || !isStorableBody(raw.body))
    return { ok: false, id, reason: 'unreadable', place: null };
  const entry = lean(raw);
  const place = bench.placeOf(entry.scope);
  const parsed = parseFact(entry as RawFact, bodyFits);
  if (!parsed.ok) {
    const { kind } = parsed.error;
    const newer = kind === 'unknown-kind' || kind === 'newer-version';
    return { ok: false, id, reason: newer ? 'server-too-old' : 'unreadable', place };
  }
  if (!datesExist(parsed.value)) return { ok: false, id, reason: 'unreadable', place };
  if (!place || movesNowhere(parsed.value, bench))
    return { ok: false, id, reason: 'unknown-place', place };
  const refusal = bench.released ? null : whyNot(entry, parsed.value, place, bench);
  if (refusal) return { ok: false, id, reason: refusal, place };
  const judged: Judged = { entry, fact: parsed.value, clockOff: isClockOff(entry, bench.now) };
  if (!bench.released) {
    judged.mayMove = (from, to) => mayMove(entry, from, to, bench);
    judged.mayMerge = (homes) => mayMerge(entry, homes, bench);
  }
  return { ok: true, judged, place };
}

/** Only what an entry consists of; anything beside it is not kept. */
const lean = (e: Entry): Entry => ({
  id: e.id,
  scope: e.scope,
  subject: e.subject,
  kind: e.kind,
  v: e.v,
  on: e.on,
  by: e.by,
  body: e.body,
});

const idOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string'
    ? raw.id.slice(0, 80)
    : '';

/** Kinds that put a name under something of the whole posyandu. */
const SIGNED: ReadonlySet<string> = new Set(['session-signed', 'recap-signed']);

const DATE_FIELDS = ['birthDate', 'diedOn', 'endedOn', 'lmp', 'date'] as const;

/** The 31st of February has the shape of a date; no fold should ever see it. */
function datesExist(fact: Fact): boolean {
  const body: Record<string, unknown> = fact.body;
  return DATE_FIELDS.every((field) => {
    const value = body[field];
    return typeof value !== 'string' || isLocalDate(value);
  });
}

function whyNot(entry: Entry, fact: Fact, place: Posyandu, bench: Bench): Refusal | null {
  if (bench.within && !bench.within(place)) return 'not-your-area';
  if (!bench.mayHaveWritten(entry.by)) return 'not-your-area';
  const cutOff = bench.cutOff(entry.by);
  if (cutOff && writtenAt(entry, bench.now) > cutOff.getTime()) return 'revoked';
  const on = dayOfMs(writtenAt(entry, bench.now));
  const grants = bench.grants(entry.by);
  if (!canRecordAt(grants, place, on)) return whyNotAssigned(fact, { grants, place, on }, bench);
  if (entry.kind === 'service-confirmed' && !isWorkerAt(grants, place, on)) return 'not-your-role';
  if (SIGNED.has(entry.kind) && !signsAt(grants, place, on)) return 'not-your-role';
  if (entry.kind === 'meeting-held' && !mayHoldMeeting(grants, place, on)) return 'not-your-role';
  return null;
}

/** Who records nothing may still say whose work somebody is: of people who live there, and are theirs to know. */
function whyNotAssigned(
  fact: Fact,
  { grants, place, on }: { grants: readonly Grant[]; place: Posyandu; on: LocalDate },
  { homeOf }: Bench,
): Refusal | null {
  if (fact.kind !== 'task-assigned' || !hasPowerAt(grants, 'assigns', place, on))
    return 'not-your-area';
  const home = homeOf?.(fact.subject);
  if (home?.posyandu_id !== place.id) return 'not-your-area';
  return whyNotAssign(grants, place, home, fact.body.reasons, on) ? 'not-your-role' : null;
}

/** A move to a place that is not in the register would take somebody out of every list. */
const movesNowhere = (fact: Fact, bench: Bench): boolean =>
  fact.kind === 'person-moved' && fact.body.to !== undefined && !bench.placeOf(fact.body.to);

/**
 * A move brings all that went before to the new home's phones (ruling 9), so it is for whoever looks after the old
 * home, or a health worker of the new one. Somebody without a posyandu may be taken in by one of their village.
 */
function mayMove(entry: Entry, from: string, to: string | null, bench: Bench): boolean {
  const [old, home] = [bench.placeOf(from), to === null ? null : bench.placeOf(to)];
  const on = dayOfMs(writtenAt(entry, bench.now));
  const grants = bench.grants(entry.by);
  if (!old || canRecordAt(grants, old, on)) return true;
  if (!home) return false;
  const unplaced = from === villageScope(home.villageCode);
  return isWorkerAt(grants, home, on) || (unplaced && canRecordAt(grants, home, on));
}

/**
 * A merge brings the history of each home to the phones of the other, so it is for whoever looks after all of them, or
 * a health worker of one (decision 0019). Parting them again is judged the same.
 */
function mayMerge(entry: Entry, homes: readonly string[], bench: Bench): boolean {
  const places = homes.flatMap((home) => bench.placeOf(home) ?? []);
  const on = dayOfMs(writtenAt(entry, bench.now));
  const grants = bench.grants(entry.by);
  return (
    places.every((place) => canRecordAt(grants, place, on)) ||
    places.some((place) => isWorkerAt(grants, place, on))
  );
}

const isWorkerAt = (grants: readonly Grant[], place: Posyandu, on: LocalDate): boolean =>
  canRecordAt(
    grants.filter((g) => isHealthWorker(g.role)),
    place,
    on,
  );

/** Whoever puts their name to a day's tally or a month's recap: its coordinator, or a midwife or nurse of the place. */
const signsAt = (grants: readonly Grant[], place: Posyandu, on: LocalDate): boolean =>
  canRecordAt(
    grants.filter((g) => powersOf(g.role).signs),
    place,
    on,
  );

/**
 * When it was written, for judging: its stamp while that lies within the lease, else the moment it came. A clock
 * that is years wrong is no reason to refuse (ruling 8).
 */
function writtenAt(entry: Entry, now: Date): number {
  const stamped = msOf(entry.id);
  const within = stamped <= now.getTime() && stamped >= now.getTime() - LEASE_DAYS * DAY_MS;
  return within ? stamped : now.getTime();
}

function isClockOff(entry: Entry, now: Date): boolean {
  const today = dayOfMs(now.getTime());
  return (
    msOf(entry.id) > now.getTime() + maxAheadMs ||
    entry.on > addDays(today, 1) ||
    entry.on < EARLIEST_DAY
  );
}
