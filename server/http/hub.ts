import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Posyandu } from '#domain/places/place.ts';
import type { PullAnswer, PushAnswer } from '#log/protocol.ts';
import { grantsOf } from '../access/accounts.ts';
import { type HubArea, hubArea } from '../access/hub-area.ts';
import { benchForHub, feedsOfHub } from '../access/hub-bench.ts';
import { type CutSignIn, keepHubSignIns } from '../access/hub-sign-ins.ts';
import { cutHub, type Hub, hubOfToken, hubPlaces, hubSeen, joinHub } from '../access/hubs.ts';
import { openAll } from '../access/seal-keys.ts';
import { signIn, signOut } from '../access/sign-in.ts';
import type { App } from './app.ts';
import { type Context, tokenOf } from './context.ts';
import { Problem } from './problem.ts';
import {
  answerPull,
  hasId,
  keepPush,
  PullBody,
  Pulled,
  PushBody,
  Pushed,
  plainJson,
  SealedBody,
  speaks,
} from './sync.ts';

const when = Type.String({ format: 'date-time' });
const JoinBody = Type.Object({
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  name: Type.String({ minLength: 1, maxLength: 60 }),
  /** a posyandu's id or a village's code, for an account that answers for more than one village */
  place: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
});
const LinkBody = Type.Object({
  mark: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
  waiting: Type.Integer({ minimum: 0 }),
  signIns: Type.Array(
    Type.Object({
      account: Type.String({ format: 'uuid' }),
      device: Type.String({ minLength: 1, maxLength: 100 }),
      deviceName: Type.Union([Type.String({ maxLength: 100 }), Type.Null()]),
      createdAt: when,
      seenAt: when,
    }),
    { maxItems: 500 },
  ),
});

export interface Joined {
  hub: { id: string; token: string };
  area: HubArea;
  mark: string;
}
export interface Linked {
  /** null: as the mark asked with */
  area: HubArea | null;
  mark: string;
  cut: CutSignIn[];
}

const tags = ['hub'];
const PACE = { max: 10, timeWindow: '1 minute' } as const;

/**
 * What a local server asks of the main one (decision 0018). Its token opens these calls only; what it reads and what it
 * passes on stays within the places it joined for.
 */
export function hubRoutes(app: App, context: Context): void {
  joinRoute(app, context);
  app.post(
    '/api/hub/link',
    { schema: { tags, summary: 'What changed for this local server', body: LinkBody } },
    async (request): Promise<Linked> => {
      const { pool } = context.store;
      const hub = await hubOf(context, request);
      await hubSeen(pool, hub.id, request.body.waiting, context.now());
      const { area, mark } = await hubArea(context.store, context.places, hub, context.now());
      const accounts = new Set(area.accounts.map((account) => account.id));
      const cut = await keepHubSignIns(pool, hub.id, request.body.signIns, accounts);
      return { area: mark === request.body.mark ? null : area, mark, cut };
    },
  );
  app.post(
    '/api/hub/leave',
    { schema: { tags, summary: 'This local server passes nothing on any more' } },
    async (request, reply) => {
      const hub = await hubOf(context, request);
      await cutHub(context.store.pool, hub.id, context.now());
      return reply.code(204).send();
    },
  );
  carryRoutes(app, context);
}

function joinRoute(app: App, context: Context): void {
  const { store, places, now } = context;
  app.post(
    '/api/hub/join',
    {
      bodyLimit: 4096,
      schema: { tags, summary: 'Lets a local server in', body: JoinBody, security: [] },
      config: { rateLimit: PACE },
    },
    async (request): Promise<Joined> => {
      const { username, password, name, place } = request.body;
      const device = 'hub-join';
      const signed = await signIn(store.pool, { username, password, device }, now());
      if (!signed.ok)
        throw new Problem(signed.error === 'disabled' ? 'account-disabled' : 'wrong-password');
      const { token: signInToken, account } = signed.value;
      await signOut(store.pool, signInToken, now());
      const grants = (await grantsOf(store.pool, [account.id])).get(account.id) ?? [];
      const at = await hubPlaces(places, grants, place ?? null, now());
      if (!at.ok)
        throw at.error === 'which-place'
          ? new Problem('bad-request', 'which-place')
          : new Problem('not-your-area');
      const asked = { account: account.id, grants, name, at: at.value };
      const { token, hub } = await joinHub(store.pool, places, asked, now());
      return { hub: { id: hub.id, token }, ...(await hubArea(store, places, hub, now())) };
    },
  );
}

/** Entries up, entries down: the log's protocol, judged as a hub's. */
function carryRoutes(app: App, context: Context): void {
  const response = { 200: Pushed };
  app.post(
    '/api/hub/push',
    {
      schema: { tags, summary: 'Entries of the phones behind it', body: PushBody, response },
      serializerCompiler: plainJson,
    },
    async (request): Promise<PushAnswer> => {
      speaks(request.body.protocol);
      return keep(context, await hubOf(context, request), request.body.entries);
    },
  );
  app.post(
    '/api/hub/push-sealed',
    { schema: { tags, summary: 'Sealed entries as they came', body: SealedBody, response } },
    async (request): Promise<PushAnswer> => {
      speaks(request.body.protocol);
      const hub = await hubOf(context, request);
      const { sealed } = request.body;
      const opened = await openAll(context.store, sealed);
      const raws = sealed.map((one, i) => (hasId(opened[i], one.id) ? opened[i] : one));
      return keep(context, hub, raws);
    },
  );
  app.post(
    '/api/hub/pull',
    {
      schema: {
        tags,
        summary: 'What came after the cursors of its feeds',
        body: PullBody,
        response: { 200: Pulled },
      },
      serializerCompiler: plainJson,
    },
    async (request): Promise<PullAnswer> => {
      speaks(request.body.protocol);
      const hub = await hubOf(context, request);
      const { places, store, now } = context;
      const own = new Set(await feedsOfHub(store.pool, places, hub, now()));
      return answerPull(context, request.body, async (feed): Promise<Posyandu | null> => {
        if (!own.has(feed)) return null;
        const place = await places.ofScope(feed.replace(/!s$/, ''));
        return place?.districtId === hub.districtId ? place : null;
      });
    },
  );
}

async function keep(context: Context, hub: Hub, raws: readonly unknown[]): Promise<PushAnswer> {
  const bench = await benchForHub(context.store.pool, context.places, hub, raws, context.now());
  return keepPush(context, raws, bench, { account: hub.joinedBy, device: `hub-${hub.id}` });
}

/** Which hub asks; ends with 401 for anybody else. */
async function hubOf(context: Context, request: FastifyRequest): Promise<Hub> {
  const hub = await hubOfToken(context.store.pool, tokenOf(request));
  if (hub === null) throw new Problem('not-signed-in');
  if (hub === 'revoked') throw new Problem('revoked');
  return hub;
}
