/** By group and what, as a place's month is kept: `{"*":{"served":3},"balita/F":{"target":12}}`. */
export type NumbersByGroup = Record<string, Record<string, number>>;

/**
 * Everything counted at one place in one month: by group (`*`, `balita`, `balita/F`) and what (`served`, `r.child.13`,
 * `target`). What is not there is 0. A larger place is the sum of its parts, except the few numbers of distinct persons.
 */
export class MonthNumbers {
  #by: NumbersByGroup = {};
  /** groups that are still somebody else's: copied before anything is added to them */
  #lent: Set<string> | null = null;

  static of(rows: Iterable<readonly [group: string, what: string, n: number]>): MonthNumbers {
    const numbers = new MonthNumbers();
    for (const [group, what, n] of rows) numbers.add(group, what, n);
    return numbers;
  }

  /** Numbers as they are kept, without copying them: they may be many and are mostly read. */
  static reading(kept: Readonly<NumbersByGroup>): MonthNumbers {
    const numbers = new MonthNumbers();
    numbers.#by = { ...kept };
    numbers.#lent = new Set(Object.keys(kept));
    return numbers;
  }

  static sum(parts: Iterable<MonthNumbers>): MonthNumbers {
    const whole = new MonthNumbers();
    for (const part of parts) whole.addAll(part);
    return whole;
  }

  /** The same numbers; what is added to either later, the other does not have. */
  copy(): MonthNumbers {
    this.#lent = new Set(Object.keys(this.#by));
    return MonthNumbers.reading(this.#by);
  }

  get(group: string, what: string): number {
    return this.#by[group]?.[what] ?? 0;
  }

  add(group: string, what: string, n: number): void {
    const own = this.#own(group);
    own[what] = (own[what] ?? 0) + n;
  }

  addAll(other: MonthNumbers): void {
    for (const group in other.#by) {
      const own = this.#own(group);
      const more = other.#by[group] ?? {};
      for (const what in more) own[what] = (own[what] ?? 0) + (more[what] ?? 0);
    }
  }

  #own(group: string): Record<string, number> {
    const there = this.#by[group];
    if (there && !this.#lent?.delete(group)) return there;
    const own = { ...there };
    this.#by[group] = own;
    return own;
  }

  *[Symbol.iterator](): Generator<[group: string, what: string, n: number]> {
    for (const group in this.#by)
      for (const [what, n] of Object.entries(this.#by[group] ?? {}))
        if (n !== 0) yield [group, what, n];
  }
}
