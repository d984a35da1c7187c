import { mayBeTold } from '#domain/access/told-findings.ts';
import { assess, rulebookOn } from '#domain/assess/assess.ts';
import { type Month, monthOf } from '#domain/calendar.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import type { Group } from '#domain/stages/groups.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { factsOfPeople } from '../store/kin.ts';
import { publishedIn } from '../store/publications.ts';
import type { Store } from '../store/store.ts';
import { isToldReferred } from './told-referral.ts';

const ASKS: ReadonlySet<string> = new Set(['watch', 'refer', 'urgent']);

export interface AskedReasons {
  districtId: number;
  people: readonly PersonBehind[];
  month: Month;
  words: 'family' | 'worker';
  /** the groups whose care the reader has; null: all */
  groups: readonly Group[] | null;
  /** the number they stand behind: whoever was referred only for what is not the reader's to know is left out */
  what?: string;
}

/**
 * What asks for attention in the month of each person: the family's words for a kader, the worker's for a health
 * worker (ruling 3). Findings marked sensitive are told to no list (ruling 16), reminders are no risk, and
 * a lead of some groups hears only what belongs to their care. A year back is read, because a finding may look at
 * weighings before the month.
 */
export async function withReasons(
  store: Store,
  { districtId, people, month, words, groups, what }: AskedReasons,
): Promise<PersonBehind[]> {
  const since = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}-01`;
  const facts = await inTransaction(store.pool, (db) =>
    factsOfPeople(db, store, districtId, new Map(people.map((p) => [p.id, since]))),
  );
  const published = await publishedIn(store.pool, districtId);
  return people.flatMap((person) => {
    const known = knownNow(facts.get(person.id) ?? [], person.id);
    const days = known.days.filter((day) => monthOf(day.on) === month);
    const findings = days.flatMap((day) =>
      assess(known, day.on, rulebookOn(day.on, {}, published)),
    );
    const asking = findings.filter(
      (f) => ASKS.has(f.severity) && !f.sensitive && !f.reminder && mayBeTold(f.rule, groups),
    );
    if (groups !== null && what === 'referred' && !isToldReferred(days, asking, groups)) return [];
    const why = asking.map((f) => (words === 'worker' ? f.worker : f.title));
    return { ...person, why: [...new Set(why)] };
  });
}
