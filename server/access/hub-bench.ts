import type { Pool } from 'pg';
import { canRecordAt, canSeeSensitiveAt, type Grant, hasPowerAt } from '#domain/access/access.ts';
import { feedOf, type Posyandu, sensitiveFeedOf, villageScope } from '#domain/places/place.ts';
import type { Places } from '../store/places.ts';
import { grantsOf } from './accounts.ts';
import { placesOf } from './bench.ts';
import type { Hub } from './hubs.ts';
import { type Bench, dayOfMs } from './judge.ts';

/** The posyandu a hub serves, as far as they still exist. */
export async function placesOfHub(places: Places, hub: Hub): Promise<Posyandu[]> {
  const own = new Set(hub.scopes);
  return (await places.all()).filter((p) => own.has(p.id) && p.districtId === hub.districtId);
}

/**
 * The feeds a hub may read: those its founder may, today (ruling 11). Whoever moved on leaves it able to bring what its
 * phones write, and to read nothing more, until somebody who works there joins it again.
 */
export async function feedsOfHub(
  pool: Pool,
  places: Places,
  hub: Hub,
  now: Date,
): Promise<string[]> {
  const on = dayOfMs(now.getTime());
  const grants = (await grantsOf(pool, [hub.joinedBy])).get(hub.joinedBy) ?? [];
  const feeds: string[] = [];
  for (const scope of hub.scopes) {
    const place = await places.ofScope(scope);
    if (!place || !hasPowerAt(grants, 'hosts', place, on)) continue;
    feeds.push(feedOf(scope));
    if (hub.sensitive && canSeeSensitiveAt(grants, place, on)) feeds.push(sensitiveFeedOf(scope));
  }
  return feeds;
}

/** Whenever it was: would these grants have let somebody write at one of these posyandu? */
export const workedAt = (grants: readonly Grant[], at: readonly Posyandu[]): boolean => {
  const ever = grants.map((g) => ({ ...g, from: '0001-01-01', until: null }));
  return at.some((place) => canRecordAt(ever, place, '2000-01-01'));
};

/**
 * What facts a hub passes on are judged by. A hub speaks for the accounts of its places and for nobody else; each fact
 * is still judged by its own author's grants, as if the phone had brought it.
 */
export async function benchForHub(
  pool: Pool,
  places: Places,
  hub: Hub,
  raws: readonly unknown[],
  now: Date,
): Promise<Bench> {
  const own = await placesOfHub(places, hub);
  const scopes = await placesOf(places, raws);
  const authors = [...new Set(raws.flatMap(authorOf))];
  const grants = await grantsOf(pool, authors);
  const closed = await closedOf(pool, authors);
  const within = new Set([...own.map((p) => p.id), ...own.map((p) => villageScope(p.villageCode))]);
  return {
    now,
    placeOf: (scope) => scopes.get(scope) ?? places.known(scope),
    within: (place) => within.has(place.id),
    mayHaveWritten: (account) => workedAt(grants.get(account) ?? [], own),
    cutOff: (account) => closed.get(account) ?? null,
    grants: (account) => grants.get(account) ?? [],
  };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function authorOf(raw: unknown): string[] {
  if (typeof raw !== 'object' || raw === null || !('by' in raw)) return [];
  return typeof raw.by === 'string' && UUID.test(raw.by) ? [raw.by] : [];
}

async function closedOf(pool: Pool, accounts: readonly string[]): Promise<Map<string, Date>> {
  const { rows } = await pool.query<{ id: string; disabled_at: Date }>(
    'select id, disabled_at from accounts where id = any($1::uuid[]) and disabled_at is not null',
    [accounts],
  );
  return new Map(rows.map((row) => [row.id, row.disabled_at]));
}
