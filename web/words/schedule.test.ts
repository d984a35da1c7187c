import { expect, test } from 'vitest';
import { sayHours, sayOpenDay, sayUntil, scheduleWords } from './schedule.ts';

test.each([
  ['08:00', '11:30', 'WIB', '08.00–11.30 WIB'],
  ['15:30', null, 'WITA', 'Mulai 15.30 WITA'],
  ['09:00', '10:00', null, '09.00–10.00'],
  [null, '11:30', 'WIT', null],
])('T2.02 hours %s to %s %s are said %s', (from, until, zone, said) => {
  expect(sayHours(from, until, zone)).toBe(said);
});

test.each([
  ['2026-11-22', 'Minggu 22 November', 'hari ini'],
  ['2026-11-23', 'Senin 23 November', 'besok'],
  ['2026-12-05', 'Sabtu 5 Desember', '13 hari lagi'],
  ['2027-01-04', 'Senin 4 Januari 2027', '43 hari lagi'],
])('T2.02 the day %s is said %s, %s', (day, said, until) => {
  expect([sayOpenDay(day, '2026-11-22'), sayUntil(day, '2026-11-22')]).toEqual([said, until]);
});

test('where a posyandu is: as far as it is known', () => {
  const at = { dusun: 'RW 03', village: 'Ganjar Asri', kecamatan: 'Metro Barat' };
  expect(scheduleWords.where(at)).toBe('RW 03, Ganjar Asri, Kecamatan Metro Barat');
  expect(scheduleWords.where({ ...at, dusun: null, kecamatan: '' })).toBe('Ganjar Asri');
});
