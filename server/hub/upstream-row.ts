import type { Pool } from 'pg';
import { decryptText, encryptText } from '../keys/at-rest.ts';
import type { Db, Store } from '../store/store.ts';

/** The main server this local one passes everything on to. */
export interface Upstream {
  /** https://… without a slash at the end */
  url: string;
  hubId: string;
  token: string;
  name: string;
  districtId: number;
  areaMark: string | null;
  wholeVillages: readonly string[];
  /** of the software that read the feeds so far */
  version: string | null;
  reachedAt: Date | null;
  /** the main server cut this one off */
  cutOffAt: Date | null;
}

interface Row {
  url: string;
  hub_id: string;
  token: string;
  name: string;
  district_id: number;
  area_mark: string | null;
  whole_villages: string[];
  version: string | null;
  reached_at: Date | null;
  cut_off_at: Date | null;
}

/** Null: this server stands for itself. */
export async function readUpstream(store: Store): Promise<Upstream | null> {
  const { rows } = await store.pool.query<Row>(
    `select url, hub_id, token, name, district_id, area_mark, whole_villages, version, reached_at, cut_off_at
     from upstream`,
  );
  const [row] = rows;
  if (!row) return null;
  return {
    url: row.url,
    hubId: row.hub_id,
    token: decryptText(row.token, store.secrets.rest),
    name: row.name,
    districtId: row.district_id,
    areaMark: row.area_mark,
    wholeVillages: row.whole_villages,
    version: row.version,
    reachedAt: row.reached_at,
    cutOffAt: row.cut_off_at,
  };
}

/** Joined, or joined again: what was passed on before stays known, and the epoch with it. */
export async function keepUpstream(
  db: Db,
  store: Store,
  joined: Pick<Upstream, 'url' | 'hubId' | 'token' | 'name' | 'districtId'>,
  at: Date,
): Promise<void> {
  await db.query(
    `insert into upstream (url, hub_id, token, name, district_id, joined_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (one) do update set url = excluded.url, hub_id = excluded.hub_id, token = excluded.token,
       name = excluded.name, district_id = excluded.district_id, joined_at = excluded.joined_at, cut_off_at = null`,
    [
      joined.url,
      joined.hubId,
      encryptText(joined.token, store.secrets.rest),
      joined.name,
      joined.districtId,
      at,
    ],
  );
}

export async function upstreamReached(pool: Pool, at: Date): Promise<void> {
  await pool.query('update upstream set reached_at = $1', [at]);
}

/**
 * Another version of the software may read what the one before could not: then every feed is read again from the
 * start. What is known already changes nothing.
 */
export async function readAgainWhenNewer(pool: Pool, version: string): Promise<void> {
  const changed = await pool.query(
    'update upstream set version = $1 where version is distinct from $1',
    [version],
  );
  if ((changed.rowCount ?? 0) > 0) await pool.query('update upstream_cursors set n = 0');
}
