import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Posyandu } from '#domain/places/place.ts';
import {
  MAX_PULL,
  MAX_PUSH,
  PROTOCOL,
  type PullAnswer,
  type PushAnswer,
  type Receipt,
} from '#log/protocol.ts';
import { benchFor } from '../access/bench.ts';
import { readableFeed } from '../access/feeds.ts';
import type { Bench } from '../access/judge.ts';
import { openAll } from '../access/seal-keys.ts';
import type { SignedIn } from '../access/sign-in.ts';
import { type FeedCursor, feedPages } from '../queries/feed-pages.ts';
import { firstSync } from '../queries/first-sync.ts';
import { isSealed } from '../store/quarantine.ts';
import { receive, type Sender } from '../store/receive.ts';
import type { App } from './app.ts';
import { type Context, readerOf, senderOf, signedIn } from './context.ts';
import { scopeKey, villageKey } from './live-hub.ts';
import { Problem } from './problem.ts';

const protocol = Type.Integer({ minimum: 0, description: `Today ${PROTOCOL}` });
const epoch = Type.Union([Type.String({ maxLength: 100 }), Type.Null()]);
const device = Type.String({ minLength: 1, maxLength: 100 });
const feed = Type.String({ minLength: 1, maxLength: 60 });

const ReceiptShape = Type.Object({
  id: Type.String(),
  outcome: Type.Union([Type.Literal('new'), Type.Literal('known'), Type.Literal('refused')]),
  reason: Type.Optional(Type.String()),
});
export const PushBody = Type.Object({
  protocol,
  epoch,
  device,
  entries: Type.Array(Type.Unknown(), { maxItems: MAX_PUSH }),
});
const text = Type.String({ maxLength: 40_000 });
export const SealedBody = Type.Object({
  protocol,
  epoch,
  device,
  sealed: Type.Array(
    Type.Object({ id: Type.String({ maxLength: 80 }), key: text, iv: text, box: text }),
    { maxItems: MAX_PUSH },
  ),
});
export const Pushed = Type.Object({ epoch: Type.String(), receipts: Type.Array(ReceiptShape) });
export const PullBody = Type.Object({
  protocol,
  epoch,
  cursors: Type.Record(feed, Type.Integer({ minimum: 0 })),
  limit: Type.Optional(Type.Integer({ minimum: 1 })),
});
export const Pulled = Type.Object({
  epoch: Type.String(),
  feeds: Type.Record(
    Type.String(),
    Type.Object({
      after: Type.Optional(Type.Integer()),
      to: Type.Integer(),
      more: Type.Boolean(),
      entries: Type.Array(Type.Unknown()),
    }),
  ),
  left: Type.Array(Type.String()),
});

/** The log's protocol over HTTP (log/protocol.ts is its specification). */
export function syncRoutes(app: App, context: Context): void {
  app.post(
    '/api/push',
    {
      schema: {
        tags: ['sync'],
        summary: 'Entries from a phone; a receipt for each',
        body: PushBody,
        response: { 200: Pushed },
      },
      serializerCompiler: plainJson,
    },
    async (request): Promise<PushAnswer> => {
      speaks(request.body.protocol);
      const who = await signedIn(context, request);
      return take(context, who, request.body.entries);
    },
  );
  app.post(
    '/api/push-sealed',
    {
      schema: {
        tags: ['sync'],
        summary: 'Entries only the server can open, of an account that is not here',
        body: SealedBody,
        response: { 200: Pushed },
      },
    },
    async (request): Promise<PushAnswer> => {
      speaks(request.body.protocol);
      const who = await senderOf(context, request);
      const { sealed } = request.body;
      const opened = await openAll(context.store, sealed);
      const raws = sealed.map((one, i) => (hasId(opened[i], one.id) ? opened[i] : one));
      return passedOn(context, raws, await take(context, who, raws));
    },
  );
  app.post(
    '/api/pull',
    {
      schema: {
        tags: ['sync'],
        summary: 'What came after the cursors of each followed feed',
        body: PullBody,
        response: { 200: Pulled },
      },
      serializerCompiler: plainJson,
    },
    (request) => pull(context, request, request.body),
  );
  app.get(
    '/api/first',
    {
      schema: {
        tags: ['sync'],
        summary: 'A whole feed for a new phone, one subject a line (NDJSON)',
        querystring: Type.Object({ feed }),
      },
    },
    (request, reply) => first(context, request, reply, request.query.feed),
  );
}

