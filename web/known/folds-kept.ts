import { feedsKey, foldsHere, readFolds, writeFolds } from '../device/folds.ts';
import type { KeyRing } from '../device/key-ring.ts';
import { type Mark, markOf, marksOf } from '../device/marks.ts';
import { isFull, type PhoneDb } from '../device/store.ts';
import { foldsWriter, type KeptFold, readFoldsText } from './folds-text.ts';
import type { Breathe, MonthsKept } from './months-kept.ts';
import type { Roster } from './roster.ts';

/** What somebody's months were made from, of what is theirs alone. */
interface MadeFrom extends Mark {
  records: string;
}

/**
 * The folded months of a phone's people, kept under the keys of the feeds they were made from, so that the next unlock
 * need not fold everybody. What was kept stands only while everything it was made from reads the same: the rows of the
 * person's facts, their records, the open days their months asked for, rules, published tables and the app's own code.
 * Anything else, and the person is folded again. It may go at any time; nobody loses more than a minute by it.
 */
export interface FoldsKept {
  /** Puts into the fold whoever was kept and still stands; false when it was stopped. */
  load(breathe: Breathe): Promise<boolean>;
  /** What somebody is about to be folded from; asked before their facts are read. */
  about(id: string): Promise<MadeFrom>;
  /** They are in the fold now, made from this. */
  folded(id: string, from: MadeFrom): void;
  /** They are not, or no longer as they were. */
  gone(id: string): void;
  /** Writes every block that changed, with pauses. `full`: there is no room, and no more is tried. */
  write(mayGoOn: () => Promise<boolean>): Promise<'kept' | 'stopped' | 'full'>;
}

interface Options {
  db: PhoneDb;
  ring: KeyRing;
  kept: MonthsKept;
  roster(): Pick<Roster, 'people' | 'recordsOf'>;
  /** rules, tables and code; another one makes everything kept worthless */
  by: string;
}

interface Block {
  id: string;
  feeds: string;
  people: Set<string>;
  /** something in it is not as it lies on the disk */
  changed: boolean;
}

/** Enough to share most of their months, few enough to pack in a moment when one of them changed. */
const PEOPLE_PER_BLOCK = 100;
/** Shorter than a slice of folding: nobody waits for this. */
const SLICE_MS = 12;

