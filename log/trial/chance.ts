/** Small seeded randomness (mulberry32, public domain, Tommy Ettinger): the same seed gives the same trial. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  /** 0 … n − 1 */
  below(n: number): number;
  /** true once in `n` */
  oneIn(n: number): boolean;
  pick<T>(from: readonly T[]): T | undefined;
  shuffled<T>(list: readonly T[]): T[];
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    next,
    below,
    oneIn: (n) => below(n) === 0,
    pick: (from) => from[below(from.length)],
    shuffled,
  };
}
