import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact } from '../facts/fact-for-test.ts';
import { isSessionFact, openDayOf, sessionPlanOf } from './session-plan.ts';

const planned = fact(1, 'session-planned', '2026-11-01', {
  date: '2026-12-05',
  startsAt: '08:00',
  endsAt: '11:30',
  zone: 'WIB',
  place: 'Balai RW 03 (contoh)',
});
const opened = fact(3, 'session-opened', '2026-12-06', { date: '2026-12-06', zone: 'WIB' });
const redated = fact(5, 'session-redated', '2026-12-07', { date: '2026-12-05' });
const signed = fact(7, 'session-signed', '2026-12-07', {
  tally: {
    targets: {},
    attended: {},
    absent: {},
    guests: 0,
    outsideTargets: 0,
    referred: {},
    toVisit: {},
    educated: 0,
    unconfirmed: 0,
  },
  name: 'Bu Contoh',
});
const cancelled = (n: number) => fact(n, 'session-cancelled', '2026-12-01', { reason: 'Banjir' });
const withdrawn = (n: number, target: { id: string }) =>
  fact(n, 'fact-withdrawn', '2026-12-08', { fact: target.id });

describe('an open day from plan to signature', () => {
  it('is what was planned, until it is opened', () => {
    expect(openDayOf([planned])).toBeNull();
    expect(sessionPlanOf([planned])).toEqual({
      posyandu: planned.scope,
      on: '2026-12-05',
      startsAt: '08:00',
      endsAt: '11:30',
      zone: 'WIB',
      place: 'Balai RW 03 (contoh)',
      mode: null,
      status: 'planned',
    });
  });

  it('is cancelled until that is withdrawn, and takes place once it is opened', () => {
    expect(sessionPlanOf([planned, cancelled(2)])?.status).toBe('cancelled');
    const anew = fact(3, 'session-planned', '2026-12-01', { date: '2026-12-12', zone: 'WIB' });
    expect(sessionPlanOf([planned, cancelled(2), anew, withdrawn(4, cancelled(2))])).toMatchObject({
      on: '2026-12-12',
      status: 'planned',
    });
    expect(sessionPlanOf([planned, cancelled(2), opened])?.status).toBe('open');
  });

  it('keeps the planned hour and place when the opening does not say, and a note says better', () => {
    const noted = fact(4, 'session-noted', '2026-12-06', {
      place: 'Mushola (contoh)',
      mode: 'rotating',
    });
    expect(sessionPlanOf([planned, opened])).toMatchObject({
      startsAt: '08:00',
      place: 'Balai RW 03 (contoh)',
    });
    expect(sessionPlanOf([planned, opened, noted])).toMatchObject({
      place: 'Mushola (contoh)',
      mode: 'rotating',
    });
  });

  it('moves to the day it really was, and back when that is withdrawn', () => {
    expect(openDayOf([opened, redated])?.on).toBe('2026-12-05');
    expect(sessionPlanOf([planned, opened, redated])?.on).toBe('2026-12-05');
    expect(openDayOf([opened, redated, withdrawn(6, redated)])?.on).toBe('2026-12-06');
    expect(openDayOf([opened, redated, withdrawn(6, opened)])).toBeNull();
  });

  it('is closed, then signed', () => {
    const closed = fact(6, 'session-closed', '2026-12-06', { endedAt: '11:40' });
    expect(openDayOf([opened, closed])).toMatchObject({ closed: true });
    expect(sessionPlanOf([opened, closed])?.status).toBe('closed');
    expect(sessionPlanOf([opened, closed, signed])?.status).toBe('signed');
  });

  it('does not care in which order its facts come, nor how often', () => {
    const all = [planned, cancelled(2), opened, redated, withdrawn(6, redated), signed];
    expect(all.every((f) => isSessionFact(f) || f.kind === 'fact-withdrawn')).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all, ...all], { minLength: 12 }), (mixed) => {
        expect(sessionPlanOf(mixed)).toEqual(sessionPlanOf(all));
        expect(openDayOf(mixed)).toEqual(openDayOf(all));
      }),
    );
  });
});
