import { isGlucoseTarget } from '../assess/screening/glucose-target.ts';
import { addMonths, type LocalDate } from '../calendar.ts';
import type { Asked } from '../cards/cards.ts';
import type { Known, Reading } from '../facts/known.ts';
import type { Measure } from '../facts/measurement-taken.ts';
import { countedReading } from '../measures/counted-reading.ts';

/** A blood test somebody should be offered this year, and why. */
export interface TestDue {
  what: 'glucose';
  why: 'age' | 'weight' | 'waist' | 'pressure';
  last: LocalDate | null;
}

/** The targets' numbers. Source: KMK HK.01.07/MENKES/2015/2023, tables 21 to 23 and the adult card of 2023. */
const OBESE_ABOVE_BMI = 27;
const WIDE_ABOVE_CM = { F: 80, M: 90 } as const;
const HIGH_FROM = { systolic: 140, diastolic: 90 } as const;
const EVERY_MONTHS = 12;

/** Glucose once a year: from 40, and from 15 with a risk on record. Null for who is no target or had it this year. */
export function glucoseDue(
  who: Asked,
  { days }: Pick<Known, 'days'>,
  on: LocalDate,
): TestDue | null {
  const last = lastDay(days, on, 'glucose', 'glucose-fasting');
  if (last !== null && addMonths(last, EVERY_MONTHS) > on) return null;
  const years = Math.floor(who.ageMonths / 12);
  const risks = risksOf(who, days, on);
  if (!isGlucoseTarget(years, risks)) return null;
  const why = isGlucoseTarget(years)
    ? 'age'
    : risks.obese
      ? 'weight'
      : risks.wideWaist
        ? 'waist'
        : 'pressure';
  return { what: 'glucose', why, last };
}

const lastDay = (days: Known['days'], on: LocalDate, ...whats: Measure[]): LocalDate | null =>
  days.findLast((day) => day.on <= on && whats.some((what) => day.readings[what]?.length))?.on ??
  null;

/** The newest reading that counts; a day with two that differ says nothing. */
function newest(days: Known['days'], on: LocalDate, what: Measure): Reading | null {
  for (const day of [...days].reverse()) {
    const counted = day.on <= on ? countedReading(day.readings[what]) : null;
    if (counted && counted !== 'differ') return counted;
  }
  return null;
}

function risksOf({ sex, groups }: Asked, days: Known['days'], on: LocalDate) {
  const pregnant = groups.includes('bumil');
  const [weight, height, waist, pressure] = (
    ['weight', 'length-height', 'waist', 'blood-pressure'] as const
  ).map((what) => newest(days, on, what));
  const bmi = weight && height ? weight.value / (height.value / 100) ** 2 : 0;
  return {
    obese: !pregnant && bmi > OBESE_ABOVE_BMI,
    wideWaist: !pregnant && (waist?.value ?? 0) > WIDE_ABOVE_CM[sex],
    highPressure:
      (pressure?.value ?? 0) >= HIGH_FROM.systolic ||
      (pressure?.diastolic ?? 0) >= HIGH_FROM.diastolic,
  };
}
