import type { MonthNumbers, NumbersByGroup } from '#domain/pws/month-numbers.ts';

/**
 * The numbers of one place and month as they are kept: `{"*":{"served":3},"balita/F":{"target":12}}`. Sums of many
 * places are made of these: plain objects add up four times as fast as `MonthNumbers`.
 */
export type NumbersJson = NumbersByGroup;

/** The number under which a group's target stands beside what was counted of it. */
export const TARGET = 'target';

export function addOne(sum: NumbersJson, group: string, what: string, n: number): void {
  const own = sum[group] ?? {};
  sum[group] = own;
  own[what] = (own[what] ?? 0) + n;
}

/** Adds a place's numbers to those of a larger one. */
export function addJson(sum: NumbersJson, part: NumbersJson): void {
  for (const group in part) {
    const from = part[group] ?? {};
    const to = sum[group] ?? {};
    sum[group] = to;
    for (const what in from) to[what] = (to[what] ?? 0) + (from[what] ?? 0);
  }
}

export function addTargetsJson(sum: NumbersJson, targets: Readonly<Record<string, number>>): void {
  for (const key in targets) addOne(sum, key, TARGET, targets[key] ?? 0);
}

export function addNumbers(numbers: MonthNumbers, json: NumbersJson): void {
  for (const group in json)
    for (const what in json[group]) numbers.add(group, what, json[group][what] ?? 0);
}

export function addTargets(numbers: MonthNumbers, targets: Readonly<Record<string, number>>): void {
  for (const key in targets) numbers.add(key, TARGET, targets[key] ?? 0);
}
