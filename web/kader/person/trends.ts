import { bloodPressure2023 } from '#domain/assess/adult/blood-pressure.table.ts';
import { glucose2023 } from '#domain/assess/adult/glucose.table.ts';
import { dayNumber, daysBetween, type LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { MEASURES, type Measure } from '#domain/facts/measurement-taken.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import type { TrendLine, TrendPoint } from '../../ui/trend-chart.tsx';
import { sayPlain, sayShortDate } from '../../words/say.ts';

/** Readings of one thing that count, oldest first; a day with two that differ is left out, for nobody chose. */
export function trendOf(
  known: Pick<Known, 'days'>,
  what: Measure,
  at: (on: LocalDate) => number | null = dayNumber,
  say: (on: LocalDate) => string = () => '',
): TrendPoint[] {
  return known.days.flatMap((day) => {
    const counted = countedReading(day.readings[what]);
    const x = at(day.on);
    if (counted === null || counted === 'differ' || x === null) return [];
    const { value, diastolic } = counted;
    const number = `${sayPlain(value)}${diastolic === undefined ? '' : `/${diastolic}`}`;
    const when = sayShortDate(day.on);
    const about = say(day.on);
    return [
      {
        x,
        y: value,
        ...(diastolic === undefined ? {} : { lower: diastolic }),
        when,
        says: `${when}: ${number} ${MEASURES[what]}${about ? `, ${about}` : ''}`,
      },
    ];
  });
}

/** A level line from the first to the last day, named by its number. */
export function limit(y: number, points: readonly TrendPoint[]): TrendLine {
  const xs = ticksOf(points);
  return {
    label: sayPlain(y),
    broken: true,
    points: [
      { x: Math.min(...xs), y },
      { x: Math.max(...xs), y },
    ],
  };
}

/** From where the adult rules refer: the numbers are theirs, not the chart's. */
const referred = bloodPressure2023.bands.find((band) => band.severity === 'watch');
export const PRESSURE_LIMITS = {
  upper: referred?.systolicBelow ?? 0,
  lower: referred?.diastolicBelow ?? 0,
};
export const GLUCOSE_LIMIT = glucose2023.random.find((b) => b.severity === 'watch')?.below ?? 0;

/** Days marked under the curve: the first, the last, and one or two between. */
export function ticksOf(points: readonly TrendPoint[]): number[] {
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  if (first === last) return [first - 30, first, first + 30];
  return [first, Math.round((first + last) / 2), last];
}

/** Weeks of a pregnancy on a day; null outside it. */
export const weekIn =
  (lmp: LocalDate, until: LocalDate | undefined) =>
  (on: LocalDate): number | null => {
    const days = daysBetween(lmp, on);
    return days < 0 || days > 308 || (until !== undefined && on > until) ? null : days / 7;
  };
