import type { ReadColumn, SurveyChild } from './survey-child.ts';

const [NEWLINE, RETURN, BLANK, COMMA, DOT, ZERO, NINE] = [10, 13, 32, 44, 46, 48, 57];
/** Past the last letter of ASCII. */
const DELETE = 127;
/** Makes a large letter of ASCII a small one, and leaves digits as they are. */
const SMALL = 32;
const DAYS_PER_MONTH = 30.4375;

/** Digits of which no number is too long to be exact: a whole number this long, divided by a power of ten, is rounded once. */
const MOST_DIGITS = 15;
const POWERS = Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i);

/**
 * One line of a survey, read as bytes where it is plain enough: commas, ASCII, no blank at the edge of a cell, and of the
 * columns that are read nothing but what nearly every line has. Anything else is "not plain", and for `surveyChild`.
 */
export class LineCells {
  /** where the line ends, its line end left out, and where the next begins */
  end = 0;
  next = 0;
  readonly #at: Readonly<Record<ReadColumn, number>>;
  readonly #width: number;
  /** cell i lies from one behind stops[i] to stops[i + 1] */
  readonly #stops: Int32Array;
  #bytes: Uint8Array = new Uint8Array();
  #child: SurveyChild = nobody();

  constructor(at: Readonly<Record<ReadColumn, number>>, width: number) {
    this.#at = at;
    this.#width = width;
    this.#stops = new Int32Array(width + 1);
  }

  /** Finds the line's end and its cells; is it plain so far? */
  scan(bytes: Uint8Array, from: number): boolean {
    this.#bytes = bytes;
    this.#stops[0] = from - 1;
    let cells = 0;
    let plain = true;
    let at = from;
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at] as number;
      if (byte === COMMA) {
        cells += 1;
        if (cells < this.#width) this.#stops[cells] = at;
      } else if (byte === NEWLINE) break;
      else if (byte < BLANK || byte >= DELETE) plain &&= byte === RETURN && isEnd(bytes, at + 1);
    }
    this.next = at + 1;
    this.end = at > from && bytes[at - 1] === RETURN ? at - 1 : at;
    this.#stops[this.#width] = this.end;
    return plain && cells + 1 === this.#width && this.#noBlankEdges();
  }

  #noBlankEdges(): boolean {
    for (let cell = 0; cell < this.#width; cell += 1) {
      const from = (this.#stops[cell] as number) + 1;
      const end = this.#stops[cell + 1] as number;
      if (end > from && (this.#bytes[from] === BLANK || this.#bytes[end - 1] === BLANK))
        return false;
    }
    return true;
  }

  /** The child of the line that was scanned; null when a cell is not plain. The next call writes into the same one. */
  child(): SurveyChild | null {
    const child = this.#child;
    const sex = SEX[this.#letter('sex')];
    const position = POSITION[this.#letter('measure')];
    const oedema = OEDEMA[this.#letter('oedema')];
    if (sex === undefined || position === undefined || oedema === undefined) return null;
    child.sex = sex;
    child.position = position;
    child.oedema = oedema;
    child.weightKg = this.#number('weight_kg');
    child.lenheiCm = this.#number('lenhei_cm');
    child.headCm = this.#number('headc_cm');
    child.muacCm = this.#number('muac_cm');
    return this.#age() &&
      isMeasured(child.weightKg) &&
      isMeasured(child.lenheiCm) &&
      isMeasured(child.headCm) &&
      isMeasured(child.muacCm)
      ? child
      : null;
  }

  /** Fills in the age; false when it is not plain, or between two dates. */
  #age(): boolean {
    const days = this.#number('age_days');
    const months = days === null ? this.#number('age_months') : days / DAYS_PER_MONTH;
    this.#child.ageDays = days ?? (months === null ? null : months * DAYS_PER_MONTH);
    this.#child.ageMonths = months;
    if (months === null) return this.#isEmpty('birth_date') || this.#isEmpty('measured_on');
    return !Number.isNaN(months);
  }

  #isEmpty(column: ReadColumn): boolean {
    const cell = this.#at[column];
    return cell < 0 || (this.#stops[cell] as number) + 1 === this.#stops[cell + 1];
  }

  /** The cell's only letter, made small; 0 for an empty cell, −1 for a longer one. */
  #letter(column: ReadColumn): number {
    const cell = this.#at[column];
    if (this.#isEmpty(column)) return 0;
    const from = (this.#stops[cell] as number) + 1;
    return this.#stops[cell + 1] === from + 1 ? (this.#bytes[from] as number) | SMALL : -1;
  }

  /** Null for an empty cell, NaN for anything but digits with one point at most. */
  #number(column: ReadColumn): number | null {
    if (this.#isEmpty(column)) return null;
    const cell = this.#at[column];
    const end = this.#stops[cell + 1] as number;
    const from = (this.#stops[cell] as number) + 1;
    let whole = 0;
    let point = -1;
    for (let at = from; at < end; at += 1) {
      const byte = this.#bytes[at] as number;
      if (byte >= ZERO && byte <= NINE) whole = whole * 10 + byte - ZERO;
      else if (byte === DOT && point < 0) point = at;
      else return Number.NaN;
    }
    const digits = end - from - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > MOST_DIGITS) return Number.NaN;
    const value = point < 0 ? whole : whole / (POWERS[end - point - 1] as number);
    return value < 1e6 ? value : Number.NaN;
  }
}

const isEnd = (bytes: Uint8Array, at: number): boolean =>
  at === bytes.length || bytes[at] === NEWLINE;

const isMeasured = (value: number | null): boolean => value === null || value > 0;

const nobody = (): SurveyChild => ({
  sex: null,
  ageDays: null,
  ageMonths: null,
  weightKg: null,
  lenheiCm: null,
  position: null,
  headCm: null,
  muacCm: null,
  oedema: false,
});

/** By the letter of a cell; what is missing here is not plain. */
const byLetter = <T>(letters: Readonly<Record<string, T>>): readonly (T | undefined)[] =>
  Object.entries(letters).reduce<(T | undefined)[]>(
    (all, [letter, means]) => {
      all[letter === '' ? 0 : letter.charCodeAt(0)] = means;
      return all;
    },
    new Array(DELETE + 1),
  );

const SEX = byLetter<'F' | 'M'>({ m: 'M', l: 'M', '1': 'M', f: 'F', p: 'F', '2': 'F' });
const POSITION = byLetter<SurveyChild['position']>({ '': null, l: 'lying', h: 'standing' });
const OEDEMA = byLetter({ '': false, n: false, '0': false, '2': false, y: true, '1': true });
