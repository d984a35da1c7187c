import { mapWords } from '../../words/map.ts';
import { isDrawn, isHidden, sayValue, type Value } from '../chart/chart-data.ts';
import type { Look, MapArea } from './area-data.ts';

/** Where one step ends and the next begins, upwards; four of them make five steps. */
export type Cuts = readonly number[];
const STEPS = 5;

/** Round cut-offs that put about as many values into each step; fewer where values are few or alike. */
export function quantileCuts(values: readonly Value[]): Cuts {
  const sorted = values.filter(isDrawn).sort((a, b) => a - b);
  const cuts = Array.from({ length: STEPS - 1 }, (_, i) => {
    const at = sorted[Math.ceil(((i + 1) / STEPS) * sorted.length)];
    return at === undefined ? 0 : at >= 10 ? Math.round(at) : Math.round(at * 10) / 10;
  });
  const least = sorted[0] ?? 0;
  return [...new Set(cuts)].filter((cut) => cut > least);
}

/** Steps spread over the five shades, the lowest always lightest and the highest darkest. */
const shade = (step: number, steps: number): Look =>
  Math.round(steps === 1 ? 2 : (step / (steps - 1)) * (STEPS - 1)) as Look;

/** How an area is filled. */
export function lookOf({ value, silent }: MapArea, cuts: Cuts): Look {
  if (silent) return 'silent';
  if (isHidden(value)) return 'hidden';
  if (!isDrawn(value)) return 'none';
  return shade(cuts.filter((cut) => value >= cut).length, cuts.length + 1);
}

export interface LegendLine {
  look: Look;
  says: string;
}

/** Every step in words with how many places are in it; patterns only where there are any. */
export function legendOf(areas: readonly MapArea[], cuts: Cuts, unit?: string): LegendLine[] {
  const w = mapWords.legend;
  const count = (look: Look): number => areas.filter((a) => lookOf(a, cuts) === look).length;
  const say = (at: number | undefined): string => sayValue(at, unit);
  const steps = Array.from({ length: cuts.length + 1 }, (_, i): LegendLine => {
    const [from, to] = [cuts[i - 1], cuts[i]];
    const look = shade(i, cuts.length + 1);
    if (from === undefined && to === undefined) return { look, says: onlyValue(areas, say) };
    if (from === undefined) return { look, says: w.below(say(to)) };
    return { look, says: to === undefined ? w.from(say(from)) : w.between(say(from), say(to)) };
  });
  const patterns = (['silent', 'hidden', 'none'] as const).map((look) => ({ look, says: w[look] }));
  return [...steps, ...patterns.filter(({ look }) => count(look) > 0)]
    .filter(({ says }) => says !== '')
    .map(({ look, says }) => ({ look, says: `${says} ${w.count(count(look))}` }));
}

function onlyValue(areas: readonly MapArea[], say: (at: number) => string): string {
  const one = areas.find((a) => !a.silent && isDrawn(a.value));
  return one && isDrawn(one.value) ? `${mapWords.legend.all} ${say(one.value)}` : '';
}
