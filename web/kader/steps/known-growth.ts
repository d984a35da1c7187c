import { daysBetween } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import { ageOn } from '#domain/people/age.ts';
import type { ChartPoint } from '../../ui/growth-chart.tsx';
import { sayAge, sayChange, sayShortDate } from '../../words/say.ts';

const DAYS_PER_MONTH = 30.4375;
/** The chart of Buku KIA ends at five years. */
const LAST_MONTH = 60;

/** Every weighing that counts, as points of the chart, oldest first; days with two that differ are left out. */
export function chartPoints(known: Known): ChartPoint[] {
  const birth = known.identity?.birthDate;
  if (!birth) return [];
  const points: ChartPoint[] = [];
  let before: number | null = null;
  for (const day of known.days) {
    const weighed = countedReading(day.readings.weight);
    const age = ageOn(birth, day.on);
    if (!weighed || weighed === 'differ' || !age) continue;
    const x = daysBetween(birth, day.on) / DAYS_PER_MONTH;
    if (x > LAST_MONTH) continue;
    const gain = before === null ? '' : sayChange(weighed.value, before, 'kg', 2);
    points.push({ x, kg: weighed.value, when: sayShortDate(day.on), age: sayAge(age), gain });
    before = weighed.value;
  }
  return points;
}
