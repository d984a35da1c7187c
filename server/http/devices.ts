import { Type } from 'typebox';
import { canCutOff } from '#domain/access/access.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { grantsOf } from '../access/accounts.ts';
import { revokeSignIns } from '../access/sign-in.ts';
import {
  accountsOn,
  accountsWithin,
  deviceSignIns,
  type SignInOn,
} from '../queries/device-sign-ins.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { mustHavePlaces } from './own-places.ts';
import { Problem } from './problem.ts';

/** Phones of the accounts one looks after, and cutting one off that is lost. */
export function deviceRoutes(app: App, context: Context): void {
  app.get(
    '/api/devices',
    {
      schema: {
        tags: ['accounts'],
        summary: 'Where the accounts this one looks after are signed in',
      },
    },
    async (request): Promise<{ devices: SignInOn[] }> => {
      const reader = await readerOf(context, request);
      const own = await mustHavePlaces(context, reader, 'coordinates');
      const accounts = await accountsWithin(context.store, own);
      return {
        devices: await deviceSignIns(context.store, await mine(context, reader, own, accounts)),
      };
    },
  );
  app.post(
    '/api/devices/:device/revoke',
    {
      schema: {
        tags: ['accounts'],
        summary: 'A lost phone: every account this one looks after is cut off on it',
        params: Type.Object({ device: Type.String({ minLength: 1, maxLength: 100 }) }),
      },
    },
    async (request): Promise<{ ended: number; others: number }> => {
      const reader = await readerOf(context, request);
      const own = await mustHavePlaces(context, reader, 'coordinates');
      const { device } = request.params;
      const there = await accountsOn(context.store, device);
      const cut = await mine(context, reader, own, there);
      if (cut.length === 0) throw new Problem(there.length > 0 ? 'not-your-area' : 'not-found');
      let ended = 0;
      for (const account of cut)
        ended += await revokeSignIns(context.store.pool, account, device, context.now());
      return { ended, others: there.length - cut.length };
    },
  );
}

/** Of these accounts, those this reader may cut off. */
async function mine(
  context: Context,
  reader: Reader,
  own: readonly Posyandu[],
  accounts: readonly string[],
): Promise<string[]> {
  const grants = await grantsOf(context.store.pool, [...accounts]);
  return accounts.filter((id) => canCutOff(reader.grants, grants.get(id) ?? [], own, reader.on));
}
