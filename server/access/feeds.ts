import {
  canSeePeopleAt,
  canSeeSensitiveAt,
  type Grant,
  isHealthWorker,
} from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { feedOf, type Posyandu, sensitiveFeedOf, villageScope } from '#domain/places/place.ts';
import type { Places } from '../store/places.ts';

const SENSITIVE_MARK = '!s';

/** The place a feed belongs to, when this account may read it; null otherwise. */
export async function readableFeed(
  places: Places,
  grants: readonly Grant[],
  feed: string,
  on: LocalDate,
): Promise<Posyandu | null> {
  const sensitive = feed.endsWith(SENSITIVE_MARK);
  const place = await places.ofScope(sensitive ? feed.slice(0, -SENSITIVE_MARK.length) : feed);
  if (!place) return null;
  const may = sensitive ? canSeeSensitiveAt : canSeePeopleAt;
  return may(grants, place, on) ? place : null;
}

/** The feeds a phone of this account follows: every posyandu it writes for, and for health workers what is sensitive. */
export function feedsOf(
  grants: readonly Grant[],
  posyandu: readonly Posyandu[],
  on: LocalDate,
): string[] {
  const phone = grants.filter((g) => g.role === 'kader' || isHealthWorker(g.role));
  const scopes = new Set<string>();
  for (const place of posyandu) {
    if (!canSeePeopleAt(phone, place, on)) continue;
    scopes.add(place.id);
    const village = { ...place, id: villageScope(place.villageCode) };
    if (canSeePeopleAt(phone, village, on)) scopes.add(village.id);
  }
  const byId = new Map(posyandu.map((place) => [place.id, place]));
  return [...scopes].sort().flatMap((scope) => {
    const place = byId.get(scope) ?? villagePlace(scope, posyandu);
    const sensitive = place !== undefined && canSeeSensitiveAt(phone, place, on);
    return sensitive ? [feedOf(scope), sensitiveFeedOf(scope)] : [feedOf(scope)];
  });
}

function villagePlace(scope: string, posyandu: readonly Posyandu[]): Posyandu | undefined {
  const there = posyandu.find((place) => villageScope(place.villageCode) === scope);
  return there ? { ...there, id: scope } : undefined;
}
