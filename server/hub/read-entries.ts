import { type Posyandu, villageScope } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import type { Bench } from '../access/judge.ts';
import { receive } from '../store/receive.ts';
import type { Store } from '../store/store.ts';

/**
 * Keeps what was read from the main server: the same way in as for phones' facts, so feeds, numbers and person-months
 * follow, but judged by nobody a second time. What this software cannot read yet lies in quarantine and is read again
 * by a newer one. Answers the scopes whose feeds moved.
 */
export async function keepRead(
  store: Store,
  from: { hubId: string; districtId: number },
  entries: readonly Entry[],
): Promise<string[]> {
  const sender = { account: from.hubId, device: 'main-server' };
  return (await receive(store, entries, benchOfFeed(from.districtId), sender)).touched;
}

/** A feed brings facts of people who once lived elsewhere: places this server has no register of, in the same district. */
function benchOfFeed(districtId: number): Bench {
  const village = villageScope('');
  const placeOf = (scope: string): Posyandu => ({
    id: scope,
    name: scope,
    villageCode: scope.startsWith(village) ? scope.slice(village.length) : '',
    villageName: '',
    districtId,
    puskesmasId: '',
  });
  return {
    now: new Date(),
    placeOf,
    mayHaveWritten: () => true,
    cutOff: () => null,
    grants: () => [],
    released: true,
  };
}
