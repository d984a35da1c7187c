/** Numbers that look random and are the same for the same seed: a demo village must be the same on every machine. */
export interface Random {
  /** 0 ≤ x < 1 */
  unit(): number;
  /** whole number from 0 to n − 1 */
  below(n: number): number;
  chance(p: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** about normal, mean 0 and standard deviation 1 (sum of twelve uniforms, Irwin–Hall) */
  normal(): number;
  uuid(): string;
}

const HEX = '0123456789abcdef';

/** FNV-1a over the text, so that seeds can be words and places. */
function seedOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** A 32-bit counter stirred by two multiplications (the mulberry32 construction): ample for invented people. */
export function randomFrom(seed: string): Random {
  let state = seedOf(seed);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(unit() * n);
  const digits = (n: number): string => Array.from({ length: n }, () => HEX[below(16)]).join('');
  return {
    unit,
    below,
    chance: (p) => unit() < p,
    pick: (from) => from[below(from.length)] ?? from[0],
    normal: () => {
      let sum = -6;
      for (let i = 0; i < 12; i += 1) sum += unit();
      return sum;
    },
    uuid: () => `${digits(8)}-${digits(4)}-4${digits(3)}-a${digits(3)}-${digits(12)}`,
  };
}
