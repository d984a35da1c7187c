import { createHash } from 'node:crypto';
import {
  canRecordAt,
  canSeeVillage,
  type Grant,
  type HandOffKeys,
  type Me,
  namesAt,
} from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { isStandardWording } from '#domain/access/wording.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { carriedChanges } from '#domain/packages/carried-changes.ts';
import { areaPath } from '#domain/places/area-code.ts';
import { byNaturalName, type Posyandu } from '#domain/places/place.ts';
import { aimPath } from '#domain/pws/aim-path.ts';
import { sealingKeyOf, signingKeyOf } from '../keys/hand-off-keys.ts';
import { aimsAt } from '../store/aims.ts';
import { areaNames } from '../store/areas.ts';
import { packageChangesOf } from '../store/packages.ts';
import type { Places } from '../store/places.ts';
import { publishedIn } from '../store/publications.ts';
import { wordingOf } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { type Account, grantsOf } from './accounts.ts';
import { districtOf } from './district-of.ts';
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
  const district =
    posyandu[0]?.districtId ??
    grants.map((grant) => districtOf(grant, all)).find((one) => one !== undefined);
  const wording = district === undefined ? {} : await wordingOf(store.pool, district);
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
    ...(powersOf(role).records ? await packagesHere(store, posyandu, on) : {}),
    ...(powersOf(role).records && !server.passesOn ? await monthsNeed(store, posyandu, on) : {}),
    // a local server holds no publications: its phones go on with those they have
    ...(district === undefined || server.passesOn
      ? {}
      : { published: { district, key: markOf((await publishedIn(store.pool, district)).key) } }),
    ...(server.passesOn ? { passesOn: server.passesOn.now() } : {}),
    demo: server.demo,
  };
}

/** Short, and another whenever something was published or withdrawn. */
const markOf = (key: string): string =>
  key === '' ? '' : createHash('sha256').update(key).digest('hex').slice(0, 16);

/** What the puskesmas of these posyandu decided about their packages; most decided nothing. */
async function packagesHere(
  store: Store,
  posyandu: readonly Posyandu[],
  on: LocalDate,
): Promise<Pick<Me, 'packages'>> {
  const packages: NonNullable<Me['packages']> = {};
  const byId = new Map(posyandu.map((p) => [p.puskesmasId, p]));
  for (const [puskesmasId, { districtId }] of byId) {
    const kept = await packageChangesOf(store.pool, { districtId, puskesmasId });
    const carried = carriedChanges(
      kept.map(({ change }) => change),
      on,
    );
    if (carried.length > 0) packages[puskesmasId] = carried;
  }
  return Object.keys(packages).length > 0 ? { packages } : {};
}

/**
 * What a phone's own month of its posyandu needs beside its facts: the targets of these posyandu and of what they lie in,
 * and the names of their areas. A local server has neither; its phones go on with what they were told before.
 */
async function monthsNeed(
  { pool }: Store,
  posyandu: readonly Posyandu[],
  on: LocalDate,
): Promise<Pick<Me, 'aims' | 'areas'>> {
  const year = Number(on.slice(0, 4));
  const aims = [...new Set(posyandu.map(({ districtId }) => districtId))].map((district) => {
    const there = posyandu.filter(({ districtId }) => districtId === district);
    const places = there.flatMap((at) => Object.values(aimPath('posyandu', at)));
    return aimsAt(pool, district, [year - 1, year], [...new Set(places)]);
  });
  const codes = posyandu.flatMap(({ villageCode }) => areaPath(villageCode).slice(0, -1));
  const [set, names] = await Promise.all([Promise.all(aims), areaNames(pool, [...new Set(codes)])]);
  return { aims: set.flat(), areas: Object.fromEntries(names) };
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
