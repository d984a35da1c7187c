import { createHash, randomBytes } from 'node:crypto';
import { verify } from '@node-rs/argon2';
import type { Pool } from 'pg';
import type { Grant, Role } from '#domain/access/access.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { type Account, grantOf, grantsOf, hashPassword } from './accounts.ts';
import { tokenRow } from './token-rows.ts';

const DAY_MS = 86_400_000;
/** A phone that is seen stays signed in; one that lies in a drawer for three months asks again. */
const TOKEN_DAYS = 90;
const SEEN_EVERY_MS = 3_600_000;

export type SignInProblem = 'wrong-password' | 'disabled';

interface AccountRow {
  id: string;
  username: string;
  name: string;
  role: Role;
  password_hash: string;
  disabled_at: Date | null;
}

/** Verified when there is no such account, so that the answer takes as long. */
let nobody: Promise<string> | null = null;

/** Only this is kept of a token: who reads the database cannot sign in with it. */
const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A new opaque token of 256 bits for one account on one device. */
export async function signIn(
  pool: Pool,
  asked: { username: string; password: string; device: string; deviceName?: string },
  at: Date,
): Promise<Result<{ token: string; account: Account }, SignInProblem>> {
  const { rows } = await pool.query<AccountRow>(
    'select id, username, name, role, password_hash, disabled_at from accounts where username = $1',
    [asked.username],
  );
  const row = rows[0];
  nobody ??= hashPassword(randomBytes(16).toString('hex'));
  // an account without a hash is known here and signs in elsewhere (hub-area.ts)
  const right = await verify(row?.password_hash || (await nobody), asked.password);
  if (!row || !right) return fail('wrong-password');
  if (row.disabled_at) return fail('disabled');
  const token = randomBytes(32).toString('base64url');
  await pool.query(
    `insert into sign_ins (token_hash, account_id, device, device_name, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $6)`,
    [
      tokenHash(token),
      row.id,
      asked.device,
      asked.deviceName ?? null,
      at,
      new Date(at.getTime() + TOKEN_DAYS * DAY_MS),
    ],
  );
  return ok({ token, account: accountOf(row) });
}

const accountOf = (row: Omit<AccountRow, 'password_hash'>): Account => ({
  id: row.id,
  username: row.username,
  name: row.name,
  role: row.role,
  disabledAt: row.disabled_at,
});

export interface SignedIn {
  account: Account;
  device: string;
  /** every grant of the account, past and present */
  grants: readonly Grant[];
  /** since when it is cut off; only set for who hands over sealed entries afterwards */
  cutOff?: Date;
}

/** Whose token this is, while it holds, and what they may; null when it was revoked, ran out, or never was. */
export async function whoIs(pool: Pool, token: string, at: Date): Promise<SignedIn | null> {
  const hash = tokenHash(token);
  const row = await tokenRow(pool, hash);
  if (!row || row.expires_at <= at) return null;
  if (at.getTime() - row.seen_at.getTime() > SEEN_EVERY_MS)
    await pool.query('update sign_ins set seen_at = $2, expires_at = $3 where token_hash = $1', [
      hash,
      at,
      new Date(at.getTime() + TOKEN_DAYS * DAY_MS),
    ]);
  return { account: accountOf(row), device: row.device, grants: row.grants.map(grantOf) };
}

/**
 * Was this token cut off, rather than run out or never given? Then the phone that still holds it must forget: all it
 * can read when nobody may use it any more (`device`), else what this account opens.
 */
export async function revokedHow(pool: Pool, token: string): Promise<'device' | 'account' | null> {
  const { rows } = await pool.query<{ all_cut: boolean }>(
    `select (select bool_and(o.revoked_at is not null or b.disabled_at is not null) from sign_ins o
       join accounts b on b.id = o.account_id where o.device = s.device) as all_cut
     from sign_ins s join accounts a on a.id = s.account_id
     where s.token_hash = $1 and (s.revoked_at is not null or a.disabled_at is not null)`,
    [tokenHash(token)],
  );
  const [row] = rows;
  return row ? (row.all_cut ? 'device' : 'account') : null;
}

interface CutOffRow extends Omit<AccountRow, 'password_hash'> {
  device: string;
  cut_off: Date;
}

/** Whose token this was before it was cut off; null when it holds, ran out, or never was. */
export async function whoWas(pool: Pool, token: string): Promise<SignedIn | null> {
  const { rows } = await pool.query<CutOffRow>(
    `select a.id, a.username, a.name, a.role, a.disabled_at, s.device, least(s.revoked_at, a.disabled_at) as cut_off
     from sign_ins s join accounts a on a.id = s.account_id
     where s.token_hash = $1 and (s.revoked_at is not null or a.disabled_at is not null)`,
    [tokenHash(token)],
  );
  const [row] = rows;
  if (!row) return null;
  const grants = (await grantsOf(pool, [row.id])).get(row.id) ?? [];
  return { account: accountOf(row), device: row.device, grants, cutOff: row.cut_off };
}

export async function signOut(pool: Pool, token: string, at: Date): Promise<void> {
  await pool.query(
    'update sign_ins set revoked_at = $2 where token_hash = $1 and revoked_at is null',
    [tokenHash(token), at],
  );
}

/** Cuts off an account on one device, or on all of them: a lost phone. Answers how many sign-ins ended. */
export async function revokeSignIns(
  pool: Pool,
  account: string,
  device: string | null,
  at: Date,
): Promise<number> {
  const ended = await pool.query(
    `update sign_ins set revoked_at = $3
     where account_id = $1 and revoked_at is null and ($2::text is null or device = $2)`,
    [account, device, at],
  );
  return ended.rowCount ?? 0;
}

/** Closes an account for good; what it wrote stays. */
export async function disableAccount(pool: Pool, account: string, at: Date): Promise<void> {
  await pool.query('update accounts set disabled_at = coalesce(disabled_at, $2) where id = $1', [
    account,
    at,
  ]);
  await revokeSignIns(pool, account, null, at);
}

export interface DeviceSignIns {
  /** every account that ever signed in on this device */
  accounts: ReadonlySet<string>;
  /** since when each of them is cut off, for those who are */
  cutOff: ReadonlyMap<string, Date>;
}

/** Who may have written on a device: those who signed in on it, until they were cut off. */
export async function signedInOn(pool: Pool, device: string): Promise<DeviceSignIns> {
  const { rows } = await pool.query<{ account_id: string; cut_off: Date | null }>({
    name: 'signed-in-on',
    text: `select s.account_id, least(a.disabled_at,
        case when bool_and(s.revoked_at is not null) then max(s.revoked_at) end) as cut_off
      from sign_ins s join accounts a on a.id = s.account_id
      where s.device = $1 group by s.account_id, a.disabled_at`,
    values: [device],
  });
  const cutOff = new Map<string, Date>();
  for (const row of rows) if (row.cut_off) cutOff.set(row.account_id, row.cut_off);
  return { accounts: new Set(rows.map((row) => row.account_id)), cutOff };
}
