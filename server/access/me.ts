import {
  canRecordAt,
  canSeeVillage,
  type Grant,
  type HandOffKeys,
  type Me,
  namesAt,
  type Wording,
} from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { isStandardWording } from '#domain/access/wording.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { byNaturalName, districtIdOf, type Posyandu } from '#domain/places/place.ts';
import { sealingKeyOf, signingKeyOf } from '../keys/hand-off-keys.ts';
import type { Places } from '../store/places.ts';
import { wordingOf } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Account, grantsOf } from './accounts.ts';
import { feedsOf } from './feeds.ts';
import { healthWorkersAt } from './health-workers.ts';
import { dayOfMs, LEASE_DAYS } from './judge.ts';
import type { PassesOn } from './passes-on.ts';
import { sealKeyOf } from './seal-keys.ts';

export interface AboutServer {
  epoch: string;
  demo: boolean;
  passesOn: PassesOn | null;
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
    .filter((p) => canRecordAt(grants, p, on) || namesAt(grants, p, on) !== null)
    .sort((a, b) => byNaturalName(a, b) || (a.id < b.id ? -1 : 1));
  const { id, username, name, role } = account;
  const wording = await wordingHere(store, grants, posyandu, all);
  return {
    account: { id, username, name, role },
    grants: [...grants],
    posyandu,
    villages: (await villagesOf(places, all, grants, on)).filter(
      ({ code }) => server.passesOn?.holdsWhole(code) ?? true,
    ),
    feeds: feedsOf(grants, all, on),
    epoch: server.epoch,
    sealKey: await sealKeyOf(store, posyandu[0] ?? null),
    leaseDays: LEASE_DAYS,
    serverTime: now.toISOString(),
    workers: powersOf(role).records ? await healthWorkersAt(store.pool, posyandu) : [],
    ...(powersOf(role).records ? { handOff: handOffKeys(store, grants, posyandu, on) } : {}),
    ...(isStandardWording(wording) ? {} : { wording }),
    ...(server.passesOn ? { passesOn: server.passesOn.now() } : {}),
    demo: server.demo,
  };
}

/** As the district says it in which they work; the first of several. */
async function wordingHere(
  store: Store,
  grants: readonly Grant[],
  posyandu: readonly Posyandu[],
  all: readonly Posyandu[],
): Promise<Wording> {
  const inArea = ({ scope }: Grant): number | undefined => {
    if (scope.kind === 'district') return scope.id;
    if (scope.kind === 'province') return undefined;
    if (scope.kind === 'puskesmas') return all.find((p) => p.puskesmasId === scope.id)?.districtId;
    if (scope.kind === 'posyandu') return all.find((p) => p.id === scope.id)?.districtId;
    return districtIdOf(scope.id);
  };
  const districtId = posyandu[0]?.districtId ?? grants.map(inArea).find((id) => id !== undefined);
  return districtId === undefined ? {} : wordingOf(store.pool, districtId);
}

/** For phones that write: the keys of the posyandu they may write at, and the one certificates are checked against. */
function handOffKeys(
  store: Store,
  grants: readonly Grant[],
  posyandu: readonly Posyandu[],
  on: LocalDate,
): HandOffKeys {
  const { rest } = store.secrets;
  const here = posyandu.filter((p) => canRecordAt(grants, p, on));
  return {
    sealing: Object.fromEntries(
      here.map((p) => [p.id, sealingKeyOf(rest, p.id).toString('base64')]),
    ),
    server: signingKeyOf(rest),
  };
}

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
