import { describe, expect, it } from 'vitest';
import { VISIT_DAY, type Visit, visitor } from '../assess/visit-for-test.ts';
import { addMonths } from '../calendar.ts';
import type { Day, Known } from '../facts/known.ts';
import { groupsOn } from './groups.ts';
import { screeningsDue } from './screenings-due.ts';
import { glucoseDue } from './tests-due.ts';

const whoOf = (known: Known, visit: Visit) => ({
  sex: visit.sex ?? ('F' as const),
  ageMonths: visit.ageMonths,
  groups: groupsOn(known.identity?.birthDate ?? VISIT_DAY, known.pregnancies, VISIT_DAY),
});
const glucose = (visit: Visit, earlier: readonly Day[] = []) => {
  const known = visitor(visit);
  return glucoseDue(whoOf(known, visit), { days: [...earlier, ...known.days] }, VISIT_DAY);
};
const dueOf = (visit: Visit, earlier: readonly Day[] = []) => {
  const known = visitor(visit);
  const days = [...earlier, ...known.days];
  return screeningsDue(whoOf(known, visit), { ...known, days }, VISIT_DAY);
};
const day = (monthsAgo: number, more: Partial<Day>): Day => ({
  on: addMonths(VISIT_DAY, -monthsAgo),
  scope: 'contoh',
  readings: {},
  answers: {},
  services: [],
  referrals: [],
  education: [],
  skipped: [],
  ...more,
});
const reading = (value: number) => [
  { fact: '', value, on: VISIT_DAY, repeat: false, scope: 'contoh' },
];
const answered = (monthsAgo: number, instrument: string, answers: Record<string, boolean> = {}) =>
  day(monthsAgo, { answers: { [instrument]: { fact: '', version: '', answers } } });

describe('glucose once a year', () => {
  it.each<[string, Visit, string | null]>([
    ['from 40', { ageMonths: 480 }, 'age'],
    ['not at 39 without a risk', { ageMonths: 479 }, null],
    ['at 25 with a wide waist', { ageMonths: 300, read: { waist: 81 } }, 'waist'],
    ['80 cm is not wide', { ageMonths: 300, read: { waist: 80 } }, null],
    ['a man at 85 cm neither', { ageMonths: 300, sex: 'M', read: { waist: 85 } }, null],
    [
      'at 16 with a high pressure',
      { ageMonths: 192, read: { 'blood-pressure': [142, 80] } },
      'pressure',
    ],
    ['at 25 for weight', { ageMonths: 300, read: { weight: 72, 'length-height': 162 } }, 'weight'],
    [
      'at 14 whatever she weighs',
      { ageMonths: 168, read: { weight: 90, 'length-height': 150 } },
      null,
    ],
  ])('%s', (_name, visit, why) => {
    expect(glucose(visit)?.why ?? null).toBe(why);
  });

  it('waits a year after the last one', () => {
    const tested = (months: number) => day(months, { readings: { glucose: reading(110) } });
    expect(glucose({ ageMonths: 500 }, [tested(11)])).toBeNull();
    expect(glucose({ ageMonths: 500 }, [tested(12)])).toMatchObject({
      last: addMonths(VISIT_DAY, -12),
    });
  });
});

