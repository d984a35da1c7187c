import { Type } from 'typebox';
import { seesExact } from '#domain/access/see-place.ts';
import { villageScope } from '#domain/places/place.ts';
import type { AccessReport } from '#domain/pws/place-parts.ts';
import { allInFives } from '#domain/pws/small-numbers.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import type { Group } from '#domain/stages/groups.ts';
import { accessReport, neverServed, reportScopes } from '../queries/access-report.ts';
import type { KnownPlace } from '../queries/known-place.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { noteRead } from '../store/note-read.ts';
import type { App } from './app.ts';
import { Because, reasonIn } from './because.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { healthScopes, namedScopes } from './named-scopes.ts';
import { puskesmasScope } from './own-places.ts';
import { mayOpenPlace } from './places.ts';

const params = Type.Object({
  // people are told apart one by one here: a district has too many of them for one answer
  level: Type.Union([
    Type.Literal('posyandu'),
    Type.Literal('village'),
    Type.Literal('puskesmas'),
    Type.Literal('subdistrict'),
  ]),
  id: Type.String({ minLength: 1, maxLength: 40 }),
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
});

/** How many people each posyandu has, how many came, and whom nobody served in twelve months. */
export function accessReportRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/months/:month/access',
    {
      schema: {
        tags: ['places'],
        summary:
          'Residents to a posyandu, attendance, and people served by nobody in twelve months',
        params,
      },
    },
    async (request): Promise<AccessReport> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      return reportFor(context, reader, place, request.params.month);
    },
  );
  app.get(
    '/api/places/:level/:id/months/:month/access/people',
    {
      schema: {
        tags: ['places'],
        summary: 'Who was served by nobody in twelve months, for those who may see names',
        params,
        querystring: Type.Object({
          because: Because,
          rt: Type.Optional(Type.String({ maxLength: 12 })),
        }),
      },
    },
    async (request): Promise<NeverServed> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      const because = reasonIn(request.query.because);
      const { rt = null } = request.query;
      return namesFor(context, reader, place, { month: request.params.month, rt, because });
    },
  );
}

async function reportFor(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  month: string,
): Promise<AccessReport> {
  const exact = seesExact(reader.grants, place, reader.on);
  const mine = new Set(namedScopes(reader, place).map(({ id }) => id));
  const report = await inTransaction(
    context.store.pool,
    (db) => accessReport(db, place, reportScopes(place), month),
    'begin isolation level repeatable read read only',
  );
  const posyandu = place.posyandu.length;
  if (!exact) return { ...forOutsiders(report), posyandu };
  const lines = report.lines.filter(({ id }) => mine.has(id));
  return { ...report, lines, posyandu, small: 'exact' };
}

/** The place as a whole, nothing below it, in fives as its month is told (ruling 18). */
const forOutsiders = ({
  month,
  whole,
}: Pick<AccessReport, 'month' | 'whole'>): Omit<AccessReport, 'posyandu'> => ({
  month,
  whole: allInFives(whole),
  lines: [],
  small: 'suppressed',
});

/** A page of names carries no more than this; how many there are is told beside them. */
const MOST = 1000;

interface NeverServed {
  people: PersonBehind[];
  total: number;
}

/** Where the reading of more than one posyandu is kept: its village, else its puskesmas. */
const readAt = ({ level, id, posyandu }: KnownPlace): string =>
  level === 'village' ? villageScope(id) : puskesmasScope(posyandu[0]?.puskesmasId ?? '');

/** The reading is kept before the names are given out (ruling 19). */
async function namesFor(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  { month, rt, because }: { month: string; rt: string | null; because: string | null },
): Promise<NeverServed> {
  const { pool } = context.store;
  const scopes = healthScopes(namedScopes(reader, place), because);
  const byGroups = new Map<string, { ids: string[]; groups: readonly Group[] | null }>();
  for (const { id, names } of scopes) {
    const key = names.groups?.join() ?? '';
    const part = byGroups.get(key) ?? { ids: [], groups: names.groups };
    part.ids.push(id);
    byGroups.set(key, part);
  }
  const all: PersonBehind[] = [];
  for (const { ids, groups } of byGroups.values())
    all.push(...(await neverServed(pool, place.districtId, ids, month, groups, rt)));
  const people = all.slice(0, MOST);
  const [only, ...more] = scopes;
  await noteRead(pool, {
    account: reader.account.id,
    districtId: place.districtId,
    what: `never-served ${place.level} ${place.id} ${month}${rt === null ? '' : ` rt=${rt || '-'}`}`,
    place: only && more.length === 0 ? only.id : readAt(place),
    subjects: people.map(({ id }) => id),
    because,
    at: context.now(),
  });
  return { people, total: all.length };
}
