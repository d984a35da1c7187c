import type { Entry } from '#log/entry.ts';
import { hear, laterClock } from '#log/stamp.ts';
import { arrivedPlace, boxEntries } from './boxes.ts';
import type { Bytes } from './bytes.ts';
import { isWaiting } from './carried-waiting.ts';
import { closeParcels, openParcels } from './hand-off-seal.ts';
import { bySubject } from './keeper.ts';
import type { KeyRing } from './key-ring.ts';
import { readMeta } from './meta.ts';
import type { ArrivedRow, CarriedRow, PhoneDb } from './store.ts';
import { clockOf } from './write-entries.ts';

export interface ParcelToKeep {
  bytes: Bytes;
  entries: readonly Entry[];
}

/**
 * Keeps what another phone handed over, in one transaction: its entries as if a page had brought them, and the parcel
 * as it came, to be passed on. They are nobody's unsent entries here; the clock has heard them, so that what is written
 * next sorts after.
 * @param show the entries people here may see; a parcel is passed on whole
 */
export async function keepParcels(
  db: PhoneDb,
  ring: KeyRing,
  at: { posyandu: string; key: string; nowMs: number },
  parcels: readonly ParcelToKeep[],
  show: readonly Entry[],
): Promise<void> {
  const carried = await Promise.all(parcels.map((parcel) => carriedRow(at, parcel)));
  const arrived = await arrivedRows(ring, show);
  const clock = parcels
    .flatMap((parcel) => parcel.entries)
    .reduce((heard, entry) => hear(heard, entry.id, at.nowMs), await clockOf(db));
  const tx = db.transaction(['arrived', 'carried', 'meta'], 'readwrite', { durability: 'strict' });
  const meta = tx.objectStore('meta');
  for (const row of arrived) tx.objectStore('arrived').put(row);
  for (const row of carried)
    if (!(await tx.objectStore('carried').getKey(row.id))) tx.objectStore('carried').put(row);
  meta.put(laterClock((await meta.get('clock')) as typeof clock, clock), 'clock');
  await tx.done;
}

async function carriedRow(
  { posyandu, key, nowMs }: { posyandu: string; key: string; nowMs: number },
  { bytes, entries }: ParcelToKeep,
): Promise<CarriedRow> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    id: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
    posyandu,
    subjects: [...new Set(entries.map((e) => e.subject))],
    entries: entries.map((e) => e.id),
    at: nowMs,
    epoch: '',
    box: await closeParcels(key, [bytes]),
  };
}

async function arrivedRows(ring: KeyRing, entries: readonly Entry[]): Promise<ArrivedRow[]> {
  const feeds = new Map<string, Entry[]>();
  for (const entry of entries) {
    const feed = ring.feedFor(entry);
    feeds.set(feed, [...(feeds.get(feed) ?? []), entry]);
  }
  const rows = [...feeds].flatMap(([feed, of]) =>
    [...bySubject(of)].map(async ([subject, own]): Promise<ArrivedRow[]> => {
      const key = ring.keyOf(feed);
      const box = key && (await boxEntries(key, own, arrivedPlace(feed, subject)));
      return box ? [{ feed, subject, box }] : [];
    }),
  );
  return (await Promise.all(rows)).flat();
}

/** Parcels about a subject that came lately or have not reached the server, newest first, as they were signed. */
export async function carriedOf(
  db: PhoneDb,
  subject: string,
  at: { posyandu: string; key: string; sinceMs: number },
): Promise<{ bytes: Bytes; entries: string[] }[]> {
  const epoch = (await readMeta(db, 'epoch')) ?? '';
  const rows = (await db.getAllFromIndex('carried', 'subject', subject))
    .filter((row) => row.posyandu === at.posyandu)
    .filter((row) => row.at >= at.sinceMs || isWaiting(row, epoch))
    .sort((a, b) => ((a.entries.at(-1) ?? '') < (b.entries.at(-1) ?? '') ? 1 : -1));
  const opened = await Promise.all(
    rows.map(async ({ box, entries }) => {
      const [bytes] = (await openParcels(at.key, box)) ?? [];
      return bytes ? [{ bytes, entries }] : [];
    }),
  );
  return opened.flat();
}
