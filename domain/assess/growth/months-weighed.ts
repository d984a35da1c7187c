import { addToMonth, daysBetween, type LocalDate, type Month, monthOf } from '../../calendar.ts';
import { ageOn, completedMonths } from '../../people/age.ts';
import type { Subject } from '../rule.ts';
import {
  type WeightGain,
  type WeightGainCode,
  type WeightGainTable,
  weightGain,
} from './weight-gain.ts';
import { weightOfDay } from './weight-of-day.ts';

/** The last weighing of one month, as SKDN counts: two weighings in a month, the later one. */
export interface MonthWeighed {
  month: Month;
  on: LocalDate;
  /** null: weighed, but nobody can say how much (see weightOfDay) */
  kg: number | null;
}

/** The weighings of the last two months before this one that had any, latest first: no rule asks for more. */
function lastTwoMonths(subject: Subject): MonthWeighed[] {
  const now = monthOf(subject.on);
  const seen = new Set<Month>();
  const found: MonthWeighed[] = [];
  for (const day of subject.known.days.toReversed()) {
    const month = monthOf(day.on);
    if (month >= now || seen.has(month) || !day.readings.weight?.length) continue;
    seen.add(month);
    const age = ageOn(subject.birthDate, day.on);
    const weight = age ? weightOfDay({ ...subject, day, on: day.on, age }) : null;
    found.push({ month, on: day.on, kg: weight?.kg ?? null });
    if (found.length === 2) break;
  }
  return found;
}

/**
 * Does the time since the last weighing leave N or T in doubt? KBM is the gain of about a month: too little after a few
 * days may still come, and enough after two months may have been too slow. Too little after two months is too little.
 */
function isDoubtful(
  gain: WeightGain,
  now: MonthWeighed,
  previous: MonthWeighed | undefined,
  [fewest, most]: WeightGainTable['days'],
): boolean {
  if (!previous || gain.gainG === null) return false;
  const days = daysBetween(previous.on, now.on);
  return (gain.code === 'T' && days < fewest) || (gain.code === 'N' && days > most);
}

export interface GainToday extends WeightGain {
  /** the days between the two weighings do not allow to say */
  doubtful: boolean;
}

/** N, T, O or B today from `kg` and the months before; last month's own code is found again from the month before it. */
export function gainToday(
  subject: Subject,
  kg: number,
  zwfa: number | null,
  table: WeightGainTable,
): GainToday {
  const [last, before] = lastTwoMonths(subject);
  const compare = (
    now: MonthWeighed,
    previous: MonthWeighed | undefined,
    previousCode: WeightGainCode,
    z: number | null,
  ): GainToday => {
    const gain = weightGain(
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
    return { ...gain, doubtful: isDoubtful(gain, now, previous, table.days) };
  };
  const earlier = last ? compare(last, before, null, null) : null;
  const lastCode = earlier?.doubtful ? null : (earlier?.code ?? null);
  const today = { month: monthOf(subject.on), on: subject.on, kg };
  return compare(today, last, lastCode, zwfa);
}
