import { weightGain } from '../assess/growth/weight-gain.ts';
import { addToMonth, type LocalDate, type Month, monthOf } from '../calendar.ts';
import type { Day } from '../facts/known.ts';
import { countedReading } from '../measures/counted-reading.ts';
import { ageOn } from '../people/age.ts';
import type { What } from './person-month.ts';

export type WeighingCode = 'N' | 'T' | 'O' | 'B' | null;

export interface MonthOfDays {
  sex: 'F' | 'M';
  birthDate: LocalDate;
  month: Month;
  days: readonly Day[];
  before: readonly RememberedWeighing[];
  /** has anybody ever weighed this child here before this month? */
  everWeighed: boolean;
}

export interface RememberedWeighing {
  on: LocalDate;
  kg: number;
  code: WeighingCode;
}

export interface WeighedMonth {
  whats: What[];
  after: RememberedWeighing[];
  everWeighed: boolean;
}

/** SKDN counts children under five, in completed months on the day they are weighed (SKDN, Buku KIA 2023). */
const UNDER_FIVE_MONTHS = 60;

/**
 * What a month's weighings mean for SKDN: D = N + T + O + B + unclear, always. The last weighing day of the month
 * counts (Buku KIA: two weighings in one month, use the last). Answers the counters and the weighings to remember.
 */
export function weighingOf(given: MonthOfDays, zOf: (day: Day) => number | null): WeighedMonth {
  const before = [...given.before];
  const day = given.days.findLast((d) => (d.readings.weight?.length ?? 0) > 0);
  if (!day) return { whats: [], after: before, everWeighed: given.everWeighed };
  const under = (ageOn(given.birthDate, day.on)?.months ?? UNDER_FIVE_MONTHS) < UNDER_FIVE_MONTHS;
  const reading = countedReading(day.readings.weight);
  if (reading === 'differ' || reading === null)
    return { whats: under ? ['d', 'unclear'] : [], after: before, everWeighed: true };
  const last = before.at(-1);
  const gain = weightGain({
    sex: given.sex,
    ageMonths: ageOn(given.birthDate, day.on)?.months ?? 0,
    kg: reading.value,
    previousKg: last?.kg ?? null,
    weighedLastMonth: last !== undefined && monthOf(last.on) === addToMonth(given.month, -1),
    first: !given.everWeighed,
    previousCode: last?.code ?? null,
    zwfa: zOf(day),
  });
  const after = [...before, { on: day.on, kg: reading.value, code: gain.code }].slice(-2);
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
