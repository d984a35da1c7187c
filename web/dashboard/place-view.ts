import { byCluster } from '#domain/pws/indicators/catalogue.ts';
import type { IndicatorValue } from '#domain/pws/indicators/indicator-values.ts';
import type { Cluster, IndicatorLine, IndicatorStage } from '#domain/pws/indicators/line.ts';
import type { PlaceLine, PlaceMonth, Standing, TrendPoint } from '#domain/pws/place-month.ts';
import type { MonthsServed } from '#domain/pws/place-parts.ts';
import { HELD_BACK } from '#domain/pws/village-month.ts';
import { isSome, isTold, shareOf } from './village-view.ts';

/** In percent of one decimal; HELD_BACK when a count of it is not told, null when there is nothing to divide by. */
export function percentOf(part: number, whole: number): number | null {
  if (!isTold(part) || !isTold(whole)) return HELD_BACK;
  const share = shareOf(part, whole);
  return share === null ? null : Math.round(share * 1000) / 10;
}

/** `nobody`: no person and no posyandu day · `silent`: people, but nothing was served · `open`. */
export function placeVoice(page: PlaceMonth): 'nobody' | 'silent' | 'open' {
  const written =
    page.opened > 0 ||
    isSome(page.visits.all) ||
    page.groups.some((g) => isSome(g.served) || isSome(g.outside));
  if (written) return 'open';
  return page.groups.some((g) => isSome(g.target)) ? 'silent' : 'nobody';
}

const WORST_FIRST: readonly Standing[] = ['bad', 'silent', 'poor', 'enough', 'good', 'untold'];

/** The worst standing first, then the smallest share weighed; those with hardly anybody last within their standing. */
export function belowInOrder(lines: readonly PlaceLine[]): PlaceLine[] {
  const share = ({ skdn }: PlaceLine): number => {
    const ds = percentOf(skdn.d, skdn.s);
    return ds === null || ds < 0 ? 101 : ds;
  };
  return [...lines].sort(
    (a, b) =>
      WORST_FIRST.indexOf(a.standing) - WORST_FIRST.indexOf(b.standing) ||
      Number(isFew(a)) - Number(isFew(b)) ||
      share(a) - share(b),
  );
}

/** Under 10 people a share moves far with one of them: it is not ranked. */
const FEW = 10;
export const isFew = ({ target }: PlaceLine): boolean => isTold(target) && target < FEW;

export interface Standings {
  good: number;
  watch: number;
  bad: number;
  silent: number;
  untold: number;
}

export const countStandings = (lines: readonly PlaceLine[]): Standings => ({
  good: lines.filter((l) => l.standing === 'good').length,
  watch: lines.filter((l) => l.standing === 'enough' || l.standing === 'poor').length,
  bad: lines.filter((l) => l.standing === 'bad').length,
  silent: lines.filter((l) => l.standing === 'silent').length,
  untold: lines.filter((l) => l.standing === 'untold').length,
});

export interface IndicatorRow {
  line: IndicatorLine;
  value: IndicatorValue;
}

/** The lines of one cluster, by stage in the catalogue's order. */
export function rowsOf(
  page: PlaceMonth,
  cluster: Cluster,
): { stage: IndicatorStage; rows: IndicatorRow[] }[] {
  const stages = new Map<IndicatorStage, IndicatorRow[]>();
  for (const line of byCluster(cluster)) {
    const value = page.indicators.find((v) => v.key === line.key);
    if (value) stages.set(line.stage, [...(stages.get(line.stage) ?? []), { line, value }]);
  }
  return [...stages].map(([stage, rows]) => ({ stage, rows }));
}

export type IndicatorMark = NonNullable<IndicatorValue['standing']> | 'not-recorded' | 'unjudged';

export function markOf({ standing, notRecorded }: IndicatorValue): IndicatorMark {
  if (notRecorded !== undefined) return 'not-recorded';
  return standing ?? 'unjudged';
}

/** N out of N + T, which is what can be judged; a hidden part hides the share. */
export const judgedShare = ({ skdn }: Pick<TrendPoint, 'skdn'>): number | null =>
  isTold(skdn.n) && isTold(skdn.t) ? percentOf(skdn.n, skdn.n + skdn.t) : HELD_BACK;

/** After less before, in points of percent; null when either cannot be told. */
export function changeOf(before: MonthsServed, after: MonthsServed): number | null {
  const [was, is] = [
    percentOf(before.served, before.target),
    percentOf(after.served, after.target),
  ];
  if (was === null || is === null || was < 0 || is < 0) return null;
  return Math.round((is - was) * 10) / 10;
}

/** Sums over months; HELD_BACK when one of them is not told. */
export const sumServed = (points: readonly MonthsServed[]): MonthsServed => ({
  target: toldSum(points.map((p) => p.target)),
  served: toldSum(points.map((p) => p.served)),
});
export const toldSum = (counts: readonly number[]): number =>
  counts.every(isTold) ? counts.reduce((a, b) => a + b, 0) : HELD_BACK;
