import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { type Month, monthOf } from '#domain/calendar.ts';
import { dayOfMs } from '../access/judge.ts';
import { addMonths, countedMonths, firstMonths, keepAll } from './dirty-rounds.ts';
import type { Differences } from './rebuild-compare.ts';
import { placeTree } from './rollups.ts';
import type { Db } from './store.ts';

/**
 * Targets and roll-ups of a district made again from counters, residences and spans. With `check` the marks that are
 * left are worked off first, what was kept is compared with what is made, and all of it is taken back.
 */
export async function rebuildRollups(
  db: Db,
  districtId: number,
  options: { check: boolean },
  found: Differences,
): Promise<void> {
  const at = new Date();
  const month = monthOf(dayOfMs(at.getTime()));
  if (options.check) await db.query('savepoint before_rollups');
  // whoever keeps roll-ups just now ends first, and nobody begins
  await db.query('lock table keeping in exclusive mode');
  if (options.check) {
    await keepAll(db, districtId, month, at);
    await setAside(db, districtId);
  }
  await makeAgain(db, districtId, options, month, at);
  if (!options.check) return;
  await compare(db, districtId, found);
  await db.query('rollback to savepoint before_rollups');
}

async function setAside(db: Db, districtId: number): Promise<void> {
  await db.query(
    'create temp table targets_before on commit drop as select * from month_targets where district_id = $1',
    [districtId],
  );
  await db.query(
    'create temp table rollups_before on commit drop as select * from rollups where district_id = $1 and rule_version = $2',
    [districtId, RULEBOOK_VERSION],
  );
}

async function makeAgain(
  db: Db,
  districtId: number,
  options: { check: boolean },
  month: Month,
  at: Date,
): Promise<void> {
  const { rows } = await db.query<{ month: Month }>(
    'delete from kept_months where district_id = $1 returning month',
    [districtId],
  );
  for (const table of ['month_targets', 'rollups', 'stale_targets', 'dirty_months'])
    await db.query(`delete from ${table} where district_id = $1`, [districtId]);
  const also = options.check ? countedMonths(db, districtId) : firstMonths(db, districtId, month);
  const months = [...new Set([...rows.map((row) => row.month), ...(await also)])];
  await addMonths(db, districtId, months, await placeTree(db, districtId));
  await keepAll(db, districtId, month, at);
}

const EMPTY = `'{}'::jsonb`;

/** A row without numbers and one that is not there say the same. */
async function compare(db: Db, districtId: number, found: Differences): Promise<void> {
  const targets = await db.query<Compared>(
    `select concat_ws(' ', posyandu_id, month) as key, a.numbers::text as kept, b.numbers::text as should
     from (select * from targets_before where numbers <> ${EMPTY}) a
     full join (select * from month_targets where district_id = $1 and numbers <> ${EMPTY}) b using (posyandu_id, month)
     where a.numbers is distinct from b.numbers limit ${MOST}`,
    [districtId],
  );
  for (const { key, kept, should } of targets.rows)
    found.compare('month_targets', key, kept ?? undefined, should ?? undefined);
  const rollups = await db.query<Compared>(
    `select concat_ws(' ', area_id, month) as key, a.numbers::text as kept, b.numbers::text as should
     from (select * from rollups_before where numbers <> ${EMPTY}) a
     full join (select * from rollups where district_id = $1 and rule_version = $2 and numbers <> ${EMPTY}) b using (area_id, month)
     where a.numbers is distinct from b.numbers limit ${MOST}`,
    [districtId, RULEBOOK_VERSION],
  );
  for (const { key, kept, should } of rollups.rows)
    found.compare('rollups', key, kept ?? undefined, should ?? undefined);
}

interface Compared {
  key: string;
  kept: string | null;
  should: string | null;
}
/** Nobody reads more differences than this. */
const MOST = 1000;
