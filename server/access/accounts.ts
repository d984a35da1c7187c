import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import type { Pool } from 'pg';
import type { Grant, Role, Scope } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Db } from '../store/store.ts';

/** OWASP's argon2id setting of 19 MiB and two passes: about 13 ms here. The library's default algorithm is argon2id. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON);

export interface NewAccount {
  id?: string;
  username: string;
  name: string;
  role: Role;
  password: string;
  demo?: boolean;
  grants: readonly { scope: Scope; from: LocalDate; until?: LocalDate | null }[];
}

export interface Account {
  id: string;
  username: string;
  name: string;
  role: Role;
  disabledAt: Date | null;
}

/** Makes an account with its grants; the same username again changes nothing and gives the id it has. */
export async function createAccount(pool: Db, account: NewAccount): Promise<string> {
  const id = account.id ?? randomUUID();
  const added = await pool.query(
    `insert into accounts (id, username, name, role, password_hash, demo)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [
      id,
      account.username,
      account.name,
      account.role,
      await hashPassword(account.password),
      account.demo ?? false,
    ],
  );
  if (added.rowCount === 0) return idOfUsername(pool, account.username);
  for (const grant of account.grants)
    await addGrant(pool, id, {
      role: account.role,
      scope: grant.scope,
      from: grant.from,
      until: grant.until ?? null,
    });
  return id;
}

async function idOfUsername(pool: Db, username: string): Promise<string> {
  const found = await pool.query<{ id: string }>('select id from accounts where username = $1', [
    username,
  ]);
  const id = found.rows[0]?.id;
  if (id === undefined) throw new Error('an account with this id has another username');
  return id;
}

export async function addGrant(pool: Db, account: string, grant: Grant): Promise<void> {
  await pool.query(
    `insert into grants (id, account_id, role, scope_kind, scope_id, valid_from, valid_until)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      randomUUID(),
      account,
      grant.role,
      grant.scope.kind,
      String(grant.scope.id),
      grant.from,
      grant.until,
    ],
  );
}

/** As a row, or as one turned into JSON: a day is text in both. */
export interface GrantRow {
  account_id: string;
  role: Role;
  scope_kind: Scope['kind'];
  scope_id: string;
  valid_from: string;
  valid_until: string | null;
}

const scopeOf = (row: GrantRow): Scope =>
  row.scope_kind === 'district'
    ? { kind: 'district', id: Number(row.scope_id) }
    : { kind: row.scope_kind, id: row.scope_id };

export const grantOf = (row: GrantRow): Grant => ({
  role: row.role,
  scope: scopeOf(row),
  from: row.valid_from,
  until: row.valid_until,
});

/** Every grant of these accounts, past and present: what was written is judged by what held then (ruling 11). */
export async function grantsOf(
  pool: Pool,
  accounts: readonly string[],
): Promise<Map<string, Grant[]>> {
  const { rows } = await pool.query<GrantRow>({
    name: 'grants-of',
    text: `select account_id, role, scope_kind, scope_id, valid_from, valid_until from grants
      where account_id = any($1::uuid[]) order by valid_from, scope_kind, scope_id`,
    values: [accounts],
  });
  const grants = new Map<string, Grant[]>(accounts.map((id) => [id, []]));
  for (const row of rows) grants.get(row.account_id)?.push(grantOf(row));
  return grants;
}
