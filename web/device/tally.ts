import { msOf } from '#log/stamp.ts';

/**
 * How many entries this phone wrote, by hour since 1970: rows go when the server has them and they are folded, so the
 * end-of-day proof ("48 dari 48 catatan sampai") needs a count of its own. Numbers only; it lies in clear in `meta`.
 * By hour, because which civil day an hour belongs to is the wall's business, and Indonesia's zones are whole hours.
 */
export type Tally = Readonly<Record<string, number>>;

const HOUR_MS = 3_600_000;
const HOURS_KEPT = 32 * 24;

export const hourOf = (id: string): number => Math.floor(msOf(id) / HOUR_MS);
export const hourStartMs = (hour: number): number => hour * HOUR_MS;

/** The tally with these entries in it; what is older than a month before them is let go. */
export function tallied(tally: Tally, ids: readonly string[]): Tally {
  const hours = ids.map(hourOf);
  const oldest = Math.max(...hours) - HOURS_KEPT;
  const next: Record<string, number> = {};
  for (const [hour, count] of Object.entries(tally)) if (Number(hour) >= oldest) next[hour] = count;
  for (const hour of hours) next[hour] = (next[hour] ?? 0) + 1;
  return next;
}
