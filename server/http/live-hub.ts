/** Told who caused it: the device that pushed, or null. */
export type Heard = (what: string, from: string | null) => void;

/** Who is listening right now, in this process: to a village's page, or to the feeds of a phone. */
export class LiveHub {
  readonly #listeners = new Map<string, Set<Heard>>();

  /** Calls `heard` whenever one of these keys changed; answers how to stop. */
  listen(keys: readonly string[], heard: Heard): () => void {
    for (const key of keys) {
      const own = this.#listeners.get(key) ?? new Set();
      this.#listeners.set(key, own.add(heard));
    }
    return () => {
      for (const key of keys) {
        const own = this.#listeners.get(key);
        own?.delete(heard);
        if (own?.size === 0) this.#listeners.delete(key);
      }
    };
  }

  changed(keys: Iterable<string>, from: string | null = null): void {
    for (const key of new Set(keys))
      for (const heard of this.#listeners.get(key) ?? []) heard(key, from);
  }
}

/** Keys: a village's page, a posyandu's (or whole village's) feeds, and what the server says of accounts. */
export const villageKey = (code: string): string => `village ${code}`;
export const scopeKey = (scope: string): string => `scope ${scope}`;
export const ABOUT_ME = 'about-me';
