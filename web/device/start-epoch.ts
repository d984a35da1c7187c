import type { Entry } from '#log/entry.ts';
import { deviceOf } from '#log/stamp.ts';
import { arrivedPlace, merged, personPlace, unboxEntries } from './boxes.ts';
import type { KeyRing } from './key-ring.ts';
import { openWritten } from './read-subject.ts';
import { type ArrivedRow, type PersonRow, type PhoneDb, UNSENT, type WrittenRow } from './store.ts';
import { clockOf, rowsOf } from './write-entries.ts';

/**
 * The server was restored (law 4): every feed is read from the start, and everything this device wrote is offered
 * again, also what was folded into people's rows long ago. Rows whose key is not here are marked, and offered when
 * their account opens the phone. What nobody here can read (a feed that was left, a user who was forgotten) goes by
 * its sealed copy.
 */
export async function startEpoch(db: PhoneDb, ring: KeyRing, epoch: string): Promise<void> {
  const mine = (await db.getAll('people')).filter((row) => row.mine);
  const { again, locked } = await reopened(db, ring, mine, await db.getAll('arrived'));
  const resealed = await sealedAgain(db, ring);
  const tx = db.transaction(['written', 'sent', 'people', 'meta'], 'readwrite');
  const written = tx.objectStore('written');
  for (const row of resealed) written.put(row);
  for (const { refused: _why, ...row } of await written.getAll())
    if (row.unsent !== UNSENT) written.put({ ...row, unsent: UNSENT });
  for (const row of again) if (!(await written.getKey(row.id))) written.put(row);
  for (const { at: _when, ...row } of await tx.objectStore('sent').getAll())
    if (!(await written.getKey(row.id))) written.put({ ...row, unsent: UNSENT, box: null });
  for (const row of locked) tx.objectStore('people').put({ ...row, offer: 1 });
  const meta = tx.objectStore('meta');
  const cursors = (await meta.get('cursors')) as Record<string, number> | undefined;
  const fromStart = Object.fromEntries(Object.keys(cursors ?? {}).map((feed) => [feed, 0]));
  meta.put(fromStart, 'cursors');
  meta.put(epoch, 'epoch');
  await tx.done;
}

/** What had its receipt already lost its sealed copy with it, and needs one again. */
async function sealedAgain(db: PhoneDb, ring: KeyRing): Promise<WrittenRow[]> {
  const settled = (await db.getAll('written')).filter((row) => row.seal === null);
  const entries = (await Promise.all(settled.map((row) => openWritten(ring, row)))).flat();
  return entries.length > 0 ? rowsOf(ring, entries) : [];
}

/** Offers what an earlier epoch left marked because its key was not here. */
export async function offerMarked(db: PhoneDb, ring: KeyRing): Promise<void> {
  const marked = (await db.getAll('people')).filter((r) => r.offer && ring.keyOf(r.feed));
  if (marked.length === 0) return;
  const { again } = await reopened(db, ring, marked);
  const tx = db.transaction(['written', 'people'], 'readwrite');
  for (const row of again)
    if (!(await tx.objectStore('written').getKey(row.id))) tx.objectStore('written').put(row);
  for (const { offer: _done, ...row } of marked) tx.objectStore('people').put(row);
  await tx.done;
}

/** What this device wrote into these rows, as unsent rows again; and the people's rows that do not open. */
async function reopened(
  db: PhoneDb,
  ring: KeyRing,
  people: readonly PersonRow[],
  arrived: readonly ArrivedRow[] = [],
): Promise<{ again: WrittenRow[]; locked: PersonRow[] }> {
  const { device } = await clockOf(db);
  const found: Entry[] = [];
  const locked: PersonRow[] = [];
  for (const row of people) {
    const entries = await opened(ring, row, personPlace(row.feed, row.subject));
    if (entries) found.push(...entries);
    else locked.push(row);
  }
  for (const row of arrived)
    found.push(...((await opened(ring, row, arrivedPlace(row.feed, row.subject))) ?? []));
  const own = merged(found.filter((entry) => deviceOf(entry.id) === device));
  return { again: own.length > 0 ? await rowsOf(ring, own) : [], locked };
}

async function opened(
  ring: KeyRing,
  { feed, subject, box }: PersonRow | ArrivedRow,
  place: string,
): Promise<Entry[] | null> {
  const key = ring.keyOf(feed);
  return key && unboxEntries(key, box, subject, place);
}
