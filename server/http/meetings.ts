import { Type } from 'typebox';
import { namesAt } from '#domain/access/access.ts';
import { addDays, isLocalDate, type LocalDate, laterOf } from '#domain/calendar.ts';
import type { PlaceMeetings } from '#domain/meetings/place-meetings.ts';
import { PLACE_LEVELS } from '#domain/pws/place-month.ts';
import type { KnownPlace } from '../queries/known-place.ts';
import { placeMeetings } from '../queries/meetings.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { mayOpenPlace } from './places.ts';
import { Problem } from './problem.ts';

const params = Type.Object({
  level: Type.Union(PLACE_LEVELS.map((level) => Type.Literal(level))),
  id: Type.String({ minLength: 1, maxLength: 40 }),
});
const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const MeetingsQuery = Type.Object(
  { from: Type.Optional(day), until: Type.Optional(day) },
  { additionalProperties: false },
);

/** Twelve weeks unless told otherwise; never more than a year at once. */
const USUAL_DAYS = 83;
const MOST_DAYS = 366;

/** Which villages held their weekly meeting (T1.16). No person of the register is in the answer, for anybody. */
export function meetingRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/meetings',
    {
      schema: {
        tags: ['places'],
        summary:
          'The meetings of every village of a place, week by week, and what is still to be done',
        params,
        querystring: MeetingsQuery,
      },
    },
    async (request): Promise<PlaceMeetings> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      return meetingsFor(context, reader, place, between(request.query, reader.on));
    },
  );
}

/** As this reader may see them: what was said is told to who works with names there, weeks and counts to everybody. */
export const meetingsFor = (
  context: Context,
  reader: Reader,
  place: KnownPlace,
  { from, until }: { from: LocalDate; until: LocalDate },
): Promise<PlaceMeetings> =>
  placeMeetings(context.store, {
    place,
    from,
    until,
    on: reader.on,
    told: (village) => namesAt(reader.grants, village, reader.on) !== null,
    demo: context.demo,
  });

function between(
  asked: { from?: string; until?: string },
  on: LocalDate,
): { from: LocalDate; until: LocalDate } {
  const until = asked.until ?? on;
  if (!isLocalDate(until)) throw new Problem('bad-request');
  const from = asked.from ?? addDays(until, -USUAL_DAYS);
  if (!isLocalDate(from) || from > until) throw new Problem('bad-request');
  return { from: laterOf(from, addDays(until, -MOST_DAYS)), until };
}
