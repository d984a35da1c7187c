import type { Fact } from '#domain/facts/fact.ts';
import { hasRedatedVisits } from '#domain/facts/visits-redated.ts';
import { byPerson } from '#domain/people/merged.ts';
import { isSessionFact } from '#domain/sessions/session-plan.ts';
import { factsOf } from './entry-rows.ts';
import type { Db, Store } from './store.ts';

/**
 * Record → every record it was ever said to be one person with, itself among them, in the order of their ids; records
 * nobody ever merged are not in it. Whether they are one person now, their facts tell.
 */
export type Kin = Map<string, readonly string[]>;

/** What somebody said, whether it still stands or not. */
export interface SaidOne {
  subject: string;
  into: string;
}

const THE_FIRST_DAY = '0001-01-01';

export const mergesAmong = (facts: Iterable<Fact>): SaidOne[] => {
  const said: SaidOne[] = [];
  for (const fact of facts)
    if (fact.kind === 'person-merged' && fact.body.into !== fact.subject)
      said.push({ subject: fact.subject, into: fact.body.into });
  return said;
};

/** The kin as they are once these have been said too; `kin` itself is not touched. */
export function joinedKin(kin: Kin, said: readonly SaidOne[]): Kin {
  const joined: Kin = new Map(kin);
  for (const { subject, into } of said) {
    const ids = [...(joined.get(subject) ?? [subject]), ...(joined.get(into) ?? [into])];
    const together = [...new Set(ids)].sort();
    for (const id of together) joined.set(id, together);
  }
  return joined;
}

/** Writes down who is whose kin now; a kin is named by its smallest id. */
export async function keepKin(db: Db, districtId: number, kin: Kin): Promise<void> {
  if (kin.size === 0) return;
  await db.query(
    `update people p set kin = t.kin from unnest($2::uuid[], $3::uuid[]) as t(id, kin)
     where p.district_id = $1 and p.id = t.id and p.kin is distinct from t.kin`,
    [districtId, [...kin.keys()], [...kin.values()].map(([first]) => first)],
  );
}

/** Writes down which record stays for each of these. */
export async function keepStays(
  db: Db,
  districtId: number,
  stays: ReadonlyMap<string, string>,
): Promise<void> {
  if (stays.size === 0) return;
  await db.query(
    `update people p set stays_id = nullif(t.stays, t.id) from unnest($2::uuid[], $3::uuid[]) as t(id, stays)
     where p.district_id = $1 and p.id = t.id and p.stays_id is distinct from nullif(t.stays, t.id)`,
    [districtId, [...stays.keys()], [...stays.values()]],
  );
}

/**
 * Facts of these subjects and of all their kin, each from the earliest day asked of any of its kin. Where one of the
 * kin has facts on other days than they were written under, everything of all of them.
 */
export async function factsOfKin(
  db: Db,
  store: Store,
  districtId: number,
  since: ReadonlyMap<string, string>,
  kin: Kin,
): Promise<Map<string, Fact[]>> {
  const days = new Map<string, string>();
  for (const [id, day] of since)
    for (const one of kin.get(id) ?? [id]) {
      const other = days.get(one);
      if (other === undefined || day < other) days.set(one, day);
    }
  const facts = await factsOf(db, store, districtId, days);
  const whole = new Map<string, string>();
  for (const [id, own] of facts)
    if (kin.has(id) && hasRedatedVisits(own))
      for (const one of kin.get(id) ?? []) whole.set(one, THE_FIRST_DAY);
  if (whole.size === 0) return facts;
  return new Map([...facts, ...(await factsOf(db, store, districtId, whole))]);
}

/** The facts of people, each under the record that stays; sessions are left out. */
export const peopleAmong = (facts: ReadonlyMap<string, Fact[]>): Map<string, Fact[]> =>
  byPerson(new Map([...facts].filter(([, own]) => !own.some(isSessionFact))));

/**
 * For questions: the people these records belong to, with their facts from a day on, under the record that stays.
 * Read without a lock, so two answers may lie a moment apart.
 */
export async function factsOfPeople(
  db: Db,
  store: Store,
  districtId: number,
  since: ReadonlyMap<string, string>,
): Promise<Map<string, Fact[]>> {
  const { rows } = await db.query<{ ids: string[] }>(
    `select array_agg(q.id order by q.id) as ids from people q
     where q.district_id = $1 and q.kin in (select p.kin from people p where p.district_id = $1 and p.id = any($2::uuid[]) and p.kin is not null)
     group by q.kin`,
    [districtId, [...since.keys()]],
  );
  const kin: Kin = new Map(rows.flatMap(({ ids }) => ids.map((id) => [id, ids] as const)));
  return peopleAmong(await factsOfKin(db, store, districtId, since, kin));
}
