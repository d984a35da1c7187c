import { describe, expect, test } from 'vitest';
import { numberTyped, padKeyOf, typed, typedFixed } from './number-pad.tsx';

const keys = (sequence: string, decimals: number, whole?: number): string =>
  [...sequence].reduce((text, key) => typed(text, key, decimals, whole), '');

describe('the number pad', () => {
  test.each([
    ['7,2', 1, '7,2'],
    ['7,25', 1, '7,2'],
    ['7,25', 2, '7,25'],
    [',5', 1, '0,5'],
    ['7,,2', 1, '7,2'],
    ['120,', 0, '120'],
    ['1234', 0, '123'],
    ['007', 0, '7'],
    ['72<,3', 1, '7,3'],
    ['<', 1, ''],
  ])('%s with %d decimals leaves %s', (sequence, decimals, left) => {
    expect(keys(sequence, decimals)).toBe(left);
  });
  test.each([
    ['72', 1, '7,2'],
    ['720', 2, '7,20'],
    ['7', 1, '0,7'],
    ['1250', 2, '12,50'],
    ['72<', 1, '0,7'],
    ['7<', 1, ''],
    ['0', 1, ''],
    ['123456', 1, '123,4'],
    ['7,2', 1, '7,2'],
    ['43,', 1, '43,'],
    ['43,5', 1, '43,5'],
    [',5', 1, '0,5'],
  ])(
    'with the comma where the scale has it, %s with %d decimals leaves %s',
    (all, decimals, left) => {
      const text = [...all].reduce((so, key) => typedFixed(so, key, decimals), '');
      expect(text).toBe(left);
    },
  );
  test('what is typed reads as a number with a comma', () => {
    expect(numberTyped('7,2')).toBe(7.2);
    expect(numberTyped('7,')).toBe(7);
    expect(numberTyped('')).toBeNull();
    expect(numberTyped(',')).toBeNull();
  });
  test('a real keyboard types the same, dot as comma', () => {
    expect(['3', '.', ',', 'Backspace', 'a'].map(padKeyOf)).toEqual(['3', ',', ',', '<', null]);
  });
});
