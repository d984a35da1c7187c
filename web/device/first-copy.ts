import { unwrap } from 'idb';
import { isEntry, type PackedEntry, unpack } from '#log/entry.ts';
import type { FirstEnd, FirstHead, FirstSubject } from '#log/protocol.ts';
import { deviceOf } from '#log/stamp.ts';
import { personPlace } from './boxes.ts';
import { encryptJson } from './cipher.ts';
import type { LineOf } from './compact.ts';
import type { KeyRing } from './key-ring.ts';
import { readMeta } from './meta.ts';
import { keepQuarantined } from './quarantine.ts';
import { boxBlock, LINES_PER_BLOCK, type Line } from './roster-blocks.ts';
import { type AccountRow, allOf, isFull, type PersonRow, type PhoneDb } from './store.ts';

/**
 * The first copy of a feed: one line a subject (protocol.ts, FIRST), each encrypted as one row. Rows go in batches;
 * the roster's blocks and the cursor go last, together, so a copy is whole or has no cursor, and one without a cursor
 * is thrown away and begun again.
 */
export type FirstOutcome = 'done' | 'broken-off' | 'new-epoch' | 'storage-full';
export interface FirstProgress {
  done: number;
  total: number;
  bytes: number;
}
const ROWS_PER_TX = 250;

export async function takeFirstCopy(options: {
  db: PhoneDb;
  ring: KeyRing;
  feed: string;
  body: ReadableStream<Uint8Array<ArrayBuffer>>;
  lineOf: LineOf;
  nowMs: number;
  /** another feed's copy follows at once: its own last write makes this one's last for good as well */
  more?: boolean;
  onProgress?: (progress: FirstProgress) => void;
}): Promise<FirstOutcome> {
  try {
    return await take(options);
  } catch (error) {
    if (isFull(error)) return 'storage-full';
    // a connection that breaks in the middle of the stream, or half a line of it
    if (error instanceof TypeError || error instanceof SyntaxError) return 'broken-off';
    throw error;
  }
}

type Options = Parameters<typeof takeFirstCopy>[0];

interface Copy {
  head: FirstHead | null;
  end: FirstEnd | null;
  subjects: number;
  entries: number;
  lines: Line[];
}

async function take(options: Options): Promise<FirstOutcome> {
  const { db, feed } = options;
  const device = ((await readMeta(db, 'clock')) ?? { device: '' }).device;
  const lock = lockMark(await db.get('accounts', options.ring.account));
  const copy: Copy = { head: null, end: null, subjects: 0, entries: 0, lines: [] };
  let bytes = 0;
  let batch: Promise<PersonRow>[] = [];
  let writing: Promise<void> = Promise.resolve();
  const flush = async (): Promise<void> => {
    const rows = await Promise.all(batch);
    batch = [];
    await writing;
    writing = putPeople(db, rows);
    writing.catch(() => undefined);
    const { head, subjects } = copy;
    options.onProgress?.({ done: subjects, total: head?.subjects ?? 0, bytes });
  };
  for await (const { line, size } of linesOf(options.body)) {
    bytes = size;
    if (copy.head === null) {
      copy.head = readHead(line, feed);
      if (copy.head === null) return 'broken-off';
      const epoch = await readMeta(db, 'epoch');
      if (epoch !== null && epoch !== copy.head.epoch) return 'new-epoch';
      await db.delete('people', allOf(feed));
      continue;
    }
    if (line.startsWith('{')) {
      copy.end = readEnd(line);
      break;
    }
    batch.push(rowOf(options, device, copy, line));
    if (batch.length >= ROWS_PER_TX) await flush();
  }
  await flush();
  await writing;
  if (!copy.head || copy.end?.entries !== copy.entries) return 'broken-off';
  return (await finish(options, copy.head, copy.lines, lock)) ? 'done' : 'broken-off';
}

/** Another salt, or none: this account was wiped, forgotten or given another PIN, and its keys with it. */
const lockMark = (row: AccountRow | undefined): string => String(row?.lock?.salt ?? '');

