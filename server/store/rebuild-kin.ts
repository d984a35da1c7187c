import { joinedKin, type Kin, keepKin, type SaidOne } from './kin.ts';
import type { Differences } from './rebuild-compare.ts';
import type { Db } from './store.ts';

/** Who was ever said to be one person with whom, from the entries alone, compared with what is kept or written anew. */
export async function rebuildKin(
  db: Db,
  districtId: number,
  options: { check: boolean },
  found: Differences,
): Promise<Kin> {
  const { rows: said } = await db.query<SaidOne>(
    `select subject, body ->> 'into' as into from entries
     where district_id = $1 and kind = 'person-merged' and subject::text <> body ->> 'into'`,
    [districtId],
  );
  const kin = joinedKin(new Map(), said);
  const { rows } = await db.query<{ id: string; kin: string }>(
    'select id, kin from people where district_id = $1 and kin is not null',
    [districtId],
  );
  const kept = new Map(rows.map((row) => [row.id, row.kin]));
  for (const id of new Set([...kept.keys(), ...kin.keys()]))
    found.compare('people', `${id} kin`, kept.get(id), kin.get(id)?.[0]);
  if (options.check) return kin;
  await db.query(
    'update people set kin = null, stays_id = null where district_id = $1 and kin is not null',
    [districtId],
  );
  await keepKin(db, districtId, kin);
  return kin;
}

/** Which record stays, as kept beside as folded. */
export async function compareStays(
  db: Db,
  districtId: number,
  stays: ReadonlyMap<string, string>,
  kin: Kin,
  found: Differences,
): Promise<void> {
  const ids = [...stays.keys()].filter((id) => kin.has(id));
  if (ids.length === 0) return;
  const { rows } = await db.query<{ id: string; stays: string }>(
    'select id, coalesce(stays_id, id) as stays from people where district_id = $1 and id = any($2::uuid[])',
    [districtId, ids],
  );
  for (const { id, stays: kept } of rows)
    found.compare('people', `${id} stays`, kept, stays.get(id));
}
