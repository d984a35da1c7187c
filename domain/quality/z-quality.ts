import type { QualityTable, Threshold } from './quality.table.ts';
import { type Sign, shareOf } from './sign.ts';
import { sdBetween, spreadOf } from './spread.ts';

/** The indices WHO and UNICEF look at: BB/U, PB/U or TB/U, BB/PB or BB/TB, IMT/U. */
export const Z_INDICES = ['zwfa', 'zlhfa', 'zwfl', 'zbfa'] as const;
export type ZIndex = (typeof Z_INDICES)[number];

/** One z-score of one child on one day. */
export interface Scored {
  index: ZIndex;
  z: number;
  /** beyond WHO's bounds: measured again, or the date of birth is wrong */
  implausible: boolean;
}

/** How the z-scores of one index lie. */
export interface ZQuality {
  index: ZIndex;
  n: number;
  implausible: number;
  implausibleShare: number | null;
  /** of those that are plausible, as WHO does */
  mean: number | null;
  sd: number | null;
  /** the range WHO expects */
  expected: readonly [number, number];
  signs: { implausible: Sign; sd: Sign };
}

const SD: Record<ZIndex, (t: QualityTable) => readonly [Threshold, Threshold]> = {
  zwfa: (t) => [t.sdLowWeight, t.sdHighWeight],
  zlhfa: (t) => [t.sdLowHeight, t.sdHighHeight],
  zwfl: (t) => [t.sdLowWeightForHeight, t.sdHighWeightForHeight],
  zbfa: (t) => [t.sdLowBmi, t.sdHighBmi],
};

/** Of one index; scores of others are left out. */
export function zQuality(index: ZIndex, scored: readonly Scored[], table: QualityTable): ZQuality {
  const own = scored.filter((s) => s.index === index);
  const n = own.length;
  const implausible = own.filter((s) => s.implausible).length;
  const spread = spreadOf(own.filter((s) => !s.implausible).map((s) => s.z));
  const [low, high] = SD[index](table);
  const few = n < table.leastMeasured.value;
  const often =
    implausible >= table.implausibleLeast.value && implausible / n > table.implausibleShare.value;
  const between = spread.n < table.leastMeasured.value ? null : sdBetween(spread);
  const outside = between !== null && (between[0] > high.value || between[1] < low.value);
  return {
    index,
    n,
    implausible,
    implausibleShare: shareOf(implausible, n),
    mean: spread.mean,
    sd: spread.sd,
    expected: [low.value, high.value],
    signs: {
      implausible: few ? 'few' : often ? 'look' : 'fine',
      sd: between === null ? 'few' : outside ? 'look' : 'fine',
    },
  };
}
