import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, isLocalDate } from '../calendar.ts';
import { dateInWords, readWrittenDate } from './written-date.ts';

const on = '2026-11-01';

describe('readWrittenDate', () => {
  it.each([
    ['12/03/1995', '1995-03-12'],
    ['2/3/1995', '1995-03-02'],
    ['12-03-1995', '1995-03-12'],
    ['12.03.1995', '1995-03-12'],
    ['12 03 1995', '1995-03-12'],
    ['1966-01-12', '1966-01-12'],
    ['1966/01/12', '1966-01-12'],
    ['1966-01-12 00:00:00', '1966-01-12'],
    ['1966-01-12T00:00:00.000Z', '1966-01-12'],
    ['17 Maret 2004', '2004-03-17'],
    ['17 maret 2004', '2004-03-17'],
    ['22 Agustus 2015', '2015-08-22'],
    ['22-Agt-2015', '2015-08-22'],
    ['1 Nopember 1999', '1999-11-01'],
    ['7Peb2019', '2019-02-07'],
    ['7-Mar-19', '2019-03-07'],
    ['Metro, 12/03/1995', '1995-03-12'],
    ['Kamis, 7 Maret 2019', '2019-03-07'],
    ['12/03/25', '2025-03-12'],
    ['12/03/27', '1927-03-12'],
    ['43531', '2019-03-07'],
    ['29/02/2024', '2024-02-29'],
  ])('"%s" is %s', (text, date) => {
    expect(readWrittenDate(text, on)).toEqual({ ok: true, value: { date, estimated: false } });
  });

  it('takes a bare year as an estimate', () => {
    expect(readWrittenDate('1958', on)).toEqual({
      ok: true,
      value: { date: '1958-07-01', estimated: true },
    });
  });

  it.each([
    ['31/02/2024', 'no-such-day'],
    ['03/27/2019', 'no-such-day'],
    ['29/02/2023', 'no-such-day'],
    ['31 November 2020', 'no-such-day'],
    ['', 'empty'],
    ['-', 'empty'],
    ['kemarin', 'unreadable'],
    ['12/1995', 'unreadable'],
    ['1995', null],
    ['7 Marso 2019', null],
    ['7 Xyz 2019', 'unreadable'],
  ])('"%s" is %s', (text, problem) => {
    const read = readWrittenDate(text, on);
    expect(read.ok ? null : read.error).toBe(problem);
  });

  it('reads a spreadsheet serial and the date in words as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 60_000 }), (serial) => {
        const read = readWrittenDate(String(serial), '2100-01-01');
        if (!read.ok) throw new Error('a serial is a date');
        expect(dayNumber(read.value.date) - dayNumber('1899-12-30')).toBe(serial);
        const again = readWrittenDate(dateInWords(read.value.date), '2100-01-01');
        expect(again).toEqual(read);
      }),
    );
  });

  it('never throws and never gives a day that is not in the calendar', () => {
    const unit = fc.constantFrom(...'0123456789/-. ,mare');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit, maxLength: 12 })), (text) => {
        const read = readWrittenDate(text, on);
        if (read.ok) expect(isLocalDate(read.value.date)).toBe(true);
      }),
    );
    expect(isLocalDate(addDays('1899-12-30', 99_999))).toBe(true);
  });
});
