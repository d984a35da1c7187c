import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureField } from '../cards/card.ts';
import { fieldsOn } from '../cards/cards.ts';
import type { Group } from '../stages/groups.ts';
import { parseTyped, plausible, type Typed } from './plausible.ts';
import { changeWords, doubtWords, unreadableWords } from './plausible-words.ts';

function fieldOf(what: MeasureField['what'], ageMonths: number, ...groups: Group[]): MeasureField {
  const field = [2, 4]
    .flatMap((step) => fieldsOn(step === 2 ? 2 : 4, { sex: 'F', ageMonths, groups }))
    .find((f) => f.kind === 'measure' && f.what === what);
  if (field?.kind !== 'measure') throw new Error(`no field for ${what}`);
  return field;
}
const infantWeight = fieldOf('weight', 7, 'bayi');
const toddlerHeight = fieldOf('length-height', 30, 'balita');
const pressure = fieldOf('blood-pressure', 400, 'dewasa');
const on = '2025-11-04';
const at = (value: number, more: Partial<Typed> = {}): Typed => ({ value, on, ...more });
const lastMonth = (value: number, more: Partial<Typed> = {}) =>
  at(value, { on: '2025-10-04', ...more });

describe('parseTyped', () => {
  it.each([
    ['7,2', 2, 7.2],
    ['7.25', 2, 7.25],
    [' 120 ', 0, 120],
    ['0', 0, 0],
    ['07,2', 1, 7.2],
  ] as const)('reads %j with %i decimals as %d', (text, decimals, value) => {
    expect(parseTyped(text, decimals)).toEqual({ ok: true, value });
  });
  it.each([
    ['', 1, 'empty'],
    ['  ', 1, 'empty'],
    ['7,', 1, 'not-a-number'],
    [',5', 1, 'not-a-number'],
    ['-7', 1, 'not-a-number'],
    ['1e3', 1, 'not-a-number'],
    ['7,2,1', 2, 'not-a-number'],
    ['tujuh', 1, 'not-a-number'],
    ['7,25', 1, 'too-many-decimals'],
    ['120,5', 0, 'too-many-decimals'],
  ] as const)('refuses %j with %i decimals: %s', (text, decimals, error) => {
    expect(parseTyped(text, decimals)).toEqual({ ok: false, error });
    expect(unreadableWords(error)).toMatch(/\.$/);
  });
  it('reads back every number a pad can show', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (hundredths) => {
        const text = (hundredths / 100).toFixed(2).replace('.', ',');
        expect(parseTyped(text, 2)).toEqual({ ok: true, value: hundredths / 100 });
      }),
    );
  });
});

describe('plausible', () => {
  it.each([
    ['an expected weight', infantWeight, at(7.2), lastMonth(6.9), 'ok', null],
    ['a slipped comma', infantWeight, at(27), lastMonth(7), 'surprising', 'above-usual'],
    ['a baby of 72 kg', infantWeight, at(72), undefined, 'impossible', 'above-possible'],
    ['a baby of 300 g', infantWeight, at(0.3), undefined, 'impossible', 'below-possible'],
    ['a gain of 2 kg in a month', infantWeight, at(9), lastMonth(7), 'surprising', 'rose-much'],
    ['a gain of 2 kg in three', infantWeight, at(9), at(7, { on: '2025-08-04' }), 'ok', null],
    ['a loss of 600 g', infantWeight, at(6.4), lastMonth(7), 'surprising', 'fell-much'],
    [
      'a later reading is no last time',
      infantWeight,
      at(7),
      at(12, { on: '2025-12-04' }),
      'ok',
      null,
    ],
    ['half a centimetre less', toddlerHeight, at(88), lastMonth(88.5), 'ok', null],
    ['six millimetres less', toddlerHeight, at(88), lastMonth(88.6), 'surprising', 'fell-much'],
    [
      'a year does not excuse growing shorter',
      toddlerHeight,
      at(88),
      at(88.6, { on: '2024-11-04' }),
      'surprising',
      'fell-much',
    ],
    [
      'lying then standing',
      toddlerHeight,
      at(88, { position: 'standing' }),
      lastMonth(88.7, { position: 'lying' }),
      'ok',
      null,
    ],
    ['a good pressure', pressure, at(120, { diastolic: 80 }), undefined, 'ok', null],
    [
      'systolic equal to diastolic',
      pressure,
      at(80, { diastolic: 80 }),
      undefined,
      'impossible',
      'not-below-systolic',
    ],
    ['one number of two', pressure, at(120), undefined, 'impossible', 'second-missing'],
    [
      'diastolic out of reach',
      pressure,
      at(250, { diastolic: 210 }),
      undefined,
      'impossible',
      'above-possible',
    ],
    [
      'a rare diastolic',
      pressure,
      at(200, { diastolic: 140 }),
      undefined,
      'surprising',
      'above-usual',
    ],
    [
      'half a millimetre of mercury',
      pressure,
      at(120.5, { diastolic: 80 }),
      undefined,
      'impossible',
      'too-many-decimals',
    ],
  ] as const)('%s', (_name, field, now, previous, kind, why) => {
    expect(plausible(field, now, previous)).toEqual({ kind, why });
  });

  it('calls nothing outside the hard range possible, and never throws', () => {
    fc.assert(
      fc.property(fc.double(), fc.option(fc.double(), { nil: undefined }), (value, before) => {
        const verdict = plausible(
          infantWeight,
          at(value),
          before === undefined ? before : lastMonth(before),
        );
        if (!(value >= 0.5 && value <= 40)) expect(verdict.kind).toBe('impossible');
      }),
    );
  });
});

describe('words', () => {
  it.each([
    [infantWeight, at(7.2), lastMonth(6.9), 'naik 300 g'],
    [infantWeight, at(9.2), lastMonth(8), 'naik 1,2 kg'],
    [infantWeight, at(6.95), lastMonth(7), 'turun 50 g'],
    [infantWeight, at(7), lastMonth(7), 'sama'],
    [toddlerHeight, at(89.5), lastMonth(88), 'naik 1,5 cm'],
    [pressure, at(120, { diastolic: 80 }), lastMonth(110, { diastolic: 70 }), null],
  ] as const)('says the change since last time', (field, now, previous, words) => {
    expect(changeWords(field, now, previous)).toBe(words);
  });

  it('asks kindly about a surprise and says what is impossible', () => {
    const [now, before] = [at(27), lastMonth(7)];
    expect(doubtWords(infantWeight, now, plausible(infantWeight, now, before), before)).toBe(
      'Benar 27 kg? Terakhir 7 kg. Ini jarang sekali setinggi itu.',
    );
    const odd = at(80, { diastolic: 90 });
    expect(doubtWords(pressure, odd, plausible(pressure, odd))).toContain('Angka bawah');
    expect(doubtWords(infantWeight, at(7), plausible(infantWeight, at(7)))).toBeNull();
  });
});
