import type { SkdnShort } from './place-month.ts';
import { allInFives, isHidden, isSpread, isTied, meant } from './small-numbers.ts';
import { HELD_BACK, type Skdn, SMALL } from './village-month.ts';

/** What a line and a point of a trend tell of the weighing. */
export const shortInFives = ({ s, d, n, t, twoT, bgm }: SkdnShort): SkdnShort =>
  allInFives({ s, d, n, t, twoT, bgm });

/**
 * The whole block. D = N + T + O + B + unclear, so where D as it is told leaves them one value only, O, B and unclear are
 * not told: those a trend does not tell either.
 */
export function weighingInFives(skdn: Skdn): Skdn {
  const told = allInFives<Skdn>(skdn);
  const { d, n, t, o, b, unclear } = told;
  const parts = [n, t, o, b, unclear];
  const whole = meant(d);
  if (!parts.includes(SMALL) || !(isSpread(whole, parts) || isTied(whole, parts.map(meant))))
    return told;
  return { ...told, o: HELD_BACK, b: HELD_BACK, unclear: HELD_BACK };
}

/** N and T together, as they are told: in fives of its own it would be one more sum over them. */
export const judgedOf = ({ n, t }: Pick<Skdn, 'n' | 't'>): number =>
  isHidden(n) || isHidden(t) ? HELD_BACK : n + t;
