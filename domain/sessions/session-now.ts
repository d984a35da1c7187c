import type { LocalDate } from '../calendar.ts';
import type { BodyOf, Fact, FactKind } from '../facts/fact.ts';
import { standingFacts } from '../facts/standing-facts.ts';
import { minutesBetween } from './clock-time.ts';

/** A day that was opened happened, whatever else was written: opening is stronger than cancelling. */
export type SessionStatus = 'planned' | 'cancelled' | 'open' | 'closed' | 'signed';

type Opened = BodyOf<'session-opened'>;
type Noted = BodyOf<'session-noted'>;
export type SessionMode = NonNullable<Opened['mode']>;
export type ServingKader = NonNullable<Noted['kader']>[number];
export type PresentOfficers = NonNullable<Noted['officers']>[number];
export type ToolState = NonNullable<Noted['tools']>[number];
export type StockUsed = NonNullable<Noted['stock']>[number];
export type SessionTally = BodyOf<'session-signed'>['tally'];
export type CountsByGroup = SessionTally['targets'];

/** What somebody put their name to. */
export interface Signature {
  fact: string;
  by: string;
  name: string;
  on: LocalDate;
  tally: SessionTally;
  note?: string;
}

/** One open day as all its facts tell it today. Times are the wall's, in `zone`. */
export interface SessionNow {
  id: string;
  /** the posyandu */
  scope: string;
  status: SessionStatus;
  /** over, signed or not */
  closed: boolean;
  /** the day it is about: planned for while nobody opened it */
  on: LocalDate;
  /** the day it was first written under, when the date of the whole day was mended since */
  wasOn?: LocalDate;
  zone: Opened['zone'];
  startsAt?: string;
  /** when it ended; while it is not closed, when it is planned to end */
  endsAt?: string;
  /** from start to end, minutes; null while one of them is unknown, or the end lies before the start */
  minutes: number | null;
  place?: string;
  mode?: SessionMode;
  kader: readonly ServingKader[];
  officers: readonly PresentOfficers[];
  tools: readonly ToolState[];
  stock: readonly StockUsed[];
  incident?: string;
  /** S as it stood when the day was first opened (ruling 15) */
  targets?: CountsByGroup;
  /** which open day since the posyandu began with ILP, when somebody said so: see `ordinalsOf` */
  ordinal?: number;
  /** the fact that opened it first: whoever was known before it belongs to the targets */
  openedFact?: string;
  closedFact?: string;
  /** words written at the closing */
  note?: string;
  /** the tally as the closing phone saw it */
  tally?: SessionTally;
  signature?: Signature;
  cancelledBecause?: string;
}

/**
 * Folds the facts of one session, in any order and however often each comes. Of two that name the same field the later
 * written one holds, as a whole list; two phones that note different fields both stay. Null when nobody planned or
 * opened it (or took that back).
 */
export function sessionNow(facts: readonly Fact[], id: string): SessionNow | null {
  const { standing } = standingFacts(facts.filter((f) => f.subject === id));
  const planned = of(standing, 'session-planned').at(-1);
  const opened = of(standing, 'session-opened');
  const first = opened[0];
  const begun = opened.at(-1) ?? planned;
  if (!begun) return null;
  const closing = first ? of(standing, 'session-closed').at(-1) : undefined;
  const cancelled = first ? undefined : of(standing, 'session-cancelled').at(-1);
  const signing = closing ? of(standing, 'session-signed').at(-1) : undefined;
  const startsAt = opened.find((f) => f.body.startsAt)?.body.startsAt ?? planned?.body.startsAt;
  const endsAt = closing ? closing.body.endedAt : planned?.body.endsAt;
  const fields = lastWritten(standing);
  const redated = first && of(standing, 'session-redated').at(-1)?.body.date;
  return {
    id,
    scope: begun.scope,
    status: statusOf({ first, cancelled, closing, signing }),
    closed: closing !== undefined,
    on: redated ?? begun.body.date,
    zone: begun.body.zone,
    minutes: startsAt && endsAt ? minutesBetween(startsAt, endsAt) : null,
    kader: fields.kader ?? [],
    officers: fields.officers ?? [],
    tools: fields.tools ?? [],
    stock: fields.stock ?? [],
    ...some({
      wasOn: redated && redated !== begun.body.date ? begun.body.date : undefined,
      startsAt,
      endsAt,
      place: fields.place ?? planned?.body.place,
      mode: fields.mode ?? planned?.body.mode,
      incident: fields.incident,
      targets: opened.find((f) => f.body.targets)?.body.targets,
      ordinal: opened.findLast((f) => f.body.ordinal !== undefined)?.body.ordinal,
      openedFact: first?.id,
      closedFact: closing?.id,
      note: closing?.body.note,
      tally: closing?.body.tally,
      signature: signing && signatureOf(signing),
      cancelledBecause: cancelled?.body.reason,
    }),
  };
}

const of = <K extends FactKind>(facts: readonly Fact[], kind: K) =>
  facts.filter((f): f is Extract<Fact, { kind: K }> => f.kind === kind);

interface Turns {
  first: Fact | undefined;
  cancelled: Fact | undefined;
  closing: Fact | undefined;
  signing: Fact | undefined;
}

function statusOf({ first, cancelled, closing, signing }: Turns): SessionStatus {
  if (!first) return cancelled ? 'cancelled' : 'planned';
  if (!closing) return 'open';
  return signing ? 'signed' : 'closed';
}

/** What opening and noting say of the day itself, each field from the latest that names it. */
function lastWritten(standing: readonly Fact[]): Noted {
  let fields: Noted = {};
  for (const fact of standing) {
    if (fact.kind === 'session-noted') fields = { ...fields, ...fact.body };
    if (fact.kind === 'session-opened') {
      const { place, mode } = fact.body;
      fields = { ...fields, ...(place ? { place } : {}), ...(mode ? { mode } : {}) };
    }
  }
  return fields;
}

const signatureOf = (fact: Fact<'session-signed'>): Signature => {
  const { name, tally, note } = fact.body;
  return { fact: fact.id, by: fact.by, name, on: fact.on, tally, ...(note ? { note } : {}) };
};

type Some<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is not known, so that a session says only what was said. */
const some = <T extends object>(fields: T): Some<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Some<T>;
