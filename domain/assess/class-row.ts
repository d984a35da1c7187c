import { numberText } from '../measures/number-text.ts';
import type { Finding, RuleCard, Severity } from './finding.ts';

/** One class of a rule's table: what it is called, how much it asks, and what each reader is told. */
export interface ClassRow {
  /** the class in the finding's code */
  code: string;
  severity: Severity;
  /** to kader and family, after the measured number; no disease words (ruling 3) */
  family: string;
  /** the class as the source names it */
  worker: string;
  referTo?: 'pustu' | 'puskesmas' | 'hospital';
  topics?: readonly string[];
  /** something is due, or to be talked about: no risk, and not counted as one */
  reminder?: true;
}

/** A class of one number: values below `below`, or up to and with `upTo`, that no earlier row took. The last row has no bound. */
export interface Band extends ClassRow {
  below?: number;
  upTo?: number;
}

/** The first band a number falls in; bands are in rising order and the last is open. */
export function bandOf(bands: readonly Band[], value: number): Band {
  const band = bands.find(
    ({ below, upTo }) =>
      (below === undefined || value < below) && (upTo === undefined || value <= upTo),
  );
  if (!band) throw new Error('the last band of a table must be open');
  return band;
}

/** What was seen, for the sentence and for "mengapa?". */
export interface Seen {
  /** e.g. "Tekanan darah 118/78 mmHg" */
  text: string;
  numbers: Readonly<Record<string, number | string | null>>;
  /** a remark for the health worker only */
  note?: string;
}

/** The finding of a class: its words behind the number that was seen. */
export function classFinding(rule: RuleCard, version: string, row: ClassRow, seen: Seen): Finding {
  return {
    code: `${rule.rule}.${row.code}`,
    severity: row.severity,
    title: rule.title,
    family: `${seen.text}. ${row.family}`,
    worker: `${row.worker}. ${seen.text}.${seen.note ? ` ${seen.note}` : ''} Sumber: ${rule.source}.`,
    rule: rule.rule,
    version,
    numbers: seen.numbers,
    ...(row.referTo ? { referTo: row.referTo } : {}),
    ...(row.topics ? { topics: row.topics } : {}),
    ...(row.reminder ? { reminder: true } : {}),
  };
}

/** Why something that should be known is not. */
export type Why =
  | 'not-measured'
  | 'not-looked'
  | 'not-asked'
  | 'incomplete'
  | 'differ'
  | 'looks-differ'
  | 'impossible'
  | 'incomplete-record'
  | 'midwife';

const WHY: Readonly<Record<Why, string>> = {
  'not-measured': 'belum diukur',
  'not-looked': 'belum dilihat',
  'not-asked': 'belum ditanyakan',
  incomplete: 'belum lengkap ditanyakan',
  differ: 'dua hasil hari ini berbeda, ukur sekali lagi',
  'looks-differ': 'dua catatan hari ini berbeda, lihat sekali lagi bersama bidan atau perawat',
  impossible: 'angkanya tidak mungkin, ukur sekali lagi',
  'incomplete-record': 'belum dicatat',
  midwife: 'hasilnya dibaca oleh bidan',
};

/** Belum dinilai: says what is missing, and is never "normal" (ruling 3). `what` reads at the start of a sentence. */
export function unknownFinding(rule: RuleCard, version: string, what: string, why: Why): Finding {
  return {
    code: `${rule.rule}.unknown`,
    severity: 'unknown',
    title: rule.title,
    family: `${what} ${WHY[why]}.`,
    worker: `Belum dinilai: ${what.toLowerCase()} ${WHY[why]}.`,
    rule: rule.rule,
    version,
    numbers: { missing: why },
  };
}

/** "Lingkar perut 81 cm": a measured value in its unit. */
export const measuredText = (what: string, value: number, unit: string, decimals?: number) =>
  `${what} ${numberText(value, decimals)} ${unit}`;
