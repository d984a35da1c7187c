import { knownNow } from '#domain/facts/known-now.ts';
import type { RegisteredPerson } from '#domain/people/plan-import.ts';
import { feedOf, type Posyandu } from '#domain/places/place.ts';
import { nikHash } from '../keys/nik-hash.ts';
import { factsOfPeople } from './kin.ts';
import type { Store } from './store.ts';

/** Beyond any fact's day: of a person's facts only those that say who they are. */
const ONLY_STANDING = '9999-12-31';
const PEOPLE_AT_ONCE = 1000;

/** Everybody ever registered at a posyandu or living there now, as known today. */
export async function registeredAt(store: Store, posyandu: Posyandu): Promise<RegisteredPerson[]> {
  const { rows } = await store.pool.query<{ id: string }>(
    `select e.subject as id from feed_entries f join entries e on e.district_id = f.district_id and e.id = f.entry
       where f.district_id = $1 and f.feed = $2 and e.kind = 'person-registered'
     union select id from people where district_id = $1 and posyandu_id = $3`,
    [posyandu.districtId, feedOf(posyandu.id), posyandu.id],
  );
  return identitiesOf(
    store,
    posyandu.districtId,
    rows.map((row) => row.id),
  );
}

/** Whoever carries one of these numbers, in whatever district. */
export async function registeredUnder(
  store: Store,
  numbers: readonly string[],
): Promise<RegisteredPerson[]> {
  const { rows } = await store.pool.query<{ district_id: number; ids: string[] }>(
    `select district_id, array_agg(distinct person_id) as ids from nik_index
     where nik_hash = any($1::bytea[]) group by district_id`,
    [numbers.map((nik) => nikHash(nik, store.secrets.nik))],
  );
  const people: RegisteredPerson[] = [];
  for (const row of rows) people.push(...(await identitiesOf(store, row.district_id, row.ids)));
  return people;
}

/** Of somebody registered under two records both identities, under the one that stays: a file may carry either. */
async function identitiesOf(
  store: Store,
  districtId: number,
  ids: readonly string[],
): Promise<RegisteredPerson[]> {
  const people: RegisteredPerson[] = [];
  for (let i = 0; i < ids.length; i += PEOPLE_AT_ONCE) {
    const some = ids.slice(i, i + PEOPLE_AT_ONCE);
    const since = new Map(some.map((id) => [id, ONLY_STANDING]));
    const facts = await factsOfPeople(store.pool, store, districtId, since);
    for (const [id, own] of facts) {
      const { identity, alsoAs = [] } = knownNow(own, id);
      for (const one of [identity, ...alsoAs.map((record) => record.identity)])
        if (one) people.push({ id, identity: one });
    }
  }
  return people;
}
