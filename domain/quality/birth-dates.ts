import { dayOf, type LocalDate } from '../calendar.ts';
import { ageOn } from '../people/age.ts';
import type { QualityTable } from './quality.table.ts';
import { type Sign, shareOf } from './sign.ts';

/** A birth as the register has it. */
export interface Birth {
  birthDate: LocalDate;
  estimated: boolean;
}

/** What the dates of birth of children under five tell of themselves. */
export interface BirthDates {
  n: number;
  /** day or month was not known and was set by agreement */
  estimated: number;
  /** on the 1st or the 15th, among those that are not estimated */
  roundDays: number;
  /** children of one year and more, and among them those whose age is a whole number of years */
  olderThanOne: number;
  wholeYears: number;
  signs: { estimated: Sign; roundDays: Sign; wholeYears: Sign };
}

const UNDER_FIVE_MONTHS = 60;
const ROUND_DAYS: readonly number[] = [1, 15];

/** Of children under five on a day: a wrong date of birth makes every index by age wrong (WHO and UNICEF, 2019). */
export function birthDates(
  births: readonly Birth[],
  on: LocalDate,
  table: QualityTable,
): BirthDates {
  const children = births.flatMap((birth) => {
    const months = ageOn(birth.birthDate, on)?.months;
    return months === undefined || months >= UNDER_FIVE_MONTHS ? [] : [{ ...birth, months }];
  });
  const sure = children.filter((c) => !c.estimated);
  const older = children.filter((c) => c.months >= 12);
  const n = children.length;
  const estimated = n - sure.length;
  const roundDays = sure.filter((c) => ROUND_DAYS.includes(dayOf(c.birthDate))).length;
  const wholeYears = older.filter((c) => c.months % 12 === 0).length;
  const sign = (part: number, whole: number, above: number): Sign => {
    if (whole < table.leastMeasured.value) return 'few';
    return (shareOf(part, whole) ?? 0) > above ? 'look' : 'fine';
  };
  return {
    n,
    estimated,
    roundDays,
    olderThanOne: older.length,
    wholeYears,
    signs: {
      estimated: sign(estimated, n, table.estimatedBirths.value),
      roundDays: sign(roundDays, sure.length, table.birthsOnRoundDays.value),
      wholeYears: sign(wholeYears, older.length, table.agesInWholeYears.value),
    },
  };
}
