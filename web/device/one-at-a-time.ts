/**
 * A lock across tabs where the browser has one, else within this page. What runs under one name never overlaps:
 * sync and compaction share theirs, because both move rows.
 */
const tails = new Map<string, Promise<unknown>>();

export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks) return locks.request(name, work) as Promise<T>;
  const before = tails.get(name) ?? Promise.resolve();
  const mine = before.then(work, work);
  tails.set(
    name,
    mine.catch(() => undefined),
  );
  return mine;
}
