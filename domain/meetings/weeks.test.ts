import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDayNumber, dayNumber } from '../calendar.ts';
import type { MeetingNow } from './meeting-now.ts';
import { meetingWeeks, missedWeeks, mondayOf } from './weeks.ts';

const meeting = (on: string, kind: MeetingNow['kind'] = 'weekly'): MeetingNow => ({
  id: `${kind} ${on}`,
  fact: on,
  scope: 'desa:18.72.03.1004',
  kind,
  on,
  attendees: [{ name: 'Bidan Contoh' }],
  reviewed: [],
  by: 'contoh',
});

describe('weeks of meetings', () => {
  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2024-02-29', '2024-02-26'],
    ['2027-01-01', '2026-12-28'],
  ])('the week of %s begins on Monday %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });

  it('T1.16: a week that ended without a meeting is flagged, this week is not yet', () => {
    const weeks = meetingWeeks({
      meetings: [meeting('2026-11-03'), meeting('2026-11-04'), meeting('2026-11-12', 'monthly')],
      firstOpenDay: '2026-10-28',
      from: '2026-09-01',
      until: '2026-11-22',
      on: '2026-11-19',
    });
    expect(weeks.map(({ monday, state }) => `${monday} ${state}`)).toEqual([
      '2026-11-16 open',
      '2026-11-09 missed',
      '2026-11-02 held',
      '2026-10-26 missed',
    ]);
    expect(weeks[2]?.meetings).toEqual(['weekly 2026-11-03', 'weekly 2026-11-04']);
    expect(missedWeeks(weeks)).toHaveLength(2);
  });

  it('counts from the first meeting when that came before the first open day, and never where nothing began', () => {
    const asked = { from: '2026-01-01', until: '2026-11-22', on: '2026-11-22' };
    const met = { ...asked, meetings: [meeting('2026-11-05')], firstOpenDay: '2026-11-20' };
    expect(meetingWeeks(met).at(-1)?.monday).toBe('2026-11-02');
    expect(meetingWeeks({ ...asked, meetings: [], firstOpenDay: null })).toEqual([]);
  });

  const day = fc
    .integer({ min: dayNumber('2025-01-01'), max: dayNumber('2026-12-31') })
    .map(dateOfDayNumber);
  it('for any meetings every week is there once, without a gap, and held exactly when somebody met', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 30 }), day, day, day, (days, open, from, on) => {
        const meetings = [...new Set(days)].map((d) => meeting(d));
        const until = addDays(from, 200);
        const weeks = meetingWeeks({ meetings, firstOpenDay: open, from, until, on });
        for (const [i, week] of weeks.entries()) {
          expect(mondayOf(week.monday)).toBe(week.monday);
          expect(week.sunday).toBe(addDays(week.monday, 6));
          expect(weeks[i + 1]?.monday ?? addDays(week.monday, -7)).toBe(addDays(week.monday, -7));
          const met = meetings.filter((m) => m.on >= week.monday && m.on <= week.sunday);
          expect(week.meetings.toSorted()).toEqual(met.map((m) => m.id).toSorted());
          expect(week.state === 'held').toBe(met.length > 0);
          if (week.state === 'missed') expect(week.sunday < on).toBe(true);
          expect(week.monday <= on).toBe(true);
        }
      }),
    );
  });
});
