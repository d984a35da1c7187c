import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** A phone on which somebody signed in at a local server. */
export interface HubSignIn {
  account: string;
  device: string;
  deviceName: string | null;
  /** ISO */
  createdAt: string;
  seenAt: string;
}

/** Cut off here since: its hub ends the sign-in there. */
export interface CutSignIn {
  account: string;
  device: string;
  at: string;
}

const KEPT_DAYS = 90;

/** No token has this hash: tokens hold no space. So the row can be listed and revoked, and opens nothing. */
const rowHash = (hub: string, { account, device }: HubSignIn): Buffer =>
  createHash('sha256').update(`hub ${hub} ${account} ${device}`).digest();

/**
 * Keeps the sign-ins a hub tells of beside our own, so that a lost phone is found in the same list, and answers which of
 * them have been cut off. `accounts`: those of its places; it cannot name others.
 */
export async function keepHubSignIns(
  pool: Pool,
  hub: string,
  told: readonly HubSignIn[],
  accounts: ReadonlySet<string>,
): Promise<CutSignIn[]> {
  const own = told.filter((one) => accounts.has(one.account));
  if (own.length === 0) return [];
  const hashes = own.map((one) => rowHash(hub, one));
  await pool.query(
    `insert into sign_ins (token_hash, account_id, device, device_name, created_at, seen_at, expires_at)
     select t.hash, t.account, t.device, t.name, t.created, t.seen, t.seen + interval '${KEPT_DAYS} days'
     from unnest($1::bytea[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[])
       as t(hash, account, device, name, created, seen)
     on conflict (token_hash) do update set seen_at = greatest(sign_ins.seen_at, excluded.seen_at)`,
    [
      hashes,
      own.map((one) => one.account),
      own.map((one) => one.device),
      own.map((one) => one.deviceName),
      own.map((one) => one.createdAt),
      own.map((one) => one.seenAt),
    ],
  );
  const { rows } = await pool.query<{ account_id: string; device: string; revoked_at: Date }>(
    `select account_id, device, revoked_at from sign_ins
     where token_hash = any($1::bytea[]) and revoked_at is not null`,
    [hashes],
  );
  return rows.map((row) => ({
    account: row.account_id,
    device: row.device,
    at: row.revoked_at.toISOString(),
  }));
}
