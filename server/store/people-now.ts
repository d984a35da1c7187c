import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { type Kin, peopleAmong } from './kin.ts';
import type { Locked } from './lock-people.ts';
import { homeOf } from './project-people.ts';

/** Who is who once new facts are kept, beside who was who before. */
export interface PeopleNow {
  /** by the record that stays; records given up are there too, with nothing known of them */
  known: Map<string, Known>;
  /** the facts of each person, by the record that stays */
  facts: Map<string, Fact[]>;
  /** record → the record that stays, of every record read */
  stays: Map<string, string>;
  /** records that belong to another person than before */
  changed: Set<string>;
  homeBefore(record: string): string | null;
  homeNow(record: string): string | null;
}

/**
 * @param facts of every record read, by record; those with news and all of their kin
 * @param told records about whom a fact that reaches back came: only their homes can be others now
 */
export function peopleNow(
  facts: ReadonlyMap<string, Fact[]>,
  kin: Kin,
  locked: Locked,
  told: ReadonlySet<string>,
): PeopleNow {
  const people = peopleAmong(facts);
  const known = new Map([...people].map(([id, own]) => [id, knownNow(own, id)]));
  const stays = new Map<string, string>();
  for (const [id, own] of people) {
    stays.set(id, id);
    for (const { subject } of own) if (subject !== id) stays.set(subject, id);
  }
  const read = new Set([...people.keys(), ...facts.keys()].flatMap((id) => kin.get(id) ?? []));
  for (const id of read)
    if (!stays.has(id)) {
      stays.set(id, id);
      if (!known.has(id)) known.set(id, knownNow([], id));
    }
  for (const [id, person] of stays) if (id !== person) known.set(id, knownNow([], id));
  const changed = new Set<string>();
  for (const id of read) if (stays.get(id) !== (locked.stays.get(id) ?? id)) changed.add(id);
  const homeBefore = (id: string): string | null => locked.homes.get(id) ?? null;
  const homeNow = (id: string): string | null => {
    const person = known.get(stays.get(id) ?? id);
    const anew = person && (told.has(id) || (kin.get(id) ?? []).some((one) => told.has(one)));
    return anew ? homeOf(person) : homeBefore(id);
  };
  return { known, facts: people, stays, changed, homeBefore, homeNow };
}

/** Which record stays now, of those that belong to another person than before. */
export const changedStays = (now: PeopleNow): Map<string, string> =>
  new Map([...now.changed].map((id) => [id, now.stays.get(id) ?? id]));

/** Records that are, or were until now, one person with one that changed: the merge or the parting concerns them all. */
export function concerned(now: PeopleNow, kin: Kin, locked: Locked, record: string): string[] {
  const all = kin.get(record) ?? [record];
  const touched = new Set(
    all.flatMap((id) => (now.changed.has(id) ? [now.stays.get(id), locked.stays.get(id)] : [])),
  );
  return all.filter((id) => touched.has(now.stays.get(id)) || touched.has(locked.stays.get(id)));
}
