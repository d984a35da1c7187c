import { Type } from 'typebox';
import { canRecordAt } from '#domain/access/access.ts';
import { factClass } from '#domain/facts/class.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { grantsOf } from '../access/accounts.ts';
import { placesOf } from '../access/bench.ts';
import { placelessSenders } from '../queries/placeless-senders.ts';
import { noteRead } from '../store/note-read.ts';
import { oneWaiting, type QuarantineRow, settle, waiting } from '../store/quarantine.ts';
import { receive } from '../store/receive.ts';
import { lookedAfter } from './accounts.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { Problem } from './problem.ts';
import { tellVillages } from './sync.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** A refused entry may hold a name, so an admin, who sees none, is no coordinator. */
const COORDINATOR = ['puskesmas'] as const;

/** What was refused waits for a coordinator, who lets it in or gives it to another place; its author never changes (ruling 11). */
export function quarantineRoutes(app: App, context: Context): void {
  app.get(
    '/api/quarantine',
    {
      schema: {
        tags: ['quarantine'],
        summary: 'Refused entries of the places this account looks after',
      },
    },
    async (request) => {
      const reader = await readerOf(context, request);
      const rows = await ownRows(context, reader);
      if (rows.length > 0)
        await noteRead(context.store.pool, {
          account: reader.account.id,
          districtId: rows[0]?.districtId ?? 0,
          what: `quarantine ${rows.length}`,
          at: context.now(),
        });
      return { rows: rows.map(withoutSensitive) };
    },
  );
  app.post(
    '/api/quarantine/:id/release',
    {
      schema: {
        tags: ['quarantine'],
        summary: 'Lets a refused entry in as it was written',
        params,
      },
    },
    async (request) => {
      const reader = await readerOf(context, request);
      return letIn(context, reader, request.params.id, null);
    },
  );
  app.post(
    '/api/quarantine/:id/reassign',
    {
      schema: {
        tags: ['quarantine'],
        summary: 'Lets a refused entry in at another place',
        params,
        body: Type.Object({ scope: Type.String({ minLength: 1, maxLength: 40 }) }),
      },
    },
    async (request) => {
      const reader = await readerOf(context, request);
      return letIn(context, reader, request.params.id, request.body.scope);
    },
  );
}

/**
 * A coordinator is no health worker: what is sensitive is let in or not by where it belongs, without being read
 * (rulings 11, 16).
 */
function withoutSensitive(row: QuarantineRow): QuarantineRow & { withheld?: true } {
  const raw = row.raw as { kind?: unknown; body?: unknown } | null;
  if (typeof raw !== 'object' || raw === null || typeof raw.kind !== 'string') return row;
  if (factClass({ kind: raw.kind, body: raw.body }) !== 'sensitive') return row;
  return { ...row, raw: { ...raw, body: null }, withheld: true };
}

/** Entries for no known place are shown to whoever looks after a place their sender writes at. */
async function ownRows(context: Context, reader: Reader): Promise<QuarantineRow[]> {
  const own = await lookedAfter(context, reader, COORDINATOR);
  if (own.length === 0) throw new Problem('not-your-area');
  const { pool } = context.store;
  const senders = await grantsOf(pool, await placelessSenders(pool));
  const theirs = [...senders]
    .filter(([, grants]) => own.some((place) => canRecordAt(grants, place, reader.on)))
    .map(([id]) => id);
  return waiting(
    context.store,
    own.flatMap((place) => [place.id, villageScope(place.villageCode)]),
    theirs,
  );
}

/** By the row itself, however many wait before it in the list. */
async function isOwn(
  context: Context,
  reader: Reader,
  own: readonly Posyandu[],
  { scope, account }: QuarantineRow,
): Promise<boolean> {
  if (scope !== null)
    return own.some((place) => place.id === scope || villageScope(place.villageCode) === scope);
  if (account === null) return false;
  const grants = (await grantsOf(context.store.pool, [account])).get(account) ?? [];
  return own.some((place) => canRecordAt(grants, place, reader.on));
}

async function letIn(
  context: Context,
  reader: Reader,
  id: string,
  scope: string | null,
): Promise<{ outcome: 'new' | 'known' }> {
  const own = await lookedAfter(context, reader, COORDINATOR);
  if (own.length === 0) throw new Problem('not-your-area');
  const row = await oneWaiting(context.store, id);
  if (!row) throw new Problem('not-found');
  if (!(await isOwn(context, reader, own, row))) throw new Problem('not-your-area');
  if (scope !== null && !own.some((place) => place.id === scope))
    throw new Problem('not-your-area');
  const raw = scope === null ? row.raw : { ...(row.raw as object), scope };
  const places = await placesOf(context.places, [raw]);
  const done = await receive(
    context.store,
    [raw],
    {
      now: context.now(),
      placeOf: (at) => places.get(at) ?? null,
      mayHaveWritten: () => true,
      cutOff: () => null,
      grants: () => [],
      released: true,
    },
    { account: row.account ?? reader.account.id, device: row.device ?? reader.device },
  );
  const [receipt] = done.receipts;
  if (!receipt || receipt.outcome === 'refused') throw new Problem('cannot-release');
  const as = scope === null ? 'released' : `reassigned:${scope}`;
  await settle(context.store.pool, id, reader.account.id, as, context.now());
  await tellVillages(context, done.touched);
  return { outcome: receipt.outcome };
}
