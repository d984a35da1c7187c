import { classOf, namedBy } from '#domain/facts/class-among.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { addPlaces, type FeedPlaces, notYetIn } from './feed-places.ts';
import type { Judged } from './judged.ts';
import type { Kin } from './kin.ts';
import type { Locked } from './lock-people.ts';
import { homesOf } from './may-move.ts';
import { concerned, type PeopleNow } from './people-now.ts';
import type { Db } from './store.ts';

export interface News {
  fresh: readonly Judged[];
  /** facts of every record read, the fresh ones among them */
  facts: ReadonlyMap<string, readonly Fact[]>;
  now: PeopleNow;
  kin: Kin;
  locked: Locked;
  /** people who may live elsewhere now */
  standing: readonly Known[];
}

type ById = ReadonlyMap<string, Fact>;
const byIdOf = (facts: readonly Fact[]): ById => new Map(facts.map((fact) => [fact.id, fact]));

/**
 * Who hears of what: the place it was written for, the home of whom it is about, and a new home all that went before.
 * When records become one person, or are parted, every home they had hears of that, and each of those homes gets all
 * that the person is now known by (ruling 9).
 */
export async function whoHears(db: Db, districtId: number, news: News): Promise<FeedPlaces> {
  const { fresh, facts, now, kin, locked, standing } = news;
  const places: FeedPlaces = new Map();
  const newIds = new Set(fresh.map((j) => j.entry.id));
  const sessions = [...facts].filter(([id]) => !now.stays.has(id));
  const known = new Map([...sessions, ...now.facts].map(([id, own]) => [id, byIdOf(own)]));
  const ofPerson = (record: string): string => now.stays.get(record) ?? record;
  const together = new Map<string, string[]>();
  for (const { entry, fact } of fresh) {
    const of = classOf(fact, known.get(ofPerson(entry.subject)) ?? byIdOf([fact]));
    const one = now.changed.size === 0 ? [] : concerned(now, kin, locked, entry.subject);
    const scopes = scopesOf(fact, now.homeNow(entry.subject));
    for (const home of homesOf(one, now)) scopes.add(home);
    for (const id of one)
      if (now.changed.has(id) && ofPerson(id) !== id) together.set(ofPerson(id), homesOf(one, now));
    addPlaces(places, entry.id, of, scopes);
  }
  const promoted = new Set<string>();
  for (const [id, own] of now.facts)
    for (const fact of nowTold(own, newIds)) {
      promoted.add(fact.id);
      const of = classOf(fact, known.get(id) ?? byIdOf(own));
      addPlaces(places, fact.id, of, scopesOf(fact, now.homeNow(id)));
    }
  for (const { id } of standing) {
    const home = now.homeNow(id);
    const moved = home !== null && home !== now.homeBefore(id) ? [home] : [];
    const older = (now.facts.get(id) ?? [])
      .filter((f) => !newIds.has(f.id) && !promoted.has(f.id))
      .sort(byIds);
    const ids = older.map((f) => f.id);
    for (const to of new Set([...moved, ...(together.get(id) ?? [])])) {
      const missing = await notYetIn(db, districtId, to, ids);
      for (const fact of older)
        if (missing.has(fact.id))
          addPlaces(places, fact.id, classOf(fact, known.get(id) ?? new Map()), [to]);
    }
  }
  return places;
}

const byIds = (a: Fact, b: Fact): number => (a.id < b.id ? -1 : 1);

const scopesOf = (fact: Fact, home: string | null): Set<string> =>
  new Set(home === null ? [fact.scope] : [fact.scope, home]);

/** Withdrawals and confirmations that came before what they name, which turns out to be nothing sensitive. */
function nowTold(facts: readonly Fact[], newIds: ReadonlySet<string>): Fact[] {
  const waiting = facts.filter((f) => !newIds.has(f.id) && namedBy(f) !== undefined);
  if (waiting.length === 0) return [];
  const [before, now] = [byIdOf(facts.filter((f) => !newIds.has(f.id))), byIdOf(facts)];
  return waiting.filter(
    (f) => classOf(f, before) === 'sensitive' && classOf(f, now) !== 'sensitive',
  );
}
