import type { MeasureField } from '../cards/card.ts';
import { numberText } from './number-text.ts';
import {
  changeSince,
  type Doubt,
  type Plausibility,
  type Typed,
  type Unreadable,
} from './plausible.ts';

const UNREADABLE: Readonly<Record<Unreadable, string>> = {
  empty: 'Belum diisi.',
  'not-a-number': 'Tulis angka saja, misalnya 7,2.',
  'too-many-decimals': 'Terlalu banyak angka di belakang koma.',
};

/** Why a typed text is not yet a number. */
export const unreadableWords = (why: Unreadable): string => UNREADABLE[why];

/** A value with its unit as people read it: "7,2 kg", "120/80 mmHg". */
export const valueText = (field: MeasureField, typed: Typed): string => {
  const second = typed.diastolic === undefined ? '' : `/${numberText(typed.diastolic)}`;
  return `${numberText(typed.value, field.what === 'weight' ? undefined : field.decimals)}${second} ${field.unit}`;
};

/** "naik 300 g", "turun 1,2 cm", "sama"; null where a change says nothing (blood pressure, yes or no). */
export function changeWords(field: MeasureField, now: Typed, previous: Typed): string | null {
  if (field.second || field.unit === 'yes-no') return null;
  const change = changeSince(now, previous);
  const size = Math.round(Math.abs(change) * 100) / 100;
  if (size === 0) return 'sama';
  const direction = change > 0 ? 'naik' : 'turun';
  if (field.unit === 'kg' && size < 1) return `${direction} ${Math.round(size * 1000)} g`;
  return `${direction} ${numberText(size)} ${field.unit}`;
}

const REASON: Readonly<Record<Doubt, (field: MeasureField) => string>> = {
  'below-possible': (f) => `Angkanya terlalu kecil. ${rangeWords(f)}`,
  'above-possible': (f) => `Angkanya terlalu besar. ${rangeWords(f)}`,
  'not-below-systolic': () => 'Angka bawah harus lebih kecil dari angka atas. Lihat lagi alatnya.',
  'second-missing': (f) => `Isi juga ${(f.second?.label ?? 'angka kedua').toLowerCase()}.`,
  'too-many-decimals': () => UNREADABLE['too-many-decimals'],
  'below-usual': () => 'Ini jarang sekali serendah itu.',
  'above-usual': () => 'Ini jarang sekali setinggi itu.',
  'rose-much': () => 'Naiknya banyak sejak terakhir.',
  'fell-much': () => 'Turunnya banyak sejak terakhir.',
};

const rangeWords = (field: MeasureField): string =>
  field.second
    ? `Antara ${numberText(field.hard[0])} dan ${numberText(field.hard[1])}, bawah ${numberText(field.second.hard[0])} sampai ${numberText(field.second.hard[1])}.`
    : `Antara ${numberText(field.hard[0])} dan ${numberText(field.hard[1])} ${field.unit}.`;

/**
 * What to say of a doubted value: for an impossible one what is wrong, for a surprising one a kind question
 * ("Benar 27 kg? Terakhir 7 kg."). Null when nothing is doubted.
 */
export function doubtWords(
  field: MeasureField,
  now: Typed,
  verdict: Plausibility,
  previous?: Typed,
): string | null {
  if (verdict.kind === 'ok') return null;
  const reason = REASON[verdict.why](field);
  if (verdict.kind === 'impossible') return reason;
  const last = previous ? ` Terakhir ${valueText(field, previous)}.` : '';
  return `Benar ${valueText(field, now)}?${last} ${reason}`;
}
