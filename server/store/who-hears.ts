import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { classOf, namedBy } from './class-of.ts';
import { addPlaces, type FeedPlaces, notYetIn } from './feed-places.ts';
import type { Judged } from './judged.ts';
import { homeOf } from './project-people.ts';
import type { Db } from './store.ts';

export interface News {
  fresh: readonly Judged[];
  /** facts of the subjects that have news, the fresh ones among them */
  facts: ReadonlyMap<string, readonly Fact[]>;
  /** homes before */
  homes: ReadonlyMap<string, string | null>;
  /** people who may live elsewhere now */
  standing: readonly Known[];
}

type ById = ReadonlyMap<string, Fact>;
const byIdOf = (facts: readonly Fact[]): ById => new Map(facts.map((fact) => [fact.id, fact]));

/** Who hears of what: the place it was written for, the home of whom it is about, and a new home all that went before. */
export async function whoHears(db: Db, districtId: number, news: News): Promise<FeedPlaces> {
  const { fresh, facts, homes, standing } = news;
  const places: FeedPlaces = new Map();
  const changed = new Map(standing.map((known) => [known.id, homeOf(known)]));
  const homeNow = (id: string): string | null =>
    (changed.has(id) ? changed.get(id) : homes.get(id)) ?? null;
  const newIds = new Set(fresh.map((j) => j.entry.id));
  const known = new Map([...facts].map(([id, own]) => [id, byIdOf(own)]));
  for (const { entry, fact } of fresh) {
    const of = classOf(fact, known.get(entry.subject) ?? byIdOf([fact]));
    addPlaces(places, entry.id, of, scopesOf(fact, homeNow(entry.subject)));
  }
  const promoted = new Set<string>();
  for (const [id, own] of facts)
    for (const fact of nowTold(own, newIds)) {
      promoted.add(fact.id);
      const of = classOf(fact, known.get(id) ?? byIdOf(own));
      addPlaces(places, fact.id, of, scopesOf(fact, homeNow(id)));
    }
  for (const [id, home] of changed) {
    if (!home || home === homes.get(id)) continue;
    const older = (facts.get(id) ?? [])
      .filter((f) => !newIds.has(f.id) && !promoted.has(f.id))
      .sort(byIds);
    const ids = older.map((f) => f.id);
    const missing = await notYetIn(db, districtId, home, ids);
    for (const fact of older)
      if (missing.has(fact.id))
        addPlaces(places, fact.id, classOf(fact, known.get(id) ?? new Map()), [home]);
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
