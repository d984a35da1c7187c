import type { Known } from '#domain/facts/known.ts';
import { addPlaces, type FeedPlaces, notYetIn } from './feed-places.ts';
import type { Judged } from './judged.ts';
import { homeOf } from './project-people.ts';
import type { Db } from './store.ts';

/** Who hears of what: the place it was written for, the home of whom it is about, and a new home all that went before. */
export async function whoHears(
  db: Db,
  districtId: number,
  fresh: readonly Judged[],
  people: ReadonlyMap<string, Known>,
  homes: ReadonlyMap<string, string | null>,
  standing: readonly Known[],
): Promise<FeedPlaces> {
  const places: FeedPlaces = new Map();
  const changed = new Map(standing.map((known) => [known.id, homeOf(known)]));
  for (const { entry } of fresh) {
    const scopes = new Set([entry.scope]);
    const home = changed.has(entry.subject) ? changed.get(entry.subject) : homes.get(entry.subject);
    if (home) scopes.add(home);
    addPlaces(places, entry, scopes);
  }
  const newIds = new Set(fresh.map((j) => j.entry.id));
  for (const [id, home] of changed) {
    if (!home || home === homes.get(id)) continue;
    const older = (people.get(id)?.history ?? []).filter((f) => !newIds.has(f.id));
    const missing = await notYetIn(
      db,
      districtId,
      home,
      older.map((f) => f.id),
    );
    for (const fact of older) if (missing.has(fact.id)) addPlaces(places, fact, [home]);
  }
  return places;
}
