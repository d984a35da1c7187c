import type { SkdnShort } from './place-month.ts';
import { hideSum, isHidden, shown } from './small-numbers.ts';
import type { Skdn } from './village-month.ts';

/** Weighed, and neither N nor T. */
const restOf = ({ d, n, t }: SkdnShort): number => Math.max(0, d - n - t);

/**
 * S is the weighed and the others, D is N, T and the rest: whatever of them is small takes a second with it. The same on
 * every page that tells of a month, so that none gives away what another hides.
 */
function hideParts(skdn: SkdnShort): SkdnShort & { rest: number } {
  const { s, d, n, t, twoT, bgm } = skdn;
  const [S = 0, D = 0] = hideSum([s, d, Math.max(0, s - d)]);
  const [whole = 0, N = 0, T = 0, rest = 0] = hideSum([d, n, t, restOf(skdn)], isHidden(D));
  const told = isHidden(D) ? D : whole;
  return { s: S, d: told, n: N, t: T, twoT: shown(twoT), bgm: shown(bgm), rest };
}

/** What a line and a point of a trend tell of the weighing. */
export function hideShort(skdn: SkdnShort): SkdnShort {
  const { rest: _, ...short } = hideParts(skdn);
  return short;
}

/** The whole block: O, B and unclear are the rest, and leave none of them to be worked out either. */
export function hideWeighing({ s, d, n, t, o, b, unclear, bgm, twoT }: Skdn): Skdn {
  const { rest, ...short } = hideParts({ s, d, n, t, bgm, twoT });
  const [, O = 0, B = 0, U = 0] = hideSum([d - n - t, o, b, unclear], isHidden(rest));
  return { ...short, o: O, b: B, unclear: U };
}
