import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Grant, Role, Wording } from '#domain/access/access.ts';
import { powersOf, ROLES } from '#domain/access/roles.ts';
import type { KeptChange } from '#domain/packages/package-change.ts';
import { areaPath } from '#domain/places/area-code.ts';
import type { Posyandu, Puskesmas } from '#domain/places/place.ts';
import type { Area } from '../store/areas.ts';
import { type CarriedPublication, publicationsToCarry } from '../store/carried-publications.ts';
import { type CarriedStart, ilpStartsToCarry } from '../store/ilp-starts.ts';
import { packageChangesOf } from '../store/packages.ts';
import type { Places } from '../store/places.ts';
import { wordingOf } from '../store/settings.ts';
import type { Store } from '../store/store.ts';
import { grantsOf } from './accounts.ts';
import { feedsOfHub, placesOfHub, workedAt } from './hub-bench.ts';
import { type Hub, wholeVillages } from './hubs.ts';
import { sealKeyOf } from './seal-keys.ts';

/** Everything a local server must know to stand in for this one: its places and who works there. No person's fact. */
export interface HubArea {
  districtId: number;
  areas: Area[];
  puskesmas: (Puskesmas & { sealPublic: string })[];
  posyandu: Posyandu[];
  /** villages of which it holds every posyandu, so that their month may be shown */
  wholeVillages: string[];
  feeds: string[];
  accounts: HubAccount[];
  /** how the district calls the programme and its steps */
  wording: Wording;
  /** by puskesmas: what it decided about its service package; an older server does not say */
  packages?: Record<string, KeptChange[]>;
  /** what the district published of its own, in order; an older server does not say */
  publications?: CarriedPublication[];
  /** since when its posyandu work with ILP; an older server does not say */
  ilpStarts?: CarriedStart[];
}

/** Somebody who works, or worked, at one of the places. The password's hash lets them sign in there; empty where it must not. */
export interface HubAccount {
  id: string;
  username: string;
  name: string;
  role: Role;
  passwordHash: string;
  demo: boolean;
  /** ISO */
  disabledAt: string | null;
  grants: Grant[];
}

/** What a hub is told, and a mark of it by which the hub knows whether anything changed. */
export async function hubArea(
  store: Store,
  places: Places,
  hub: Hub,
  now: Date,
): Promise<{ area: HubArea; mark: string }> {
  const posyandu = await placesOfHub(places, hub);
  const area: HubArea = {
    districtId: hub.districtId,
    areas: await areasAbove(store.pool, posyandu),
    puskesmas: await puskesmasOf(store, posyandu),
    posyandu,
    wholeVillages: await wholeVillages(places, posyandu),
    feeds: await feedsOfHub(store.pool, places, hub, now),
    accounts: (await accountsAt(store.pool, posyandu)).map(hub.sensitive ? asIs : lessToGuess),
    wording: await wordingOf(store.pool, hub.districtId),
    packages: await packagesOf(store.pool, posyandu),
    publications: await publicationsToCarry(store.pool, hub.districtId),
    ilpStarts: await ilpStartsToCarry(
      store.pool,
      hub.districtId,
      posyandu.map(({ id }) => id),
    ),
  };
  const mark = createHash('sha256').update(JSON.stringify(area)).digest('base64url');
  return { area, mark };
}

const asIs = (account: HubAccount): HubAccount => account;

/**
 * Whoever set the hub up and is no health worker could guess at its copy of their passwords, and read with one what is
 * for them alone (ruling 16). Without the hash they are known there and cannot sign in.
 */
const lessToGuess = (account: HubAccount): HubAccount =>
  account.grants.some(({ role }) => powersOf(role).healthWorker)
    ? { ...account, passwordHash: '' }
    : account;

async function packagesOf(
  pool: Pool,
  posyandu: readonly Posyandu[],
): Promise<Record<string, KeptChange[]>> {
  const told: Record<string, KeptChange[]> = {};
  for (const { districtId, puskesmasId } of posyandu)
    told[puskesmasId] ??= await packageChangesOf(pool, { districtId, puskesmasId });
  return told;
}

async function areasAbove(pool: Pool, posyandu: readonly Posyandu[]): Promise<Area[]> {
  const codes = [...new Set(posyandu.flatMap((p) => areaPath(p.villageCode)))];
  const { rows } = await pool.query<Area>(
    'select code, parent, level, name from areas where code = any($1::text[]) order by code',
    [codes],
  );
  return rows;
}

async function puskesmasOf(
  store: Store,
  posyandu: readonly Posyandu[],
): Promise<HubArea['puskesmas']> {
  const byId = new Map(posyandu.map((p) => [p.puskesmasId, p]));
  const told: HubArea['puskesmas'] = [];
  for (const [id, place] of [...byId].sort()) {
    const { rows } = await store.pool.query<{ name: string; example: boolean }>(
      'select name, example from puskesmas where district_id = $1 and id = $2',
      [place.districtId, id],
    );
    const [row] = rows;
    if (!row) continue;
    const sealPublic = await sealKeyOf(store, place);
    told.push({ id, districtId: place.districtId, ...row, sealPublic });
  }
  return told;
}

const RECORDING = ROLES.filter((role) => powersOf(role).records);

interface AccountRow {
  id: string;
  username: string;
  name: string;
  role: Role;
  password_hash: string;
  demo: boolean;
  disabled_at: Date | null;
}

async function accountsAt(pool: Pool, posyandu: readonly Posyandu[]): Promise<HubAccount[]> {
  const all = (of: (p: Posyandu) => string | number): string[] => [
    ...new Set(posyandu.map((p) => String(of(p)))),
  ];
  const { rows } = await pool.query<AccountRow>(
    `select a.id, a.username, a.name, a.role, a.password_hash, a.demo, a.disabled_at from accounts a
     where exists (select from grants g where g.account_id = a.id and g.role = any($1::text[]) and (
       (g.scope_kind = 'posyandu' and g.scope_id = any($2::text[])) or
       (g.scope_kind = 'village' and g.scope_id = any($3::text[])) or
       (g.scope_kind = 'puskesmas' and g.scope_id = any($4::text[])) or
       (g.scope_kind = 'district' and g.scope_id = any($5::text[])))) order by a.id`,
    [
      RECORDING,
      all((p) => p.id),
      all((p) => p.villageCode),
      all((p) => p.puskesmasId),
      all((p) => p.districtId),
    ],
  );
  const grants = await grantsOf(
    pool,
    rows.map((row) => row.id),
  );
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    name: row.name,
    role: row.role,
    passwordHash: row.password_hash,
    demo: row.demo,
    disabledAt: row.disabled_at?.toISOString() ?? null,
    grants: (grants.get(row.id) ?? []).filter((grant) => workedAt([grant], posyandu)),
  }));
}
