import type { Pool } from 'pg';
import type { Role } from '#domain/access/access.ts';
import { Gather } from '../store/gather.ts';
import type { GrantRow } from './accounts.ts';

const TOKENS_AT_ONCE = 100;

export interface TokenRow {
  id: string;
  username: string;
  name: string;
  role: Role;
  disabled_at: Date | null;
  token_hash: Buffer;
  device: string;
  seen_at: Date;
  expires_at: Date;
  grants: GrantRow[];
}

/** Tokens that hold, of those asked about. */
async function tokenRows(pool: Pool, hashes: readonly Buffer[]): Promise<Map<string, TokenRow>> {
  const { rows } = await pool.query<TokenRow>({
    name: 'who-is',
    text: `select s.token_hash, s.device, s.seen_at, s.expires_at, a.id, a.username, a.name, a.role, a.disabled_at,
        coalesce((select jsonb_agg(to_jsonb(g) order by g.valid_from, g.scope_kind, g.scope_id)
          from grants g where g.account_id = a.id), '[]') as grants
      from sign_ins s join accounts a on a.id = s.account_id
      where s.token_hash = any($1::bytea[]) and s.revoked_at is null and a.disabled_at is null`,
    values: [hashes],
  });
  return new Map(rows.map((row) => [row.token_hash.toString('hex'), row]));
}

interface Asked {
  hash: Buffer;
  answer(row: TokenRow | undefined): void;
  failed(error: unknown): void;
}

/** Nothing is remembered of a token: who is cut off is cut off at the next question, in every process. */
const asking = new WeakMap<Pool, Gather<Asked>>();

function askingOf(pool: Pool): Gather<Asked> {
  const known = asking.get(pool);
  if (known) return known;
  const gather = new Gather<Asked>(
    (waiting) => waiting.splice(0, TOKENS_AT_ONCE),
    async (group) => {
      try {
        const rows = await tokenRows(
          pool,
          group.map((one) => one.hash),
        );
        for (const { hash, answer } of group) answer(rows.get(hash.toString('hex')));
      } catch (error) {
        for (const { failed } of group) failed(error);
      }
    },
  );
  asking.set(pool, gather);
  return gather;
}

/**
 * The sign-in of a token that was not cut off, with its account and grants. Tokens asked about while others are being
 * looked up are looked up together.
 */
export const tokenRow = (pool: Pool, hash: Buffer): Promise<TokenRow | undefined> =>
  new Promise((answer, failed) => askingOf(pool).add({ hash, answer, failed }));
