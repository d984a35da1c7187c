import {
  canRecordAt,
  canSeePeopleAt,
  canSeeVillage,
  type Grant,
  isHealthWorker,
  type Me,
  type Role,
} from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { byNaturalName, type Posyandu } from '#domain/places/place.ts';
import type { Places } from '../store/places.ts';
import type { Store } from '../store/store.ts';
import { type Account, grantsOf } from './accounts.ts';
import { feedsOf } from './feeds.ts';
import { healthWorkersAt } from './health-workers.ts';
import { dayOfMs, LEASE_DAYS } from './judge.ts';
import { sealKeyOf } from './seal-keys.ts';

export interface AboutServer {
  epoch: string;
  demo: boolean;
}

/** What an account may do and see today, as its phone needs it. */
export async function meOf(
  store: Store,
  places: Places,
  account: Account,
  server: AboutServer,
  now: Date,
): Promise<Me> {
  const on = dayOfMs(now.getTime());
  const grants = (await grantsOf(store.pool, [account.id])).get(account.id) ?? [];
  const all = await places.all();
  const posyandu = all
    .filter((p) => canRecordAt(grants, p, on) || canSeePeopleAt(grants, p, on))
    .sort((a, b) => byNaturalName(a, b) || (a.id < b.id ? -1 : 1));
  const { id, username, name, role } = account;
  return {
    account: { id, username, name, role },
    grants: [...grants],
    posyandu,
    villages: await villagesOf(places, all, grants, on),
    feeds: feedsOf(grants, all, on),
    epoch: server.epoch,
    sealKey: await sealKeyOf(store, posyandu[0] ?? null),
    leaseDays: LEASE_DAYS,
    serverTime: now.toISOString(),
    workers: recordsHere(role) ? await healthWorkersAt(store.pool, posyandu) : [],
    demo: server.demo,
  };
}

const recordsHere = (role: Role): boolean => role === 'kader' || isHealthWorker(role);

async function villagesOf(
  places: Places,
  all: readonly Posyandu[],
  grants: readonly Grant[],
  on: LocalDate,
): Promise<Me['villages']> {
  const codes = new Map(all.map((p) => [p.villageCode, p]));
  const villages: Me['villages'] = [];
  for (const [code, { villageName, districtId }] of codes) {
    const village = await places.village(code);
    if (village && canSeeVillage(grants, village, on))
      villages.push({ code, name: villageName, districtId });
  }
  return villages.sort((a, b) => byNaturalName(a, b) || (a.code < b.code ? -1 : 1));
}
