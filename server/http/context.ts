import type { FastifyRequest } from 'fastify';
import type { LocalDate } from '#domain/calendar.ts';
import { dayOfMs } from '../access/judge.ts';
import { type SignedIn, wasRevoked, whoIs } from '../access/sign-in.ts';
import type { GroupAppend } from '../store/group-append.ts';
import type { Places } from '../store/places.ts';
import type { Store } from '../store/store.ts';
import type { LiveHub } from './live-hub.ts';
import type { Metrics } from './metrics.ts';
import { Problem } from './problem.ts';

/** What every route is given. */
export interface Context {
  store: Store;
  /** how pushes are appended: those that come at the same time share a transaction */
  together: GroupAppend;
  places: Places;
  hub: LiveHub;
  metrics: Metrics;
  epoch: string;
  demo: boolean;
  now(): Date;
}

export interface Reader extends SignedIn {
  /** today, as grants are judged */
  on: LocalDate;
}

/** The opaque token of the Authorization header. */
export function tokenOf(request: FastifyRequest): string {
  const [, token] =
    /^Bearer ([A-Za-z0-9_-]{20,100})$/.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) throw new Problem('not-signed-in');
  return token;
}

/** Who asks; ends with 401 when the token is missing, revoked or too old. */
export async function signedIn(context: Context, request: FastifyRequest): Promise<SignedIn> {
  const { pool } = context.store;
  const token = tokenOf(request);
  const who = await whoIs(pool, token, context.now());
  if (!who) throw new Problem((await wasRevoked(pool, token)) ? 'revoked' : 'not-signed-in');
  return who;
}

/** Who asks, and what they may. */
export async function readerOf(context: Context, request: FastifyRequest): Promise<Reader> {
  const who = await signedIn(context, request);
  return { ...who, on: dayOfMs(context.now().getTime()) };
}
