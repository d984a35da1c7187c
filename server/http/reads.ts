import { Type } from 'typebox';
import { powersOf } from '#domain/access/roles.ts';
import { addDays, type LocalDate } from '#domain/calendar.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { homesOf } from '../queries/find-people.ts';
import { type AskedReads, type ReadKept, readsKept, whoRead } from '../queries/reads-kept.ts';
import { forgetOldReads } from '../store/forget-old-reads.ts';
import { noteRead, noteReads, type ReadNote } from '../store/note-read.ts';
import type { App } from './app.ts';
import { Because, reasonIn } from './because.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { districtsOf, mustHavePlaces, namesOver, puskesmasScope, scopesOf } from './own-places.ts';
import { Problem } from './problem.ts';

const uuid = Type.String({ format: 'uuid' });
const day = Type.String({ format: 'date' });
const MOST_AT_ONCE = 500;
/** Lists a phone exports. */
const LISTS = ['people', 'attended', 'absent', 'due'] as const;
const ReadsBody = Type.Object({
  reads: Type.Array(
    Type.Object({
      id: uuid,
      subject: uuid,
      /** when, by the phone's clock, ms since 1970 */
      at: Type.Integer({ minimum: 0 }),
      /** where the reader was at work; the subject's home is preferred when it is known here */
      place: Type.Optional(Type.String({ maxLength: 40 })),
      /** taken along as a file in this list, not only opened */
      list: Type.Optional(Type.Union(LISTS.map((list) => Type.Literal(list)))),
    }),
    { maxItems: MOST_AT_ONCE },
  ),
});
const ReadsQuery = Type.Object({
  subject: Type.Optional(uuid),
  account: Type.Optional(uuid),
  from: Type.Optional(day),
  to: Type.Optional(day),
  after: Type.Optional(Type.String({ maxLength: 80, pattern: '^\\d{13,14}~[0-9a-f-]{36}$' })),
  because: Because,
});

const PAGE = 100;
const DAYS_SHOWN = 30;

/** Who opened whose data: phones tell what was opened without signal, the puskesmas reads it (ruling 19). */
export function readRoutes(app: App, context: Context): void {
  app.post(
    '/api/reads',
    {
      schema: {
        tags: ['reads'],
        summary: 'Persons opened on a phone, noted there; the same id again changes nothing',
        body: ReadsBody,
      },
    },
    async (request) => {
      const reader = await readerOf(context, request);
      if (!reader.grants.some((g) => powersOf(g.role).records)) throw new Problem('not-your-role');
      await noteReads(context.store.pool, await notesOf(context, reader, request.body.reads));
      return { kept: request.body.reads.map((read) => read.id) };
    },
  );
  app.get(
    '/api/reads',
    {
      schema: {
        tags: ['reads'],
        summary: 'Who opened whose data, newest first, for who audits the place',
        querystring: ReadsQuery,
      },
    },
    async (request): Promise<ReadsAnswer> => {
      const reader = await readerOf(context, request);
      const own = await mustHavePlaces(context, reader, 'audits');
      return readsPage(context, reader, own, request.query);
    },
  );
}

export interface ReadsAnswer {
  rows: ReadKept[];
  /** `after` of the next page; null at the end */
  next: string | null;
  /** whose readings these are, on the first page */
  readers: { id: string; name: string; role: string; n: number }[];
}

async function notesOf(
  context: Context,
  reader: Reader,
  reads: readonly { id: string; subject: string; at: number; place?: string; list?: string }[],
): Promise<ReadNote[]> {
  const now = context.now();
  const homes = await homesOf(context.store, [...new Set(reads.map((r) => r.subject))]);
  const notes: ReadNote[] = [];
  for (const { id, subject, at, place, list } of reads) {
    const home = homes.get(subject);
    const claimed = place === undefined ? null : await context.places.ofScope(place);
    const fallback = claimed ?? (await context.places.all())[0];
    notes.push({
      id,
      account: reader.account.id,
      districtId: home?.districtId ?? fallback?.districtId ?? 0,
      what: list === undefined ? 'person' : `export ${list}`,
      subject,
      place: home?.posyandu ?? claimed?.id ?? null,
      // a clock that runs ahead says nothing of the future
      at: new Date(Math.min(at, now.getTime())),
      device: reader.device,
      offline: true,
      receivedAt: now,
    });
  }
  return notes;
}

interface Asked {
  subject?: string;
  account?: string;
  from?: LocalDate;
  to?: LocalDate;
  after?: string;
  because?: string;
}

async function readsPage(
  context: Context,
  reader: Reader,
  own: readonly Posyandu[],
  query: Asked,
): Promise<ReadsAnswer> {
  const { store } = context;
  const because = reasonIn(query.because);
  const asked = askedOf(own, query, reader.on);
  await forgetOldReads(store.pool, context.now());
  const rows = await readsKept(store, asked);
  const how = namesOver(reader, own);
  const named = how === 'always' || how === 'identity' || (how === 'on-need' && because !== null);
  await noteRead(store.pool, {
    account: reader.account.id,
    districtId: own[0]?.districtId ?? 0,
    what: 'reads',
    place: puskesmasScope(own[0]?.puskesmasId ?? ''),
    because,
    at: context.now(),
    ...(query.subject ? { subject: query.subject } : {}),
  });
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return {
    rows: named ? rows : rows.map((row) => ({ ...row, name: null })),
    next: last ? `${Date.parse(last.at)}~${last.id}` : null,
    readers: query.after === undefined ? await whoRead(store, asked) : [],
  };
}

/** Days are named as in Jakarta, like grants. */
const startOf = (on: LocalDate): Date => new Date(`${on}T00:00:00+07:00`);

function askedOf(own: readonly Posyandu[], query: Asked, today: LocalDate): AskedReads {
  const [ms, id] = query.after?.split('~') ?? [];
  return {
    districtIds: districtsOf(own),
    places: scopesOf(own),
    from: startOf(query.from ?? addDays(today, -DAYS_SHOWN)),
    until: startOf(addDays(query.to ?? today, 1)),
    limit: PAGE,
    ...(query.subject ? { subject: query.subject } : {}),
    ...(query.account ? { account: query.account } : {}),
    ...(ms && id ? { after: { at: new Date(Number(ms)), id } } : {}),
  };
}
