import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { completeness } from './complete.ts';
import { type DoseStatus, doseStatuses } from './dose-status.ts';
import {
  COMPLETE_CASES,
  SCHEDULE_CASES,
  SCHOOL_CASES,
  TETANUS_CASES,
} from './immunization.cases.ts';
import { HEXAVALENT, NATIONAL, scheduleAt } from './schedule.ts';
import { dosesOfClass, schoolDosesDue } from './school.ts';
import { tetanusFromChildhood, tetanusStatus } from './tetanus-status.ts';

const inWords = (status: DoseStatus | undefined): string => {
  if (status?.kind === 'not-yet') return `not-yet ${status.from}`;
  if (status?.kind === 'waits-for') return `waits-for ${status.dose}`;
  return status?.kind ?? 'no status';
};
const days = (given: Record<string, string>) => new Map(Object.entries(given));

describe('the schedule', () => {
  it.each(SCHEDULE_CASES)('born $born, on $on', ({ born, on, given, expect: want }) => {
    const found = doseStatuses(NATIONAL, born, days(given), on);
    expect(Object.fromEntries([...found].map(([dose, s]) => [dose, inWords(s)]))).toEqual(want);
  });

  it('offers Japanese encephalitis only where it is at home', () => {
    const at = (endemic: boolean) =>
      doseStatuses(NATIONAL, '2025-01-10', new Map(), '2025-11-12', endemic).get('je');
    expect(at(false)).toBeUndefined();
    expect(at(true)).toEqual({ kind: 'on-time' });
  });

  it('keeps live vaccines of two days 28 days apart, and gives them on one', () => {
    const given = days({ bcg: '2025-10-20' });
    const mr = (on: string) => doseStatuses(NATIONAL, '2025-01-10', given, on).get('mr-1');
    expect(mr('2025-10-20')).not.toMatchObject({ kind: 'not-yet' });
    expect(mr('2025-11-01')).toEqual({ kind: 'not-yet', from: '2025-11-17' });
  });

  it('says of a dose given too soon that it was early', () => {
    const given = days({ 'opv-1': '2025-01-10', 'opv-2': '2025-02-01' });
    expect(doseStatuses(NATIONAL, '2025-01-10', given, '2025-03-10').get('opv-2')).toEqual({
      kind: 'given',
      on: '2025-02-01',
      early: true,
    });
  });

  it.each([
    ['34.71.04.1002', 'hexavalent-2026-no-opv'],
    ['51.03.01.2001', 'hexavalent-2026'],
    ['18.72.04.1001', 'national-2025'],
  ])('in %s is %s', (village, version) => {
    expect(scheduleAt(village, '2026-06-01').version).toBe(version);
    expect(scheduleAt(village, '2025-12-31').version).toBe('national-2025');
  });

  it('counts a hexavalent dose as what it holds, and single doses as the hexavalent', () => {
    const hexa = days({ 'hexa-1': '2026-03-10', 'hexa-2': '2026-04-10', 'hexa-3': '2026-05-10' });
    expect(doseStatuses(HEXAVALENT, '2026-01-10', hexa, '2027-07-10').get('dpt-hb-hib-4')).toEqual({
      kind: 'on-time',
    });
    const single = days({ 'dpt-hb-hib-1': '2026-03-10', 'ipv-1': '2026-05-10' });
    expect(doseStatuses(HEXAVALENT, '2026-01-10', single, '2026-06-10').get('hexa-1')?.kind).toBe(
      'given',
    );
  });

  it('never throws, gives every dose one status, and never offers what is too old again later', () => {
    const day = fc.integer({ min: 0, max: 2600 }).map((n) => addDays('2020-01-31', n));
    const dose = fc.constantFrom(...NATIONAL.doses.map((d) => d.dose));
    fc.assert(
      fc.property(
        day,
        fc.array(fc.tuple(dose, day), { maxLength: 12 }),
        day,
        fc.integer({ min: 1, max: 400 }),
        (born, given, on, more) => {
          if (on < born) return;
          const had = new Map(given);
          const now = doseStatuses(NATIONAL, born, had, on);
          const then = doseStatuses(NATIONAL, born, had, addDays(on, more));
          for (const [key, status] of now) {
            if (status.kind === 'not-yet') expect(status.from > on).toBe(true);
            if (status.kind === 'too-old' && !had.has(key))
              expect(then.get(key)?.kind).toBe('too-old');
          }
        },
      ),
    );
  });
});

describe('complete', () => {
  it.each(COMPLETE_CASES)('$given', ({ given, ...want }) => {
    expect(completeness(NATIONAL, new Map(given.map((g) => [g, '2025-01-01'])))).toEqual(want);
  });

  it('with the hexavalent too', () => {
    const given = ['hb0', 'bcg', 'opv-1', 'opv-2', 'opv-3', 'opv-4', 'hexa-1', 'hexa-2', 'hexa-3'];
    const found = completeness(HEXAVALENT, new Map(given.map((g) => [g, '2026-01-01'])));
    expect(found.basicMissing).toEqual(['mr-1']);
  });
});

describe('T status', () => {
  it.each(TETANUS_CASES)('$doses', ({ doses, ...want }) => {
    expect(tetanusStatus(doses)).toEqual(want);
    expect(tetanusStatus([...doses].reverse())).toEqual(want);
  });

  it.each([
    [[], 0],
    [['dpt-hb-hib-1', 'dpt-hb-hib-2'], 0],
    [['dpt-hb-hib-1', 'dpt-hb-hib-2', 'dpt-hb-hib-3'], 2],
    [['hexa-1', 'hexa-2', 'hexa-3', 'dpt-hb-hib-4'], 3],
    [['hexa-1', 'hexa-2', 'hexa-3', 'dpt-hb-hib-4', 'dt-school'], 4],
    [['hexa-1', 'hexa-2', 'hexa-3', 'dpt-hb-hib-4', 'dt-school', 'td-school-2'], 5],
  ])('of a childhood with %j is %i', (given, t) => {
    expect(tetanusFromChildhood(new Set(given))).toBe(t);
  });
});

describe('at school', () => {
  const MONTHS: Record<number, string> = { 8: 'Agustus', 11: 'November' };
  it.each(SCHOOL_CASES)('class $schoolClass, $sex', ({ schoolClass, sex, expect: want }) => {
    const said = dosesOfClass(schoolClass, sex).map((d) => `${d.label} (${MONTHS[d.month]})`);
    expect(said).toEqual(want);
  });

  it('asks whoever goes to no school by age, and not for what was given', () => {
    const girl = { birthDate: '2015-05-01', sex: 'F' } as const;
    expect(schoolDosesDue(girl, new Set(), '2026-08-03').map((d) => d.dose)).toEqual(['hpv']);
    expect(schoolDosesDue(girl, new Set(['hpv']), '2026-08-03')).toEqual([]);
    expect(schoolDosesDue({ ...girl, schoolClass: 4 }, new Set(), '2026-08-03')).toEqual([]);
  });
});
