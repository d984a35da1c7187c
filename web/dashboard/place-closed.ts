import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { placeWords } from '../words/places.ts';
import { sayPlain } from '../words/say.ts';
import { sayCount } from '../words/village.ts';
import { sayMarks } from './place-marks.ts';
import { percentOf } from './place-view.ts';
import { everyone, isTold } from './village-view.ts';

const w = placeWords.closed;

const joined = (parts: readonly (string | null | false)[]): string =>
  parts.filter(Boolean).join(' · ');
const told = (n: number | null, says: (count: string) => string): string | null =>
  n === null ? null : says(sayCount(n));

/** What each part of a place's month says of itself while it is closed. */
export const closedLine = {
  groups: ({ groups }: PlaceMonth): string => {
    const [served, target] = [everyone(groups, 'served'), everyone(groups, 'target')];
    return joined([
      served !== null && target !== null && w.served(sayCount(served), sayCount(target)),
      told(everyone(groups, 'referred'), w.referred),
    ]);
  },
  skdn: ({ skdn: [whole] }: PlaceMonth): string => {
    if (!whole) return '';
    const { d, s, bgm } = whole.skdn;
    const ds = percentOf(d, s);
    return joined([
      w.weighed(sayCount(d), sayCount(s)),
      ds !== null && ds >= 0 && `D/S ${sayPlain(ds)}%`,
      w.bgm(sayCount(bgm)),
    ]);
  },
  visits: ({ visits: { all, sick } }: PlaceMonth): string =>
    joined([w.visits(sayCount(all)), w.sick(sayCount(sick))]),
  trend: ({ trend }: PlaceMonth): string => {
    const share = (back: number): string | null => {
      const point = trend.at(-1 - back);
      const percent = point ? percentOf(point.served, point.target) : null;
      return percent !== null && isTold(percent) ? `${sayPlain(percent)}%` : null;
    };
    const [now, before] = [share(0), share(1)];
    return joined([now && w.now(now), before && w.before(before)]);
  },
  indicators: ({ indicators }: PlaceMonth): string => sayMarks(indicators),
};
