import { addToMonth, type LocalDate, type Month, monthOf } from '../../calendar.ts';
import { countedReading } from '../../measures/counted-reading.ts';
import { completedMonths } from '../../people/age.ts';
import type { Subject } from '../rule.ts';
import {
  type WeightGain,
  type WeightGainCode,
  type WeightGainTable,
  weightGain,
} from './weight-gain.ts';

/** The last weighing of one month, as SKDN counts: two weighings in a month, the later one. */
export interface MonthWeighed {
  month: Month;
  on: LocalDate;
  kg: number;
}

/** Weighings of the months before this one, latest month first; a day on which two readings differ gives none. */
export function monthsWeighedBefore(subject: Subject): MonthWeighed[] {
  const now = monthOf(subject.on);
  const seen = new Set<Month>();
  const found: MonthWeighed[] = [];
  for (const day of subject.known.days.toReversed()) {
    const month = monthOf(day.on);
    if (month >= now || seen.has(month) || !day.readings.weight?.length) continue;
    seen.add(month);
    const reading = countedReading(day.readings.weight);
    if (reading !== null && reading !== 'differ')
      found.push({ month, on: day.on, kg: reading.value });
  }
  return found;
}

/** N, T, O or B today from `kg` and the months before; last month's own code is found again from the month before it. */
export function gainToday(
  subject: Subject,
  kg: number,
  zwfa: number | null,
  table: WeightGainTable,
): WeightGain {
  const [last, before] = monthsWeighedBefore(subject);
  const compare = (
    now: MonthWeighed,
    previous: MonthWeighed | undefined,
    previousCode: WeightGainCode,
    z: number | null,
  ) =>
    weightGain(
      {
        sex: subject.sex,
        ageMonths: completedMonths(subject.birthDate, now.on),
        kg: now.kg,
        previousKg: previous?.kg ?? null,
        weighedLastMonth: previous?.month === addToMonth(now.month, -1),
        first: previous === undefined,
        previousCode,
        zwfa: z,
      },
      table,
    );
  const lastCode = last ? compare(last, before, null, null).code : null;
  const today = { month: monthOf(subject.on), on: subject.on, kg };
  return compare(today, last, lastCode, zwfa);
}
