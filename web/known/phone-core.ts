import { type Signal, signal } from '@preact/signals';
import type { Me } from '#domain/access/access.ts';
import type { Opened } from '../device/accounts.ts';
import { type EventLog, openEvents } from '../device/events.ts';
import { firstMeta, readMeta } from '../device/meta.ts';
import type { ServerLink } from '../device/server-link.ts';
import { openStore, type PhoneDb } from '../device/store.ts';
import type { SyncLoop } from '../device/sync-loop.ts';
import { showUnsaved } from './drafts.ts';
import type { Here } from './here.ts';
import { outboxCounts } from './outbox-counts.ts';
import type { FirstSyncProgress, PhoneState, RoomState, SyncState } from './phone.ts';
import { reading } from './reading.ts';
import { otherTabs } from './tabs.ts';

/** Signed in, but without a PIN: nothing of it is on the disk yet. */
export interface Pending {
  me: Me;
  token: string;
  /** keys of feeds the account before had open, to be shared */
  keys: Record<string, string>;
}

/** What the phone is while the page lives: the store, who is here, and what screens watch. */
export interface PhoneCore {
  db: PhoneDb;
  link: ServerLink;
  device: string;
  nowMs: () => number;
  state: Signal<PhoneState>;
  me: Signal<Me | null>;
  firstSync: Signal<FirstSyncProgress | null>;
  sync: Signal<SyncState>;
  roster: Signal<number>;
  unsaved: Signal<ReadonlySet<string>>;
  room: Signal<RoomState | null>;
  events: EventLog;
  /** told whose facts moved, here or elsewhere, after the roster knows it */
  watchers: Set<(subjects: readonly string[] | 'all') => void>;
  /** when something was last saved here */
  savedMs: number;
  here: Here | null;
  pending: Pending | null;
  /** the server said that what it says of this account changed */
  askMeAgain: boolean;
  /** what whoever left was still writing: the next to come in waits for it */
  leaving: Promise<void>;
  /** set once the core stands */
  loop: SyncLoop | null;
  tabs: ReturnType<typeof otherTabs>;
}

export async function phoneCore(
  store: string,
  link: ServerLink,
  nowMs: () => number,
): Promise<PhoneCore> {
  const db = await openStore(store);
  const { device } = await firstMeta(db);
  const counts = await outboxCounts(db);
  const core: PhoneCore = {
    db,
    link,
    device,
    nowMs,
    state: signal<PhoneState>(await stateAtStart(db)),
    me: signal<Me | null>(null),
    firstSync: signal<FirstSyncProgress | null>(null),
    sync: signal<SyncState>({ state: 'idle', ...counts, lastAt: null, lastError: null }),
    roster: signal(0),
    unsaved: signal<ReadonlySet<string>>(new Set()),
    room: signal<RoomState | null>(null),
    events: await openEvents(db, nowMs),
    watchers: new Set(),
    savedMs: 0,
    here: null,
    pending: null,
    askMeAgain: false,
    leaving: Promise.resolve(),
    loop: null,
    tabs: otherTabs(store, (subjects) => void changedElsewhere(core, subjects)),
  };
  return core;
}

/** Cut off stays cut off until somebody signs in here again. */
async function stateAtStart(db: PhoneDb): Promise<PhoneState> {
  if ((await db.count('accounts')) === 0) return 'new';
  const open = (await db.getAll('accounts')).some((row) => row.lock !== null);
  return !open && (await readMeta(db, 'cutOff')) !== null ? 'revoked' : 'locked';
}

export function show(core: PhoneCore, change: Partial<SyncState>): void {
  core.sync.value = { ...core.sync.value, ...change };
}

/** Rows of these subjects moved, here or in another tab: read them again, and have the screens redrawn. */
export async function changed(core: PhoneCore, subjects: readonly string[] | 'all'): Promise<void> {
  const { here, db } = core;
  if (here) {
    const { readRoster, refreshLines } = await reading();
    await (subjects === 'all' ? readRoster(db, here) : refreshLines(db, here, subjects));
  }
  show(core, await outboxCounts(db));
  tellWatchers(core, subjects);
  core.roster.value += 1;
}

export function tellWatchers(core: PhoneCore, subjects: readonly string[] | 'all'): void {
  for (const watch of core.watchers) watch(subjects);
}

/** The same, told by another tab: a form it saved is no longer half typed here. */
async function changedElsewhere(core: PhoneCore, subjects: readonly string[] | 'all') {
  await core.here?.drafts.forgetGone();
  showUnsaved(core);
  await changed(core, subjects);
}

/** Somebody's lock is open: read her places into memory. False when the lock holds no account. */
export async function enter(core: PhoneCore, opened: Opened): Promise<boolean> {
  const { comeIn } = await reading();
  await core.leaving;
  const here = await comeIn(core.db, opened, core.nowMs);
  if (!here) return false;
  core.here = here;
  showUnsaved(core);
  core.pending = null;
  core.me.value = here.me;
  const lastAt = (await core.db.get('accounts', opened.account))?.contactMs ?? null;
  show(core, { state: 'idle', lastAt, lastError: null, ...(await outboxCounts(core.db)) });
  core.roster.value += 1;
  core.state.value = 'open';
  core.loop?.nudge();
  return true;
}

/** Nobody is here any more; what is on the disk stays. */
export async function leave(core: PhoneCore, closed: PhoneState = 'locked'): Promise<void> {
  const { here } = core;
  core.here = null;
  if (here) core.leaving = here.drafts.flush().then(here.drafts.stop, () => undefined);
  showUnsaved(core);
  core.pending = null;
  core.me.value = null;
  core.firstSync.value = null;
  tellWatchers(core, 'all');
  core.roster.value += 1;
  core.state.value = closed;
  if (closed === 'locked' && (await core.db.count('accounts')) === 0 && !core.here)
    core.state.value = 'new';
}
