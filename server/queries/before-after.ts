import type { Month } from '#domain/calendar.ts';
import { monthsAround, pointsAround, stagesAround } from '#domain/pws/before-after.ts';
import type { BeforeAfter } from '#domain/pws/place-parts.ts';
import type { Store } from '../store/store.ts';
import { areaOf, type KnownPlace } from './known-place.ts';
import { nameOf, placeNames } from './place-names.ts';
import { areaNumbers, provinceNumbers } from './place-numbers.ts';

interface Asked {
  start: Month;
  months: number;
  /** this month: what comes after it is not over */
  now: Month;
  suppressed: boolean;
}

/** Attendance and coverage of a place before and after a month, from the roll-ups. */
export async function beforeAfter(
  { pool }: Store,
  place: KnownPlace,
  { start, months, now, suppressed }: Asked,
): Promise<BeforeAfter> {
  const all = monthsAround(start, months);
  const area = areaOf(place);
  const numbers =
    area === null
      ? await provinceNumbers(pool, [...new Set(place.posyandu.map((p) => p.districtId))], all)
      : ((await areaNumbers(pool, place.districtId, [area], all)).get(area) ?? new Map());
  const names = await placeNames(pool, [place]);
  return {
    place: { level: place.level, id: place.id, name: nameOf(place, names) },
    start,
    months,
    points: pointsAround(numbers, start, months, suppressed),
    stages: stagesAround(numbers, start, months, suppressed),
    complete: (all.at(-1) ?? start) <= now,
    small: suppressed ? 'suppressed' : 'exact',
  };
}
