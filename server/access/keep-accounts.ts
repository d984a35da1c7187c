import type { Pool } from 'pg';
import type { Role, Scope } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Db } from '../store/store.ts';
import {
  type Account,
  addGrant,
  createAccount,
  hashPassword,
  type NewAccount,
} from './accounts.ts';

interface AccountRow {
  id: string;
  username: string;
  name: string;
  role: Role;
  disabled_at: Date | null;
}

/** Every account, by username. */
export async function allAccounts(pool: Pool): Promise<Account[]> {
  const { rows } = await pool.query<AccountRow>(
    'select id, username, name, role, disabled_at from accounts order by username',
  );
  return rows.map(({ disabled_at: disabledAt, ...row }) => ({ ...row, disabledAt }));
}

export async function accountNamed(pool: Pool, username: string): Promise<Account | null> {
  return (await allAccounts(pool)).find((account) => account.username === username) ?? null;
}

/** A new account with its places, whole or not at all; false when the username is taken. */
export function addAccount(pool: Pool, account: NewAccount): Promise<boolean> {
  return inTransaction(pool, async (db) => {
    const taken = await db.query('select 1 from accounts where username = $1', [account.username]);
    if (taken.rows.length > 0) return false;
    await createAccount(db, account);
    return true;
  });
}

/** Another password; whoever is signed in with the old one signs in again, and nothing unsent is lost by it. */
export async function setPassword(
  pool: Pool,
  account: string,
  password: string,
  at: Date,
): Promise<number> {
  const hash = await hashPassword(password);
  return inTransaction(pool, async (db) => {
    await db.query('update accounts set password_hash = $2 where id = $1', [account, hash]);
    return endSignIns(db, account, at);
  });
}

/**
 * Ends sign-ins without cutting the phone off: it asks for the password again and keeps what it holds. Of one account,
 * or (null) of everybody.
 */
export async function endSignIns(db: Db, account: string | null, at: Date): Promise<number> {
  const ended = await db.query(
    `update sign_ins set expires_at = $2
     where expires_at > $2 and revoked_at is null and ($1::uuid is null or account_id = $1)`,
    [account, at],
  );
  return ended.rowCount ?? 0;
}

/** One more place from a day on. */
export const giveGrant = (
  pool: Pool,
  { id, role }: Pick<Account, 'id' | 'role'>,
  grant: { scope: Scope; from: LocalDate; until: LocalDate | null },
): Promise<void> => addGrant(pool, id, { role, ...grant });

/** The place is no longer hers from a day on; what she wrote before stays valid (ruling 11). Answers how many ended. */
export async function endGrant(
  pool: Pool,
  account: string,
  scope: Scope,
  from: LocalDate,
): Promise<number> {
  const ended = await pool.query(
    `update grants set valid_until = $4
     where account_id = $1 and scope_kind = $2 and scope_id = $3 and (valid_until is null or valid_until > $4)`,
    [account, scope.kind, String(scope.id), from],
  );
  return ended.rowCount ?? 0;
}
