import { ratiosOf } from './indicators/skdn-of.ts';
import type { PlaceMonth, SkdnPart, SkdnShort } from './place-month.ts';
import { downToFive, isHidden } from './small-numbers.ts';
import type { GroupMonth, Skdn, VillageMonth } from './village-month.ts';

/** Every count of an object in fives. */
const fives = <T extends object>(counts: T): T =>
  Object.fromEntries(
    Object.entries(counts).map(([key, value]) => [
      key,
      typeof value === 'number' ? downToFive(value) : value,
    ]),
  ) as T;

/**
 * A page that was cut for outsiders (`placeForOutsiders`), for a reader who may open more places than this one: every
 * count down to a whole five. What a page hides could be worked out from the page of the larger place less those of its
 * other parts; of numbers that are only known to within five nothing small is left (ruling 18, decision 0013). Shares are
 * of the told numbers.
 */
export function placeInFives(page: PlaceMonth): PlaceMonth {
  return {
    ...page,
    groups: page.groups.map(fives),
    skdn: page.skdn.map(partInFives),
    visits: fives(page.visits),
    trend: page.trend.map((point) => ({ ...fives(point), skdn: fives(point.skdn) })),
    below: page.below.map((line) => {
      const { opened, posyandu } = line;
      return { ...fives(line), opened, posyandu, skdn: fives<SkdnShort>(line.skdn) };
    }),
  };
}

/** The same of a village's page. */
export const villageInFives = (page: VillageMonth): VillageMonth => ({
  ...page,
  groups: page.groups.map((row) => fives<GroupMonth>(row)),
  skdn: fives<Skdn>(page.skdn),
  trend: page.trend.map((point) => fives(point)),
});

function partInFives(part: SkdnPart): SkdnPart {
  const { ratios, adds, k, ...counts } = part.skdn;
  const told = { ...fives(counts), k: k === null ? null : downToFive(k) };
  const shares = ratiosOf(told, (key, n, of) => share(n, of, ratios[key]));
  return { ...part, skdn: { ...told, ratios: shares, adds } };
}

/** Whole percent of what is told; what was not told before is not told now. */
function share(n: number | null, of: number | null, was: number | null): number | null {
  if (was === null || n === null || of === null || isHidden(n) || isHidden(of) || of <= 0)
    return null;
  return Math.round((n / of) * 100);
}
