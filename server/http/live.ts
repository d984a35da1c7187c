import { Type } from 'typebox';
import { feedsOf } from '../access/feeds.ts';
import { whoIs } from '../access/sign-in.ts';
import type { App } from './app.ts';
import { type Context, readerOf, tokenOf } from './context.ts';
import { eventStream } from './event-stream.ts';
import { ABOUT_ME, scopeKey, villageKey } from './live-hub.ts';
import { mayOpen } from './may-open.ts';

/** A whole posyandu syncing at once is one change to the page. */
const PAGE_GATHER_MS = 300;
/** Facts of one push, and of pushes that shared a transaction, are one call; a station waits for this. */
const FEEDS_GATHER_MS = 40;

/** Server-sent events. They carry no number and no name: who hears one asks again. */
export function liveRoutes(app: App, context: Context): void {
  const holding = (token: string) => async (): Promise<boolean> =>
    (await whoIs(context.store.pool, token, context.now()).catch(() => null)) !== null;
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
      eventStream(reply, holding(tokenOf(request)), ({ say }) => {
        const gathered = gather(PAGE_GATHER_MS, () => say('changed', '{}'));
        const stop = context.hub.listen([villageKey(village.code)], gathered.soon);
        return () => {
          stop();
          gathered.stop();
        };
      });
    },
  );
  app.get(
    '/api/live/feeds',
    {
      schema: {
        tags: ['sync'],
        summary:
          'Says `feeds` when a followed feed moved on by another phone, `me` when /api/me has news (text/event-stream)',
      },
    },
    async (request, reply) => {
      const reader = await readerOf(context, request);
      const feeds = feedsOf(reader.grants, await context.places.all(), reader.on);
      const scopes = [...new Set(feeds.map((feed) => scopeKey(feed.replace(/!s$/, ''))))];
      eventStream(reply, holding(tokenOf(request)), ({ say }) => {
        const feedsMoved = gather(FEEDS_GATHER_MS, () => say('feeds', '{}'));
        const stopFeeds = context.hub.listen(scopes, (_scope, from) => {
          if (from !== reader.device) feedsMoved.soon();
        });
        const stopMe = context.hub.listen([ABOUT_ME], () => say('me', '{}'));
        return () => {
          stopFeeds();
          stopMe();
          feedsMoved.stop();
        };
      });
    },
  );
}

/** Calls once, so long after the first of several. */
function gather(ms: number, call: () => void): { soon(): void; stop(): void } {
  let waiting: NodeJS.Timeout | undefined;
  return {
    soon: () => {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        call();
      }, ms);
    },
    stop: () => clearTimeout(waiting),
  };
}
