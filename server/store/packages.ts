import type { Pool } from 'pg';
import type { KeptChange } from '#domain/packages/package-change.ts';
import type { Db } from './store.ts';

export interface PuskesmasAt {
  districtId: number;
  puskesmasId: string;
}

interface ChangeRow {
  id: string;
  at: Date;
  by: string;
  name: string | null;
  body: KeptChange['change'];
}

/** What a puskesmas decided about its package, in the order in which it was said. */
export async function packageChangesOf(
  db: Db | Pool,
  { districtId, puskesmasId }: PuskesmasAt,
): Promise<KeptChange[]> {
  const { rows } = await db.query<ChangeRow>(
    `select c.id, c.at, c.by, a.name, c.body from package_changes c left join accounts a on a.id = c.by
     where c.district_id = $1 and c.puskesmas_id = $2 order by c.at, c.id`,
    [districtId, puskesmasId],
  );
  return rows.map(({ id, at, by, name, body }) => ({
    id,
    at: at.toISOString(),
    by,
    ...(name === null ? {} : { byName: name }),
    change: body,
  }));
}

/** Adds one decision after all before it, also where the clock stood still or went back. */
export async function keepPackageChange(
  db: Db | Pool,
  { districtId, puskesmasId }: PuskesmasAt,
  { id, at, by, change }: KeptChange,
): Promise<void> {
  await db.query(
    `insert into package_changes (district_id, puskesmas_id, id, at, by, body)
     select $1, $2, $3, greatest($4::timestamptz, max(at) + interval '1 microsecond'), $5, $6
     from package_changes where district_id = $1 and puskesmas_id = $2
     on conflict (district_id, puskesmas_id, id) do nothing`,
    [districtId, puskesmasId, id, at, by, JSON.stringify(change)],
  );
}

/** Makes a local server's copy that of the main one. */
export async function takePackageChanges(
  db: Db,
  at: PuskesmasAt,
  changes: readonly KeptChange[],
): Promise<void> {
  await db.query('delete from package_changes where district_id = $1 and puskesmas_id = $2', [
    at.districtId,
    at.puskesmasId,
  ]);
  for (const change of changes) await keepPackageChange(db, at, change);
}