export function foldsKept(options: Options): FoldsKept {
  const { db, ring, kept } = options;
  const madeFrom = new Map<string, MadeFrom>();
  const blocks = blocksOf();
  /** everybody's marks as they were before the first was folded; each is good for one fold */
  let marks: ((subject: string) => Mark) | null = null;
  const fresh = new Set<string>();
  /** blocks that were looked at; before all were, none is written */
  const read = new Set<string>();
  let isWhole = false;

  const markFor = async (record: string): Promise<Mark> =>
    marks && fresh.delete(record) ? marks(record) : markOf(db, ring, record);
  const joined = (id: string): string => options.roster().recordsOf(id).join(' ');
  const together = (id: string, parts: readonly Mark[]): MadeFrom => ({
    records: joined(id),
    feeds: [...new Set(parts.flatMap(({ feeds }) => feeds))].sort(),
    rows: parts.map(({ rows }) => rows).join(' | '),
  });
  return {
    load: async (breathe) => {
      if (isWhole) return true;
      const rows = await marksOf(db, ring, () => breathe(0, options.roster().people().length));
      if (!rows) return false;
      marks = rows;
      const shown = new Set(
        options
          .roster()
          .people()
          .map(({ id }) => id),
      );
      for (const id of shown)
        for (const record of options.roster().recordsOf(id)) fresh.add(record);
      const still = ({ id, records, rows: were }: KeptFold): MadeFrom | null => {
        if (!shown.has(id) || madeFrom.has(id) || records !== joined(id)) return null;
        // saved or come since the marks were read: they tell of the rows before
        if (
          options
            .roster()
            .recordsOf(id)
            .some((record) => kept.stale.has(record))
        )
          return null;
        const now = together(id, options.roster().recordsOf(id).map(rows));
        return now.rows === were && were !== '' ? now : null;
      };
      for (const id of await foldsHere(db, ring)) {
        if (read.has(id)) continue;
        const block = await readFolds(db, ring, id);
        read.add(id);
        if (!block) continue;
        const people = readFoldsText(block.text, options.by, kept.openDay);
        const own = blocks.had(id, feedsKey(block.feeds));
        const standing = people.flatMap((one) => {
          const now = still(one);
          if (!now) return [];
          madeFrom.set(one.id, now);
          blocks.put(one.id, own);
          return [one];
        });
        // whoever no longer stands leaves the block when it is written next
        own.changed = standing.length === 0 || standing.length < people.length;
        kept.fold.restore(standing.map(({ id: who, folded }) => [who, folded]));
        for (const { id: who, records } of standing) kept.records.set(who, records);
        if (!(await breathe(madeFrom.size, shown.size))) return false;
      }
      isWhole = true;
      return true;
    },
    about: async (id) => {
      madeFrom.delete(id);
      const parts: Mark[] = [];
      for (const record of options.roster().recordsOf(id)) parts.push(await markFor(record));
      return together(id, parts);
    },
    folded: (id, from) => {
      if (from.feeds.length === 0 || from.records !== joined(id)) return;
      madeFrom.set(id, from);
      blocks.put(id, blocks.roomFor(id, feedsKey(from.feeds))).changed = true;
    },
    gone: (id) => {
      madeFrom.delete(id);
      blocks.take(id);
    },
    write: async (mayGoOn) => {
      marks = null;
      fresh.clear();
      if (!isWhole) return 'stopped';
      for (const block of blocks.changed()) {
        const text = await packed(block, mayGoOn);
        if (text === null) return 'stopped';
        const outcome = await keep(block, text);
        if (outcome !== 'kept') return outcome;
      }
      return 'kept';
    },
  };

  /** Null when it was stopped; empty when nobody of it stands. */
  async function packed(block: Block, mayGoOn: () => Promise<boolean>): Promise<string | null> {
    if (!(await mayGoOn())) return null;
    block.changed = false;
    const writer = foldsWriter(options.by, kept.openDay);
    let n = 0;
    let sliceMs = performance.now();
    for (const id of [...block.people]) {
      if (performance.now() - sliceMs > SLICE_MS) {
        block.changed = true;
        if (!(await mayGoOn())) return null;
        block.changed = false;
        sliceMs = performance.now();
      }
      const from = madeFrom.get(id);
      const folded = from && !kept.stale.has(id) ? kept.fold.folded(id) : null;
      if (!from || !folded) continue;
      writer.add({ id, records: from.records, rows: from.rows, folded });
      n += 1;
    }
    return n > 0 ? writer.text() : '';
  }

  async function keep(block: Block, text: string): Promise<'kept' | 'stopped' | 'full'> {
    try {
      const feeds = block.feeds.split(' ');
      if (text === '') await db.delete('folds', block.id);
      else if ((await writeFolds(db, ring, { id: block.id, feeds, text })) === null)
        return 'stopped';
      if (block.people.size === 0) blocks.drop(block);
      return 'kept';
    } catch (error) {
      block.changed = true;
      if (isFull(error)) return 'full';
      // the store was closed meanwhile
      if (error instanceof DOMException && error.name === 'InvalidStateError') return 'stopped';
      throw error;
    }
  }
}

/** Who lies in which block: they stay where they are, newcomers go where there is room. */
function blocksOf() {
  const all = new Set<Block>();
  const of = new Map<string, Block>();
  const made = (id: string, feeds: string): Block => {
    const block = { id, feeds, people: new Set<string>(), changed: false };
    all.add(block);
    return block;
  };
  const take = (id: string): void => {
    const block = of.get(id);
    if (!block) return;
    of.delete(id);
    block.people.delete(id);
    block.changed = true;
  };
  const hasRoom = (block: Block, feeds: string): boolean =>
    block.feeds === feeds && block.people.size < PEOPLE_PER_BLOCK;
  return {
    had: made,
    take,
    put: (id: string, block: Block): Block => {
      if (of.get(id) !== block) take(id);
      of.set(id, block);
      block.people.add(id);
      return block;
    },
    roomFor: (id: string, feeds: string): Block => {
      const own = of.get(id);
      if (own?.feeds === feeds) return own;
      const open = [...all].find((block) => hasRoom(block, feeds));
      return open ?? made(crypto.randomUUID(), feeds);
    },
    changed: (): Block[] => [...all].filter(({ changed }) => changed),
    drop: (block: Block): void => {
      all.delete(block);
    },
  };
}
