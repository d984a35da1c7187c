import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Role, Scope } from '#domain/access/access.ts';
import { createAccount, hashPassword } from '../../server/access/accounts.ts';

export const PASSWORD = 'kata-sandi-bench';
/** From before the oldest fact of any bench. */
const SINCE = '2000-01-01';

export interface SignedInPhone {
  account: string;
  token: string;
  device: string;
}

/** One account that signs in as people do. */
export const benchAccount = (
  pool: Pool,
  username: string,
  role: Role,
  scope: Scope,
): Promise<string> =>
  createAccount(pool, {
    username,
    name: `${username} (contoh)`,
    role,
    password: PASSWORD,
    demo: true,
    grants: [{ scope, from: SINCE }],
  });

/** Somebody of an office, signed in already. */
export async function signedInAs(pool: Pool, role: Role, scope: Scope): Promise<SignedInPhone> {
  const account = await benchAccount(pool, `${role}.meja`, role, scope);
  const token = createHash('sha256').update(`token ${randomUUID()}`).digest('base64url');
  await pool.query(
    `insert into sign_ins (token_hash, account_id, device, created_at, seen_at, expires_at)
     values ($1, $2, 'meja', now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), account],
  );
  return { account, token, device: 'meja' };
}

/**
 * Kader with their phones, signed in already, one for each posyandu named. Written straight into the tables: a thousand
 * sign-ins would be a bench of argon2 and of the brake on guessing. Account ids follow from `first`, so that another
 * process can know them.
 */
export async function signedInKader(
  pool: Pool,
  posyandu: readonly string[],
): Promise<SignedInPhone[]> {
  const phones = posyandu.map((id, i) => ({
    scope: id,
    account: randomUUID(),
    device: `bench-${i}`,
    token: createHash('sha256').update(`token ${randomUUID()}`).digest('base64url'),
  }));
  const hash = await hashPassword(PASSWORD);
  await pool.query(
    `insert into accounts (id, username, name, role, password_hash, demo)
     select t.id, 'kader.' || t.device, 'Kader (contoh)', 'kader', $3, true from unnest($1::uuid[], $2::text[]) as t(id, device)`,
    [phones.map((p) => p.account), phones.map((p) => p.device), hash],
  );
  await pool.query(
    `insert into grants (id, account_id, role, scope_kind, scope_id, valid_from)
     select t.id, t.account, 'kader', 'posyandu', t.scope, $4 from unnest($1::uuid[], $2::uuid[], $3::text[]) as t(id, account, scope)`,
    [
      phones.map(() => randomUUID()),
      phones.map((p) => p.account),
      phones.map((p) => p.scope),
      SINCE,
    ],
  );
  await pool.query(
    `insert into sign_ins (token_hash, account_id, device, created_at, seen_at, expires_at)
     select t.hash, t.account, t.device, now(), now(), now() + interval '1 day'
     from unnest($1::bytea[], $2::uuid[], $3::text[]) as t(hash, account, device)`,
    [
      phones.map((p) => createHash('sha256').update(p.token).digest()),
      phones.map((p) => p.account),
      phones.map((p) => p.device),
    ],
  );
  return phones.map(({ scope: _scope, ...phone }) => phone);
}
