import type { LocalDate } from '../calendar.ts';
import type { PackageChange } from '../packages/package-change.ts';
import type { Cluster } from '../packages/package-row.ts';
import type { AreaCode, Posyandu } from '../places/place.ts';
import type { Aim } from '../pws/aims.ts';
import type { Group } from '../stages/groups.ts';
import { powersOf, type Role } from './roles.ts';

export { ROLES, type Role } from './roles.ts';

/** Where a grant holds. */
export type Scope =
  | { kind: 'posyandu'; id: string }
  | { kind: 'village'; id: AreaCode }
  | { kind: 'puskesmas'; id: string }
  /** a kecamatan, `18.72.03` */
  | { kind: 'subdistrict'; id: AreaCode }
  | { kind: 'district'; id: number }
  /** `18` */
  | { kind: 'province'; id: AreaCode };

/** A role at a place for a time: effective-dated, so an entry is judged by what held when it was written (ruling 11). */
export interface Grant {
  role: Role;
  scope: Scope;
  from: LocalDate;
  until: LocalDate | null;
}

export const isHealthWorker = (role: Role): boolean => powersOf(role).healthWorker;

const holds = (g: Grant, on: LocalDate): boolean =>
  g.from <= on && (g.until === null || on < g.until);

function covers(scope: Scope, at: Posyandu): boolean {
  if (scope.kind === 'posyandu') return scope.id === at.id;
  if (scope.kind === 'village') return scope.id === at.villageCode;
  if (scope.kind === 'puskesmas') return scope.id === at.puskesmasId;
  if (scope.kind === 'district') return scope.id === at.districtId;
  return isInArea(at.villageCode, scope.id);
}

/** Codes are read from the left: `18.72.03.1004` lies in `18.72.03` and in `18`. */
const isInArea = (village: AreaCode, area: AreaCode): boolean => village.startsWith(`${area}.`);

/** May this account write facts at this posyandu, on the day they were written? */
export const canRecordAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  grants.some((g) => holds(g, on) && powersOf(g.role).records && covers(g.scope, at));

/**
 * May this account read everything ordinary of anybody here without being asked why? Kader and health workers of the
 * place, whose phones hold it. Roles that see some groups, or names after a reason, ask the server for lists
 * (`namesAt`); aggregate-only roles never may.
 */
export const canSeePeopleAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  grants.some((g) => {
    const { names, groups } = powersOf(g.role);
    return holds(g, on) && names === 'always' && groups === undefined && covers(g.scope, at);
  });

/** May a phone of this account follow the place, and so keep its people for days without signal? */
export const canFollowAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  canSeePeopleAt(
    grants.filter((g) => powersOf(g.role).records),
    at,
    on,
  );

/** Sensitive facts are for health workers of the place only (ruling 16). */
export const canSeeSensitiveAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  grants.some((g) => holds(g, on) && isHealthWorker(g.role) && covers(g.scope, at));

/** Does any grant of this account hold here, whatever it allows? */
export const holdsAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  grants.some((g) => holds(g, on) && covers(g.scope, at));

/** How names at a place are told to somebody: at all, only of some groups, only after saying why. */
export interface NamesAt {
  how: 'always' | 'on-need' | 'identity';
  /** null: of everybody */
  groups: readonly Group[] | null;
}

const WIDEST_FIRST = ['always', 'on-need', 'identity'] as const;

/** The widest way in which this account may read names here; null when it may not. Groups of several grants add up. */
export function namesAt(grants: readonly Grant[], at: Posyandu, on: LocalDate): NamesAt | null {
  const here = grants.filter((g) => holds(g, on) && covers(g.scope, at));
  for (const how of WIDEST_FIRST) {
    const such = here.map((g) => powersOf(g.role)).filter((powers) => powers.names === how);
    if (such.length === 0) continue;
    const all = such.some((powers) => powers.groups === undefined);
    return { how, groups: all ? null : [...new Set(such.flatMap((p) => p.groups ?? []))] };
  }
  return null;
}

/** Powers that are used at a place, or over the people who work there. */
export type PlacePower =
  | 'coordinates'
  | 'audits'
  | 'signs'
  | 'imports'
  | 'hosts'
  | 'packages'
  | 'guides'
  | 'compares'
  | 'plans'
  | 'assigns';

/** Does this account hold a power at this place today? */
export const hasPowerAt = (
  grants: readonly Grant[],
  power: PlacePower,
  at: Posyandu,
  on: LocalDate,
): boolean => grants.some((g) => holds(g, on) && powersOf(g.role)[power] && covers(g.scope, at));

/** Whose rows of the service package this account may change at a place: of all clusters, of some; null when of none. */
export function packageClustersAt(
  grants: readonly Grant[],
  at: Posyandu,
  on: LocalDate,
): 'all' | readonly Cluster[] | null {
  const mine = grants
    .filter((g) => holds(g, on) && powersOf(g.role).packages && covers(g.scope, at))
    .map((g) => powersOf(g.role).cluster);
  if (mine.length === 0) return null;
  return mine.includes(undefined) ? 'all' : mine.flatMap((cluster) => cluster ?? []);
}

