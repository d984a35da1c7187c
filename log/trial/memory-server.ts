import { sameEntry } from '../canonical-json.ts';
import { type Entry, isEntry, type PackedEntry, pack } from '../entry.ts';
import type { FeedPage, PullAnswer, PushAnswer, Receipt, Refusal } from '../protocol.ts';

/** What a backup holds: everything but the epoch. */
interface Books {
  entries: Map<string, Entry>;
  /** a feed's places in order; an item is an entry's id, or something unreadable as it came */
  feeds: Map<string, (string | { raw: unknown })[]>;
  /** the feeds a subject belongs to beside the scopes it was written for */
  homes: Map<string, Set<string>>;
  /** refused entries as they came, by id */
  quarantine: Map<string, { raw: unknown; reason: Refusal }>;
  /** scopes each device may write for and follow */
  grants: Map<string, Set<string>>;
}

const emptyBooks = (): Books => ({
  entries: new Map(),
  feeds: new Map(),
  homes: new Map(),
  quarantine: new Map(),
  grants: new Map(),
});

export interface Backup {
  readonly books: Books;
}

const copyBooks = (b: Books): Books => ({
  entries: new Map(b.entries),
  feeds: new Map([...b.feeds].map(([feed, places]) => [feed, [...places]])),
  homes: new Map([...b.homes].map(([subject, feeds]) => [subject, new Set(feeds)])),
  quarantine: new Map(b.quarantine),
  grants: new Map([...b.grants].map(([device, scopes]) => [device, new Set(scopes)])),
});

/** A server in memory that keeps the protocol and nothing else. What arrives has been through JSON. */
export class MemoryServer {
  #books = emptyBooks();
  #restores = 0;

  get epoch(): string {
    return `epoch-${this.#restores}`;
  }

  push(request: { device: string; entries: unknown[] }): PushAnswer {
    const receipts = request.entries.map((raw) => this.#takeOne(request.device, raw));
    return { epoch: this.epoch, receipts };
  }

  pull(device: string, cursors: Record<string, number>, limit: number): PullAnswer {
    const answer: PullAnswer = { epoch: this.epoch, feeds: {}, left: [] };
    for (const [feed, after] of Object.entries(cursors))
      if (this.may(device, feed)) answer.feeds[feed] = this.#page(feed, after, limit);
      else answer.left.push(feed);
    return answer;
  }

  #takeOne(device: string, raw: unknown): Receipt {
    const id = String((raw as { id?: unknown }).id);
    if (!isEntry(raw)) return this.#refuse(id, raw, 'unreadable');
    const here = this.#books.entries.get(id);
    if (here !== undefined)
      return sameEntry(here, raw) ? { id, outcome: 'known' } : this.#refuse(id, raw, 'id-taken');
    if (!this.may(device, raw.scope)) return this.#refuse(id, raw, 'not-your-area');
    this.#append(raw);
    return { id, outcome: 'new' };
  }

  #refuse(id: string, raw: unknown, reason: Refusal): Receipt {
    this.#books.quarantine.set(id, { raw, reason });
    return { id, outcome: 'refused', reason };
  }

  #append(entry: Entry): void {
    this.#books.entries.set(entry.id, entry);
    this.#books.quarantine.delete(entry.id);
    for (const feed of new Set([entry.scope, ...this.homesOf(entry.subject)]))
      this.#places(feed).push(entry.id);
  }

  #page(feed: string, after: number, limit: number): FeedPage {
    const places = this.#places(feed);
    const to = Math.min(places.length, after + limit);
    const entries = places.slice(after, to).map((item): [string, PackedEntry] => {
      if (typeof item !== 'string') return item.raw as [string, PackedEntry];
      const entry = this.#books.entries.get(item);
      if (entry === undefined) throw new Error(`place without entry: ${item}`);
      return [entry.subject, pack(entry)];
    });
    return { to: Math.max(to, after), more: to < places.length, after, entries };
  }

  #places(feed: string): (string | { raw: unknown })[] {
    const places = this.#books.feeds.get(feed) ?? [];
    this.#books.feeds.set(feed, places);
    return places;
  }

  /** A move, a merge or a guest: the subject's old entries get places in the new feed too (ruling 9). */
  addHome(subject: string, feed: string): void {
    this.#books.homes.set(subject, new Set([...this.homesOf(subject), feed]));
    const places = this.#places(feed);
    const placed = new Set(places);
    for (const entry of this.#books.entries.values())
      if (entry.subject === subject && !placed.has(entry.id)) places.push(entry.id);
  }

  /** From now on the subject's entries no longer go to this feed for its sake. */
  removeHome(subject: string, feed: string): void {
    const homes = this.#books.homes.get(subject);
    homes?.delete(feed);
  }

  /** The coordinator lets a refused entry in. */
  release(id: string): void {
    const raw = this.#books.quarantine.get(id)?.raw;
    if (isEntry(raw) && !this.#books.entries.has(id)) this.#append(raw);
  }

  /** Something in a feed that no phone of today can read. */
  plant(feed: string, raw: unknown): void {
    this.#places(feed).push({ raw });
  }

  grant(device: string, scope: string): void {
    this.#books.grants.set(device, new Set([...(this.#books.grants.get(device) ?? []), scope]));
  }
  revoke(device: string, scope: string): void {
    this.#books.grants.get(device)?.delete(scope);
  }
  may = (device: string, scope: string): boolean =>
    this.#books.grants.get(device)?.has(scope) === true;

  backup = (): Backup => ({ books: copyBooks(this.#books) });
  restore(backup: Backup): void {
    this.#books = copyBooks(backup.books);
    this.#restores += 1;
  }

  entry = (id: string): Entry | undefined => this.#books.entries.get(id);
  has = (id: string): boolean => this.#books.entries.has(id);
  refused = (): string[] => [...this.#books.quarantine.keys()];
  refusedAs = (id: string): Refusal | undefined => this.#books.quarantine.get(id)?.reason;
  ids = (): string[] => [...this.#books.entries.keys()];
  homesOf = (subject: string): string[] => [...(this.#books.homes.get(subject) ?? [])];
  /** What a feed holds, in order of place. */
  idsOf = (feed: string): string[] => this.#places(feed).filter((item) => typeof item === 'string');
  unreadableOf = (feed: string): unknown[] =>
    this.#places(feed).flatMap((item) => (typeof item === 'string' ? [] : [item.raw]));
}
