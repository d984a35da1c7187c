/**
 * PIN tries while the store is too full to count them: `localStorage` has a quota of its own. Where even that is
 * forbidden they are counted in memory, until the page is closed.
 */
const KEY = 'siklus-tries';
const inMemory = new Map<string, number>();

const shelf = (): Storage | null => {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
};

export function triesBeside(account: string): number {
  const kept = Number(shelf()?.getItem(`${KEY} ${account}`) ?? 0);
  return Math.max(Number.isInteger(kept) ? kept : 0, inMemory.get(account) ?? 0);
}

export function countBeside(account: string): number {
  const tries = triesBeside(account) + 1;
  inMemory.set(account, tries);
  try {
    shelf()?.setItem(`${KEY} ${account}`, String(tries));
  } catch {
    // full as well: memory has it
  }
  return tries;
}

export function forgetBeside(account: string): void {
  inMemory.delete(account);
  shelf()?.removeItem(`${KEY} ${account}`);
}