const HEIGHT: Record<Scope['kind'], number> = {
  posyandu: 1,
  village: 2,
  puskesmas: 3,
  subdistrict: 4,
  district: 5,
  province: 6,
};

/**
 * May this account set targets for a place of this level around a posyandu? For what lies below its own place; a
 * district, which nobody stands above, also for itself.
 */
export const canPlanAt = (
  grants: readonly Grant[],
  level: Scope['kind'],
  at: Posyandu,
  on: LocalDate,
): boolean =>
  hasPowerAt(
    grants.filter(({ scope }) => scope.kind === 'district' || HEIGHT[scope.kind] > HEIGHT[level]),
    'plans',
    at,
    on,
  );

/**
 * May this account cut off another (a lost phone, an account that ends)? Who coordinates a place where the other works
 * or worked, unless the other answers for something larger: a posyandu's coordinator does not cut off the village's
 * midwife, nor a puskesmas the district's office.
 */
export function canCutOff(
  grants: readonly Grant[],
  theirs: readonly Grant[],
  places: readonly Posyandu[],
  on: LocalDate,
): boolean {
  const highest = Math.max(0, ...theirs.map((g) => HEIGHT[g.scope.kind]));
  const mine = grants.filter(
    (g) => powersOf(g.role).coordinates && HEIGHT[g.scope.kind] >= highest,
  );
  return places.some(
    (at) => hasPowerAt(mine, 'coordinates', at, on) && theirs.some((g) => covers(g.scope, at)),
  );
}

export interface VillagePlace {
  code: AreaCode;
  districtId: number;
  puskesmasId: string;
  posyandu: readonly Posyandu[];
}

/** May this account see the village's numbers? A kader sees a village in which she has her posyandu. */
export const canSeeVillage = (
  grants: readonly Grant[],
  village: VillagePlace,
  on: LocalDate,
): boolean =>
  grants.some((g) => {
    if (!holds(g, on)) return false;
    if (g.scope.kind === 'posyandu') return village.posyandu.some((p) => p.id === g.scope.id);
    if (g.scope.kind === 'village') return g.scope.id === village.code;
    if (g.scope.kind === 'puskesmas') return g.scope.id === village.puskesmasId;
    if (g.scope.kind === 'district') return g.scope.id === village.districtId;
    return isInArea(village.code, g.scope.id);
  });

/** What the server tells an account about itself, at sign-in and on `GET /api/me`. */
export interface Me {
  account: { id: string; username: string; name: string; role: Role };
  grants: Grant[];
  /** posyandu this account may record at or read people of */
  posyandu: Posyandu[];
  /** villages whose page this account may open */
  villages: { code: AreaCode; name: string; districtId: number }[];
  /** feeds its phone follows */
  feeds: string[];
  epoch: string;
  /** the puskesmas' public key for sealed entries, raw P-256, base64 (ruling 13) */
  sealKey: string;
  leaseDays: number;
  /** the server's clock, to notice a phone's wrong one */
  serverTime: string;
  /** accounts of midwives and nurses here: what they write at step 4 needs no confirmation (ruling 4); an older server does not say */
  workers?: string[];
  /** how the district calls the programme and its steps; the standard words when left out */
  wording?: Wording;
  /** what their district published (domain/publish): another key, another list to fetch; left out by a local server */
  published?: { district: number; key: string };
  /** by puskesmas: what it decided about its service package, as far as step 4 needs it; nothing decided when left out */
  packages?: Record<string, PackageChange[]>;
  /** targets set for these posyandu and for what they lie in, this year's and last year's; a local or older server does not say */
  aims?: Aim[];
  /** names of the areas these posyandu lie in, province to kecamatan, by code; a local or older server does not say */
  areas?: Record<AreaCode, string>;
  /** what phones of one session need to hand a person over by QR; an older server does not say */
  handOff?: HandOffKeys;
  /** this server is a local one that passes everything on to another; when it last reached it, ms since 1970 */
  passesOn?: { reachedAt: number | null; waiting: number };
  /** show "contoh" everywhere: this server holds made-up people */
  demo: boolean;
}

/** What a district may call things without a change of code (the five steps keep their order and number). */
export interface Wording {
  /** "ILP", "siklus hidup", "Top Up Keren" */
  programme?: string;
  /** labels of steps 1 to 5, where they differ */
  steps?: Partial<Record<'1' | '2' | '3' | '4' | '5', string>>;
}

export interface HandOffKeys {
  /** by posyandu: the key its phones encrypt hand-offs with, 32 bytes, base64 */
  sealing: Record<string, string>;
  /** the server's public signing key, raw P-256, base64: certificates of phones are checked against it */
  server: string;
}
