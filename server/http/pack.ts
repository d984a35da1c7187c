import { Type } from 'typebox';
import { hasPowerAt } from '#domain/access/access.ts';
import { addToMonth, earlierOf, firstDayOf, lastDayOf, type Month } from '#domain/calendar.ts';
import type { PlaceLevel } from '#domain/pws/place-month.ts';
import { type QualitySum, sumQuality } from '#domain/quality/posyandu-quality.ts';
import { type Pack, packPdf } from '../interop/pack-pdf.ts';
import type { PackKind } from '../interop/pack-text.ts';
import type { KnownPlace } from '../queries/known-place.ts';
import { qualityOf } from '../queries/quality.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { meetingsFor } from './meetings.ts';
import { mayOpenPlace, PlaceParams, pageFor } from './places.ts';

const PackQuery = Type.Object(
  { as: Type.Optional(Type.Literal('pdf')) },
  { additionalProperties: false },
);
/** Larger areas reckon longer than one question may; they read their own page of it. */
const QUALITY_AT: readonly PlaceLevel[] = ['village', 'puskesmas'];
/** Where the workshop is the puskesmas' own; larger areas meet across sectors. */
const MONTHLY: readonly PlaceLevel[] = ['posyandu', 'village', 'puskesmas'];
const LONGEST_MS = 3000;
const QUARTER = 3;

/** The workshop's pack (lokakarya mini): the puskesmas' monthly one, and the cross-sector quarterly one of a kecamatan. */
export function packRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/months/:month/pack',
    {
      schema: {
        tags: ['places'],
        summary:
          "The workshop's pack of a place as a PDF, exact for the puskesmas, small counts left out for others",
        params: PlaceParams,
        querystring: PackQuery,
      },
    },
    async (request, reply) => {
      const { level, id, month } = request.params;
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, { level, id });
      const pack = await packOf(context, reader, place, month);
      const name = `lokakarya-mini-${level}-${id}-${month}.pdf`.replace(/[^\w.-]/g, '_');
      reply.header('content-disposition', `attachment; filename="${name}"`);
      return reply.type('application/pdf').send(await packPdf(pack));
    },
  );
}

/** What the pack says, as this reader may see it; every part of it is told by the rules of its own page. */
export async function packOf(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  month: Month,
): Promise<Pack> {
  const kind: PackKind = MONTHLY.includes(place.level) ? 'monthly' : 'quarterly';
  const first = firstDayOf(kind === 'monthly' ? month : addToMonth(month, 1 - QUARTER));
  // a month not over yet is told up to today
  const until = earlierOf(lastDayOf(month), reader.on);
  const from = earlierOf(first, until);
  return {
    kind,
    page: await pageFor(context, reader, place, month),
    meetings: await meetingsFor(context, reader, place, { from, until }),
    quality: await qualityFor(context, reader, place, month),
    madeOn: reader.on,
  };
}

/** Sums only, and only for who may help the place record better. */
async function qualityFor(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  month: Month,
): Promise<{ sum: QualitySum; asked: number } | null> {
  const guides = place.posyandu.every((at) => hasPowerAt(reader.grants, 'guides', at, reader.on));
  if (!guides || !QUALITY_AT.includes(place.level)) return null;
  const until = context.now().getTime() + LONGEST_MS;
  const enough = () => context.now().getTime() > until;
  const { rows, asked } = await qualityOf(context.store, place.posyandu, month, reader.on, enough);
  return { sum: sumQuality(rows), asked };
}
