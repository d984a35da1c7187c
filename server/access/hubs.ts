import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { canSeeSensitiveAt, type Grant, hasPowerAt } from '#domain/access/access.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Places } from '../store/places.ts';
import { dayOfMs } from './judge.ts';

/** A local server that joined this one: what it may read, and for which places it passes facts on. */
export interface Hub {
  id: string;
  name: string;
  districtId: number;
  joinedBy: string;
  /** posyandu, and `desa:…` where it serves the whole village */
  scopes: readonly string[];
  /** may it hold what only health workers may read? */
  sensitive: boolean;
}

export type JoinProblem = 'not-your-area' | 'which-place';

interface HubRow {
  id: string;
  name: string;
  district_id: number;
  joined_by: string;
  scopes: string[];
  sensitive: boolean;
  seen_at: Date;
  joined_at: Date;
  waiting: number;
  revoked_at: Date | null;
  closed: boolean;
}

const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Where a hub of this account may stand: the posyandu it answers for, of one village at most, for a laptop that is
 * lost should not carry a whole puskesmas away.
 *
 * @param place a posyandu's id or a village's code; all the account has when null
 */
export async function hubPlaces(
  places: Places,
  grants: readonly Grant[],
  place: string | null,
  now: Date,
): Promise<Result<Posyandu[], JoinProblem>> {
  const on = dayOfMs(now.getTime());
  const own = (await places.all()).filter(
    (p) =>
      hasPowerAt(grants, 'hosts', p, on) &&
      (place === null || p.id === place || p.villageCode === place),
  );
  if (own.length === 0) return fail('not-your-area');
  return new Set(own.map((p) => p.villageCode)).size > 1 ? fail('which-place') : ok(own);
}

/** Lets a local server in. Its token opens the calls of hubs only, nothing of a person's. */
export async function joinHub(
  pool: Pool,
  places: Places,
  asked: { account: string; grants: readonly Grant[]; name: string; at: readonly Posyandu[] },
  now: Date,
): Promise<{ token: string; hub: Hub }> {
  const on = dayOfMs(now.getTime());
  const [first] = asked.at;
  if (!first) throw new Error('a hub serves at least one posyandu');
  const answersFor = (code: string): boolean =>
    hasPowerAt(asked.grants, 'hosts', { ...first, id: villageScope(code), villageCode: code }, on);
  const whole = (await wholeVillages(places, asked.at)).filter(answersFor).map(villageScope);
  const hub: Hub = {
    id: randomUUID(),
    name: asked.name,
    districtId: first.districtId,
    joinedBy: asked.account,
    scopes: [...asked.at.map((p) => p.id), ...whole],
    sensitive: asked.at.every((p) => canSeeSensitiveAt(asked.grants, p, on)),
  };
  const token = randomBytes(32).toString('base64url');
  await pool.query(
    `insert into hubs (id, token_hash, name, district_id, joined_by, scopes, sensitive, joined_at, seen_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    [
      hub.id,
      tokenHash(token),
      hub.name,
      hub.districtId,
      hub.joinedBy,
      hub.scopes,
      hub.sensitive,
      now,
    ],
  );
  return { token, hub };
}

/** Villages of which every posyandu is among these. */
export async function wholeVillages(places: Places, at: readonly Posyandu[]): Promise<string[]> {
  const own = new Set(at.map((p) => p.id));
  const whole: string[] = [];
  for (const code of new Set(at.map((p) => p.villageCode))) {
    const village = await places.village(code);
    if (village?.posyandu.every((p) => own.has(p.id))) whole.push(code);
  }
  return whole;
}

const hubOfRow = (row: HubRow): Hub => ({
  id: row.id,
  name: row.name,
  districtId: row.district_id,
  joinedBy: row.joined_by,
  scopes: row.scopes,
  sensitive: row.sensitive,
});

const SELECT = `select h.id, h.name, h.district_id, h.joined_by, h.scopes, h.sensitive, h.seen_at, h.joined_at,
  h.waiting, h.revoked_at, a.disabled_at is not null as closed
  from hubs h join accounts a on a.id = h.joined_by`;

/** Whose token this is. A hub is cut off when somebody says so, and when the account that set it up is closed. */
export async function hubOfToken(pool: Pool, token: string): Promise<Hub | 'revoked' | null> {
  const { rows } = await pool.query<HubRow>(`${SELECT} where h.token_hash = $1`, [
    tokenHash(token),
  ]);
  const row = rows[0];
  if (!row) return null;
  return row.revoked_at || row.closed ? 'revoked' : hubOfRow(row);
}

/** It called: when, and how much it says is still on its way. */
export async function hubSeen(pool: Pool, id: string, waiting: number, at: Date): Promise<void> {
  await pool.query('update hubs set seen_at = $2, waiting = $3 where id = $1', [id, at, waiting]);
}

/** Cuts a hub off; what it brought stays. False when there is none of this id that was not cut off before. */
export async function cutHub(pool: Pool, id: string, at: Date): Promise<boolean> {
  const cut = await pool.query(
    'update hubs set revoked_at = $2 where id = $1 and revoked_at is null',
    [id, at],
  );
  return (cut.rowCount ?? 0) > 0;
}

export interface HubLine extends Hub {
  joinedAt: Date;
  seenAt: Date;
  waiting: number;
  revokedAt: Date | null;
}

/** Every hub that ever joined, the one seen last first. */
export async function allHubs(pool: Pool): Promise<HubLine[]> {
  const { rows } = await pool.query<HubRow>(`${SELECT} order by h.seen_at desc`);
  return rows.map((row) => ({
    ...hubOfRow(row),
    joinedAt: row.joined_at,
    seenAt: row.seen_at,
    waiting: row.waiting,
    revokedAt: row.revoked_at,
  }));
}
