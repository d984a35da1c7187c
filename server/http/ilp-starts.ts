import { Type } from 'typebox';
import { canPlanAt } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { date } from '#domain/facts/shapes.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { checkIlpStart, type IlpStart } from '#domain/pws/ilp-start.ts';
import { ilpStartsOf, keepIlpStart } from '../store/ilp-starts.ts';
import type { App } from './app.ts';
import { atMain } from './at-main.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { Problem } from './problem.ts';

const params = Type.Object({ posyandu: Type.String({ minLength: 1, maxLength: 40 }) });
const StartBody = Type.Object(
  { beganOn: Type.Union([date, Type.Null()]) },
  { additionalProperties: false },
);

/** The day a posyandu began with ILP: said by whoever plans for it. It is read with the comparison (before-after.ts). */
export function ilpStartRoutes(app: App, context: Context): void {
  app.put(
    '/api/ilp-starts/:posyandu',
    {
      schema: {
        tags: ['places'],
        summary: 'Says from which day a posyandu works with ILP; null takes it back',
        params,
        body: StartBody,
      },
    },
    async (request): Promise<{ start: IlpStart | null }> => {
      const reader = await readerOf(context, request);
      const place = await plannedPosyandu(context, reader, request.params.posyandu);
      atMain(context);
      const beganOn = readStart(request.body.beganOn, reader.on);
      const { pool } = context.store;
      const said = { posyandu: place.id, beganOn, by: reader.account.id, at: context.now() };
      await keepIlpStart(pool, place.districtId, said);
      const [start = null] = await ilpStartsOf(pool, place.districtId, [place.id]);
      return { start };
    },
  );
}

/** One that is not there is as far from everybody as one of another district. */
async function plannedPosyandu(context: Context, reader: Reader, id: string): Promise<Posyandu> {
  const place = (await context.places.all()).find((at) => at.id === id);
  if (!place || !canPlanAt(reader.grants, 'posyandu', place, reader.on))
    throw new Problem('not-your-area');
  return place;
}

function readStart(beganOn: string | null, today: LocalDate): LocalDate | null {
  if (beganOn === null) return null;
  const checked = checkIlpStart(beganOn, today);
  if (!checked.ok) throw new Problem(`ilp-start-${checked.error}`);
  return checked.value;
}
