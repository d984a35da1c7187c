import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { LocalDate } from '#domain/calendar.ts';
import { dayOfMs } from '../access/judge.ts';
import type { PassesOn } from '../access/passes-on.ts';
import { revokedHow, type SignedIn, whoIs, whoWas } from '../access/sign-in.ts';
import type { GroupAppend } from '../store/group-append.ts';
import type { Places } from '../store/places.ts';
import type { Store } from '../store/store.ts';
import type { LiveHub } from './live-hub.ts';
import type { Metrics } from './metrics.ts';
import { Problem } from './problem.ts';

/** What every route is given. */
export interface Context {
  store: Store;
  /** connections that only answer short questions, so that there is always one soon */
  readers: Pool;
  /** how pushes are appended: those that come at the same time share a transaction */
  together: GroupAppend;
  places: Places;
  hub: LiveHub;
  metrics: Metrics;
  epoch: string;
  demo: boolean;
  /** a local server: its link with the main one */
  passesOn: PassesOn | null;
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
  const { readers } = context;
  const token = tokenOf(request);
  const who = await whoIs(readers, token, context.now());
  if (who) return who;
  const how = await revokedHow(readers, token);
  throw how === null ? new Problem('not-signed-in') : new Problem('revoked', how);
}

/**
 * Who hands over sealed entries: also somebody who was cut off, for what was written before still counts and nothing
 * of it is lost (rulings 11, 13). What they wrote afterwards goes to quarantine.
 */
export async function senderOf(context: Context, request: FastifyRequest): Promise<SignedIn> {
  const { pool } = context.store;
  const token = tokenOf(request);
  const who = (await whoIs(pool, token, context.now())) ?? (await whoWas(pool, token));
  if (!who) throw new Problem('not-signed-in');
  return who;
}

/** Who asks, and what they may. */
export async function readerOf(context: Context, request: FastifyRequest): Promise<Reader> {
  const who = await signedIn(context, request);
  return { ...who, on: dayOfMs(context.now().getTime()) };
}
