import type { Db } from './store.ts';

interface HomeRow {
  id: string;
  posyandu_id: string | null;
}

/**
 * Takes the rows of these people for this transaction and says where each lives. Everything that appends facts of a
 * person holds this lock, so what it reads of them stays true until it commits. Somebody not known yet gets an
 * empty row first, so that a measurement that overtook its registration waits its turn as well.
 */
export async function lockPeople(
  db: Db,
  districtId: number,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map();
  const homes = new Map(toPairs(await lockKnown(db, districtId, ids)));
  const missing = ids.filter((id) => !homes.has(id)).sort();
  if (missing.length === 0) return homes;
  await db.query({
    name: 'insert-people-rows',
    text: `insert into people (district_id, id) select $1, t.id from unnest($2::uuid[]) as t(id)
      on conflict (district_id, id) do nothing`,
    values: [districtId, missing],
  });
  for (const [id, home] of toPairs(await lockKnown(db, districtId, missing))) homes.set(id, home);
  return homes;
}

const toPairs = (rows: HomeRow[]): [string, string | null][] =>
  rows.map((row) => [row.id, row.posyandu_id]);

async function lockKnown(db: Db, districtId: number, ids: readonly string[]): Promise<HomeRow[]> {
  const { rows } = await db.query<HomeRow>({
    name: 'lock-people',
    text: `select id, posyandu_id from people where district_id = $1 and id = any($2::uuid[])
      order by id for no key update`,
    values: [districtId, ids],
  });
  return rows;
}
