import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { whoIs } from '../access/sign-in.ts';
import type { App } from './app.ts';
import { type Context, readerOf, tokenOf } from './context.ts';
import { mayOpen } from './may-open.ts';

/** Proxies close what is silent for a minute; a line in between also finds out that nobody listens any more. */
const BEAT_MS = 25_000;
/** A whole posyandu syncing at once is one change to the page. */
const GATHER_MS = 300;

/** Server-sent events: `changed` whenever a push touched the village. It carries no number: the page asks again. */
export function liveRoute(app: App, context: Context): void {
  app.get(
    '/api/villages/:code/live',
    {
      schema: {
        tags: ['villages'],
        summary: 'Says `changed` when a village has news (text/event-stream)',
        params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 20 }) }),
      },
    },
    async (request, reply) => {
      const reader = await readerOf(context, request);
      const { village } = await mayOpen(context, reader, request.params.code);
      const token = tokenOf(request);
      const holds = async () =>
        (await whoIs(context.store.pool, token, context.now()).catch(() => null)) !== null;
      stream(context, reply, village.code, holds);
    },
  );
}

function stream(
  context: Context,
  reply: FastifyReply,
  village: string,
  stillHolds: () => Promise<boolean>,
): void {
  const { raw } = reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) raw.setHeader(name, value);
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  raw.write('event: open\ndata: {}\n\n');
  let waiting: NodeJS.Timeout | undefined;
  const stop = context.hub.listen(village, () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      raw.write('event: changed\ndata: {}\n\n');
    }, GATHER_MS);
  });
  const beat = setInterval(() => {
    void stillHolds().then((holds) => (holds ? raw.write(': \n\n') : raw.end()));
  }, BEAT_MS);
  raw.on('close', () => {
    stop();
    clearInterval(beat);
    clearTimeout(waiting);
  });
}
