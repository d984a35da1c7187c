import { Type } from 'typebox';
import { EVERYONE } from '#domain/pws/counters.ts';
import type { PersonBehind, VillageMonth } from '#domain/pws/village-month.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import { BEHIND } from '../queries/people-behind.ts';
import { forOutsiders } from '../queries/small-counts.ts';
import { villageMonth } from '../queries/village-month.ts';
import type { App } from './app.ts';
import { Because } from './because.ts';
import { type Context, readerOf } from './context.ts';
import { mayOpen } from './may-open.ts';
import { namedPlaces, namesBehind } from './names-behind.ts';

const code = Type.String({ minLength: 1, maxLength: 20 });
const params = Type.Object({
  code,
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
});
const PeopleQuery = Type.Object({
  group: Type.Union([Type.Literal(EVERYONE), ...GROUPS.map((group) => Type.Literal(group))]),
  what: Type.Union(BEHIND.map((what) => Type.Literal(what))),
  posyandu: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  because: Because,
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
      if (namedPlaces(reader, village).length > 0) return page;
      return forOutsiders(page);
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
      const asked = { ...request.query, month: request.params.month };
      return { people: await namesBehind(context, reader, village, asked) };
    },
  );
}
