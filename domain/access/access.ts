import type { LocalDate } from '../calendar.ts';
import type { AreaCode, Posyandu } from '../places/place.ts';

/** The roles of the first version (roles of the posyandu, KMK HK.01.07/MENKES/2015/2023). */
export const ROLES = [
  'kader',
  'midwife',
  'nurse',
  'puskesmas',
  'lurah',
  'dinkes',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** Where a grant holds. */
export type Scope =
  | { kind: 'posyandu'; id: string }
  | { kind: 'village'; id: AreaCode }
  | { kind: 'puskesmas'; id: string }
  | { kind: 'district'; id: number };

/** A role at a place for a time: effective-dated, so an entry is judged by what held when it was written (ruling 11). */
export interface Grant {
  role: Role;
  scope: Scope;
  from: LocalDate;
  until: LocalDate | null;
}

export const isHealthWorker = (role: Role): boolean => role === 'midwife' || role === 'nurse';
const seesNames = (role: Role): boolean =>
  role === 'kader' || isHealthWorker(role) || role === 'puskesmas';

const holds = (g: Grant, on: LocalDate): boolean =>
  g.from <= on && (g.until === null || on < g.until);

function covers(scope: Scope, at: Posyandu): boolean {
  if (scope.kind === 'posyandu') return scope.id === at.id;
  if (scope.kind === 'village') return scope.id === at.villageCode;
  if (scope.kind === 'puskesmas') return scope.id === at.puskesmasId;
  return scope.id === at.districtId;
}

/** May this account write facts at this posyandu, on the day they were written? */
export const canRecordAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  grants.some(
    (g) => holds(g, on) && (g.role === 'kader' || isHealthWorker(g.role)) && covers(g.scope, at),
  );

/** May this account read people's names and facts here? Aggregate-only roles never may. */
export const canSeePeopleAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  grants.some((g) => holds(g, on) && seesNames(g.role) && covers(g.scope, at));

/** Sensitive facts are for health workers of the place only (ruling 16). */
export const canSeeSensitiveAt = (grants: readonly Grant[], at: Posyandu, on: LocalDate): boolean =>
  grants.some((g) => holds(g, on) && isHealthWorker(g.role) && covers(g.scope, at));

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
    return g.scope.id === village.districtId;
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
  /** show "contoh" everywhere: this server holds made-up people */
  demo: boolean;
}
