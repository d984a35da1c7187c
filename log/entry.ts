/**
 * One thing written down, in an envelope the log can carry without knowing what it means.
 * An entry never changes. Its `id` is its stamp (see stamp.ts), so ids sort in the order things were written.
 */
export interface Entry {
  id: string;
  /** where it was written for; decides which feeds carry it */
  scope: string;
  /** what it is about; everything about one subject is kept together */
  subject: string;
  kind: string;
  /** version of the body's shape */
  v: number;
  /** the civil day it happened, `YYYY-MM-DD` */
  on: string;
  /** the account that wrote it */
  by: string;
  body: unknown;
}

/** The same as a row: what travels and what lies on the phone, so that no key is repeated a hundred thousand times. */
export type PackedEntry = [
  id: string,
  kind: string,
  v: number,
  on: string,
  by: string,
  scope: string,
  body: unknown,
];

export const pack = (e: Entry): PackedEntry => [e.id, e.kind, e.v, e.on, e.by, e.scope, e.body];

export const unpack = (subject: string, row: PackedEntry): Entry => ({
  id: row[0],
  kind: row[1],
  v: row[2],
  subject,
  scope: row[5],
  on: row[3],
  by: row[4],
  body: row[6],
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: unknown): text is string =>
  typeof text === 'string' && UUID.test(text);

/** Short text without control characters, which no database column or log line minds. */
const isWord = (value: unknown): boolean =>
  typeof value === 'string' && /^\P{C}{1,40}$/u.test(value);

/** A day that exists, years 1900 to 2999. */
function isDay(text: string): boolean {
  const match = /^(19|2\d)(\d{2})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(match[3]), Number(match[4])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Is this an envelope at all? The body is the business of whoever knows the kind. */
export function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const e = value as Record<string, unknown>;
  return (
    isUuid(e.id) &&
    isUuid(e.subject) &&
    isUuid(e.by) &&
    isWord(e.scope) &&
    isWord(e.kind) &&
    typeof e.v === 'number' &&
    Number.isInteger(e.v) &&
    e.v > 0 &&
    typeof e.on === 'string' &&
    isDay(e.on) &&
    'body' in e
  );
}
