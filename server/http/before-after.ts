import { Type } from 'typebox';
import { canPlanAt } from '#domain/access/access.ts';
import { seesExact } from '#domain/access/see-place.ts';
import { monthOf } from '#domain/calendar.ts';
import type { BeforeAfter } from '#domain/pws/place-parts.ts';
import { beforeAfter } from '../queries/before-after.ts';
import type { App } from './app.ts';
import { type Context, readerOf } from './context.ts';
import { mayOpenPlace, PlaceParams } from './places.ts';
import { Problem } from './problem.ts';

const { level, id, month } = PlaceParams.properties;
const params = Type.Object({ level, id });
const Around = Type.Object({
  /** left out: every posyandu by its own */
  start: Type.Optional(month),
  months: Type.Optional(Type.String({ pattern: '^([1-9]|1\\d|2[0-4])$' })),
});

/** On each side, unless it is said. */
const MONTHS = 6;

/** How a place did before and after it began to work the new way (ILP). */
export function beforeAfterRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/before-after',
    {
      schema: {
        tags: ['places'],
        summary:
          'Attendance and coverage of each group, some months before and after a month, or before and after each posyandu began with ILP',
        params,
        querystring: Around,
      },
    },
    async (request): Promise<BeforeAfter> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      const { start = null } = request.query;
      // too many posyandu to lay over each other for one page
      if (start === null && place.level === 'province') throw new Problem('bad-request', 'start');
      return beforeAfter(context.store, place, {
        start,
        months: Number(request.query.months ?? MONTHS),
        now: monthOf(reader.on),
        suppressed: !seesExact(reader.grants, place, reader.on),
        mayPlan: (at) =>
          context.passesOn === null && canPlanAt(reader.grants, 'posyandu', at, reader.on),
      });
    },
  );
}
