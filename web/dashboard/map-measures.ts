import type { SkdnShort } from '#domain/pws/place-month.ts';
import { HELD_BACK } from '#domain/pws/village-month.ts';
import type { Value } from '../ui/chart/chart-data.ts';
import type { Cuts } from '../ui/map/map-steps.ts';
import type { mapPageWords } from '../words/map.ts';

export type Measure = keyof typeof mapPageWords.measures;

/** What a measure needs of a line; an RT tells neither referrals nor open days. */
export interface Measured {
  target: number;
  served: number;
  atRisk: number;
  skdn: SkdnShort;
  referred?: number;
  opened?: number;
  posyandu?: number;
}

interface MeasureOf {
  value: (line: Measured) => Value;
  /** fixed where a share has a goal, so that months can be compared; else as the places lie */
  cuts: Cuts | null;
  /** told of an RT too */
  ofRt: boolean;
}

/** Coverage: the last step begins at 85 %, the goal of D/S (Renstra Kemenkes 2020–2024). */
const COVERAGE: Cuts = [50, 65, 75, 85];

export const MEASURES: Readonly<Record<Measure, MeasureOf>> = {
  served: { value: (l) => percent(l.served, l.target), cuts: COVERAGE, ofRt: true },
  ds: { value: (l) => percent(l.skdn.d, l.skdn.s), cuts: COVERAGE, ofRt: true },
  nd: { value: ({ skdn }) => percent(skdn.n, plus(skdn.n, skdn.t)), cuts: COVERAGE, ofRt: true },
  risk: { value: (l) => percent(l.atRisk, l.served), cuts: null, ofRt: true },
  referred: { value: (l) => percent(l.referred ?? 0, l.served), cuts: null, ofRt: false },
  opened: {
    value: (l) => percent(l.opened ?? 0, l.posyandu ?? 0),
    cuts: [25, 50, 75, 100],
    ofRt: false,
  },
};

/** Percent with one decimal; nothing of nothing cannot be counted, and a part of what may not be told is not told. */
function percent(part: number, whole: number): Value {
  if (whole === 0) return null;
  if (part < 0) return part;
  return whole < 0 ? whole : Math.round((part / whole) * 1000) / 10;
}

const plus = (a: number, b: number): number => (a < 0 || b < 0 ? HELD_BACK : a + b);
