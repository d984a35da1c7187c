/**
 * Everything counted at one place in one month: by group (`*`, `balita`, `balita/F`) and what (`served`, `r.child.13`,
 * `target`). What is not there is 0. A larger place is the sum of its parts, except the few numbers of distinct persons.
 */
export class MonthNumbers {
  readonly #by = new Map<string, number>();

  static of(rows: Iterable<readonly [group: string, what: string, n: number]>): MonthNumbers {
    const numbers = new MonthNumbers();
    for (const [group, what, n] of rows) numbers.add(group, what, n);
    return numbers;
  }

  static sum(parts: Iterable<MonthNumbers>): MonthNumbers {
    const whole = new MonthNumbers();
    for (const part of parts) whole.addAll(part);
    return whole;
  }

  get(group: string, what: string): number {
    return this.#by.get(`${group}\t${what}`) ?? 0;
  }

  add(group: string, what: string, n: number): void {
    this.#addTo(`${group}\t${what}`, n);
  }

  addAll(other: MonthNumbers): void {
    for (const [key, n] of other.#by) this.#addTo(key, n);
  }

  #addTo(key: string, n: number): void {
    const sum = (this.#by.get(key) ?? 0) + n;
    if (sum === 0) this.#by.delete(key);
    else this.#by.set(key, sum);
  }

  *[Symbol.iterator](): Generator<[group: string, what: string, n: number]> {
    for (const [key, n] of this.#by) {
      const [group = '', what = ''] = key.split('\t');
      yield [group, what, n];
    }
  }
}
