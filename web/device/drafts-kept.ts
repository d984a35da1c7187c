import { decryptJson, encryptJson } from './cipher.ts';
import { type KeyRing, ownFeed } from './key-ring.ts';
import { allOf, type DraftRow, isFull, type PhoneDb } from './store.ts';

/**
 * What somebody is typing, on the disk at every keystroke: whoever locks the phone, drops it or loses its battery finds
 * the half-typed form again. A draft is nobody's fact: it belongs to the account that types it and is encrypted under
 * that account's own key (a half-typed answer to a sensitive question is no business of whoever shares the phone), is
 * never sent, and goes when its facts are written (in the same transaction), with the account, with its lock, with the
 * feed it was typed for, and after a month.
 *
 * A keystroke waits for nothing: it changes memory, and the newest value of a form is written once the write before it
 * has ended. So a quick typist costs one write at a time, and a killed browser loses the last keystroke at most.
 */
export interface DraftsKept {
  get(key: string): unknown;
  keys(): string[];
  keep(key: string, scope: string, value: unknown): void;
  drop(key: string): void;
  /**
   * Ends what is under way for this form, so that the transaction that saves it can take its draft along; what comes
   * back is told whether it did.
   */
  still(key: string): Promise<(saved: boolean) => void>;
  /**
   * Another tab saved or threw away some of these forms: what lay on the disk and is gone from it is gone here too, so
   * that no form is saved a second time. What was typed here and is not written yet stays.
   */
  forgetGone(): Promise<void>;
  /** Everything typed so far is on the disk. */
  flush(): Promise<void>;
  /** Ends what is under way and writes no more at all. */
  stop(): Promise<void>;
}

/** One open day is closed within a month; what was half typed before that nobody is waiting for. */
const KEPT_MS = 31 * 86_400_000;
const draftPlace = (by: string, key: string): string => `d|${by}|${key}`;

/** Every draft of the account that opened the phone, read into memory. */
export async function openDrafts(
  db: PhoneDb,
  ring: KeyRing,
  nowMs: () => number,
): Promise<DraftsKept> {
  const { account } = ring;
  const values = await readDrafts(db, ring, nowMs());
  const scopes = new Map<string, string>();
  /** forms whose row is, or was until another tab took it, on the disk */
  const onDisk = new Set(values.keys());
  const changed = new Set<string>();
  const stilled = new Set<string>();
  const writing = new Map<string, Promise<void>>();
  let stopped = false;

  const writeNewest = async (key: string): Promise<void> => {
    while (!stilled.has(key) && !stopped && changed.delete(key)) {
      if (!values.has(key)) {
        await db.delete('drafts', [account, key]);
        onDisk.delete(key);
      } else {
        const row = await rowOf(ring, key, scopes.get(key) ?? '', values.get(key), nowMs());
        if (!stopped) await db.put('drafts', row);
        onDisk.add(key);
      }
    }
  };
  const write = (key: string): Promise<void> => {
    const under = writing.get(key);
    if (under) return under;
    const begun = writeNewest(key)
      .catch(unlessFull)
      .finally(() => writing.delete(key));
    writing.set(key, begun);
    return begun;
  };
  const mark = (key: string): void => {
    changed.add(key);
    // after the key press has been painted
    setTimeout(() => void write(key), 0);
  };
  const flush = async (): Promise<void> => {
    await Promise.all([...new Set([...changed, ...writing.keys()])].map(write));
  };
  return {
    get: (key) => values.get(key),
    keys: () => [...values.keys()],
    keep: (key, scope, value) => {
      values.set(key, value);
      scopes.set(key, scope);
      mark(key);
    },
    drop: (key) => {
      if (values.delete(key)) mark(key);
    },
    still: async (key) => {
      stilled.add(key);
      await writing.get(key);
      return (saved) => {
        stilled.delete(key);
        if (saved) {
          changed.delete(key);
          values.delete(key);
          onDisk.delete(key);
        } else if (values.has(key)) mark(key);
      };
    },
    forgetGone: async () => {
      const there = new Set((await db.getAllKeys('drafts', allOf(account))).map(([, key]) => key));
      for (const key of [...onDisk]) {
        if (there.has(key) || changed.has(key) || writing.has(key) || stilled.has(key)) continue;
        onDisk.delete(key);
        values.delete(key);
      }
    },
    flush,
    stop: async () => {
      stopped = true;
      await Promise.all(writing.values());
    },
  };
}

/** A full phone keeps the form on the screen; saving it will say that there is no room. */
function unlessFull(error: unknown): void {
  const closing = error instanceof DOMException && error.name === 'InvalidStateError';
  if (!isFull(error) && !closing) throw error;
}

async function rowOf(
  ring: KeyRing,
  key: string,
  scope: string,
  value: unknown,
  at: number,
): Promise<DraftRow> {
  const feed = ring.feeds.includes(scope) ? scope : ownFeed(ring.account);
  const dataKey = ring.keyOf(ownFeed(ring.account));
  if (!dataKey) throw new Error(`no key of her own for ${ring.account}`);
  const box = await encryptJson(dataKey, JSON.stringify(value), draftPlace(ring.account, key));
  return { by: ring.account, key, feed, at, box };
}

/** Drafts that do not open (their key is gone) or are older than a month are taken away. */
async function readDrafts(
  db: PhoneDb,
  ring: KeyRing,
  nowMs: number,
): Promise<Map<string, unknown>> {
  const values = new Map<string, unknown>();
  const dataKey = ring.keyOf(ownFeed(ring.account));
  for (const row of await db.getAll('drafts', allOf(ring.account))) {
    const place = draftPlace(row.by, row.key);
    const read =
      dataKey && nowMs - row.at < KEPT_MS && (await decryptJson(dataKey, row.box, place));
    if (read) values.set(row.key, read);
    else await db.delete('drafts', [row.by, row.key]);
  }
  return values;
}
