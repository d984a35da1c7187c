import { Type } from 'typebox';
import { canSeePlace, seesExact, seesSensitive } from '#domain/access/see-place.ts';
import type { Month } from '#domain/calendar.ts';
import { PLACE_LEVELS, type PlaceMonth } from '#domain/pws/place-month.ts';
import { placeForOutsiders, withoutSensitive } from '#domain/pws/small-places.ts';
import { type KnownPlace, knownPlace } from '../queries/known-place.ts';
import { placeMonth } from '../queries/place-month.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { Problem } from './problem.ts';

export const PlaceParams = Type.Object({
  level: Type.Union(PLACE_LEVELS.map((level) => Type.Literal(level))),
  id: Type.String({ minLength: 1, maxLength: 40 }),
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
});

/** The month of any place, from a posyandu to a province, as far as the reader may see it. */
export function placeRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/months/:month',
    {
      schema: {
        tags: ['places'],
        summary: "A place's month: groups, weighing, indicators, trend, and the places below it",
        params: PlaceParams,
      },
    },
    async (request): Promise<PlaceMonth> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      return pageFor(context, reader, place, request.params.month);
    },
  );
}

/** Ends with 403 unless this account may see the place's numbers; also for a place that is not there. */
export async function mayOpenPlace(
  context: Context,
  reader: Reader,
  { level, id }: Pick<KnownPlace, 'level' | 'id'>,
): Promise<KnownPlace> {
  const place = knownPlace(await context.places.all(), level, id);
  if (!place || !canSeePlace(reader.grants, place, reader.on)) throw new Problem('not-your-area');
  // a local server holds some posyandu of a place: their sum is not the place's number
  const part = level !== 'posyandu' && context.passesOn !== null;
  if (part && !place.posyandu.every((at) => context.passesOn?.holdsWhole(at.villageCode)))
    throw new Problem('not-your-area');
  return place;
}

/** The page as this reader may see it (rulings 16, 18). */
export async function pageFor(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  month: Month,
): Promise<PlaceMonth> {
  const page = await placeMonth(context.readers, place, month, context.demo);
  const told = seesSensitive(reader.grants, place, reader.on) ? page : withoutSensitive(page);
  if (seesExact(reader.grants, place, reader.on)) return told;
  return placeForOutsiders(told);
}
