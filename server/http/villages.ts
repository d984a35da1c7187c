import { Type } from 'typebox';
import { canSeePeopleAt, isHealthWorker, type VillagePlace } from '#domain/access/access.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import type { PersonBehind, VillageMonth } from '#domain/pws/village-month.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import { BEHIND, type Behind, peopleBehind } from '../queries/people-behind.ts';
import { forOutsiders } from '../queries/small-counts.ts';
import { villageMonth } from '../queries/village-month.ts';
import { withReasons } from '../queries/why-at-risk.ts';
import { EVERYONE } from '../store/counters.ts';
import { noteRead } from '../store/note-read.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { mayOpen } from './may-open.ts';
import { Problem } from './problem.ts';

const code = Type.String({ minLength: 1, maxLength: 20 });
const params = Type.Object({
  code,
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
});
const PeopleQuery = Type.Object({
  group: Type.Union([Type.Literal(EVERYONE), ...GROUPS.map((group) => Type.Literal(group))]),
  what: Type.Union(BEHIND.map((what) => Type.Literal(what))),
  posyandu: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
});

/** The village's month, who stands behind a number of it, and a call whenever it changes. */
export function villageRoutes(app: App, context: Context): void {
  app.get(
    '/api/villages/:code/months/:month',
    { schema: { tags: ['villages'], summary: "A village's month in numbers", params } },
    async (request): Promise<VillageMonth> => {
      const { reader, village } = await mayOpen(
        context,
        await readerOf(context, request),
        request.params.code,
      );
      const page = await villageMonth(context.store, village, request.params.month, context.demo);
      return seesPeople(reader, village).length > 0 ? page : forOutsiders(page);
    },
  );
  app.get(
    '/api/villages/:code/months/:month/people',
    {
      schema: {
        tags: ['villages'],
        summary: 'Who stands behind a number, for those who may see names',
        params,
        querystring: PeopleQuery,
      },
    },
    async (request): Promise<{ people: PersonBehind[] }> => {
      const { reader, village } = await mayOpen(
        context,
        await readerOf(context, request),
        request.params.code,
      );
      return {
        people: await namesBehind(context, reader, village, request.params.month, request.query),
      };
    },
  );
}

/** Scopes of the village whose people this reader may see by name; none for those who see numbers only. */
function seesPeople(reader: Reader, village: VillagePlace): Posyandu[] {
  const [first] = village.posyandu;
  const without = first ? [{ ...first, id: villageScope(village.code) }] : [];
  return [...village.posyandu, ...without].filter((place) =>
    canSeePeopleAt(reader.grants, place, reader.on),
  );
}

async function namesBehind(
  context: Context,
  reader: Reader,
  village: VillagePlace,
  month: string,
  asked: { group: Group | typeof EVERYONE; what: Behind; posyandu?: string },
): Promise<PersonBehind[]> {
  const seen = seesPeople(reader, village);
  if (seen.length === 0) throw new Problem('numbers-only');
  const at = seen.filter((place) => asked.posyandu === undefined || place.id === asked.posyandu);
  if (at.length === 0) throw new Problem('not-your-area');
  const { districtId } = village;
  await noteRead(context.store.pool, {
    account: reader.account.id,
    districtId,
    what: `village ${village.code} ${month} ${asked.group} ${asked.what}`,
    at: context.now(),
  });
  const people = await peopleBehind(context.store, {
    districtId,
    posyandu: at.map((place) => place.id),
    month,
    group: asked.group,
    what: asked.what,
  });
  if (asked.what !== 'at-risk' && asked.what !== 'referred') return people;
  const worker = reader.grants.some((g) => isHealthWorker(g.role) || g.role === 'puskesmas');
  return withReasons(context.store, districtId, people, month, worker ? 'worker' : 'family');
}
