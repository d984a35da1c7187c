import { Type } from 'typebox';
import { canCutOff } from '#domain/access/access.ts';
import { grantsOf } from '../access/accounts.ts';
import { meOf } from '../access/me.ts';
import { disableAccount, revokeSignIns, signIn, signOut } from '../access/sign-in.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf, signedIn, tokenOf } from './context.ts';
import { mustHavePlaces } from './own-places.ts';
import { Problem } from './problem.ts';

const SignInBody = Type.Object({
  username: Type.String({ minLength: 1, maxLength: 100 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
  device: Type.String({ minLength: 1, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' }),
  deviceName: Type.Optional(Type.String({ maxLength: 100 })),
});
const RevokeBody = Type.Object({
  /** only this phone; all of them when left out */
  device: Type.Optional(Type.String({ maxLength: 100 })),
  /** the account itself, for good */
  close: Type.Optional(Type.Boolean()),
});

/** Guessing six digits or a pet's name takes for ever at this pace; a whole class signing in behind one address does not. */
const SIGN_IN_PACE = { max: 10, timeWindow: '1 minute' } as const;
/** Checking a password costs 13 ms of a processor; whoever tries one name after the other gets a tenth of it at most. */
const ADDRESS_PACE = { max: 600, timeWindow: '1 minute' } as const;

/** Anybody may send this one, so it is read only as far as a name and a password need. */
const SIGN_IN_BYTES = 4096;

export function accountRoutes(app: App, context: Context): void {
  const { store, places, now } = context;
  const { epoch, demo, passesOn } = context;
  const server = { epoch, demo, passesOn };
  const address = app.createRateLimit(ADDRESS_PACE);
  app.post(
    '/api/sign-in',
    {
      bodyLimit: SIGN_IN_BYTES,
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
      const pace = await address(request);
      if (!pace.isAllowed && pace.isExceeded) throw new Problem('slow-down');
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
      const { device, close } = request.body;
      await mustCoordinate(context, reader, request.params.id, close === true);
      if (close === true) await disableAccount(store.pool, request.params.id, now());
      const ended = await revokeSignIns(store.pool, request.params.id, device ?? null, now());
      return { ended };
    },
  );
}

/**
 * Ends with 403 unless the other account works at a place this one looks after and answers for nothing larger. Closing
 * an account for good is for the puskesmas and above: a posyandu's coordinator cuts off phones.
 */
async function mustCoordinate(
  context: Context,
  reader: Reader,
  account: string,
  forGood: boolean,
): Promise<void> {
  const own = await mustHavePlaces(context, reader, 'coordinates');
  const theirs = (await grantsOf(context.store.pool, [account])).get(account) ?? [];
  const mine = forGood ? reader.grants.filter((g) => g.scope.kind !== 'posyandu') : reader.grants;
  if (!canCutOff(mine, theirs, own, reader.on)) throw new Problem('not-your-area');
}
