import { growthAge } from '#domain/assess/growth/growth-age.ts';
import { subjectOn } from '#domain/assess/subject.ts';
import type { Known } from '#domain/facts/known.ts';
import { countedReading } from '#domain/measures/counted-reading.ts';
import type { ChartPoint } from '../../ui/growth-chart.tsx';
import { growthWords } from '../../words/chart.ts';
import { sayAge, sayChange, sayShortDate } from '../../words/say.ts';

const DAYS_PER_MONTH = 30.4375;
/** The chart of Buku KIA ends at five years. */
const LAST_MONTH = 60;

/**
 * Every weighing that counts, as points of the chart, oldest first, at the age growth is judged at (corrected for a child
 * born early). Days with two that differ are left out, and days before the expected birth.
 */
export function chartPoints(known: Known): ChartPoint[] {
  const points: ChartPoint[] = [];
  let before: number | null = null;
  for (const { on } of known.days) {
    const subject = subjectOn(known, on);
    if (!subject) continue;
    const { days, corrected } = growthAge(subject);
    const weighed = countedReading(subject.day.readings.weight);
    if (!weighed || weighed === 'differ' || days === null) continue;
    const x = days / DAYS_PER_MONTH;
    if (x > LAST_MONTH) continue;
    const { value: kg, measuredBy: by } = weighed;
    const gain = before === null ? '' : sayChange(kg, before, 'kg', 2);
    const feet = countedReading(subject.day.readings.oedema);
    const age = sayAge(subject.age);
    points.push({
      x,
      kg,
      when: sayShortDate(on),
      age: corrected ? `${age} (${growthWords.corrected})` : age,
      gain,
      swollen: feet !== null && feet !== 'differ' && feet.value === 1,
      ...(by ? { by } : {}),
    });
    before = kg;
  }
  return points;
}

/** Why the points of a child born early stand where they stand; empty for others. */
export function correctedNote(known: Known): string {
  const weeks = known.identity?.gestationWeeksAtBirth;
  const corrected = known.days.some(({ on }) => {
    const subject = subjectOn(known, on);
    return subject !== null && growthAge(subject).corrected;
  });
  return corrected && weeks !== undefined ? growthWords.correctedNote(weeks) : '';
}