describe('questionnaires due', () => {
  const names = (visit: Visit, earlier: readonly Day[] = []) =>
    dueOf(visit, earlier).map(({ screening }) => screening.instrument);

  it('T2.08 follows age and sex', () => {
    expect(names({ ageMonths: 9 })).toEqual(['buku-kia', 'kpsp', 'diet-24h']);
    expect(names({ ageMonths: 400, sex: 'M' })).not.toContain('breast-check');
    expect(names({ ageMonths: 400 })).toEqual(
      expect.arrayContaining(['breast-check', 'cervix-check']),
    );
    expect(names({ ageMonths: 400 })).not.toContain('puma');
    expect(names({ ageMonths: 480 })).toContain('puma');
    expect(names({ ageMonths: 800 })).toContain('skilas');
  });

  it('asks again after its months, and says when it was', () => {
    expect(names({ ageMonths: 400 }, [answered(5, 'finger-counting')])).not.toContain(
      'finger-counting',
    );
    const again = dueOf({ ageMonths: 400 }, [answered(6, 'finger-counting')]).find(
      ({ screening }) => screening.instrument === 'finger-counting',
    );
    expect(again?.why).toEqual({ kind: 'again', last: addMonths(VISIT_DAY, -6) });
  });

  it('goes on after SKILAS only where the last answers had a problem of that kind', () => {
    const old = { ageMonths: 800 };
    const followUps = (earlier: Day[]) =>
      names(old, earlier).filter((name) => ['amt', 'mini-cog', 'frailty', 'gds-4'].includes(name));
    expect(followUps([])).toEqual([]);
    expect(followUps([answered(2, 'skilas', { 'three-words': true })])).toEqual([
      'amt',
      'mini-cog',
    ]);
    expect(followUps([answered(2, 'skilas', { sad: true })])).toEqual(['gds-4']);
    expect(
      followUps([answered(13, 'skilas', { sad: true }), answered(1, 'skilas', { sad: false })]),
    ).toEqual([]);
  });

  it('T2.08 asks for the book of the child every month until there is one', () => {
    const child = { ageMonths: 9 };
    expect(names(child, [answered(1, 'buku-kia', { owned: false })])).toContain('buku-kia');
    expect(names(child, [answered(8, 'buku-kia', { owned: true })])).not.toContain('buku-kia');
    expect(names({ ageMonths: 71 })).toContain('buku-kia');
    expect(names({ ageMonths: 72 })).not.toContain('buku-kia');
  });

  it('T2.08 goes on to the chart after fingers that could not be counted, and to ASSIST after smoking', () => {
    const said = (instrument: string, answers: Record<string, string>) =>
      names({ ageMonths: 400 }, [
        day(2, { answers: { [instrument]: { fact: '', version: '', answers } } }),
      ]);
    expect(said('finger-counting', { left: 'normal', right: 'impaired' })).toContain(
      'visual-acuity',
    );
    expect(said('finger-counting', { left: 'normal', right: 'normal' })).not.toContain(
      'visual-acuity',
    );
    expect(said('smoking', { status: 'active' })).toContain('assist');
    expect(said('smoking', { status: 'passive' })).not.toContain('assist');
  });

  it('T4.03 asks about medicine whoever says they have an illness, and follows a long cough', () => {
    const grown = { ageMonths: 600 };
    const said = (instrument: string, answers: Record<string, boolean>) =>
      names(grown, [answered(1, instrument, answers)]);
    expect(said('own-history', { pressure: true })).toContain('medicine-pressure');
    expect(said('own-history', { pressure: true })).not.toContain('medicine-sugar');
    expect(said('own-history', { sugar: true })).toContain('medicine-sugar');
    expect(said('tbc-signs', { cough: true })).toContain('tbc-treatment');
    expect(said('tbc-signs', { cough: false, contact: false })).not.toContain('tbc-treatment');
    expect(said('tbc-treatment', { diagnosed: true })).toContain('tbc-treatment');
  });

  it('T4.03 keeps to the weeks of pregnancy, and asks nothing of that of others', () => {
    const of = (lmp: string) =>
      names({ ageMonths: 300, mother: 'bumil', pregnancy: { lmp } }).filter((name) =>
        ['fetal-presentation', 'pre-eclampsia-risk', 'triple-elimination'].includes(name),
      );
    // the visit is on 2025-11-04: 196 days are 28 weeks, 139 days a day less than 20
    expect(of('2025-04-22')).toEqual(['triple-elimination', 'fetal-presentation']);
    expect(of('2025-04-23')).toEqual(['triple-elimination']);
    expect(of('2025-06-18')).toEqual(['pre-eclampsia-risk', 'triple-elimination']);
    expect(of('2025-06-17')).toEqual(['triple-elimination']);
    expect(names({ ageMonths: 300 })).not.toContain('triple-elimination');
  });
});
