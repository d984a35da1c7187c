import { describe, expect, test } from 'vitest';
import type { MeasureField } from '#domain/cards/card.ts';
import { parseFact } from '#domain/facts/fact.ts';
import type { Reading } from '#domain/facts/known.ts';
import { judged, NO_READING, readingFacts, typedReading } from './reading-draft.ts';

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
    const first = { value: 27, on: ON };
    expect(bodies({ ...NO_READING, text: '7,2', first })).toEqual([
      { what: 'weight', value: 27, step: 2, session: ID },
      { what: 'weight', value: 7.2, step: 2, session: ID, repeat: true },
    ]);
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
