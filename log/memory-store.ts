import { canonicalJson, sameEntry } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import { merge } from './merge.ts';
import { type Clock, deviceOf, laterClock } from './stamp.ts';
import type { Fate, PhoneKeeper } from './store.ts';

/** What a killed phone still has. */
export interface Disk {
  clock: Clock;
  epoch: string | null;
  entries: Map<string, Entry>;
  /** of the entries written here */
  fates: Map<string, Fate>;
  /** through which feeds an entry is here, and in which epoch each last brought it (`null`: not yet) */
  through: Map<string, Map<string, string | null>>;
  cursors: Map<string, number>;
  quarantined: Map<string, { raw: unknown; reason: string }>;
  /** ids dropped with a feed that was left */
  dropped: Set<string>;
}

export const newDisk = (clock: Clock): Disk => ({
  clock,
  epoch: null,
  entries: new Map(),
  fates: new Map(),
  through: new Map(),
  cursors: new Map(),
  quarantined: new Map(),
  dropped: new Set(),
});

/** The phone was killed: the process that asked is gone with it. */
export class Killed extends Error {}

export interface MemoryStore extends PhoneKeeper {
  readonly disk: Disk;
  follow(feed: string): Promise<void>;
  /** Whatever is not committed now never will be; every further call throws. Open the disk again to go on. */
  kill(): void;
}

/** A phone's keeper in memory, on a disk that outlives it. For tests, and the plainest reading of store.ts. */
export function openMemoryStore(disk: Disk): MemoryStore {
  let alive = true;
  /** The change is made at once and whole, after a moment in which the phone may die. */
  const commit = async <T>(change: (disk: Disk) => T): Promise<T> => {
    if (!alive) throw new Killed();
    await Promise.resolve();
    if (!alive) throw new Killed();
    return change(disk);
  };
  return {
    disk,
    kill: () => {
      alive = false;
    },
    follow: (feed) => commit(({ cursors }) => void cursors.set(feed, cursors.get(feed) ?? 0)),
    append: (entries, clock) => commit((d) => append(d, entries, clock)),
    clock: () => commit((d) => d.clock),
    keepClock: (clock) =>
      commit((d) => {
        d.clock = laterClock(d.clock, clock);
      }),
    epoch: () => commit((d) => d.epoch),
    startEpoch: (epoch) => commit((d) => startEpoch(d, epoch)),
    unsent: (limit) => commit((d) => unsent(d).slice(0, limit)),
    receive: (receipts) =>
      commit((d) => {
        for (const { id, fate } of receipts) if (d.fates.has(id)) d.fates.set(id, fate);
        dropLeft(d);
      }),
    cursors: () => commit((d) => Object.fromEntries(d.cursors)),
    takePage: (feed, entries, cursor) => commit((d) => takePage(d, feed, entries, cursor)),
    leave: (feed) =>
      commit((d) => {
        d.cursors.delete(feed);
        dropLeft(d);
      }),
    quarantine: (raw, reason) => commit((d) => quarantine(d, raw, reason)),
  };
}

function append(disk: Disk, entries: readonly Entry[], clock: Clock): void {
  for (const { id } of entries)
    if (disk.entries.has(id)) throw new Error(`stamp drawn twice: ${id}`);
  for (const entry of entries) {
    disk.entries.set(entry.id, entry);
    disk.fates.set(entry.id, 'unsent');
    disk.through.set(entry.id, new Map([[entry.scope, null]]));
  }
  disk.clock = laterClock(disk.clock, clock);
}

function startEpoch(disk: Disk, epoch: string): void {
  disk.epoch = epoch;
  for (const feed of disk.cursors.keys()) disk.cursors.set(feed, 0);
  for (const id of disk.fates.keys()) disk.fates.set(id, 'unsent');
}

function unsent(disk: Disk): Entry[] {
  const ids: string[] = [];
  for (const [id, fate] of disk.fates) if (fate === 'unsent') ids.push(id);
  return ids.sort().flatMap((id) => disk.entries.get(id) ?? []);
}

function takePage(disk: Disk, feed: string, entries: readonly Entry[], cursor: number): void {
  if (!disk.cursors.has(feed)) return;
  const { added, clashing } = merge(disk.entries, entries);
  for (const entry of added) disk.entries.set(entry.id, entry);
  for (const entry of clashing) quarantine(disk, entry, 'id-taken');
  for (const entry of entries) {
    const through = disk.through.get(entry.id) ?? new Map<string, string | null>();
    disk.through.set(entry.id, through.set(feed, disk.epoch));
    disk.dropped.delete(entry.id);
    const here = disk.entries.get(entry.id);
    // By its stamp, not by what is remembered of it: an entry dropped with a feed and read again is ours again.
    const ours = deviceOf(entry.id) === disk.clock.device;
    if (ours && here !== undefined && sameEntry(here, entry)) disk.fates.set(entry.id, 'at-server');
  }
  disk.cursors.set(feed, cursor);
  dropLeft(disk);
}

/** What came only through feeds no longer followed goes, a whole subject at a time, once nothing of it is unsent. */
function dropLeft(disk: Disk): void {
  const waiting = new Set(unsent(disk).map((entry) => entry.subject));
  for (const [id, entry] of disk.entries) {
    if (waiting.has(entry.subject) || isFollowed(disk, id)) continue;
    if (typeof disk.fates.get(id) === 'object') continue;
    disk.entries.delete(id);
    disk.fates.delete(id);
    disk.through.delete(id);
    disk.dropped.add(id);
  }
}

function isFollowed({ through, cursors }: Disk, id: string): boolean {
  for (const feed of through.get(id)?.keys() ?? []) if (cursors.has(feed)) return true;
  return false;
}

function quarantine(disk: Disk, raw: unknown, reason: string): void {
  disk.quarantined.set(canonicalJson(raw), { raw, reason });
}
