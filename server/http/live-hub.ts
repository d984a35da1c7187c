/** Who is looking at which village's page right now, in this process. */
export class LiveHub {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Calls `heard` whenever a push touched the village; answers how to stop. */
  listen(village: string, heard: () => void): () => void {
    const own = this.#listeners.get(village) ?? new Set();
    this.#listeners.set(village, own.add(heard));
    return () => {
      own.delete(heard);
      if (own.size === 0 && this.#listeners.get(village) === own) this.#listeners.delete(village);
    };
  }

  changed(villages: Iterable<string>): void {
    for (const village of new Set(villages))
      for (const heard of this.#listeners.get(village) ?? []) heard();
  }
}
