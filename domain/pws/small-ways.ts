import { meant, type Range } from './small-numbers.ts';
import { type GroupMonth, HELD_BACK, SMALL } from './village-month.ts';

/** An age as it is told. */
export interface AgeTold {
  row: Pick<GroupMonth, 'target' | 'served' | 'notYet'>;
  /** counted in S of the weighing as well */
  underFive: boolean;
}

/** What everybody's counts are told as, and S, wherever they are told. */
export interface WholesTold {
  served: Range;
  target: Range;
  underFive: Range;
}

type Sum = readonly [served: number, notYet: number, underFive: number];

/**
 * The first age with a count of 1 to 4 that is left one value only by all that is told of the ages together, found by
 * trying every number that each can be; null when there is none.
 */
export function certainAge<A extends AgeTold>(ages: readonly A[], wholes: WholesTold): A | null {
  const told = ages.filter(({ row }) => row.target !== HELD_BACK);
  const held = ages.filter(({ row }) => row.target === HELD_BACK);
  const free = {
    under: held.some(({ underFive }) => underFive),
    over: held.some(({ underFive }) => !underFive),
  };
  const can = told.map((age) => sumsOf(age, wholes));
  const certain = (age: AgeTold, i: number): boolean => {
    if (!Object.values(age.row).includes(SMALL)) return false;
    const others = together(
      can.filter((_, j) => j !== i),
      wholes,
    );
    const left = (can[i] ?? []).filter((a) => others.some((b) => fits(plus(a, b), free, wholes)));
    const one = (of: (sum: Sum) => number): boolean => new Set(left.map(of)).size === 1;
    const { served, notYet, target } = age.row;
    return (
      (served === SMALL && one(([s]) => s)) ||
      (notYet === SMALL && one(([, n]) => n)) ||
      (target === SMALL && one(([s, n]) => s + n))
    );
  };
  return told.find(certain) ?? null;
}

/** Every served and not yet served that an age can have: what is not told of them is still no more than everybody. */
function sumsOf({ row, underFive }: AgeTold, wholes: WholesTold): Sum[] {
  const [least, most] = meant(row.target);
  const served = within(meant(row.served), wholes.served[1]);
  const notYet = within(meant(row.notYet), mostNotYet(wholes));
  const sums: Sum[] = [];
  for (let s = served[0]; s <= served[1]; s++) {
    const from = Math.max(notYet[0], least - s);
    const until = Math.min(notYet[1], most - s, wholes.target[1] - s);
    for (let n = from; n <= until; n++) sums.push([s, n, underFive ? s + n : 0]);
  }
  return sums;
}

const within = ([least, most]: Range, limit: number): Range => [least, Math.min(most, limit)];
const plus = (a: Sum, b: Sum): Sum => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

const mostNotYet = ({ target, served }: WholesTold): number => target[1] - served[0];

/** Are these already more than everybody? Others only add to it. */
const isTooMany = ([s, n, u]: Sum, wholes: WholesTold): boolean =>
  s > wholes.served[1] ||
  s + n > wholes.target[1] ||
  n > mostNotYet(wholes) ||
  u > wholes.underFive[1];

/** What ages can come to together and still be no more than everybody: without that the ways are as many as the people, cubed. */
function together(ages: readonly (readonly Sum[])[], wholes: WholesTold): Sum[] {
  let all: Sum[] = [[0, 0, 0]];
  for (const can of ages) {
    const next = new Map<number, Sum>();
    for (const sum of all)
      for (const age of can) {
        const more = plus(sum, age);
        if (isTooMany(more, wholes)) continue;
        next.set((more[0] * 4096 + more[1]) * 4096 + more[2], more);
      }
    all = [...next.values()];
  }
  return all;
}

/** Is there anything that ages of which nothing is told can be, with which these sums are what is told of everybody? */
function fits(
  [s, n, u]: Sum,
  free: { under: boolean; over: boolean },
  { served, target, underFive }: WholesTold,
): boolean {
  const need = (whole: Range, has: number): Range => [Math.max(0, whole[0] - has), whole[1] - has];
  const [ofServed, ofTarget, ofUnder] = [need(served, s), need(target, s + n), need(underFive, u)];
  const under: Range = free.under
    ? ofUnder
    : ofUnder[0] > 0
      ? [1, 0]
      : [0, Math.min(0, ofUnder[1])];
  const over: Range = free.over ? [0, Number.POSITIVE_INFINITY] : [0, 0];
  const people: Range = [
    Math.max(ofTarget[0], under[0] + over[0]),
    Math.min(ofTarget[1], under[1] + over[1]),
  ];
  return (
    under[0] <= under[1] &&
    people[0] <= people[1] &&
    ofServed[0] <= ofServed[1] &&
    ofServed[0] <= people[1]
  );
}
