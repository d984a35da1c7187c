import type { Finding } from '#domain/assess/finding.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { isSensitiveCode } from '#domain/facts/class.ts';
import type { Known } from '#domain/facts/known.ts';
import { MEASURES, type Measure } from '#domain/facts/measurement-taken.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import { sayPlain } from '../words/say.ts';

/** Readings as a table: a line for each thing ever measured, a column for each of the last days. */
export interface ReadingsTable {
  days: LocalDate[];
  lines: { what: Measure; cells: string[] }[];
}

/** As many columns as fit an A4 upright. */
const DAYS = 6;

/** The last days with a reading, newest last. A day with two that differ shows both, for nobody has chosen yet. */
export function readingsTable(known: Pick<Known, 'days'>, most = DAYS): ReadingsTable {
  const days = known.days.filter((d) => Object.keys(d.readings).length > 0).slice(-most);
  const measures = (Object.keys(MEASURES) as Measure[]).filter((m) =>
    days.some((d) => (d.readings[m] ?? []).length > 0),
  );
  return {
    days: days.map((d) => d.on),
    lines: measures.map((what) => ({
      what,
      cells: days.map((d) => cell(what, d.readings[what] ?? [])),
    })),
  };
}

type Readings = NonNullable<Known['days'][number]['readings'][Measure]>;

function cell(what: Measure, readings: Readings): string {
  const counted = countedReading(readings);
  if (counted === null) return '';
  const shown = counted === 'differ' ? readings : [counted];
  return shown.map((r) => sayOne(what, r)).join(' / ');
}

const sayOne = (what: Measure, { value, diastolic }: Readings[number]): string => {
  if (MEASURES[what] === 'yes-no') return value === 1 ? 'ya' : 'tidak';
  return `${sayPlain(value)}${diastolic === undefined ? '' : `/${diastolic}`}`;
};

/*
 * A sheet is passed from hand to hand and lies on tables: nothing sensitive is on it, whoever prints it (ruling 16).
 */

/** What was found, of what may stand on paper. */
export const findingsOnPaper = (findings: readonly Finding[]): Finding[] =>
  findings.filter((f) => !f.sensitive && f.severity !== 'unknown');

/** Services on record, the newest first: what, when, with what batch, and whether somebody confirmed it. */
export const servicesGiven = (known: Pick<Known, 'days'>) =>
  known.days
    .flatMap((d) => d.services.map((s) => ({ ...s, on: d.on })))
    .filter((s) => !isSensitiveCode(s.service))
    .reverse();

export const referralsMade = (known: Pick<Known, 'days'>) =>
  known.days
    .flatMap((d) => d.referrals.map((r) => ({ ...r, on: d.on })))
    .filter((r) => !r.reasons.some(isSensitiveCode))
    .reverse();
