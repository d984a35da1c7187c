import type { Db } from './store.ts';

/**
 * The same connection for several who ask of it at once: a question is sent when the one before is answered, whatever
 * the driver would do.
 */
export function oneAtATime(db: Db): <T>(ask: (db: Db) => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (ask) => {
    const answer = last.then(() => ask(db));
    last = answer.catch(() => {});
    return answer;
  };
}
