import { describe, expect, test } from 'vitest';
import type { MeasureField } from '#domain/cards/card.ts';
import { parseFact } from '#domain/facts/fact.ts';
import type { Reading } from '#domain/facts/known.ts';
import { apartFrom, judged, NO_READING, readingFacts, typedReading } from './reading-draft.ts';

const ON = '2025-11-04';
const ID = '00000000-0000-7000-8000-000000000001';
const where = { subject: ID, scope: 'contoh', on: ON, step: 2 as const, session: ID };
const weight: MeasureField = {
  kind: 'measure',
  what: 'weight',
  step: 2,
  label: 'Berat badan',
  unit: 'kg',
  decimals: 2,
  hard: [0.5, 40],
  soft: [2.4, 16.3],
  change: { rise: 1.2, fall: 0.5 },
};
const pressure: MeasureField = {
  ...weight,
  what: 'blood-pressure',
  decimals: 0,
  hard: [50, 300],
  soft: [80, 180],
  second: { label: 'Diastole', hard: [30, 200], soft: [50, 120] },
};
const before: Reading = { fact: ID, value: 7, on: '2025-10-04', repeat: false, scope: 'contoh' };
const typed = (text: string, more = {}) => {
  const draft = { ...NO_READING, text, ...more };
  return { draft, reading: typedReading(weight, draft, ON, 11) };
};

describe('a measure while it is typed', () => {
  test('27 after 7 is asked about, and not again once somebody said yes', () => {
    const { draft, reading } = typed('15');
    if (!reading) throw new Error('not read');
    expect(judged(weight, draft, reading, before).kind).toBe('surprising');
    expect(judged(weight, { ...draft, confirmed: true }, reading, before).kind).toBe('ok');
  });
  test('an impossible value stays impossible, whoever says yes', () => {
    const { draft, reading } = typed('99', { confirmed: true });
    if (!reading) throw new Error('not read');
    expect(judged(weight, draft, reading, before).kind).toBe('impossible');
  });
  test('nothing typed is no reading', () => expect(typed('').reading).toBeNull());
  test('an infant is laid down unless somebody says otherwise', () => {
    const field = { ...weight, position: true };
    expect(typedReading(field, { ...NO_READING, text: '67' }, ON, 11)?.position).toBe('lying');
    expect(typedReading(field, { ...NO_READING, text: '87' }, ON, 29)?.position).toBe('standing');
  });
});

describe('what a measure writes', () => {
  const bodies = (draft: Parameters<typeof readingFacts>[1], already = false) => {
    const reading = typedReading(weight, draft, ON, 11);
    if (!reading) throw new Error('not read');
    const facts = readingFacts(weight, draft, reading, where, already);
    expect(facts.every((f) => parseFact({ ...f, id: ID, v: 1, by: ID }).ok)).toBe(true);
    return facts.map((f) => f.body);
  };
  test('one reading with its step and session', () => {
    expect(bodies({ ...NO_READING, text: '7,2' })).toEqual([
      { what: 'weight', value: 7.2, step: 2, session: ID },
    ]);
  });
  test('weighed again: both readings, the second marked as the one that counts', () => {
    const earlier = [{ value: 27, on: ON }];
    expect(bodies({ ...NO_READING, text: '7,2', earlier })).toEqual([
      { what: 'weight', value: 27, step: 2, session: ID },
      { what: 'weight', value: 7.2, step: 2, session: ID, repeat: true },
    ]);
  });
  test('measured three times: all three stay, only the last is marked', () => {
    const earlier = [
      { value: 7.2, on: ON },
      { value: 7.6, on: ON },
    ];
    const facts = bodies({ ...NO_READING, text: '7,3', earlier });
    expect(facts).toMatchObject([{ value: 7.2 }, { value: 7.6 }, { value: 7.3, repeat: true }]);
    expect(facts.filter((body) => 'repeat' in body)).toHaveLength(1);
  });
  test('two that lie too far apart ask for a third, and a third for nothing more', () => {
    const apart = (text: string, earlier: readonly number[], more = {}) => {
      const draft = { ...NO_READING, text, earlier: earlier.map((value) => ({ value, on: ON })) };
      const reading = typedReading(weight, draft, ON, 11);
      return reading && apartFrom(weight, { ...draft, ...more }, reading, 11)?.value;
    };
    expect(apart('7,6', [7.2])).toBe(7.2);
    expect(apart('7,3', [7.2])).toBeUndefined();
    expect(apart('7,6', [7.2], { confirmed: true })).toBeUndefined();
    expect(apart('8', [7.2, 7.6])).toBeUndefined();
  });
  test('whoever held the tape is named when somebody else typed', () => {
    const draft = { ...NO_READING, text: '7,2' };
    const reading = typedReading(weight, draft, ON, 11);
    if (!reading) throw new Error('not read');
    const by = { ...where, measuredBy: 'Ibu Sari Contoh' };
    const [fact] = readingFacts(weight, draft, reading, by, false);
    expect(fact?.body).toMatchObject({ measuredBy: 'Ibu Sari Contoh' });
  });
  test('a second reading of the same day is a repeat', () => {
    expect(bodies({ ...NO_READING, text: '7,2' }, true)[0]).toMatchObject({ repeat: true });
  });
  test('a blood pressure carries both numbers', () => {
    const draft = { ...NO_READING, text: '120', second: '80' };
    const reading = typedReading(pressure, draft, ON, 400);
    expect(reading).toEqual({ value: 120, diastolic: 80, on: ON });
  });
});
