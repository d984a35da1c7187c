import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { dayOfMs } from '../access/judge.ts';
import { publicSchedule } from '../queries/public-schedule.ts';
import type { App } from './app.ts';
import type { Context } from './context.ts';

const ScheduleQuery = Type.Object(
  {
    area: Type.Optional(Type.String({ pattern: '^\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?$' })),
    q: Type.Optional(Type.String({ maxLength: 60 })),
  },
  { additionalProperties: false },
);

/** A village behind one address may look together; a program that reads the whole list may not. */
const PACE = { max: 240, timeWindow: '1 minute' } as const;
/** Plans change a few times a month. */
const FOR_FIVE_MINUTES = 'public, max-age=300';

/** When and where every posyandu opens next. The one question anybody may ask; no person is in its answer. */
export function scheduleRoutes(app: App, context: Context): void {
  app.get(
    '/api/public/schedule',
    {
      schema: {
        tags: ['public'],
        summary: 'The next open day of each posyandu, by area or by name; no account needed',
        querystring: ScheduleQuery,
        security: [],
      },
      config: { rateLimit: PACE },
    },
    async (request, reply) => {
      const { area, q } = request.query;
      const all = await context.places.all();
      const today = dayOfMs(context.now().getTime());
      const found = await publicSchedule(context.store.pool, all, { area, text: q }, today);
      const answer = JSON.stringify({ ...found, demo: context.demo });
      const tag = `W/"${createHash('sha256').update(answer).digest('base64url').slice(0, 22)}"`;
      reply.header('cache-control', FOR_FIVE_MINUTES).header('etag', tag);
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      return reply.type('application/json; charset=utf-8').send(answer);
    },
  );
}
