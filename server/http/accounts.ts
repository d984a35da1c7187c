import { Type } from 'typebox';
import { canSeePeopleAt, type Grant } from '#domain/access/access.ts';
import { grantsOf } from '../access/accounts.ts';
import { meOf } from '../access/me.ts';
import { revokeSignIns, signIn, signOut } from '../access/sign-in.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf, signedIn, tokenOf } from './context.ts';
import { Problem } from './problem.ts';

const SignInBody = Type.Object({
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  device: Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' }),
  deviceName: Type.Optional(Type.String({ maxLength: 100 })),
});
const RevokeBody = Type.Object({ device: Type.Optional(Type.String({ maxLength: 100 })) });

/** Guessing six digits or a pet's name takes for ever at this pace; a whole class signing in behind one address does not. */
const SIGN_IN_PACE = { max: 10, timeWindow: '1 minute' } as const;

export function accountRoutes(app: App, context: Context): void {
  const { store, places, now } = context;
  const server = { epoch: context.epoch, demo: context.demo };
  app.post(
    '/api/sign-in',
    {
      schema: {
        tags: ['accounts'],
        summary: 'A token for this account on this device',
        body: SignInBody,
        security: [],
      },
      config: {
        rateLimit: {
          ...SIGN_IN_PACE,
          hook: 'preHandler',
          keyGenerator: (request) =>
            `${request.ip} ${String((request.body as { username?: string } | undefined)?.username)}`,
        },
      },
    },
    async (request) => {
      const signed = await signIn(store.pool, request.body, now());
      if (!signed.ok)
        throw new Problem(signed.error === 'disabled' ? 'account-disabled' : 'wrong-password');
      const { token, account } = signed.value;
      return { token, me: await meOf(store, places, account, server, now()) };
    },
  );
  app.post(
    '/api/sign-out',
    { schema: { tags: ['accounts'], summary: 'Ends this sign-in' } },
    async (request, reply) => {
      await signOut(store.pool, tokenOf(request), now());
      return reply.code(204).send();
    },
  );
  app.get(
    '/api/me',
    { schema: { tags: ['accounts'], summary: 'What this account may do and see' } },
    async (request) => {
      const { account } = await signedIn(context, request);
      return meOf(store, places, account, server, now());
    },
  );
  app.post(
    '/api/accounts/:id/revoke',
    {
      schema: {
        tags: ['accounts'],
        summary: 'Cuts an account off, on one device or on all: a lost phone',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        body: RevokeBody,
      },
    },
    async (request) => {
      const reader = await readerOf(context, request);
      await mustCoordinate(context, reader, request.params.id);
      const { device } = request.body;
      const ended = await revokeSignIns(store.pool, request.params.id, device ?? null, now());
      return { ended };
    },
  );
}

/** Those who look after other people's accounts: their puskesmas, and the admin of the district. */
export const coordinates = (grants: readonly Grant[]): Grant[] =>
  grants.filter((g) => g.role === 'puskesmas' || g.role === 'admin');

/** An admin is no reader of names, but looks after the same places. */
const asCoordinator = (grants: readonly Grant[]): Grant[] =>
  coordinates(grants).map((g) => ({ ...g, role: 'puskesmas' }));

/** Posyandu whose phones and refused facts this account looks after. */
export async function lookedAfter(context: Context, reader: Reader) {
  const grants = asCoordinator(reader.grants);
  const all = await context.places.all();
  return all.filter((place) => canSeePeopleAt(grants, place, reader.on));
}

/** Ends with 403 unless the other account works at a place this one looks after. */
async function mustCoordinate(context: Context, reader: Reader, account: string): Promise<void> {
  const theirs = (await grantsOf(context.store.pool, [account])).get(account) ?? [];
  const own = await lookedAfter(context, reader);
  const works = theirs.map((g): Grant => ({ ...g, role: 'puskesmas', until: null }));
  if (!own.some((place) => canSeePeopleAt(works, place, reader.on)))
    throw new Problem('not-your-area');
}
