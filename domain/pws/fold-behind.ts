import type { Month } from '../calendar.ts';
import type { Counted } from './behind.ts';
import { EVERYONE, GUEST } from './counters.ts';
import type { PersonMonthCounts } from './person-month.ts';

/** Where somebody stands for a number: the posyandu, and the RT, null when nobody said. */
export interface Standing {
  posyandu: string;
  rt: string | null;
}

/**
 * Where somebody was counted under any of the terms in any of the months, the latest first; guests where they were
 * served. Null when nowhere here.
 */
export function countedAt(
  months: ReadonlyMap<Month, PersonMonthCounts>,
  { terms, from }: Counted,
  month: Month,
  isHere: (posyandu: string) => boolean,
): Standing | null {
  const isGuest = terms.some(({ what }) => what === GUEST);
  for (const [m, counts] of [...months].reverse()) {
    if (m < from || m > month) continue;
    const where = isGuest ? counts.guestAt.find(isHere) : counts.posyandu;
    if (where === null || where === undefined || !isHere(where)) continue;
    if (isGuest || terms.some((term) => isCounted(counts, term)))
      return { posyandu: counts.posyandu ?? where, rt: counts.rt };
  }
  return null;
}

function isCounted(
  { whats, cells, groups, sex }: PersonMonthCounts,
  { group, what }: Counted['terms'][number],
): boolean {
  const [of, onlySex] = group.split('/');
  if (of !== EVERYONE && !groups.some((one) => one === of)) return false;
  if (onlySex !== undefined && onlySex !== sex) return false;
  return cells.includes(what) || whats.some((one) => one === what);
}
