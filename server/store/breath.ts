/** A page asks the database two or three times, and may meet a stretch of work each time: together they stay unfelt. */
const LONGEST_MS = 4;

/**
 * For long work in a process that also answers: between two of its parts, everybody who waits has a turn when the last
 * pause was too long ago.
 */
export class Breath {
  #since = performance.now();

  async draw(): Promise<void> {
    if (performance.now() - this.#since < LONGEST_MS) return;
    await new Promise(setImmediate);
    this.#since = performance.now();
  }
}
