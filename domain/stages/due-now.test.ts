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
});
