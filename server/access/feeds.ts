import { canFollowAt, canSeeSensitiveAt, type Grant } from '#domain/access/access.ts';
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
  const may = sensitive ? canSeeSensitiveAt : canFollowAt;
  return may(grants, place, on) ? place : null;
}

/** The feeds a phone of this account follows: every posyandu it writes for, and for health workers what is sensitive. */
export function feedsOf(
  grants: readonly Grant[],
  posyandu: readonly Posyandu[],
  on: LocalDate,
): string[] {
  const scopes = new Set<string>();
  for (const place of posyandu) {
    if (!canFollowAt(grants, place, on)) continue;
    scopes.add(place.id);
    const village = { ...place, id: villageScope(place.villageCode) };
    if (canFollowAt(grants, village, on)) scopes.add(village.id);
  }
  const byId = new Map(posyandu.map((place) => [place.id, place]));
  return [...scopes].sort().flatMap((scope) => {
    const place = byId.get(scope) ?? villagePlace(scope, posyandu);
    const sensitive = place !== undefined && canSeeSensitiveAt(grants, place, on);
    return sensitive ? [feedOf(scope), sensitiveFeedOf(scope)] : [feedOf(scope)];
  });
}

function villagePlace(scope: string, posyandu: readonly Posyandu[]): Posyandu | undefined {
  const there = posyandu.find((place) => villageScope(place.villageCode) === scope);
  return there ? { ...there, id: scope } : undefined;
}
