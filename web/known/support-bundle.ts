import { FACT_VERSION } from '#domain/facts/fact.ts';
import { PROTOCOL } from '#log/protocol.ts';
import type { TechEvent } from '../device/events.ts';
import { isOwnFeed } from '../device/key-ring.ts';
import { readMeta } from '../device/meta.ts';
import { mayStay, roomNow } from '../device/room.ts';
import type { PhoneDb } from '../device/store.ts';
import type { PhoneState, SyncState } from './phone.ts';
import type { PhoneCore } from './phone-core.ts';

const DAY_MS = 86_400_000;

/**
 * One file for who mends the app: versions, counts and technical events. Everything in it is a number, a word of a
 * closed list of ours, the code of a posyandu, or what the browser says of itself; no name, no NIK, no id of a person
 * or an account, nothing anybody typed. `support-bundle.test.ts` searches it for everything that was ever written.
 */
export interface SupportBundle {
  format: 'siklus-bantuan-1';
  /** ISO 8601, by this phone's clock */
  madeAt: string;
  app: { version: string; build: string; facts: number; protocol: number; store: number };
  phone: {
    id: string;
    browser: string;
    language: string;
    zone: string;
    screen: string;
    online: boolean;
  };
  room: { usage: number; quota: number; persisted: boolean | null; full: boolean } | null;
  state: PhoneState;
  sync: SyncState;
  rows: Record<string, number>;
  feeds: {
    feed: string;
    cursor: number | null;
    people: number;
    waiting: number;
    refused: number;
  }[];
  refused: Record<string, number>;
  unreadable: Record<string, number>;
  /** in no order that says who is who */
  accounts: { locked: boolean; tries: number; leaseDaysLeft: number; unsent: number }[];
  events: (Omit<TechEvent, 'at'> & { at: string })[];
}

export async function supportBundle(core: PhoneCore): Promise<SupportBundle> {
  const { db, nowMs } = core;
  const room = await roomNow();
  return {
    format: 'siklus-bantuan-1',
    madeAt: new Date(nowMs()).toISOString(),
    app: appNow(db),
    phone: { id: core.device, ...browserNow() },
    room: room && { ...room, persisted: await mayStay(), full: core.room.value?.full ?? false },
    state: core.state.value,
    sync: core.sync.value,
    ...(await rowsNow(db)),
    accounts: await accountsNow(db, nowMs()),
    events: core.events.all().map((e) => ({ ...e, at: new Date(e.at).toISOString() })),
  };
}

const appNow = (db: PhoneDb): SupportBundle['app'] => ({
  version: String(import.meta.env?.VITE_APP_VERSION ?? 'dev'),
  // the file this code came in carries the fingerprint of its build
  build: new URL(import.meta.url).pathname.split('/').at(-1) ?? '',
  facts: FACT_VERSION,
  protocol: PROTOCOL,
  store: db.version,
});

function browserNow(): Omit<SupportBundle['phone'], 'id'> {
  const here = typeof document === 'undefined' ? null : globalThis;
  const { userAgent = '', language = '' } = here?.navigator ?? {};
  return {
    browser: userAgent,
    language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    screen: here ? `${here.innerWidth}x${here.innerHeight}@${here.devicePixelRatio}` : '',
    online: here?.navigator.onLine ?? false,
  };
}

const count = <T>(rows: readonly T[], of: (row: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1;
  return counts;
};

async function rowsNow(
  db: PhoneDb,
): Promise<Pick<SupportBundle, 'rows' | 'feeds' | 'refused' | 'unreadable'>> {
  const rows: Record<string, number> = {};
  for (const name of db.objectStoreNames) rows[name] = await db.count(name);
  const people = (await db.getAllKeys('people')).map(([feed]) => feed);
  const written = await db.getAll('written');
  const cursors = (await readMeta(db, 'cursors')) ?? {};
  // an account's own shelf carries its id in its name
  const feeds = new Set([...Object.keys(cursors), ...people, ...written.map((w) => w.feed)]);
  return {
    rows,
    feeds: [...feeds]
      .map((feed) => ({
        feed: isOwnFeed(feed) ? 'own' : feed,
        cursor: cursors[feed] ?? null,
        people: people.filter((f) => f === feed).length,
        waiting: written.filter((w) => w.feed === feed && w.unsent === 1).length,
        refused: written.filter((w) => w.feed === feed && w.unsent === 2).length,
      }))
      .sort((a, b) => (a.feed < b.feed ? -1 : 1)),
    refused: count(
      written.flatMap((w) => w.refused ?? []),
      (reason) => reason,
    ),
    unreadable: count(await db.getAll('quarantine'), (q) => q.reason),
  };
}

async function accountsNow(db: PhoneDb, nowMs: number): Promise<SupportBundle['accounts']> {
  const written = await db.getAll('written');
  const rows = await db.getAll('accounts');
  return rows
    .map((row) => ({
      locked: row.lock === null,
      tries: row.lock?.tries ?? 0,
      leaseDaysLeft: row.leaseDays - Math.floor((nowMs - row.contactMs) / DAY_MS),
      unsent: written.filter((w) => w.by === row.id && w.unsent === 1).length,
    }))
    .sort((a, b) => b.unsent - a.unsent || b.leaseDaysLeft - a.leaseDaysLeft);
}
