import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { isUuid } from '#log/entry.ts';
import type { Refusal, SealedEntry } from '#log/protocol.ts';
import { decryptText, encryptText } from '../keys/at-rest.ts';
import type { Store } from './store.ts';

export interface Refused {
  raw: unknown;
  entryId: string;
  reason: Refusal;
  /** the place it was written for, when that is known here */
  place: { districtId: number; id: string } | null;
  /** who sent it, and from which phone */
  account: string;
  device: string;
}

/** Longer than any entry that could be let in; the phone keeps the whole. */
const MOST_RAW = 65_536;

/** Did it come sealed, so that only who holds the key can say what it is? */
export const isSealed = (raw: unknown): raw is SealedEntry =>
  typeof raw === 'object' &&
  raw !== null &&
  ['id', 'key', 'iv', 'box'].every((field) => typeof Reflect.get(raw, field) === 'string');

/** What came as text. What no entry can be is cut, or one broken phone would fill the disk and the coordinator's list. */
function rawText({ raw, entryId }: Refused): string {
  const text = JSON.stringify(raw) ?? 'null';
  return text.length <= MOST_RAW
    ? text
    : JSON.stringify({ id: entryId, cut: text.slice(0, 1000), length: text.length });
}

/** The same thing refused again is the same row: its id is drawn from what came and from where. */
function rowId(refused: Refused): string {
  const hash = createHash('sha256')
    .update(`${refused.device}\n${refused.reason}\n${JSON.stringify(refused.raw)}`)
    .digest('hex');
  return [8, 4, 4, 4, 12]
    .map((width, i) => hash.slice([0, 8, 12, 16, 20][i] ?? 0, ([0, 8, 12, 16, 20][i] ?? 0) + width))
    .join('-');
}

/** Keeps what was refused, as it came, with the reason (ruling 11). It may hold a name or a NIK, so it lies encrypted. */
export async function quarantine(
  store: Store,
  refused: readonly Refused[],
  at: Date,
): Promise<void> {
  if (refused.length === 0) return;
  await store.pool.query(
    `insert into quarantine (id, district_id, scope, entry_id, account_id, device, reason, raw, received_at)
     select t.*, $9 from unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[])
       as t(id, district_id, scope, entry_id, account_id, device, reason, raw)
     on conflict (id) do nothing`,
    [
      refused.map(rowId),
      refused.map((r) => r.place?.districtId ?? null),
      refused.map((r) => r.place?.id ?? null),
      refused.map((r) => (isUuid(r.entryId) ? r.entryId : null)),
      refused.map((r) => r.account),
      refused.map((r) => r.device),
      refused.map((r) => r.reason),
      refused.map((r) => encryptText(rawText(r), store.secrets.rest)),
      at,
    ],
  );
}

export interface QuarantineRow {
  id: string;
  districtId: number | null;
  scope: string | null;
  account: string | null;
  accountName: string | null;
  device: string | null;
  reason: Refusal;
  receivedAt: string;
  settledAs: string | null;
  raw: unknown;
}

interface Row {
  id: string;
  district_id: number | null;
  scope: string | null;
  account_id: string | null;
  name: string | null;
  device: string | null;
  reason: Refusal;
  received_at: Date;
  settled_as: string | null;
  raw: string;
}
const SELECT = `select q.id, q.district_id, q.scope, q.account_id, a.name, q.device, q.reason, q.received_at, q.settled_as, q.raw
  from quarantine q left join accounts a on a.id = q.account_id`;

const rowOf = (row: Row, store: Store): QuarantineRow => ({
  id: row.id,
  districtId: row.district_id,
  scope: row.scope,
  account: row.account_id,
  accountName: row.name,
  device: row.device,
  reason: row.reason,
  receivedAt: row.received_at.toISOString(),
  settledAs: row.settled_as,
  raw: JSON.parse(decryptText(row.raw, store.secrets.rest)),
});

/** Looked at by a coordinator and not let in: it stays readable, may be let in later, and the phone keeps it as refused. */
export const KEPT_OUT = 'kept';
const LEFT_ALONE = `q.settled_as = '${KEPT_OUT}'`;

/** Two hundred at the longest are 13 MB, which a coordinator's browser still takes. */
const MOST_LISTED = 200;

/**
 * What waits for a coordinator at these places, or came from these accounts for no place at all: first what can be let
 * in, oldest first, so that a broken phone's heap of unreadable things hides nobody's work. `kept`: what was looked at
 * and left as it is.
 */
export async function waiting(
  store: Store,
  scopes: readonly string[],
  accounts: readonly string[],
  kept = false,
): Promise<QuarantineRow[]> {
  const { rows } = await store.pool.query<Row>(
    `${SELECT} where ${kept ? LEFT_ALONE : 'q.settled_at is null'}
       and (q.scope = any($1::text[]) or (q.scope is null and q.account_id = any($2::uuid[])))
     order by q.reason = 'unreadable', q.received_at, q.id limit ${MOST_LISTED}`,
    [scopes, accounts],
  );
  return rows.map((row) => rowOf(row, store));
}

export async function oneWaiting(store: Store, id: string): Promise<QuarantineRow | null> {
  const { rows } = await store.pool.query<Row>(
    `${SELECT} where q.id = $1 and (q.settled_at is null or ${LEFT_ALONE})`,
    [id],
  );
  const row = rows[0];
  return row ? rowOf(row, store) : null;
}

export async function settle(
  pool: Pool,
  id: string,
  by: string,
  as: string,
  at: Date,
): Promise<void> {
  await pool.query(
    'update quarantine set settled_at = $3, settled_by = $2, settled_as = $4 where id = $1',
    [id, by, at, as],
  );
}

/** Of these refused ids, those a coordinator has already let in: to the phone they are known. */
export async function settledEntries(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, unknown[]>> {
  const settled = new Map<string, unknown[]>();
  if (ids.length === 0) return settled;
  const { rows } = await store.pool.query<{ entry_id: string; raw: string }>(
    `select entry_id, raw from quarantine where entry_id = any($1::text[]) and settled_at is not null and settled_as <> '${KEPT_OUT}'`,
    [ids],
  );
  for (const row of rows) {
    const raws = settled.get(row.entry_id) ?? [];
    raws.push(JSON.parse(decryptText(row.raw, store.secrets.rest)));
    settled.set(row.entry_id, raws);
  }
  return settled;
}
