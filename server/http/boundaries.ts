import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { holdsAt } from '#domain/access/access.ts';
import { readBoundaries } from '#domain/places/boundaries.ts';
import {
  BOUNDARY_FAULT_SENTENCES,
  BOUNDARY_LEVELS,
  type DistrictBoundaries,
  FILE_FAULT_SENTENCES,
} from '#domain/places/boundary.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { areasToDraw, districtBoundaries, replaceShapes } from '../store/boundaries.ts';
import type { App } from './app.ts';
import { atMain } from './at-main.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { districtIn, mayConfigure } from './may-configure.ts';
import { Problem } from './problem.ts';

const params = Type.Object({ district: Type.String({ pattern: '^\\d{2}\\.?\\d{2}$' }) });
const BoundariesBody = Type.Object(
  {
    level: Type.Union(BOUNDARY_LEVELS.map((level) => Type.Literal(level))),
    /** a GeoJSON FeatureCollection; null takes the level's shapes away */
    collection: Type.Unknown(),
  },
  { additionalProperties: false },
);
const tags = ['places'];

/** Where a district's villages, kecamatan and puskesmas lie: seen by all who work in it, set by who configures it. */
export function boundaryRoutes(app: App, context: Context): void {
  app.get(
    '/api/boundaries/:district',
    { schema: { tags, summary: 'The shapes a district handed in, and the areas it has', params } },
    async (request, reply): Promise<DistrictBoundaries | undefined> => {
      const reader = await readerOf(context, request);
      const districtId = districtIn(request.params.district);
      const posyandu = await postsOf(context, districtId);
      mustWorkHere(reader, posyandu);
      const answer = await districtBoundaries(context.store.pool, districtId, posyandu);
      return unlessKnown(request, reply, answer);
    },
  );
  app.post(
    '/api/boundaries/:district',
    {
      schema: {
        tags,
        summary:
          'Replaces the shapes of one level with those of a GeoJSON file, or takes them away',
        params,
        body: BoundariesBody,
      },
    },
    async (request): Promise<DistrictBoundaries> => {
      const reader = await readerOf(context, request);
      const districtId = mayConfigure(reader, request.params.district);
      atMain(context);
      const posyandu = await postsOf(context, districtId);
      const { level, collection } = request.body;
      const areas = await areasToDraw(context.store.pool, districtId, posyandu);
      const shapes =
        collection === null
          ? []
          : whole(
              collection,
              areas.filter((area) => area.level === level),
            );
      const by = { by: reader.account.id, at: context.now() };
      await replaceShapes(context.store.pool, districtId, level, shapes, by);
      return districtBoundaries(context.store.pool, districtId, posyandu);
    },
  );
}

const postsOf = async (context: Context, districtId: number): Promise<Posyandu[]> =>
  (await context.places.all()).filter((at) => at.districtId === districtId);

function mustWorkHere(reader: Reader, posyandu: readonly Posyandu[]): void {
  if (!posyandu.some((at) => holdsAt(reader.grants, at, reader.on)))
    throw new Problem('not-your-area');
}

/** What was looked at before it was sent: a file with anything wrong in it is refused, nothing is dropped unseen. */
function whole(collection: unknown, areas: Parameters<typeof readBoundaries>[1]) {
  const read = readBoundaries(collection, areas);
  if (!read.ok) throw new Problem('bad-boundaries', FILE_FAULT_SENTENCES[read.error]);
  const [wrong] = read.value.leftOut;
  if (wrong)
    throw new Problem(
      'bad-boundaries',
      `Nomor ${wrong.at} (${wrong.called}): ${BOUNDARY_FAULT_SENTENCES[wrong.fault]}`,
    );
  return read.value.shapes;
}

/** Land seldom moves: who holds the same answer gets 304. It names nobody, so the browser may keep it. */
function unlessKnown(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: DistrictBoundaries,
): DistrictBoundaries | undefined {
  const hash = createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 22);
  const tag = `"${hash}"`;
  reply.header('etag', tag).header('cache-control', 'private, no-cache');
  const held = (request.headers['if-none-match'] ?? '').replaceAll('W/', '');
  if (!held.split(/\s*,\s*/).includes(tag)) return answer;
  reply.code(304);
  return undefined;
}
