import type { FirstEnd, FirstHead } from '#log/protocol.ts';
import { ENTRY_COLUMNS, type EntryRow, packedFromRest } from '../store/entry-rows.ts';
import type { Store } from '../store/store.ts';

/** One subject and the ids of its entries in the feed, as one text: 37 bytes an entry is all a download holds on to. */
interface SubjectIds {
  subject: string;
  ids: string;
}

/** Entries read at once: about half a megabyte. */
const CHUNK = 2000;

/**
 * The whole of one feed as lines, one subject a line, up to the place it has now; what comes later comes by PULL from
 * there. A feed only grows and entries never change, so this needs no snapshot, and a phone on a slow line keeps no
 * connection to the database waiting.
 */
export async function* firstSync(
  store: Store,
  epoch: string,
  districtId: number,
  feed: string,
): AsyncGenerator<string> {
  const seq = await newestPlace(store, districtId, feed);
  const subjects = await subjectsOf(store, districtId, feed, seq);
  const head: FirstHead = { epoch, feed, seq, subjects: subjects.length };
  yield `${JSON.stringify(head)}\n`;
  let entries = 0;
  for await (const { lines, read } of oneAhead(chunksOf(subjects), (chunk) =>
    linesOf(store, districtId, chunk),
  )) {
    entries += read;
    yield lines;
  }
  const end: FirstEnd = { end: true, entries };
  yield `${JSON.stringify(end)}\n`;
}

/** The database reads the next chunk while this one is written out; one ahead, whatever the phone's line. */
async function* oneAhead<T, U>(
  from: Iterable<T>,
  read: (one: T) => Promise<U>,
): AsyncGenerator<Awaited<U>> {
  let before: Promise<U> | null = null;
  for (const one of from) {
    const next = read(one);
    // whoever stops listening leaves this one unasked for
    next.catch(() => undefined);
    if (before) yield await before;
    before = next;
  }
  if (before) yield await before;
}

async function newestPlace(store: Store, districtId: number, feed: string): Promise<number> {
  const { rows } = await store.pool.query<{ n: number }>(
    'select n from feeds where district_id = $1 and feed = $2',
    [districtId, feed],
  );
  return rows[0]?.n ?? 0;
}

async function subjectsOf(
  store: Store,
  districtId: number,
  feed: string,
  seq: number,
): Promise<SubjectIds[]> {
  const { rows } = await store.pool.query<SubjectIds>(
    `select e.subject, string_agg(distinct e.id::text, ',' order by e.id::text) as ids
     from feed_entries f join entries e on e.district_id = $1 and e.id = f.entry
     where f.district_id = $1 and f.feed = $2 and f.seq <= $3 group by e.subject order by e.subject`,
    [districtId, feed, seq],
  );
  return rows;
}

function* chunksOf(
  subjects: readonly SubjectIds[],
): Generator<{ subject: string; ids: string[] }[]> {
  let chunk: { subject: string; ids: string[] }[] = [];
  let size = 0;
  for (const { subject, ids } of subjects) {
    const own = ids.split(',');
    chunk.push({ subject, ids: own });
    size += own.length;
    if (size < CHUNK) continue;
    yield chunk;
    chunk = [];
    size = 0;
  }
  if (size > 0) yield chunk;
}

async function linesOf(
  store: Store,
  districtId: number,
  chunk: readonly { subject: string; ids: string[] }[],
): Promise<{ lines: string; read: number }> {
  const { rows } = await store.pool.query<EntryRow>({
    name: 'first-entries',
    text: `select ${ENTRY_COLUMNS}
      from entries e where e.district_id = $1 and e.id = any($2::uuid[])`,
    values: [districtId, chunk.flatMap((one) => one.ids)],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const line = ({ subject, ids }: (typeof chunk)[number]): string => {
    const packed = ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [packedFromRest(row, store)] : [];
    });
    return `${JSON.stringify([subject, packed])}\n`;
  };
  return { lines: chunk.map(line).join(''), read: rows.length };
}
