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

type SkdnCounts = Omit<SkdnBlock, 'ratios' | 'adds'>;

/** The two numbers each ratio is of. */
const OF = {
  ks: ['k', 's'],
  ds: ['d', 's'],
  dk: ['d', 'k'],
  nd: ['n', 'd'],
  ndPrime: ['n', 'dPrime'],
  ns: ['n', 's'],
  twoT: ['twoT', 'd'],
  bgm: ['bgm', 'd'],
  o: ['o', 'd'],
  b: ['b', 'd'],
} as const satisfies Record<SkdnRatio, readonly [keyof SkdnCounts, keyof SkdnCounts]>;

/** Every ratio of the block, as `share` makes it of its two numbers. */
export function ratiosOf(
  counts: SkdnCounts,
  share: (key: SkdnRatio, part: number | null, whole: number | null) => number | null,
): SkdnBlock['ratios'] {
  const keys = Object.keys(OF) as SkdnRatio[];
  const made = keys.map(
    (key) => [key, share(key, counts[OF[key][0]], counts[OF[key][1]])] as const,
  );
  return Object.fromEntries(made) as SkdnBlock['ratios'];
}

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
  const { d, n, t, o, b, unclear } = counts;
  const ratios = ratiosOf({ ...counts, k, dPrime: n + t }, (_, part, whole) => ratio(part, whole));
  return { ...counts, k, dPrime: n + t, ratios, adds: d === n + t + o + b + unclear };
}

const ratio = (n: number | null, d: number | null): number | null =>
  n === null || !d || d < 0 ? null : Math.round((n / d) * 1000) / 10;
