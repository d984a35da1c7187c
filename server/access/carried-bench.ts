import type { Pool } from 'pg';
import type { Places } from '../store/places.ts';
import { grantsOf } from './accounts.ts';
import { placesOf } from './bench.ts';
import type { Bench } from './judge.ts';
import type { Opened } from './open-carried.ts';
import { signedInOn } from './sign-in.ts';

/** What a parcel is judged by: its author's grants, and since when the author or their phone is cut off. */
export async function carriedBench(
  pool: Pool,
  places: Places,
  { by, entries }: Opened,
  now: Date,
): Promise<Bench> {
  const scopes = await placesOf(places, entries);
  const grants = (await grantsOf(pool, [by.account])).get(by.account) ?? [];
  const { cutOff } = await signedInOn(pool, by.phone);
  return {
    now,
    placeOf: (scope) => scopes.get(scope) ?? places.known(scope),
    mayHaveWritten: (account) => account === by.account,
    cutOff: (account) => cutOff.get(account) ?? null,
    grants: () => grants,
  };
}
