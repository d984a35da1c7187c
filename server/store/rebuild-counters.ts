import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { type Differences, MOST_TOLD } from './rebuild-compare.ts';
import type { Db } from './store.ts';

/** Puts the counters that were gathered in the place of those kept; with `check` they are only compared. */
export async function settleCounters(
  db: Db,
  districtId: number,
  options: { check: boolean },
  found: Differences,
): Promise<void> {
  await compareCounters(db, districtId, found);
  if (!options.check) {
    await db.query('delete from counters where district_id = $1 and rule_version = $2', [
      districtId,
      RULEBOOK_VERSION,
    ]);
    await db.query('insert into counters select * from counters_again');
  }
  await db.query('truncate counters_again');
}

interface CountersDiffer {
  n: number;
  told: [key: string, kept: number | null, should: number | null][] | null;
}

/**
 * All that differ are counted where they lie, and a few told: the first time every counter of a district differs. One
 * that is 0 and one that is not there say the same.
 */
async function compareCounters(db: Db, districtId: number, found: Differences): Promise<void> {
  const { rows } = await db.query<CountersDiffer>(
    `select count(*)::int as n, json_agg(json_build_array(key, kept, should)) filter (where place <= ${MOST_TOLD}) as told
     from (select concat_ws(' ', posyandu_id, month, group_key, what) as key, a.n as kept, b.n as should, row_number() over () as place
       from (select * from counters where district_id = $1 and rule_version = $2 and n <> 0) a
       full join (select * from counters_again where n <> 0) b using (posyandu_id, month, group_key, what)
       where a.n is distinct from b.n) differing`,
    [districtId, RULEBOOK_VERSION],
  );
  const [{ n = 0, told = null } = {}] = rows;
  for (const [key, kept, should] of told ?? [])
    found.compare('counters', key, kept ?? undefined, should ?? undefined);
  found.addAll({ differences: n - (told?.length ?? 0), told: [] });
}
