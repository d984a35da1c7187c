import { sameEntry } from './canonical-json.ts';
import type { Entry } from './entry.ts';

/**
 * Two sets of entries become one by their ids. Nothing inside an entry is ever mixed with another. Three laws,
 * for ids drawn as stamp.ts draws them (tests in merge.test.ts):
 *
 *   order-free    a ∪ b = b ∪ a, (a ∪ b) ∪ c = a ∪ (b ∪ c)     "order-free: any order of pages gives the same set"
 *   repeat-free   a ∪ a = a                                     "repeat-free: a page taken again adds nothing"
 *   nothing-lost  a ⊆ a ∪ b and b ⊆ a ∪ b                       "nothing-lost: what was known stays and what came is there"
 *
 * An id drawn twice (a copied phone) breaks the first law, so it is set apart: what is known stays, what came is
 * returned in `clashing` for the quarantine.
 */
export function merge(
  known: ReadonlyMap<string, Entry>,
  incoming: Iterable<Entry>,
): { added: Entry[]; clashing: Entry[] } {
  const fresh = new Map<string, Entry>();
  const clashing: Entry[] = [];
  for (const entry of incoming) {
    const here = known.get(entry.id) ?? fresh.get(entry.id);
    if (here === undefined) fresh.set(entry.id, entry);
    else if (!sameEntry(here, entry)) clashing.push(entry);
  }
  return { added: [...fresh.values()], clashing };
}
