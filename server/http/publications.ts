import { Type } from 'typebox';
import {
  type PublicationDraft,
  type Trial,
  tryPublication,
} from '#domain/publish/check-publication.ts';
import { PUBLICATION_KINDS, type Publication } from '#domain/publish/publication.ts';
import { districtOf } from '../access/district-of.ts';
import {
  keepPublication,
  lastDayBegun,
  publicationsOf,
  publishedIn,
  withdrawPublication,
} from '../store/publications.ts';
import type { App } from './app.ts';
import { atMain } from './at-main.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { ABOUT_ME } from './live-hub.ts';
import { districtIn, holdsNow, mayConfigure } from './may-configure.ts';
import { Problem } from './problem.ts';

const district = Type.String({ pattern: '^\\d{2}\\.?\\d{2}$' });
const params = Type.Object({ district });
const one = Type.Object({ district, id: Type.String({ pattern: '^[0-9a-f-]{36}$' }) });
const short = Type.String({ maxLength: 100 });
const DraftBody = Type.Object(
  {
    kind: Type.Union(PUBLICATION_KINDS.map((kind) => Type.Literal(kind))),
    name: short,
    version: short,
    since: short,
    note: Type.String({ maxLength: 2000 }),
    body: Type.Unknown(),
  },
  { additionalProperties: false },
);
const tags = ['publications'];

/**
 * A district's own versions of rules' tables, cards and questionnaires (decision 0021): read by everybody who works there,
 * for phones judge by them; tried, published and withdrawn by whoever configures.
 */
export function publicationRoutes(app: App, context: Context): void {
  const { pool } = context.store;
  app.get(
    '/api/publications/:district',
    { schema: { tags, summary: 'What a district published, the newest first', params } },
    async (request): Promise<{ publications: Publication[] }> => {
      const reader = await readerOf(context, request);
      const districtId = await worksIn(context, reader, request.params.district);
      return { publications: await publicationsOf(pool, districtId) };
    },
  );
  app.post(
    '/api/publications/:district/try',
    {
      schema: {
        tags,
        summary:
          'What would come of a version: its problems, and what made-up people would be told',
        params,
        body: DraftBody,
      },
    },
    async (request): Promise<Trial> => {
      const reader = await readerOf(context, request);
      const districtId = mayConfigure(reader, request.params.district);
      return tried(context, districtId, request.body);
    },
  );
  app.post(
    '/api/publications/:district',
    {
      schema: { tags, summary: 'Publish a version from a coming day on', params, body: DraftBody },
    },
    async (request): Promise<{ publications: Publication[] }> => {
      const reader = await readerOf(context, request);
      const districtId = mayConfigure(reader, request.params.district);
      atMain(context);
      const { problems } = await tried(context, districtId, request.body);
      if (problems.length > 0)
        throw new Problem(
          'bad-publication',
          problems.map(({ kind, at }) => `${kind} ${at}`.trim()).join(', '),
        );
      const said = { by: reader.account.id, at: context.now() };
      const done = await keepPublication(pool, districtId, request.body, said);
      if (!done.ok) throw new Problem('bad-publication', done.error);
      context.hub.changed([ABOUT_ME]);
      return { publications: await publicationsOf(pool, districtId) };
    },
  );
  app.post(
    '/api/publications/:district/:id/withdraw',
    { schema: { tags, summary: 'Take back a version that has not begun', params: one } },
    async (request): Promise<{ publications: Publication[] }> => {
      const reader = await readerOf(context, request);
      const districtId = mayConfigure(reader, request.params.district);
      atMain(context);
      const at = context.now();
      const said = { by: reader.account.id, at };
      const { id } = request.params;
      const done = await withdrawPublication(pool, districtId, id, lastDayBegun(at), said);
      if (!done.ok) throw new Problem(done.error === 'begun' ? 'already-begun' : 'not-found');
      context.hub.changed([ABOUT_ME]);
      return { publications: await publicationsOf(pool, districtId) };
    },
  );
}

async function tried(
  { store, now }: Context,
  districtId: number,
  draft: PublicationDraft,
): Promise<Trial> {
  const taken = (await publicationsOf(store.pool, districtId))
    .filter((p) => p.kind === draft.kind && p.name === draft.name)
    .map(({ version }) => version);
  const published = await publishedIn(store.pool, districtId);
  return tryPublication(draft, { today: lastDayBegun(now()), published, taken });
}

/** Ends with 403 unless this account has something to do in the district, or in the province around it. */
async function worksIn({ places }: Context, reader: Reader, said: string): Promise<number> {
  const districtId = districtIn(said);
  const all = await places.all();
  const here = reader.grants.some((grant) => {
    if (!holdsNow(grant, reader.on)) return false;
    const { scope } = grant;
    if (scope.kind === 'province') return Number(scope.id) === Math.floor(districtId / 100);
    return districtOf(grant, all) === districtId;
  });
  if (!here) throw new Problem('not-your-area');
  return districtId;
}
