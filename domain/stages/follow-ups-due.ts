import { addMonths, type LocalDate } from '../calendar.ts';
import type { Known, Reading } from '../facts/known.ts';
import type { Measure } from '../facts/measurement-taken.ts';
import { countedReading } from '../measures/counted-reading.ts';

/** A reading that is due every month because of what is known of somebody, and how it is known. */
export interface FollowUpDue {
  what: Extract<Measure, 'blood-pressure' | 'glucose'>;
  /** said by themselves (own-history) · read on an earlier day */
  why: 'said' | 'read';
  last: LocalDate | null;
}

/**
 * From which reading on somebody is seen every month.
 * Source: KMK HK.01.07/MENKES/2015/2023 (people with high blood pressure or diabetes are checked every month); bounds of
 * the adult card of 2023: 140/90 mmHg, 200 mg/dL at any time of day, 126 mg/dL fasting.
 */
const HIGH = { systolic: 140, diastolic: 90, glucose: 200, fasting: 126 } as const;

/** A high reading is followed for a year; what somebody says of themselves until they say otherwise. */
const READ_MONTHS = 12;

/** Blood pressure and glucose every month for whoever is known with a high one; not asked twice in a month. */
export function followUpsDue({ days }: Pick<Known, 'days'>, on: LocalDate): FollowUpDue[] {
  const before = days.filter((day) => day.on <= on);
  const of = (what: FollowUpDue['what'], also: readonly Measure[], item: string): FollowUpDue[] => {
    const why = saysSo(before, item)
      ? 'said'
      : before.some((d) => d.on > addMonths(on, -READ_MONTHS) && isHigh(d, what))
        ? 'read'
        : null;
    if (why === null) return [];
    const last =
      before.findLast((day) => also.some((one) => day.readings[one]?.length))?.on ?? null;
    return last === null || addMonths(last, 1) <= on ? [{ what, why, last }] : [];
  };
  return [
    ...of('blood-pressure', ['blood-pressure'], 'pressure'),
    ...of('glucose', ['glucose', 'glucose-fasting'], 'sugar'),
  ];
}

/** The newest answers about one's own illnesses. */
const saysSo = (days: Known['days'], item: string): boolean =>
  days.findLast((day) => Object.hasOwn(day.answers, 'own-history'))?.answers['own-history']
    ?.answers[item] === true;

function isHigh(day: Known['days'][number], what: FollowUpDue['what']): boolean {
  const counted = (of: Measure): Reading | null => {
    const reading = countedReading(day.readings[of]);
    return reading === 'differ' ? null : reading;
  };
  if (what === 'glucose')
    return (
      (counted('glucose')?.value ?? 0) >= HIGH.glucose ||
      (counted('glucose-fasting')?.value ?? 0) >= HIGH.fasting
    );
  const pressure = counted('blood-pressure');
  return (pressure?.value ?? 0) >= HIGH.systolic || (pressure?.diastolic ?? 0) >= HIGH.diastolic;
}
