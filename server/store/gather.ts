/** Work this slow waits for somebody's lock, or is itself large; what came meanwhile no longer waits for it. */
const SLOW_MS = 100;
/** Slow ones included. */
const AT_ONCE = 4;

/**
 * What arrives while earlier work is under way is worked on together next. Nothing waits for company: what finds the
 * line free goes at once.
 */
export class Gather<T> {
  readonly #take: (waiting: T[]) => T[];
  readonly #work: (group: readonly T[]) => Promise<void>;
  readonly #waiting: T[] = [];
  #running = 0;
  #slow = 0;

  /**
   * @param take removes the next group from those who wait, at least the first
   * @param work must not reject: each item is told itself what became of it
   */
  constructor(take: (waiting: T[]) => T[], work: (group: readonly T[]) => Promise<void>) {
    this.#take = take;
    this.#work = work;
  }

  add(item: T): void {
    this.#waiting.push(item);
    this.#go();
  }

  #go(): void {
    const free = this.#running === this.#slow && this.#running < AT_ONCE;
    if (!free || this.#waiting.length === 0) return;
    let slow = 0;
    const timer = setTimeout(() => {
      slow = 1;
      this.#slow += 1;
      this.#go();
    }, SLOW_MS);
    this.#running += 1;
    void this.#work(this.#take(this.#waiting)).finally(() => {
      clearTimeout(timer);
      this.#running -= 1;
      this.#slow -= slow;
      this.#go();
    });
  }
}
