import { readMeta } from './meta.ts';
import { isFull, type PhoneDb } from './store.ts';

/** What the app did or met, for who mends it: words of this closed list, a number, a code; never what anybody wrote. */
export const EVENTS = [
  'started',
  'signed-in',
  'pin-set',
  'unlocked',
  'unlock-refused',
  'locked',
  'forgotten',
  'saved',
  'not-saved',
  'round',
  'first-copy',
  'cut-off',
  'made-room',
  'months-kept',
  'error',
] as const;
export type EventName = (typeof EVENTS)[number];

export interface TechEvent {
  /** ms since 1970 */
  at: number;
  what: EventName;
  /** how many, or how long */
  n?: number;
  /** `offline`, `storage-full`, `typeerror` */
  code?: string;
}

export interface EventLog {
  note(what: EventName, more?: { n?: number; code?: string }): void;
  /** oldest first */
  all(): readonly TechEvent[];
  /** everything noted so far is on the disk */
  flush(): Promise<void>;
}

const KEPT = 200;
const WRITE_EVERY_MS = 20_000;
/** A slug of the app's own; anything else might be somebody's words, and is left out. */
const CODE = /^[a-z][a-z0-9.-]{0,39}$/;

/** A ring of the last two hundred, in memory and now and then on the disk. Never fails: it only watches. */
export async function openEvents(db: PhoneDb, nowMs: () => number): Promise<EventLog> {
  const ring = ((await readMeta(db, 'events').catch(() => null)) ?? []).slice(-KEPT);
  let changed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    if (!changed) return;
    changed = false;
    await db.put('meta', [...ring], 'events').catch(unlessGone);
  };
  return {
    note: (what, { n, code } = {}) => {
      const clean = code !== undefined && CODE.test(code) ? { code } : {};
      ring.push({ at: nowMs(), what, ...(n === undefined ? {} : { n }), ...clean });
      ring.splice(0, ring.length - KEPT);
      changed = true;
      timer ??= setTimeout(() => void flush(), WRITE_EVERY_MS);
    },
    all: () => ring,
    flush,
  };
}

/** A full phone, or a store that was closed meanwhile: then memory is all there is. */
function unlessGone(error: unknown): void {
  const closing = error instanceof DOMException && error.name === 'InvalidStateError';
  if (!isFull(error) && !closing) throw error;
}
