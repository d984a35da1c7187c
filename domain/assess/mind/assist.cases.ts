import type { RuleCase } from '../judge-for-test.ts';

const sheet = (answers: Readonly<Record<string, number>>, months = 300) => ({
  ageMonths: months,
  answers: { assist: answers },
});
/** WHO ASSIST 3.1: alcohol 0–10, 11–26, 27 and more; all others 0–3, 4–26, 27 and more. */
export const ASSIST_CASES: readonly RuleCase[] = [
  { name: 'alcohol 10', visit: sheet({ alcohol: 10 }), says: [['low', 'good']] },
  { name: 'alcohol 11', visit: sheet({ alcohol: 11 }), says: [['moderate', 'refer']] },
  { name: 'tobacco 3', visit: sheet({ tobacco: 3 }), says: [['low', 'good']] },
  { name: 'tobacco 4', visit: sheet({ tobacco: 4 }), says: [['moderate', 'refer']] },
  {
    name: 'cannabis 27 beside little else',
    visit: sheet({ cannabis: 27, tobacco: 2 }),
    says: [['high', 'refer']],
    worker: 'cannabis 27',
  },
  { name: 'nothing written', visit: sheet({}), says: [['unknown', 'unknown']] },
  {
    name: 'points nobody can have',
    visit: sheet({ tobacco: 2, alcohol: 40 }),
    says: [['unknown', 'unknown']],
  },
  {
    name: 'a high one is enough beside a mistyped one',
    visit: sheet({ opioid: 30, alcohol: 40 }),
    says: [['high', 'refer']],
  },
  { name: 'at 14', visit: sheet({ tobacco: 20 }, 14 * 12), says: [] },
];
