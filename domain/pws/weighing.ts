import { weightGain } from '../assess/growth/weight-gain.ts';
import type { DayWeight } from '../assess/growth/weight-of-day.ts';
import { addToMonth, type LocalDate, type Month, monthOf } from '../calendar.ts';
import type { Day } from '../facts/known.ts';
import { ageOn } from '../people/age.ts';
import type { What } from './person-month.ts';

export type WeighingCode = 'N' | 'T' | 'O' | 'B' | null;

export interface MonthOfDays {
  sex: 'F' | 'M';
  birthDate: LocalDate;
  month: Month;
  /** the day on which this month's age group is taken (ruling 15) */
  countedOn: LocalDate;
  days: readonly Day[];
  before: readonly RememberedWeighing[];
  /** has anybody ever weighed this child here before this month? */
  everWeighed: boolean;
}

export interface RememberedWeighing {
  on: LocalDate;
  /** null: weighed, but nobody can say how much */
  kg: number | null;
  code: WeighingCode;
}

export interface WeighedMonth {
  whats: What[];
  after: RememberedWeighing[];
  everWeighed: boolean;
}

/** SKDN counts children under five: by completed months on the day the target S is taken, so that D is among S. */
const UNDER_FIVE_MONTHS = 60;

/**
 * What a month's weighings mean for SKDN: D = N + T + O + B + unclear, always. The last weighing day of the month
 * counts (Buku KIA: two weighings in one month, use the last). N and T are told by the calendar month, as the recap of
 * the posyandu does; the finding is more careful about the days between. Answers the counters and what to remember.
 */
export function weighingOf(
  given: MonthOfDays,
  weightOf: (day: Day) => DayWeight | null,
): WeighedMonth {
  const before = [...given.before];
  const day = given.days.findLast((d) => (d.readings.weight?.length ?? 0) > 0);
  if (!day) return { whats: [], after: before, everWeighed: given.everWeighed };
  const age = ageOn(given.birthDate, given.countedOn);
  const under = (age?.months ?? UNDER_FIVE_MONTHS) < UNDER_FIVE_MONTHS;
  const { kg, zwfa } = weightOf(day) ?? { kg: null, zwfa: null };
  const last = before.at(-1);
  const gain = weightGain({
    sex: given.sex,
    ageMonths: ageOn(given.birthDate, day.on)?.months ?? 0,
    kg,
    previousKg: last?.kg ?? null,
    weighedLastMonth: last !== undefined && monthOf(last.on) === addToMonth(given.month, -1),
    first: !given.everWeighed,
    previousCode: last?.code ?? null,
    zwfa,
  });
  const after = [...before, { on: day.on, kg, code: gain.code }].slice(-2);
  if (!under) return { whats: [], after, everWeighed: true };
  const whats: What[] = ['d', whatOfCode(gain.code)];
  if (gain.belowRedLine) whats.push('bgm');
  if (gain.twoT) whats.push('two-t');
  return { whats, after, everWeighed: true };
}

function whatOfCode(code: WeighingCode): What {
  if (code === 'N') return 'n';
  if (code === 'T') return 't';
  if (code === 'O') return 'o';
  return code === 'B' ? 'b' : 'unclear';
}
