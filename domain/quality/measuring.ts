import type { Measure } from '../facts/measurement-taken.ts';
import {
  DIGIT_MEASURES,
  type DigitMeasure,
  type DigitPreference,
  digitPreference,
} from './digit-preference.ts';
import type { Hand, MeasuredHere } from './measured.ts';
import type { QualityTable } from './quality.table.ts';
import { type RepeatDifferences, repeatDifferences } from './repeat-differences.ts';
import { type Sign, together } from './sign.ts';
import { apart, spreadOf } from './spread.ts';
import { Z_INDICES, type ZIndex, type ZQuality, zQuality } from './z-quality.ts';

/** How well somebody measures, or with what: nothing of it is said under the least number of readings. */
export interface Measuring {
  /** readings looked at, of every kind */
  readings: number;
  digits: (DigitPreference & { what: DigitMeasure })[];
  scores: ZQuality[];
  repeats: RepeatDifferences[];
  sign: Sign;
}

const WHATS = Object.keys(DIGIT_MEASURES) as DigitMeasure[];

/** Measures nobody took are left out. */
export function measuring(here: MeasuredHere, table: QualityTable): Measuring {
  const digits = WHATS.map((what) => ({
    what,
    ...digitPreference(
      here.digits.filter((d) => d.what === what).map((d) => d.digit),
      table,
    ),
  })).filter((d) => d.n > 0);
  const scores = Z_INDICES.map((index) => zQuality(index, here.scored, table)).filter(
    (s) => s.n > 0,
  );
  const repeated = [...new Set(here.pairs.map((p): Measure => p.what))];
  return {
    readings: here.digits.length,
    digits,
    scores,
    repeats: repeated.map((what) => repeatDifferences(what, here.pairs, table)),
    sign: together([
      ...digits.map((d) => d.sign),
      ...scores.flatMap((s) => [s.signs.implausible, s.signs.sd]),
    ]),
  };
}

/** Only what came from one hand or one tool. */
export const onlyFrom = (here: MeasuredHere, is: (hand: Hand) => boolean): MeasuredHere => ({
  digits: here.digits.filter(is),
  scored: here.scored.filter(is),
  pairs: here.pairs.filter(is),
});

/** Everybody and everything numbers came from, each once, those with most readings first. */
export function handsIn(here: MeasuredHere, of: 'who' | 'tool'): string[] {
  const n = new Map<string, number>();
  for (const { [of]: one } of here.digits) if (one !== null) n.set(one, (n.get(one) ?? 0) + 1);
  return [...n].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([one]) => one);
}

/**
 * Two kader whose children lie apart further than chance brings: they may measure differently. Tools are not compared so:
 * the board and the rod, or the two scales, are for children of different ages, whose means differ anyway.
 */
export interface Difference {
  index: ZIndex;
  a: string;
  b: string;
  meanA: number;
  meanB: number;
}

const COMPARED = ['zwfa', 'zlhfa'] as const satisfies ZIndex[];

/** Pairs with too few measurements are not compared, and pairs that agree are not told. */
export function differencesIn(here: MeasuredHere, table: QualityTable): Difference[] {
  const hands = handsIn(here, 'who');
  return COMPARED.flatMap((index) => {
    const spreads = hands.map((hand) => {
      const own = here.scored.filter((s) => s.index === index && !s.implausible && s.who === hand);
      return { hand, spread: spreadOf(own.map((s) => s.z)) };
    });
    return spreads.flatMap(({ hand: a, spread: x }, i) =>
      spreads
        .slice(i + 1)
        .flatMap(({ hand: b, spread: y }): Difference[] =>
          apart(x, y, table.leastMeasured.value)
            ? [{ index, a, b, meanA: x.mean ?? 0, meanB: y.mean ?? 0 }]
            : [],
        ),
    );
  });
}
