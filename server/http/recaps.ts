import { Type } from 'typebox';
import { canSeeSensitiveAt, namesAt } from '#domain/access/access.ts';
import type { Month } from '#domain/calendar.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { RECAP_FORMS, type RecapKey } from '#domain/pws/recap/form.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { RECAP_PAPERS, recapPdf } from '../interop/recap-pdf.ts';
import { recapXlsx } from '../interop/recap-xlsx.ts';
import { readRecap } from '../queries/recap.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { Problem } from './problem.ts';

const params = Type.Object({
  posyandu: Type.String({ minLength: 1, maxLength: 40 }),
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
  form: Type.Union(RECAP_FORMS.map((key) => Type.Literal(key))),
});
const RecapQuery = Type.Object(
  {
    as: Type.Optional(
      Type.Union([Type.Literal('json'), Type.Literal('xlsx'), Type.Literal('pdf')]),
    ),
    paper: Type.Optional(Type.Union(RECAP_PAPERS.map((paper) => Type.Literal(paper)))),
  },
  { additionalProperties: false },
);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The monthly recaps of a posyandu, exact, for who works with its people: to look at, as a spreadsheet, as paper. */
export function recapRoutes(app: App, context: Context): void {
  app.get(
    '/api/recaps/:posyandu/:month/:form',
    {
      schema: {
        tags: ['recaps'],
        summary: "A posyandu's year on one official form, up to a month",
        params,
        querystring: RecapQuery,
      },
    },
    async (request, reply) => {
      const { posyandu, month, form } = request.params;
      const { as = 'json', paper = 'f4' } = request.query;
      const reader = await readerOf(context, request);
      const place = await mayRecap(context, reader, posyandu);
      const sheet = await read(context, reader, place, { month, form });
      if (as === 'json') return sheet;
      const name = `rekap-${form}-${posyandu}-${month}.${as}`.replace(/[^\w.-]/g, '_');
      reply.header('content-disposition', `attachment; filename="${name}"`);
      if (as === 'xlsx') return reply.type(XLSX).send(await recapXlsx(sheet));
      return reply.type('application/pdf').send(await recapPdf(sheet, paper));
    },
  );
}

/** Ends with 403 unless this account is told names there: exact numbers of one posyandu are as near (ruling 18). */
async function mayRecap(context: Context, reader: Reader, id: string): Promise<Posyandu> {
  const place = await context.places.ofScope(id);
  if (!place || place.id !== id) throw new Problem('not-your-area');
  if (!namesAt(reader.grants, place, reader.on)) throw new Problem('not-your-area');
  return place;
}

const read = (
  context: Context,
  reader: Reader,
  place: Posyandu,
  { month, form }: { month: Month; form: RecapKey },
): Promise<RecapSheet> =>
  readRecap(context.store, {
    place,
    month,
    form,
    reader: { sensitive: canSeeSensitiveAt(reader.grants, place, reader.on) },
    demo: context.demo,
  });
