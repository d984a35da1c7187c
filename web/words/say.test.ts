import { describe, expect, test } from 'vitest';
import {
  sayAge,
  sayChange,
  sayDate,
  sayDay,
  sayList,
  sayNumber,
  sayPlain,
  sayReading,
  sayWhen,
} from './say.ts';

describe('numbers as people say them', () => {
  test.each([
    [1240, 0, '1.240'],
    [1234567, 0, '1.234.567'],
    [7.2, 1, '7,2'],
    [-0.04, 1, '0,0'],
    [-1.5, 1, '−1,5'],
    [0, 0, '0'],
  ])('%d with %d decimals is %s', (n, decimals, said) => {
    expect(sayNumber(n, decimals)).toBe(said);
  });
  test('a value keeps the decimals it has', () => {
    expect([sayPlain(7), sayPlain(7.2), sayPlain(7.25)]).toEqual(['7', '7,2', '7,25']);
  });
  test('a reading carries its unit, a pair its slash', () => {
    expect(sayReading(7.2, 'kg', 1)).toBe('7,2 kg');
    expect(sayReading(120, 'mmHg', 0, 80)).toBe('120/80 mmHg');
  });
});

describe('change since last time', () => {
  test.each([
    [7.2, 6.9, 'kg', 1, 'naik 300 gram'],
    [7.0, 7.15, 'kg', 2, 'turun 150 gram'],
    [27, 7, 'kg', 1, 'naik 20,0 kg'],
    [68.5, 67, 'cm', 1, 'naik 1,5 cm'],
    [68.5, 68.5, 'cm', 1, 'tetap'],
    [120, 132, 'mmHg', 0, 'turun 12 mmHg'],
  ])('%d after %d %s', (now, before, unit, decimals, said) => {
    expect(sayChange(now, before, unit, decimals)).toBe(said);
  });
});

describe('dates and ages', () => {
  test('the weekday is right on either side of a leap day', () => {
    expect(sayDay('2025-11-04')).toBe('Selasa 4 November');
    expect(sayDay('2024-02-29')).toBe('Kamis 29 Februari');
    expect(sayDay('2024-03-01')).toBe('Jumat 1 Maret');
    expect(sayDay('1999-12-31')).toBe('Jumat 31 Desember');
  });
  test('a date is said with its year', () => expect(sayDate('2025-01-09')).toBe('9 Januari 2025'));
  test.each([
    ['2025-11-04', '2025-11-04', 'hari ini'],
    ['2025-11-03', '2025-11-04', 'kemarin'],
    ['2025-10-28', '2025-11-04', 'bulan lalu'],
    ['2025-08-05', '2025-11-04', '3 bulan lalu'],
    ['2025-11-01', '2025-11-12', '11 hari lalu'],
    ['2024-08-05', '2025-11-04', '5 Agustus 2024'],
  ])('%s seen on %s', (then, on, said) => expect(sayWhen(then, on)).toBe(said));
  test.each([
    [3, 0, 0, '3 hari'],
    [200, 6, 0, '6 bulan'],
    [822, 27, 2, '2 tahun 3 bulan'],
    [731, 24, 2, '2 tahun'],
    [1960, 64, 5, '5 tahun 4 bulan'],
    [2190, 71, 5, '5 tahun 11 bulan'],
    [2223, 73, 6, '6 tahun'],
    [23000, 755, 62, '62 tahun'],
  ])('T2.04 %d days: months are said under six years', (days, months, years, said) => {
    expect(sayAge({ days, months, years })).toBe(said);
  });
});

test('a list ends with dan', () => {
  expect(sayList([])).toBe('');
  expect(sayList(['berat'])).toBe('berat');
  expect(sayList(['berat', 'tinggi'])).toBe('berat dan tinggi');
  expect(sayList(['berat', 'tinggi', 'LiLA'])).toBe('berat, tinggi, dan LiLA');
});
