import { Type } from 'typebox';
import type { Month } from '#domain/calendar.ts';
import { byNaturalName, type Posyandu, posyanduLabel } from '#domain/places/place.ts';
import { districtSum } from '#domain/quality/district-sum.ts';
import type { PosyanduQuality } from '#domain/quality/posyandu-quality.ts';
import type {
  DistrictQualityAnswer,
  PosyanduQualityAnswer,
  PuskesmasQualityAnswer,
  QualityRow,
} from '#domain/quality/quality-answers.ts';
import { qualityOf } from '../queries/quality.ts';
import { accountNames, puskesmasNames } from '../queries/quality-names.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { mustHavePlaces } from './own-places.ts';
import { Problem } from './problem.ts';

const id = Type.String({ minLength: 1, maxLength: 40 });
const month = Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' });
const OfPlace = Type.Object({ id, month });
const OfDistrict = Type.Object({
  district: Type.String({ pattern: '^\\d{1,6}$' }),
  month,
});

/** One question reckons no longer than this; the page asks again for the rest. */
const LONGEST_MS = 3000;

/** How well posyandu measure and record (indicator 43): by kader where one may help, in sums for the district. */
export function qualityRoutes(app: App, context: Context): void {
  app.get(
    '/api/quality/posyandu/:id/:month',
    {
      schema: {
        tags: ['quality'],
        summary: 'How well one posyandu measured and recorded, by kader, for who guides it',
        params: OfPlace,
      },
    },
    async (request): Promise<PosyanduQualityAnswer> => {
      const reader = await readerOf(context, request);
      return posyanduAnswer(context, reader, request.params.id, request.params.month);
    },
  );
  app.get(
    '/api/quality/puskesmas/:id/:month',
    {
      schema: {
        tags: ['quality'],
        summary: 'The posyandu of a puskesmas beside each other, as far as one guides them',
        params: OfPlace,
      },
    },
    async (request): Promise<PuskesmasQualityAnswer> => {
      const reader = await readerOf(context, request);
      return puskesmasAnswer(context, reader, request.params.id, request.params.month);
    },
  );
  app.get(
    '/api/quality/districts/:district/:month',
    {
      schema: {
        tags: ['quality'],
        summary: 'Sums by puskesmas, nobody in them, for the district',
        params: OfDistrict,
      },
    },
    async (request): Promise<DistrictQualityAnswer> => {
      const reader = await readerOf(context, request);
      const { district } = request.params;
      return districtAnswer(context, reader, Number(district), request.params.month);
    },
  );
}

async function posyanduAnswer(
  context: Context,
  reader: Reader,
  posyandu: string,
  of: Month,
): Promise<PosyanduQualityAnswer> {
  const own = await mustHavePlaces(context, reader, 'guides');
  const place = own.find((p) => p.id === posyandu);
  if (!place) throw new Problem('not-your-area');
  const { rows } = await qualityOf(context.store, [place], of, reader.on);
  const [quality] = rows;
  if (!quality) throw new Problem('try-later');
  return {
    posyandu: { id: place.id, name: posyanduLabel(place) },
    quality,
    names: await accountNames(context.store, handsOf(quality)),
  };
}

/** Accounts among whoever measured or wrote. */
const handsOf = ({ kader }: PosyanduQuality): string[] =>
  kader.map((k) => k.who).filter((who) => /^[0-9a-f-]{36}$/.test(who));

async function puskesmasAnswer(
  context: Context,
  reader: Reader,
  puskesmas: string,
  of: Month,
): Promise<PuskesmasQualityAnswer> {
  const own = await mustHavePlaces(context, reader, 'guides');
  const places = own.filter((p) => p.puskesmasId === puskesmas).sort(byNaturalName);
  if (places.length === 0) throw new Problem('not-your-area');
  const { rows, asked } = await qualityOf(context.store, places, of, reader.on, patience(context));
  const names = await puskesmasNames(context.store, places);
  const labels = new Map(places.map((p) => [p.id, `${posyanduLabel(p)}, ${p.villageName}`]));
  return {
    puskesmas: { id: puskesmas, name: names.get(puskesmas) ?? puskesmas },
    month: of,
    rows: rows.map((quality) => rowOf(quality, labels.get(quality.posyandu) ?? quality.posyandu)),
    asked,
  };
}

function rowOf(quality: PosyanduQuality, name: string): QualityRow {
  const { kader: _kader, tools: _tools, differences: _differences, ...rest } = quality;
  return { id: quality.posyandu, name, quality: rest };
}

async function districtAnswer(
  context: Context,
  reader: Reader,
  district: number,
  of: Month,
): Promise<DistrictQualityAnswer> {
  const own = await mustHavePlaces(context, reader, 'compares');
  const here = own.filter((p) => p.districtId === district);
  if (here.length === 0) throw new Problem('not-your-area');
  const names = await puskesmasNames(context.store, here);
  const enough = patience(context);
  const rows: DistrictQualityAnswer['rows'] = [];
  for (const [puskesmas, places] of byPuskesmas(here)) {
    const { rows: own, asked } = await qualityOf(context.store, places, of, reader.on, enough);
    const sum = districtSum(own, asked);
    rows.push({ id: puskesmas, name: names.get(puskesmas) ?? puskesmas, sum, asked });
  }
  return { district, month: of, rows: rows.sort(byNaturalName) };
}

function patience(context: Context): () => boolean {
  const until = context.now().getTime() + LONGEST_MS;
  return () => context.now().getTime() > until;
}

function byPuskesmas(places: readonly Posyandu[]): Map<string, Posyandu[]> {
  const groups = new Map<string, Posyandu[]>();
  for (const place of places) {
    const there = groups.get(place.puskesmasId);
    if (there) there.push(place);
    else groups.set(place.puskesmasId, [place]);
  }
  return groups;
}
