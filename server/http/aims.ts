import { Type } from 'typebox';
import { canPlanAt, hasPowerAt, namesAt } from '#domain/access/access.ts';
import { AIM_LEVELS, type Aim, parseAim } from '#domain/pws/aims.ts';
import type { AimsAnswer } from '#domain/pws/aims-answer.ts';
import { knownPlace } from '../queries/known-place.ts';
import { type AimedPlace, placeAims, type Telling } from '../queries/place-aims.ts';
import { keepAims } from '../store/aims.ts';
import type { App } from './app.ts';
import { atMain } from './at-main.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { ABOUT_ME } from './live-hub.ts';
import { Problem } from './problem.ts';

const params = Type.Object({
  level: Type.Union(AIM_LEVELS.map((level) => Type.Literal(level))),
  place: Type.String({ minLength: 1, maxLength: 60 }),
  year: Type.String({ pattern: '^20\\d{2}$' }),
});
const AimsBody = Type.Object(
  {
    aims: Type.Array(
      Type.Object(
        {
          key: Type.String({ maxLength: 40 }),
          kind: Type.Union([Type.Literal('percent'), Type.Literal('people')]),
          value: Type.Union([Type.Number(), Type.Null()]),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 200 },
    ),
  },
  { additionalProperties: false },
);
const tags = ['aims'];

/** Targets of a place for a year and the people it should have: read and set by who plans there. */
export function aimsRoutes(app: App, context: Context): void {
  const { pool } = context.store;
  app.get(
    '/api/aims/:level/:place/:year',
    { schema: { tags, summary: 'What a place aims at in a year, beside its register', params } },
    async (request): Promise<AimsAnswer> => {
      const reader = await readerOf(context, request);
      const place = await plannedPlace(context, request.params);
      mustSee(reader, place);
      return placeAims(pool, place, Number(request.params.year), said(reader, place));
    },
  );
  app.post(
    '/api/aims/:level/:place/:year',
    {
      schema: {
        tags,
        summary: 'Sets targets and projected people of a place; null takes one back',
        params,
        body: AimsBody,
      },
    },
    async (request): Promise<AimsAnswer> => {
      const reader = await readerOf(context, request);
      const place = await plannedPlace(context, request.params);
      if (!maySet(reader, place)) throw new Problem('not-your-area');
      atMain(context);
      const year = Number(request.params.year);
      const aims = request.body.aims.map((aim) =>
        readAim({ ...aim, level: place.level, place: place.id, year }),
      );
      const by = { by: reader.account.id, at: context.now() };
      await keepAims(pool, place.districtId, aims, by);
      context.hub.changed([ABOUT_ME]);
      return placeAims(pool, place, year, said(reader, place));
    },
  );
}

/** A place nobody plans is as far from everybody as one of another district. */
async function plannedPlace(
  context: Context,
  { level, place: id }: { level: AimedPlace['level']; place: string },
): Promise<AimedPlace> {
  const place = knownPlace(await context.places.all(), level, id);
  if (!place) throw new Problem('not-your-area');
  return { ...place, level };
}

function mustSee(reader: Reader, { posyandu }: AimedPlace): void {
  if (!posyandu.every((at) => hasPowerAt(reader.grants, 'plans', at, reader.on)))
    throw new Problem('not-your-area');
}

const maySet = (reader: Reader, { level, posyandu }: AimedPlace): boolean =>
  posyandu.every((at) => canPlanAt(reader.grants, level, at, reader.on));

/** Exact counts of people are for whoever is told names there (ruling 18). */
function said(reader: Reader, place: AimedPlace): Telling {
  const inside = place.posyandu.every((at) => namesAt(reader.grants, at, reader.on) !== null);
  return { mine: maySet(reader, place), inside, on: reader.on };
}

function readAim(raw: Record<keyof Aim, unknown>): Aim {
  const aim = parseAim(raw);
  if (!aim.ok) throw new Problem('bad-request', `${String(raw.key)}: ${aim.error}`);
  return aim.value;
}
