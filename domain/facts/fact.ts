import type { Static, TSchema } from 'typebox';
import { Check, Errors } from 'typebox/value';
import { isLocalDate, type LocalDate } from '../calendar.ts';
import { fail, ok, type Result } from '../result.ts';
import { answersGiven } from './answers-given.ts';
import { attended } from './attended.ts';
import { cardIssued } from './card-issued.ts';
import { consentRecorded } from './consent-recorded.ts';
import { deathRecorded } from './death-recorded.ts';
import { deliveryRecorded } from './delivery-recorded.ts';
import { educationGiven } from './education-given.ts';
import { factWithdrawn } from './fact-withdrawn.ts';
import { findingsShown } from './findings-shown.ts';
import { guardianChanged } from './guardian-changed.ts';
import { homeLocated } from './home-located.ts';
import { measurementTaken } from './measurement-taken.ts';
import { meetingHeld } from './meeting-held.ts';
import { personCorrected } from './person-corrected.ts';
import { personMerged } from './person-merged.ts';
import { personMoved } from './person-moved.ts';
import { personNamed } from './person-named.ts';
import { personRegistered } from './person-registered.ts';
import { personsDistinct } from './persons-distinct.ts';
import { pregnancyRecorded } from './pregnancy-recorded.ts';
import { recapSigned } from './recap-signed.ts';
import { referralMade } from './referral-made.ts';
import { rightsAnswered } from './rights-answered.ts';
import { rightsRequested } from './rights-requested.ts';
import { serviceConfirmed } from './service-confirmed.ts';
import { serviceGiven } from './service-given.ts';
import { sessionCancelled } from './session-cancelled.ts';
import { sessionClosed } from './session-closed.ts';
import { sessionNoted } from './session-noted.ts';
import { sessionOpened } from './session-opened.ts';
import { sessionPlanned } from './session-planned.ts';
import { sessionRedated } from './session-redated.ts';
import { sessionSigned } from './session-signed.ts';
import { stepSkipped } from './step-skipped.ts';
import { taskAssigned } from './task-assigned.ts';
import { taskClosed } from './task-closed.ts';
import { visitRedated } from './visit-redated.ts';

/** The closed list of everything that can be written down. A new fact is one file and one line here. */
export const FACTS = {
  'person-registered': personRegistered,
  'person-corrected': personCorrected,
  'person-named': personNamed,
  'consent-recorded': consentRecorded,
  'guardian-changed': guardianChanged,
  'pregnancy-recorded': pregnancyRecorded,
  'delivery-recorded': deliveryRecorded,
  'death-recorded': deathRecorded,
  'person-moved': personMoved,
  'home-located': homeLocated,
  'person-merged': personMerged,
  'persons-distinct': personsDistinct,
  'card-issued': cardIssued,
  'rights-requested': rightsRequested,
  'rights-answered': rightsAnswered,
  'session-planned': sessionPlanned,
  'session-cancelled': sessionCancelled,
  'session-opened': sessionOpened,
  'session-noted': sessionNoted,
  'session-closed': sessionClosed,
  'session-signed': sessionSigned,
  'session-redated': sessionRedated,
  'visit-redated': visitRedated,
  attended,
  'step-skipped': stepSkipped,
  'measurement-taken': measurementTaken,
  'answers-given': answersGiven,
  'service-given': serviceGiven,
  'service-confirmed': serviceConfirmed,
  'referral-made': referralMade,
  'education-given': educationGiven,
  'findings-shown': findingsShown,
  'task-assigned': taskAssigned,
  'task-closed': taskClosed,
  'meeting-held': meetingHeld,
  'recap-signed': recapSigned,
  'fact-withdrawn': factWithdrawn,
} as const satisfies Record<string, TSchema>;

export type FactKind = keyof typeof FACTS;
export type BodyOf<K extends FactKind> = Static<(typeof FACTS)[K]>;

/** The version of every body's shape today. Old versions stay readable for ever; a newer one says "update the app". */
export const FACT_VERSION = 1;

/**
 * A fact as everybody holds it: the log's entry with its body understood.
 * `id` is the stamp: facts of one subject in the order of their ids are in the order they were written.
 */
export type Fact<K extends FactKind = FactKind> = {
  [P in K]: {
    id: string;
    kind: P;
    v: number;
    /** the person, or for session facts the session */
    subject: string;
    /** the posyandu it was written at */
    scope: string;
    /** the day it happened (ruling 8), not the day it was typed */
    on: LocalDate;
    /** the account that wrote it */
    by: string;
    body: BodyOf<P>;
  };
}[K];

/** What an entry of the log looks like before its body is understood. */
export interface RawFact {
  id: string;
  kind: string;
  v: number;
  subject: string;
  scope: string;
  on: string;
  by: string;
  body: unknown;
}

export type UnreadableFact =
  | { kind: 'unknown-kind'; was: string }
  | { kind: 'newer-version'; was: number }
  | { kind: 'bad-date'; was: string }
  | { kind: 'bad-body'; at: string; says: string };

export const isFactKind = (kind: string): kind is FactKind => Object.hasOwn(FACTS, kind);

/** Has this body the shape of its kind? */
export type BodyFits = (kind: FactKind, body: unknown) => boolean;

/** Walks the schema; a page whose policy forbids code made at run time can do no other. */
const walkSchema: BodyFits = (kind, body) => Check(FACTS[kind] as TSchema, body);

/**
 * Reads an entry as a fact. What cannot be read is a value that says why, so that it can be kept and shown.
 *
 * @param fits asks the same question sooner, where schemas can be compiled
 */
export function parseFact(raw: RawFact, fits: BodyFits = walkSchema): Result<Fact, UnreadableFact> {
  if (!isFactKind(raw.kind)) return fail({ kind: 'unknown-kind', was: raw.kind });
  if (raw.v > FACT_VERSION) return fail({ kind: 'newer-version', was: raw.v });
  if (!isLocalDate(raw.on)) return fail({ kind: 'bad-date', was: raw.on });
  if (!fits(raw.kind, raw.body)) {
    const [first] = Errors(FACTS[raw.kind] as TSchema, raw.body);
    return fail({ kind: 'bad-body', at: first?.instancePath ?? '', says: first?.message ?? '' });
  }
  return ok(raw as Fact);
}
