import { assess, rulebookOn } from '#domain/assess/assess.ts';
import { type Month, monthOf } from '#domain/calendar.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import { factsOf } from '../store/entry-rows.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Store } from '../store/store.ts';

const ASKS: ReadonlySet<string> = new Set(['watch', 'refer', 'urgent']);

/**
 * What asks for attention in the month of each person: the family's words for a kader, the worker's for a health
 * worker (ruling 3). Findings marked sensitive are told to no list (ruling 16). A year back is read, because a finding may look at
 * weighings before the month.
 */
export async function withReasons(
  store: Store,
  districtId: number,
  people: readonly PersonBehind[],
  month: Month,
  words: 'family' | 'worker',
): Promise<PersonBehind[]> {
  const since = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}-01`;
  const facts = await inTransaction(store.pool, (db) =>
    factsOf(db, store, districtId, new Map(people.map((p) => [p.id, since]))),
  );
  return people.map((person) => {
    const known = knownNow(facts.get(person.id) ?? [], person.id);
    const days = known.days.filter((day) => monthOf(day.on) === month);
    const findings = days.flatMap((day) => assess(known, day.on, rulebookOn(day.on)));
    const asking = findings.filter((f) => ASKS.has(f.severity) && !f.sensitive);
    const why = asking.map((f) => (words === 'worker' ? f.worker : f.title));
    return { ...person, why: [...new Set(why)] };
  });
}
