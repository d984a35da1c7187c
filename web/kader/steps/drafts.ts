import { type Signal, signal } from '@preact/signals';

/**
 * What is being typed, kept at each keystroke while the app is open: leaving a person half-way and coming back finds it.
 * In memory only: half-typed readings are no facts, and nothing readable about anybody lies on the disk in clear (ruling 12).
 */
const drafts = new Map<string, Signal<unknown>>();

/** The draft of one person at one step. `key` names person, day and step. */
export function draftOf<T>(key: string, start: () => T): Signal<T> {
  const found = drafts.get(key);
  if (found) return found as Signal<T>;
  const made = signal(start());
  drafts.set(key, made as Signal<unknown>);
  return made;
}

export const dropDraft = (key: string): void => {
  drafts.delete(key);
};

/** On lock: nothing typed stays readable. */
export const dropAllDrafts = (): void => drafts.clear();
