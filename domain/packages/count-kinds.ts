import type { RowOn } from './package-on.ts';
import { KINDS, LEVELS, type Level, type ServiceKind } from './package-row.ts';

export type KindCounts = Record<Level, Record<ServiceKind, number>>;

/** How many services of each kind a level gives. One given at several stages counts once, a family of doses or topics too. */
export function countKinds(rows: readonly RowOn[]): KindCounts {
  const seen = new Set<string>();
  const counts = Object.fromEntries(
    LEVELS.map((level) => [level, Object.fromEntries(KINDS.map((kind) => [kind, 0]))]),
  ) as KindCounts;
  for (const row of rows) {
    const key = `${row.level} ${row.family ?? row.service}`;
    if (!row.on || seen.has(key)) continue;
    seen.add(key);
    counts[row.level][row.kind] += 1;
  }
  return counts;
}