/** The line's own text is what is kept: it is already the packed JSON, so nothing is written out again. */
async function rowOf(
  { db, ring, feed, lineOf, nowMs }: Options,
  device: string,
  copy: Copy,
  line: string,
): Promise<PersonRow> {
  const key = ring.keyOf(feed);
  if (!key) throw new Error(`no key for ${feed}`);
  const [subject, packed] = JSON.parse(line) as FirstSubject;
  copy.subjects += 1;
  copy.entries += packed.length;
  const all = packed.map((row) => unpack(subject, row));
  const entries = all.filter(isEntry);
  let json = line.slice(line.indexOf(',') + 1, line.lastIndexOf(']'));
  if (entries.length < all.length) {
    for (const bad of all.filter((entry) => !isEntry(entry)))
      await keepQuarantined(db, ring, bad, 'unreadable', nowMs);
    json = JSON.stringify(packed.filter((row: PackedEntry) => isEntry(unpack(subject, row))));
  }
  const summary = lineOf(subject, entries);
  if (summary) copy.lines.push(summary);
  const mine = entries.some((entry) => deviceOf(entry.id) === device);
  const box = await encryptJson(key, json, personPlace(feed, subject));
  return { feed, subject, ...(mine ? { mine: 1 as const } : {}), box };
}

async function putPeople(db: PhoneDb, rows: readonly PersonRow[]): Promise<void> {
  const tx = db.transaction('people', 'readwrite', { durability: 'relaxed' });
  // idb's promise for each put is a tenth of a first copy's time, and nobody waits for it
  const store = unwrap(tx.store);
  for (const row of rows) store.put(row);
  await tx.done;
}

/** False when the keys the copy was made with are gone meanwhile: then nobody could read it, and it is made anew. */
async function finish(
  { db, ring, feed, more }: Options,
  head: FirstHead,
  lines: Line[],
  lock: string,
): Promise<boolean> {
  const key = ring.keyOf(feed);
  if (!key) throw new Error(`no key for ${feed}`);
  const blocks = [];
  for (let from = 0; from < lines.length; from += LINES_PER_BLOCK) {
    const n = from / LINES_PER_BLOCK;
    blocks.push(await boxBlock(key, { feed, n, lines: lines.slice(from, from + LINES_PER_BLOCK) }));
  }
  const stores = ['roster', 'meta', 'accounts'] as const;
  const tx = db.transaction(stores, 'readwrite', { durability: more ? 'relaxed' : 'strict' });
  if (lockMark(await tx.objectStore('accounts').get(ring.account)) !== lock) return false;
  tx.objectStore('roster').delete(allOf(feed));
  for (const block of blocks) tx.objectStore('roster').put(block);
  const meta = tx.objectStore('meta');
  const cursors = ((await meta.get('cursors')) ?? {}) as Record<string, number>;
  meta.put({ ...cursors, [feed]: head.seq }, 'cursors');
  meta.put(head.epoch, 'epoch');
  await tx.done;
  return true;
}

function readHead(line: string, feed: string): FirstHead | null {
  const head = JSON.parse(line) as Partial<FirstHead>;
  const { epoch, seq, subjects } = head;
  if (typeof epoch !== 'string' || typeof seq !== 'number' || head.feed !== feed) return null;
  return { epoch, feed, seq, subjects: typeof subjects === 'number' ? subjects : 0 };
}

function readEnd(line: string): FirstEnd | null {
  const end = JSON.parse(line) as Partial<FirstEnd>;
  return end.end === true && typeof end.entries === 'number'
    ? { end: true, entries: end.entries }
    : null;
}

/** The lines of a stream, with how many bytes were read so far. */
async function* linesOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<{ line: string; size: number }> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) if (line !== '') yield { line, size };
    }
    if (rest.trim() !== '') yield { line: rest, size };
  } finally {
    reader.cancel().catch(() => undefined);
  }
}
