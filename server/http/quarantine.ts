import { Type } from 'typebox';
import { canRecordAt, namesAt } from '#domain/access/access.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { grantsOf } from '../access/accounts.ts';
import { placesOf } from '../access/bench.ts';
import { placelessSenders } from '../queries/placeless-senders.ts';
import { noteReads } from '../store/note-read.ts';
import { KEPT_OUT, oneWaiting, type QuarantineRow, settle, waiting } from '../store/quarantine.ts';
import { receive } from '../store/receive.ts';
import type { App } from './app.ts';
import { Because, reasonIn } from './because.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { type HeldEntry, heldEntries } from './held-entries.ts';
import { placesWith } from './own-places.ts';
import { Problem } from './problem.ts';
import { tellVillages } from './sync.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

/** What was refused waits for a coordinator, who lets it in or gives it to another place; its author never changes (ruling 11). */
export function quarantineRoutes(app: App, context: Context): void {
  app.get(
    '/api/quarantine',
    {
      schema: {
        tags: ['quarantine'],
        summary: 'Refused entries of the places this account looks after',
        querystring: Type.Object({
          because: Because,
          /** those looked at and left as they are, instead of those that wait */
          kept: Type.Optional(Type.Literal('yes')),
        }),
      },
    },
    async (request): Promise<{ rows: HeldEntry[] }> => {
      const reader = await readerOf(context, request);
      const because = reasonIn(request.query.because);
      const own = await ownPlaces(context, reader);
      const rows = await ownRows(context, reader, own, request.query.kept === 'yes');
      const held = await heldEntries(context.store, { reader, own, rows, because });
      await noteHeld(context, reader, own, { held, because });
      return { rows: held };
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
  app.post(
    '/api/quarantine/:id/keep',
    {
      schema: {
        tags: ['quarantine'],
        summary: 'Leaves a refused entry out; it stays readable and may be let in later',
        params,
      },
    },
    async (request) => {
      const reader = await readerOf(context, request);
      const { row } = await ownRow(context, reader, request.params.id);
      await settle(context.store.pool, row.id, reader.account.id, KEPT_OUT, context.now());
      return { outcome: 'kept' as const };
    },
  );
}

/** A refused entry may hold a name, so an admin, who is told none, coordinates phones and no entries. */
async function ownPlaces(context: Context, reader: Reader): Promise<Posyandu[]> {
  const own = (await placesWith(context, reader, 'coordinates')).filter(
    (place) => namesAt(reader.grants, place, reader.on) !== null,
  );
  if (own.length === 0) throw new Problem('not-your-area');
  return own;
}

/** One note a place whose refused entries were shown. */
async function noteHeld(
  context: Context,
  reader: Reader,
  own: readonly Posyandu[],
  { held, because }: { held: readonly HeldEntry[]; because: string | null },
): Promise<void> {
  const byPlace = new Map<string, HeldEntry[]>();
  for (const row of held) {
    const place = row.scope ?? own[0]?.id ?? '';
    byPlace.set(place, [...(byPlace.get(place) ?? []), row]);
  }
  await noteReads(
    context.store.pool,
    [...byPlace].map(([place, rows]) => ({
      account: reader.account.id,
      districtId: rows[0]?.districtId ?? own[0]?.districtId ?? 0,
      what: `quarantine ${rows.length}`,
      place,
      subjects: rows.flatMap((row) => row.person?.id ?? []),
      because,
      at: context.now(),
    })),
  );
}

/** Entries for no known place are shown to whoever looks after a place their sender writes at. */
async function ownRows(
  context: Context,
  reader: Reader,
  own: readonly Posyandu[],
  kept: boolean,
): Promise<QuarantineRow[]> {
  const { pool } = context.store;
  const senders = await grantsOf(pool, await placelessSenders(pool));
  const theirs = [...senders]
    .filter(([, grants]) => own.some((place) => canRecordAt(grants, place, reader.on)))
    .map(([id]) => id);
  const scopes = own.flatMap((place) => [place.id, villageScope(place.villageCode)]);
  return waiting(context.store, scopes, theirs, kept);
}

async function ownRow(
  context: Context,
  reader: Reader,
  id: string,
): Promise<{ row: QuarantineRow; own: Posyandu[] }> {
  const own = await ownPlaces(context, reader);
  const row = await oneWaiting(context.store, id);
  if (!row) throw new Problem('not-found');
  if (!(await isOwn(context, reader, own, row))) throw new Problem('not-your-area');
  return { row, own };
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
  const { row, own } = await ownRow(context, reader, id);
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
