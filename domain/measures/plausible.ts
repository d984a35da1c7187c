import { daysBetween } from '../calendar.ts';
import type { MeasureField } from '../cards/card.ts';
import type { Reading } from '../facts/known.ts';
import { fail, ok, type Result } from '../result.ts';

/** What was typed for a field, or an earlier reading of it. For blood pressure `value` is the systolic. */
export type Typed = Pick<Reading, 'value' | 'on'> &
  Partial<Pick<Reading, 'diastolic' | 'position'>>;

/** Why a value is doubted: a closed list, so that every reason has its sentence (plausible-words.ts). */
export type Doubt =
  | 'below-possible'
  | 'above-possible'
  | 'not-below-systolic'
  | 'second-missing'
  | 'too-many-decimals'
  | 'below-usual'
  | 'above-usual'
  | 'rose-much'
  | 'fell-much';

/** Impossible cannot be saved; surprising is asked about once ("yakin?"), and may then be saved as confirmed. */
export type Plausibility =
  | { kind: 'ok'; why: null }
  | { kind: 'surprising' | 'impossible'; why: Doubt };

export type Unreadable = 'empty' | 'not-a-number' | 'too-many-decimals';

/** Reads a number as typed, comma or point: "7,2" → 7.2. No sign, no thousands, at most `decimals` digits behind. */
export function parseTyped(text: string, decimals: 0 | 1 | 2): Result<number, Unreadable> {
  const trimmed = text.trim();
  if (trimmed === '') return fail('empty');
  const parts = /^(\d{1,4})(?:[.,](\d+))?$/.exec(trimmed);
  if (!parts) return fail('not-a-number');
  const [, whole = '', behind = ''] = parts;
  if (behind.length > decimals) return fail('too-many-decimals');
  return ok(Number(`${whole}.${behind || '0'}`));
}

const DAYS_PER_MONTH = 30.4375;
/** A lying child measures 0.7 cm longer than standing. Source: WHO Child Growth Standards, 2006. */
const LYING_OVER_STANDING = 0.7;
/* Keeps 65.0 − 65.5 from being "more than" 0.5 in binary. */
const TINY = 1e-9;

/**
 * Is this value possible, and is it expected? Judged by the field's hard range, then its soft range, then the change
 * since the last reading. A change is allowed per month since then, at least one month's worth; a body does not grow
 * shorter with time, so a fall in height is never stretched. Readings later than this one are no "last time".
 */
export function plausible(field: MeasureField, now: Typed, previous?: Typed): Plausibility {
  const impossible = impossibleBecause(field, now);
  if (impossible) return { kind: 'impossible', why: impossible };
  const surprising = outsideSoft(field, now) ?? changedMuch(field, now, previous);
  return surprising ? { kind: 'surprising', why: surprising } : { kind: 'ok', why: null };
}

function impossibleBecause(field: MeasureField, now: Typed): Doubt | null {
  const range = outside(field.hard, now.value);
  if (range) return range === 'below' ? 'below-possible' : 'above-possible';
  if (!hasAtMost(field.decimals, now.value)) return 'too-many-decimals';
  if (!field.second) return null;
  if (now.diastolic === undefined) return 'second-missing';
  const second = outside(field.second.hard, now.diastolic);
  if (second) return second === 'below' ? 'below-possible' : 'above-possible';
  return now.diastolic >= now.value ? 'not-below-systolic' : null;
}

function outsideSoft(field: MeasureField, now: Typed): Doubt | null {
  const second =
    field.second && now.diastolic !== undefined
      ? outside(field.second.soft, now.diastolic)
      : undefined;
  const range = outside(field.soft, now.value) ?? second;
  if (!range) return null;
  return range === 'below' ? 'below-usual' : 'above-usual';
}

function changedMuch(field: MeasureField, now: Typed, previous?: Typed): Doubt | null {
  if (!field.change || !previous || previous.on > now.on) return null;
  const months = Math.max(1, daysBetween(previous.on, now.on) / DAYS_PER_MONTH);
  const change = changeSince(now, previous);
  const fallMonths = field.what === 'length-height' ? 1 : months;
  if (change > field.change.rise * months + TINY) return 'rose-much';
  return -change > field.change.fall * fallMonths + TINY ? 'fell-much' : null;
}

/** The change since an earlier reading, in the field's unit; lengths in two positions are compared as if standing. */
export function changeSince(now: Typed, previous: Typed): number {
  const comparable = now.position && previous.position && now.position !== previous.position;
  const standing = (r: Typed) =>
    comparable && r.position === 'lying' ? r.value - LYING_OVER_STANDING : r.value;
  return standing(now) - standing(previous);
}

function outside(
  [min, max]: readonly [number, number],
  value: number,
): 'below' | 'above' | undefined {
  if (value >= min && value <= max) return undefined;
  return value < min ? 'below' : 'above';
}

const hasAtMost = (decimals: number, value: number): boolean =>
  Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6;
