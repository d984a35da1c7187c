import { describe, expect, it } from 'vitest';
import type { Reading } from '../facts/known.ts';
import { countedReading } from './counted-reading.ts';

const reading = (value: number, more: Partial<Reading> = {}): Reading => ({
  fact: `contoh-${value}`,
  value,
  on: '2025-06-10',
  repeat: false,
  scope: 'contoh',
  ...more,
});

describe('which reading of a day counts', () => {
  it('is nothing when nothing was measured', () => {
    expect(countedReading(undefined)).toBeNull();
    expect(countedReading([])).toBeNull();
  });

  it('is the only one', () => {
    expect(countedReading([reading(7.2)])).toMatchObject({ value: 7.2 });
  });

  it('is one of two that say the same', () => {
    expect(countedReading([reading(7.2), reading(7.2)])).toMatchObject({ value: 7.2 });
  });

  it('is the repeat, wherever it stands', () => {
    const repeat = reading(7.4, { repeat: true });
    expect(countedReading([reading(7.2), repeat])).toBe(repeat);
    expect(countedReading([repeat, reading(7.2)])).toBe(repeat);
  });

  it('is nobody when two differ and none is marked', () => {
    expect(countedReading([reading(7.2), reading(7.4)])).toBe('differ');
    expect(countedReading([reading(7.4), reading(7.2)])).toBe('differ');
  });

  it('is nobody when two repeats differ', () => {
    const two = [reading(7.2, { repeat: true }), reading(7.4, { repeat: true })];
    expect(countedReading(two)).toBe('differ');
  });

  it('tells lying from standing and one diastolic from another', () => {
    const lying = reading(74, { position: 'lying' });
    expect(countedReading([lying, reading(74, { position: 'standing' })])).toBe('differ');
    const low = reading(120, { diastolic: 70 });
    expect(countedReading([low, reading(120, { diastolic: 90 })])).toBe('differ');
  });
});
