import type { Month } from '#domain/calendar.ts';
import { monthsAround, pointsAround, stagesAround } from '#domain/pws/before-after.ts';
import type { BeforeAfter, IlpOfPlace } from '#domain/pws/place-parts.ts';
import type { Store } from '../store/store.ts';
import { ilpOfPlace, type MayPlan, ownStarts } from './ilp-of-place.ts';
import { areaOf, type KnownPlace } from './known-place.ts';
import { nameOf, placeNames } from './place-names.ts';
import { areaNumbers, type NumbersByMonth, provinceNumbers } from './place-numbers.ts';

interface Asked {
  /** null: every posyandu by its own start */
  start: Month | null;
  months: number;
  /** this month: what comes after it is not over */
  now: Month;
  suppressed: boolean;
  mayPlan: MayPlan;
}
type Compared = Omit<BeforeAfter, 'place' | 'small' | 'ilp'>;

/** Attendance and coverage of a place before and after ILP, from the roll-ups. */
export async function beforeAfter(
  store: Store,
  place: KnownPlace,
  asked: Asked,
): Promise<BeforeAfter> {
  const { pool } = store;
  const names = await placeNames(pool, [place]);
  const ilp = place.level === 'province' ? null : await ilpOfPlace(pool, place, asked.mayPlan);
  const { start, months, now, suppressed } = asked;
  const head = {
    place: { level: place.level, id: place.id, name: nameOf(place, names) },
    small: suppressed ? ('suppressed' as const) : ('exact' as const),
  };
  const told = (own: IlpOfPlace['own']): IlpOfPlace | null =>
    ilp && { ...ilp.about, lines: ilp.lines, own };
  if (start !== null)
    return { ...head, ...(await around(store, place, { ...asked, start })), ilp: told(null) };
  const { sums, ...own } = await ownStarts(pool, place, ilp?.starts ?? [], {
    months,
    now,
    suppressed,
  });
  return {
    ...head,
    start: own.start,
    months: own.months,
    points: pointsAround(sums, own.start, suppressed),
    stages: stagesAround(sums, suppressed),
    complete: true,
    ilp: told({
      counted: own.counted,
      tooNew: own.tooNew,
      nothingBefore: own.nothingBefore,
      split: own.split,
    }),
  };
}

/** The whole place around one month. */
async function around(
  { pool }: Store,
  place: KnownPlace,
  { start, months, now, suppressed }: Asked & { start: Month },
): Promise<Compared> {
  const all = monthsAround(start, months);
  const area = areaOf(place);
  const numbers: NumbersByMonth =
    area === null
      ? await provinceNumbers(pool, [...new Set(place.posyandu.map((p) => p.districtId))], all)
      : ((await areaNumbers(pool, place.districtId, [area], all)).get(area) ?? new Map());
  const inOrder = all.map((month) => numbers.get(month));
  return {
    start,
    months,
    points: pointsAround(inOrder, start, suppressed),
    stages: stagesAround(inOrder, suppressed),
    complete: (all.at(-1) ?? start) <= now,
  };
}
