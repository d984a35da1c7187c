import { MonthNumbers } from '#domain/pws/month-numbers.ts';

/** The numbers of one place and month as they are kept: `{"*":{"served":3},"balita/F":{"target":12}}`. */
export type NumbersJson = Record<string, Record<string, number>>;

/** The number under which a group's target stands beside what was counted of it. */
export const TARGET = 'target';

export function numbersToJson(numbers: MonthNumbers): NumbersJson {
  const json: NumbersJson = {};
  for (const [group, what, n] of numbers) {
    const own = json[group] ?? {};
    own[what] = n;
    json[group] = own;
  }
  return json;
}

export function numbersOfJson(json: NumbersJson): MonthNumbers {
  const numbers = new MonthNumbers();
  addJson(numbers, json);
  return numbers;
}

/** Adds a place's kept numbers to those of a larger one. */
export function addJson(numbers: MonthNumbers, json: NumbersJson): void {
  for (const group in json)
    for (const what in json[group]) numbers.add(group, what, json[group][what] ?? 0);
}

export function addTargets(numbers: MonthNumbers, targets: Readonly<Record<string, number>>): void {
  for (const key in targets) numbers.add(key, TARGET, targets[key] ?? 0);
}
