import type { AgeGroup } from '../../stages/groups.ts';
import type { MonthNumbers } from '../month-numbers.ts';
import type { Skdn } from '../village-month.ts';

export type SkdnGroup = Extract<AgeGroup, 'bayi' | 'balita'>;

/** The weighing of a month, its ratios in percent of one decimal (null where nobody can be divided by), and its check. */
export interface SkdnBlock extends Skdn {
  /** known to have a Buku KIA; of everybody under five only, for its list is not kept by group */
  k: number | null;
  /** N + T: weighed this month and the last, with a gain that can be judged (D − O − B − unclear) */
  dPrime: number;
  ratios: Record<SkdnRatio, number | null>;
  /** D = N + T + O + B, with those whose code cannot be said beside them */
  adds: boolean;
}
export type SkdnRatio = 'ks' | 'ds' | 'dk' | 'nd' | 'ndPrime' | 'ns' | 'twoT' | 'bgm' | 'o' | 'b';

const WHATS = {
  s: 'target',
  d: 'd',
  n: 'n',
  t: 't',
  o: 'o',
  b: 'b',
  unclear: 'unclear',
  bgm: 'bgm',
  twoT: 'two-t',
} as const satisfies Record<keyof Skdn, string>;

/**
 * SKDN of a place's month: of all children under five, of infants or of children 12–59 months, and of one sex.
 * Source: Buku KIA 2023 and the weighing codes of growth monitoring.
 */
export function skdnOf(numbers: MonthNumbers, group?: SkdnGroup, sex?: 'F' | 'M'): SkdnBlock {
  const groups = (group ? [group] : (['bayi', 'balita'] as const)).map((g) =>
    sex ? `${g}/${sex}` : g,
  );
  const sum = (what: string) => groups.reduce((n, g) => n + numbers.get(g, what), 0);
  const entries = Object.entries(WHATS).map(([key, what]) => [key, sum(what)] as const);
  const counts = Object.fromEntries(entries) as unknown as Skdn;
  const k = group || sex ? null : numbers.get('book', 'target');
  const { s, d, n, t, o, b, unclear, bgm, twoT } = counts;
  const ratios = {
    ks: ratio(k, s),
    ds: ratio(d, s),
    dk: ratio(d, k),
    nd: ratio(n, d),
    ndPrime: ratio(n, n + t),
    ns: ratio(n, s),
    twoT: ratio(twoT, d),
    bgm: ratio(bgm, d),
    o: ratio(o, d),
    b: ratio(b, d),
  };
  return { ...counts, k, dPrime: n + t, ratios, adds: d === n + t + o + b + unclear };
}

const ratio = (n: number | null, d: number | null): number | null =>
  n === null || !d || d < 0 ? null : Math.round((n / d) * 1000) / 10;
