import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Posyandu } from '#domain/places/place.ts';
import { fileProblem } from '../interop/spreadsheets/grid.ts';
import { type RegisterFile, readRegister } from '../interop/spreadsheets/read-register.ts';
import { importPeople, type PeopleImport } from '../store/import-people.ts';
import { noteRead } from '../store/note-read.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { type ImportPreview, previewOf, tokenOf } from './import-preview.ts';
import { mustHavePlaces } from './own-places.ts';
import { Problem, problemAnswer, statusOf } from './problem.ts';
import { tellVillages } from './sync.ts';

const At = { posyandu: Type.String({ minLength: 1, maxLength: 40 }) };
const PreviewQuery = Type.Object(At);
const ImportQuery = Type.Object({
  ...At,
  /** of the preview that was read: what is written is what was shown */
  token: Type.String({ minLength: 20, maxLength: 100 }),
});

/** 1,500 people are 200 kB; this is room for a whole village. */
const MOST_BYTES = 5 * 1024 * 1024;
/** Five times the largest posyandu; deciding about more keeps everybody else waiting. */
const MOST_LINES = 5000;
/** Reading a file costs a second of a processor. */
const PACE = { max: 20, timeWindow: '1 minute' } as const;

/**
 * A register brought in from the app. The file comes twice, once to look and once to write, and is kept neither time:
 * between the two only its fingerprint travels, so nobody's list lies on the server and nothing must be cleaned up.
 */
export function importRoutes(app: App, context: Context): void {
  app.addContentTypeParser(
    'application/octet-stream',
    // a little more, so that a file just too large hears so in its own words
    { parseAs: 'buffer', bodyLimit: 2 * MOST_BYTES },
    (_request, body, done) => done(null, body),
  );
  const config = {
    rateLimit: {
      ...PACE,
      keyGenerator: (request: FastifyRequest) => request.headers.authorization ?? request.ip,
    },
  };
  app.get(
    '/api/import',
    { schema: { tags: ['import'], summary: 'Posyandu a register may be brought in for' } },
    async (request) => {
      const reader = await readerOf(context, request);
      const own = await mustHavePlaces(context, reader, 'imports');
      return { posyandu: own, atMain: context.passesOn === null };
    },
  );
  app.post(
    '/api/import/preview',
    {
      config,
      schema: {
        tags: ['import'],
        summary: 'What a register (CSV or XLSX, as bytes) would do, line by line; writes nothing',
        querystring: PreviewQuery,
      },
    },
    async (request): Promise<ImportPreview> => {
      const asked = await askedOf(context, await readerOf(context, request), request.query);
      const read = await registerIn(request.body);
      const plan = await importPeople(context.store, { ...asked.what, ...read, dryRun: true });
      await note(context, asked, 'import-preview', named(plan.lines));
      return previewOf(read, plan, asked);
    },
  );
  app.post(
    '/api/import',
    {
      config,
      schema: {
        tags: ['import'],
        summary: 'Writes what the preview of this file showed, or answers with the new preview',
        querystring: ImportQuery,
      },
    },
    async (request, reply) => {
      const asked = await askedOf(context, await readerOf(context, request), request.query);
      const read = await registerIn(request.body);
      let same = false;
      const plan = await importPeople(context.store, {
        ...asked.what,
        ...read,
        dryRun: false,
        mayWrite: async (now) => {
          same = tokenOf(read, now, asked) === request.query.token;
          const what = same ? `import ${now.people.length}` : 'import-preview';
          await note(context, asked, what, named(now.lines));
          return same;
        },
      });
      const preview = previewOf(read, plan, asked);
      if (same) {
        await tellVillages(context, [asked.posyandu.id]);
        return preview;
      }
      const slug = 'register-changed';
      return reply.code(statusOf(slug)).send({ ...problemAnswer(slug), preview });
    },
  );
}

export interface Asked {
  reader: Reader;
  posyandu: Posyandu;
  what: Pick<PeopleImport, 'posyandu' | 'on' | 'by' | 'names'>;
}

/** Ends with 403 unless this account brings registers in at this posyandu. */
async function askedOf(context: Context, reader: Reader, query: { posyandu: string }) {
  const own = await mustHavePlaces(context, reader, 'imports');
  const posyandu = own.find((place) => place.id === query.posyandu);
  if (!posyandu) throw new Problem('not-your-area');
  // it holds some posyandu only, so it cannot know who is registered at the others
  if (context.passesOn) throw new Problem('at-main-server');
  const names = own.map((place) => place.id);
  const what = { posyandu, on: reader.on, by: reader.account.id, names };
  return { reader, posyandu, what } satisfies Asked;
}

/** A register and the bytes it came in; ends with the file's own problem. */
export interface ReadFile {
  bytes: Uint8Array;
  register: RegisterFile;
  rows: RegisterFile['rows'];
}

async function registerIn(body: unknown): Promise<ReadFile> {
  if (!(body instanceof Uint8Array)) throw new Problem('bad-request');
  if (body.length > MOST_BYTES) throw new Problem('file-too-large');
  const read = await readRegister(body);
  const problem = read.ok ? problemIn(read.value) : read.error;
  if (problem) throw new Problem(`file-${problem.kind}`);
  if (!read.ok) throw new Problem('file-not-a-table');
  return { bytes: body, register: read.value, rows: read.value.rows };
}

function problemIn({ rows }: RegisterFile) {
  if (rows.length === 0) return fileProblem('no-lines');
  return rows.length > MOST_LINES ? fileProblem('too-many-lines') : null;
}

const named = (lines: readonly { resemblesPerson?: string }[]): string[] => [
  ...new Set(lines.flatMap(({ resemblesPerson: id }) => (id === undefined ? [] : [id]))),
];

const note = (context: Context, asked: Asked, what: string, subjects: string[]): Promise<void> =>
  noteRead(context.store.pool, {
    account: asked.reader.account.id,
    districtId: asked.posyandu.districtId,
    what,
    place: asked.posyandu.id,
    subjects,
    at: context.now(),
  });