/** These answers are built from entries that were parsed when they came; JSON.stringify is the fastest honest writer. */
export const plainJson = () => (value: unknown) => JSON.stringify(value);

export function speaks(version: number): void {
  if (version < PROTOCOL) throw new Problem('app-too-old');
}

export const hasId = (opened: unknown, id: string): boolean =>
  typeof opened === 'object' && opened !== null && 'id' in opened && opened.id === id;

/**
 * What is sealed to the main server alone a local one cannot open: it lies in its quarantine until it is passed on as
 * it came, so to the phone it is taken.
 */
function passedOn(context: Context, raws: readonly unknown[], answer: PushAnswer): PushAnswer {
  if (!context.passesOn) return answer;
  const receipts = answer.receipts.map((receipt, i): Receipt => {
    const stays = receipt.outcome === 'refused' && isSealed(raws[i]);
    return stays ? { id: receipt.id, outcome: 'new' } : receipt;
  });
  return { ...answer, receipts };
}

async function take(
  context: Context,
  who: SignedIn,
  raws: readonly unknown[],
): Promise<PushAnswer> {
  const { store, places } = context;
  const bench = await benchFor(store.pool, places, who, raws, context.now());
  return keepPush(context, raws, bench, { account: who.account.id, device: who.device });
}

/** Judges what came by this bench, keeps it, and calls whoever listens. */
export async function keepPush(
  context: Context,
  raws: readonly unknown[],
  bench: Bench,
  sender: Sender,
): Promise<PushAnswer> {
  const { store, together } = context;
  const done = await receive(store, raws, bench, sender, (...what) => together.append(...what));
  for (const { outcome } of done.receipts) context.metrics.pushed.inc({ outcome });
  await tellVillages(context, done.touched, sender.device);
  if (raws.length > 0) context.passesOn?.taken();
  return { epoch: context.epoch, receipts: done.receipts };
}

/** Calls the pages of villages and the phones of posyandu whose feeds moved; `from`: the device that need not be told. */
export async function tellVillages(
  context: Context,
  scopes: readonly string[],
  from: string | null = null,
): Promise<void> {
  const touched = await Promise.all(scopes.map((scope) => context.places.ofScope(scope)));
  const villages = touched.flatMap((place) => (place ? [villageKey(place.villageCode)] : []));
  context.hub.changed([...villages, ...scopes.map(scopeKey)], from);
}

interface PullAsked {
  protocol: number;
  epoch: string | null;
  cursors: Record<string, number>;
  limit?: number;
}

async function pull(
  context: Context,
  request: FastifyRequest,
  asked: PullAsked,
): Promise<PullAnswer> {
  speaks(asked.protocol);
  const { grants, on } = await readerOf(context, request);
  return answerPull(context, asked, (name) => readableFeed(context.places, grants, name, on));
}

/** What came after the cursors. `readable`: the place of a feed this reader may follow, null for any other. */
export async function answerPull(
  context: Context,
  asked: PullAsked,
  readable: (feed: string) => Promise<Posyandu | null>,
): Promise<PullAnswer> {
  // cursors of another epoch mean nothing here; the phone begins again when it sees ours (law 4)
  if (asked.epoch !== null && asked.epoch !== context.epoch)
    return { epoch: context.epoch, feeds: {}, left: [] };
  const cursors: FeedCursor[] = [];
  const left: string[] = [];
  for (const [name, after] of Object.entries(asked.cursors)) {
    const place = await readable(name);
    if (place) cursors.push({ districtId: place.districtId, feed: name, after });
    else left.push(name);
  }
  const limit = Math.min(asked.limit ?? MAX_PULL, MAX_PULL);
  const feeds = await feedPages(context.store, cursors, limit);
  return { epoch: context.epoch, feeds, left };
}

async function first(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  name: string,
): Promise<FastifyReply> {
  const reader = await readerOf(context, request);
  const place = await readableFeed(context.places, reader.grants, name, reader.on);
  if (!place) throw new Problem('not-your-area');
  const lines = Readable.from(firstSync(context.store, context.epoch, place.districtId, name), {
    objectMode: false,
  });
  reply
    .type('application/x-ndjson')
    .header('cache-control', 'no-store')
    .header('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(lines);
  reply.header('content-encoding', 'gzip');
  const zip = createGzip();
  lines.on('error', (error) => zip.destroy(error));
  zip.on('close', () => lines.destroy());
  return reply.send(lines.pipe(zip));
}
