import { rosterPlace } from './boxes.ts';
import { decryptJson, encryptJson } from './cipher.ts';
import type { KeyRing } from './key-ring.ts';
import { allOf, type PhoneDb, type RosterRow } from './store.ts';

/** What lists and search need of one subject. Its shape is the business of whoever makes it. */
export interface Line {
  id: string;
}
/** About 250 lines are 20 kB deflated: one block opens in a millisecond and is cheap to write again. */
export const LINES_PER_BLOCK = 250;

export interface Block {
  feed: string;
  n: number;
  lines: Line[];
}

/** All lines of one feed, as of the last compaction. */
export async function readBlocks(db: PhoneDb, ring: KeyRing, feed: string): Promise<Block[]> {
  const key = ring.keyOf(feed);
  if (!key) return [];
  const rows = await db.getAll('roster', allOf(feed));
  return Promise.all(
    rows.map(async ({ n, box }) => {
      const lines = await decryptJson(key, box, rosterPlace(feed, n));
      return { feed, n, lines: Array.isArray(lines) ? (lines as Line[]) : [] };
    }),
  );
}

export async function boxBlock(key: CryptoKey, block: Block): Promise<RosterRow> {
  const { feed, n, lines } = block;
  return { feed, n, box: await encryptJson(key, JSON.stringify(lines), rosterPlace(feed, n)) };
}

/** Puts changed lines where they were, new ones at the end of `all`; answers the blocks that changed. */
export function replaceLines(feed: string, all: Block[], changed: readonly Line[]): Block[] {
  const touched = new Set<Block>();
  const blockOf = new Map(all.flatMap((b) => b.lines.map((line) => [line.id, b] as const)));
  for (const line of changed) {
    const block = blockOf.get(line.id) ?? roomIn(feed, all);
    const at = block.lines.findIndex((l) => l.id === line.id);
    if (at < 0) block.lines.push(line);
    else block.lines[at] = line;
    touched.add(block);
  }
  return [...touched];
}

function roomIn(feed: string, blocks: Block[]): Block {
  const last = blocks.at(-1);
  if (last && last.lines.length < LINES_PER_BLOCK) return last;
  const fresh: Block = { feed, n: (last?.n ?? -1) + 1, lines: [] };
  blocks.push(fresh);
  return fresh;
}
