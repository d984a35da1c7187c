import { VISIT_DAY, type Visit, visitor } from '../../assess/visit-for-test.ts';
import { monthOf } from '../../calendar.ts';
import type { Day, Known } from '../../facts/known.ts';
import { monthContext } from '../month-context.ts';
import { personMonths } from '../person-month.ts';
import type { RecapKey } from './form.ts';

/** An invented visit, and what of it stands in a form. */
export interface RecapCase {
  name: string;
  visit: Visit & { educated?: true; referred?: true; lastMonthKg?: number };
  /** columns they stand in, in order; `s` before the number of a sensitive one */
  columns: readonly (number | `s${number}`)[];
}

const context = monthContext(() => VISIT_DAY);
const LAST_MONTH = '2025-10-06';

/** What one invented person adds to the month's counters beside the village page's. */
export function cellsOfKnown(known: Known): string[] {
  const month = personMonths(known, monthOf(LAST_MONTH), null, context).get(monthOf(VISIT_DAY));
  return month?.counts.cells ?? [];
}

/** The columns of one form an invented visit stands in, as case tables write them. */
export function columnsOf(form: RecapKey, { visit }: RecapCase): (number | string)[] {
  const known = visitor(visit);
  const days = known.days.map((day) => ({
    ...day,
    ...(visit.educated ? { education: [{ fact: '', topics: ['topik'] }] } : {}),
    ...(visit.referred
      ? { referrals: [{ fact: '', to: 'puskesmas' as const, reasons: ['contoh'] }] }
      : {}),
  }));
  const before = visit.lastMonthKg === undefined ? [] : [weighed(visit.lastMonthKg)];
  const columns: (number | string)[] = [];
  for (const cell of cellsOfKnown({ ...known, days: [...before, ...days] })) {
    if (cell.startsWith(`r.${form}.`)) columns.push(Number(cell.split('.')[2]));
    if (cell.startsWith(`s.r.${form}.`)) columns.push(`s${cell.split('.')[3]}`);
  }
  return columns;
}

const weighed = (value: number): Day => ({
  on: LAST_MONTH,
  scope: '',
  readings: { weight: [{ fact: '', value, on: LAST_MONTH, repeat: false, scope: '' }] },
  answers: {},
  services: [],
  referrals: [],
  education: [],
  skipped: [],
});
