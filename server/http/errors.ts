import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../store/in-transaction.ts';
import type { App } from './app.ts';
import { Problem, problemAnswer, type Slug, statusOf } from './problem.ts';

/** The one place where an error becomes an answer: a slug, a sentence, and never a stack trace. */
export function answerProblems(app: App): void {
  app.setErrorHandler((error, request, reply) => {
    const { slug, detail } = toProblem(error);
    if (statusOf(slug) >= 500)
      request.log.error({ route: request.routeOptions.url, error: describe(error) }, 'failed');
    return send(reply, slug, detail);
  });
  app.setNotFoundHandler((_request: FastifyRequest, reply) => send(reply, 'not-found'));
}

export function send(reply: FastifyReply, slug: Slug, detail?: string): FastifyReply {
  return reply
    .code(statusOf(slug))
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemAnswer(slug, detail)));
}

function toProblem(error: unknown): { slug: Slug; detail?: string | undefined } {
  if (error instanceof Problem) return { slug: error.slug, detail: error.detail };
  const status = numberAt(error, 'statusCode');
  if (isInvalid(error)) return { slug: 'bad-request', detail: error.message.slice(0, 200) };
  if (status === 413) return { slug: 'too-large' };
  if (status === 429) return { slug: 'slow-down' };
  if (status !== null && status >= 400 && status < 500) return { slug: 'bad-request' };
  return { slug: isDatabaseAway(error) ? 'try-later' : 'our-fault' };
}

/** SQLSTATE 08 (connection), 53 (resources), 57 (shutting down), and what Node says of a socket. */
function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error) ?? '';
  const says = error instanceof Error ? error.message : '';
  return (
    /^(08|53|57)/.test(state) ||
    /^E[A-Z]+$/.test(state) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(says)
  );
}

const numberAt = (error: unknown, key: string): number | null => {
  if (typeof error !== 'object' || error === null) return null;
  const value = (error as Record<string, unknown>)[key];
  return typeof value === 'number' ? value : null;
};

const isInvalid = (error: unknown): error is Error =>
  error instanceof Error && 'validation' in error && Array.isArray(error.validation);

/** Enough to find our bug, nothing of what was sent: PostgreSQL puts values into `detail`, so only its code is kept. */
const describe = (error: unknown): { name: string; code: string | null; at: string } => {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: '' };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { name: error.name, code: sqlState(error), at: frames.slice(0, 4).join(' | ') };
};
