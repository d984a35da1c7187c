import type { Pool } from 'pg';
import type { Grant } from '#domain/access/access.ts';
import type { Posyandu } from '#domain/places/place.ts';
import type { Places } from '../store/places.ts';
import { grantsOf } from './accounts.ts';
import { type Bench, dayOfMs } from './judge.ts';
import { homesOfAssigned } from './may-assign.ts';
import { type SignedIn, signedInOn } from './sign-in.ts';

const textAt = (raw: unknown, key: string): string | null => {
  if (typeof raw !== 'object' || raw === null) return null;
  const value = (raw as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : null;
};

const bodyOf = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'body' in raw ? raw.body : null;

/**
 * Looks up everything a push needs to be judged by. The signed-in account may always write; another author only
 * when they signed in on the same device, as sealed and left-behind entries come (ruling 13).
 */
export async function benchFor(
  pool: Pool,
  places: Places,
  who: SignedIn,
  raws: readonly unknown[],
  now: Date,
): Promise<Bench> {
  const scopes = await placesOf(places, raws);
  const authors = new Set(raws.flatMap((raw) => textAt(raw, 'by') ?? []));
  const others = [...authors].some((by) => by !== who.account.id);
  const device = others ? await signedInOn(pool, who.device) : null;
  const known = [...authors].filter((by) => by !== who.account.id && device?.accounts.has(by));
  const theirs = known.length > 0 ? await grantsOf(pool, known) : new Map<string, Grant[]>();
  const placeOf = (scope: string) => scopes.get(scope) ?? places.known(scope);
  const homes = await homesOfAssigned(pool, raws, placeOf, dayOfMs(now.getTime()));
  return {
    now,
    placeOf,
    homeOf: (person) => homes.get(person) ?? null,
    mayHaveWritten: (account) =>
      account === who.account.id || (device?.accounts.has(account) ?? false),
    cutOff: (account) =>
      account === who.account.id ? (who.cutOff ?? null) : (device?.cutOff.get(account) ?? null),
    grants: (account) => (account === who.account.id ? who.grants : (theirs.get(account) ?? [])),
  };
}

export async function placesOf(
  places: Places,
  raws: readonly unknown[],
): Promise<Map<string, Posyandu>> {
  const found = new Map<string, Posyandu>();
  const named = raws.flatMap((raw) => [textAt(raw, 'scope'), textAt(bodyOf(raw), 'to')]);
  for (const scope of new Set(named)) {
    if (scope === null) continue;
    const place = await places.ofScope(scope);
    if (place) found.set(scope, place);
  }
  return found;
}
