import type { Pool } from 'pg';
import type { Kin } from './kin.ts';
import type { Db } from './store.ts';

/** Thrown when somebody has no row to lock yet; nothing has been locked for long then. */
export class NoRowYet extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super('no row yet');
    this.ids = ids;
  }
}

/** Thrown when records that were merged with those asked for must be locked too: begin again with all of them. */
export class LockKinToo extends Error {
  readonly ids: readonly string[];
  constructor(ids: readonly string[]) {
    super('lock their kin too');
    this.ids = ids;
  }
}

/** What is known of records whose rows this transaction holds, as it was before anything new is kept. */
export interface Locked {
  /** where the person lives that each record belongs to */
  homes: Map<string, string | null>;
  /** the record that stays, of each */
  stays: Map<string, string>;
  kin: Kin;
}

interface Row {
  id: string;
  posyandu_id: string | null;
  stays_id: string | null;
  kin: string | null;
}

/**
 * Takes the rows of these people for this transaction, in the order of their ids, and says where each lives. Everything
 * that appends facts of a person holds this lock, on every record that was ever merged with it, so what it reads of
 * them stays true until it commits.
 */
export async function lockPeople(
  db: Db,
  districtId: number,
  ids: readonly string[],
): Promise<Locked> {
  const locked: Locked = { homes: new Map(), stays: new Map(), kin: new Map() };
  if (ids.length === 0) return locked;
  const { rows } = await db.query<Row>({
    name: 'lock-people',
    text: `select id, posyandu_id, stays_id, kin from people where district_id = $1 and id = any($2::uuid[])
      order by id for no key update`,
    values: [districtId, ids],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const missing = ids.filter((id) => !byId.has(id));
  if (missing.length > 0) throw new NoRowYet(missing);
  locked.kin = await lockedKin(db, districtId, byId);
  for (const { id, stays_id, posyandu_id } of rows) {
    const stays = stays_id === null ? undefined : byId.get(stays_id);
    locked.stays.set(id, stays?.id ?? id);
    locked.homes.set(id, stays ? stays.posyandu_id : posyandu_id);
  }
  return locked;
}

/** Kin only grow, and only under the locks of all of them: when every one is locked here, none can join unseen. */
async function lockedKin(db: Db, districtId: number, byId: ReadonlyMap<string, Row>): Promise<Kin> {
  const kin: Kin = new Map();
  const wanted = [...new Set([...byId.values()].flatMap((row) => row.kin ?? []))];
  if (wanted.length === 0) return kin;
  const { rows } = await db.query<{ ids: string[] }>({
    name: 'kin-of',
    text: `select array_agg(id order by id) as ids from people where district_id = $1 and kin = any($2::uuid[]) group by kin`,
    values: [districtId, wanted],
  });
  const more = rows.flatMap(({ ids }) => ids.filter((id) => !byId.has(id)));
  if (more.length > 0) throw new LockKinToo(more);
  for (const { ids } of rows) for (const id of ids) kin.set(id, ids);
  return kin;
}

/**
 * Gives people not heard of before an empty row, so that a measurement that overtook its registration waits its turn
 * like any other. In a transaction of its own: inside another's it would be a lock taken out of order.
 */
export async function makeRows(
  pool: Pool,
  districtId: number,
  ids: readonly string[],
): Promise<void> {
  await pool.query({
    name: 'make-people-rows',
    text: `insert into people (district_id, id) select $1, t.id from unnest($2::uuid[]) as t(id)
      on conflict (district_id, id) do nothing`,
    values: [districtId, [...ids].sort()],
  });
}
