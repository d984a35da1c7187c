import { type Clock, newClock } from '#log/stamp.ts';
import { randomBytes } from './bytes.ts';
import type { TechEvent } from './events.ts';
import type { PhoneDb } from './store.ts';
import type { Tally } from './tally.ts';

/** The few things kept in clear beside the rows: this device, its clock, the server's epoch, how far each feed is read. */
export interface Meta {
  device: string;
  clock: Clock;
  epoch: string;
  cursors: Record<string, number>;
  /** feeds followed no more, whose rows go once nothing of theirs is unsent */
  leaving: string[];
  /** how much was written here, by hour */
  tally: Tally;
  /** the server's word on this phone's signing key, for each account, base64 */
  certificates: Record<string, string>;
  /** feeds whose copies were taken off to make room, until somebody asks for them again */
  aside: string[];
  /** the last technical events, for the support file (events.ts) */
  events: TechEvent[];
  /** when refused entries were last offered again, ms since 1970 */
  offeredMs: number;
  /** what the district published, under the server's mark for it; `list` is for web/known to read */
  published: { key: string; list: readonly unknown[] };
  /** the server cut this phone off: when it said so, and the token that still hands over what is sealed, and nothing else */
  cutOff: { atMs: number; token: string };
}

/** What of `meta` this module writes is what it reads; nobody else has a hand in this database. */
export async function readMeta<K extends keyof Meta>(db: PhoneDb, key: K): Promise<Meta[K] | null> {
  return ((await db.get('meta', key)) as Meta[K] | undefined) ?? null;
}
export async function writeMeta<K extends keyof Meta>(
  db: PhoneDb,
  key: K,
  value: Meta[K],
): Promise<void> {
  await db.put('meta', value, key);
}

/** Draws what a phone has once and for ever: its id and its clock. Safe to call at every start, from every tab. */
export async function firstMeta(db: PhoneDb): Promise<{ device: string }> {
  const drawn = { device: crypto.randomUUID(), clock: newClock(randomBytes(8)) };
  const tx = db.transaction('meta', 'readwrite');
  const device = ((await tx.store.get('device')) as string | undefined) ?? drawn.device;
  if (device === drawn.device) {
    await tx.store.put(device, 'device');
    await tx.store.put(drawn.clock, 'clock');
  }
  await tx.done;
  return { device };
}
