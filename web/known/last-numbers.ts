import type { VillageMonth } from '#domain/pws/village-month.ts';
import { readVillageMonth } from './read-village.ts';

/** A village's month as it was last seen here, and when (ms since 1970). */
export interface SeenMonth {
  page: VillageMonth;
  at: number;
}

/**
 * Numbers that may be shown outside the puskesmas lie on the disk; exact ones stay in memory, because in a small
 * village "1" is a name (ruling 18) and the disk here is not encrypted.
 */
const exact = new Map<string, SeenMonth>();
const shelfKey = (account: string, code: string, month: string): string =>
  `siklus-desa ${account} ${code} ${month}`;

export function keepNumbers(account: string, seen: SeenMonth): void {
  const key = shelfKey(account, seen.page.village.code, seen.page.month);
  exact.set(key, seen);
  if (seen.page.small !== 'suppressed') return;
  try {
    localStorage.setItem(key, JSON.stringify(seen));
  } catch {
    // a full shelf costs the offline view, nothing else
  }
}

/** Null when this month was never seen here by this account. */
export function lastNumbers(account: string, code: string, month: string): SeenMonth | null {
  const key = shelfKey(account, code, month);
  const kept = exact.get(key);
  if (kept) return kept;
  try {
    const read: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof read !== 'object' || read === null || !('at' in read) || !('page' in read))
      return null;
    const page = readVillageMonth(read.page);
    return page && typeof read.at === 'number' ? { page, at: read.at } : null;
  } catch {
    return null;
  }
}
