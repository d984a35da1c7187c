import { effect } from '@preact/signals';
import { openStore } from '../../web/device/store.ts';
import { openPhone } from '../../web/known/open-phone.ts';
import type { Phone, RosterPerson } from '../../web/known/phone.ts';
import { floor } from './floor.ts';
import { comeOften, fillQueue, keystrokes, mergePairs, saveFor, writeMany } from './full-phone.ts';
import { sizesOf } from './sizes.ts';

/** What a bench asks of this page. It does what screens do, through the door they use. */
const page = {
  arrive,
  settle,
  saves,
  finds,
  receive,
  openDay,
  come,
  sees,
  sendAll,
  reopen,
  names: async (count: number) =>
    Array.from({ length: count }, (_, i) => someone(here().phone.people(), i).name),
  fillQueue: (session: string, count: number) => fillQueue(here().phone, session, count),
  comeOften: (session: string, visits: number) => comeOften(here().phone, session, visits),
  writeMany: (count: number) => writeMany(here().phone, count),
  mergePairs: (count: number) => mergePairs(here().phone, count),
  savesFor,
  keystrokes: (count: number) => keystrokes(here().phone, here().store, count),
  sizes: async () => sizesOf(here().store),
  floor,
  leave: async () => here().phone.close(),
};
export type PhonePage = typeof page;

declare global {
  interface Window {
    bench: PhonePage;
  }
}
window.bench = page;

const PIN = '482915';
let now: { phone: Phone; store: string } | null = null;

function here(): { phone: Phone; store: string } {
  if (!now) throw new Error('nobody has arrived');
  return now;
}

/** Signs in on a phone that knew nobody. */
async function arrive(store: string, username: string, password: string): Promise<void> {
  const phone = await openPhone({ store });
  now = { phone, store };
  const answer = await phone.signIn(username, password);
  if (!answer.ok) throw new Error(`sign-in: ${answer.error.kind}`);
}

/** Whoever used this store before opens it again. */
async function reopen(store: string): Promise<void> {
  const phone = await openPhone({ store });
  now = { phone, store };
  const [account] = await phone.accounts();
  const answer = account && (await phone.unlock(account.id, PIN));
  if (!answer?.ok) throw new Error('not unlocked');
}

/** Milliseconds from the PIN until everybody is on the phone, encrypted, and found by name. */
async function settle(): Promise<{ ms: number; people: number }> {
  const { phone } = here();
  const set = await phone.setPin(PIN);
  if (!set.ok) throw new Error(`PIN: ${set.error.kind}`);
  const from = performance.now();
  await firstCopiesDone(phone);
  const last = phone.people().at(-1);
  if (!last) throw new Error('nobody came');
  if (phone.search(last.name).length === 0) throw new Error(`nobody finds "${last.name}"`);
  return { ms: performance.now() - from, people: phone.people().length };
}

/** Resolves when the first copies of all feeds have come and the round they came in is over. */
const firstCopiesDone = (phone: Phone): Promise<void> =>
  new Promise((resolve, reject) => {
    let coming = false;
    const stop = effect(() => {
      const { state, lastError } = phone.sync.value;
      coming ||= phone.firstSync.value !== null;
      if (lastError) reject(new Error(`sync: ${lastError}`));
      if (!coming || phone.firstSync.value !== null || state === 'syncing') return;
      queueMicrotask(() => stop());
      resolve();
    });
  });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Every so manyth person, so that nobody's row is in memory already. */
function someone(people: readonly RosterPerson[], i: number): RosterPerson {
  const person = people[(i * 397 + 11) % people.length];
  if (!person) throw new Error('nobody is on this phone');
  return person;
}

/** Milliseconds of each measurement saved, with so long a pause between two. */
async function saves(count: number, pauseMs = 150): Promise<number[]> {
  const { phone } = here();
  const people = phone.people().filter((one) => one.posyandu !== null);
  const ms: number[] = [];
  for (let i = 0; i < count; i++) {
    const { id, posyandu } = someone(people, i);
    const from = performance.now();
    const saved = await phone.write([
      {
        kind: 'measurement-taken',
        subject: id,
        scope: posyandu ?? '',
        on: phone.today(),
        body: { what: 'weight', value: 7 + (i % 50) / 10, step: 2 },
      },
    ]);
    ms.push(performance.now() - from);
    if (!saved.ok) throw new Error(`not saved: ${saved.error.kind}`);
    await pause(pauseMs);
  }
  return ms;
}

/** The same, for these people in turn. */
async function savesFor(ids: readonly string[], count: number, pauseMs: number): Promise<number[]> {
  const ms: number[] = [];
  for (let i = 0; i < count; i++) {
    ms.push(await saveFor(here().phone, ids[i % ids.length] ?? '', i));
    await pause(pauseMs);
  }
  return ms;
}

/** One round at least; resolves when nothing here is unsent. */
async function sendAll(): Promise<void> {
  const { phone } = here();
  do {
    await phone.syncNow();
    await pause(200);
  } while (phone.sync.value.unsent > 0);
}

/** Milliseconds of each letter of so many names, every second one with a letter mistyped. */
async function finds(count: number): Promise<number[]> {
  const { phone } = here();
  const people = phone.people();
  const ms: number[] = [];
  for (let i = 0; i < count; i++) {
    const { name } = someone(people, i);
    const typed = i % 2 === 0 ? name : `${name.slice(0, 2)}x${name.slice(3)}`;
    for (let letters = 1; letters <= Math.min(12, typed.length); letters++) {
      const from = performance.now();
      phone.search(typed.slice(0, letters));
      ms.push(performance.now() - from);
    }
    await pause(0);
  }
  return ms;
}

/**
 * One round: a fact of this phone goes and its receipt is stored, what others wrote comes and is stored.
 * Answers the milliseconds and how many places the feeds moved on.
 */
async function receive(): Promise<{ ms: number; places: number }> {
  const { phone, store } = here();
  await saves(1);
  const before = await placesRead(store);
  const from = performance.now();
  await phone.syncNow();
  const ms = performance.now() - from;
  const left = await phone.unsent();
  if (left.length > 0)
    throw new Error(`no receipt: ${JSON.stringify([left[0]?.fate, phone.sync.value])}`);
  return { ms, places: (await placesRead(store)) - before };
}

async function placesRead(store: string): Promise<number> {
  const db = await openStore(store);
  const cursors = ((await db.get('meta', 'cursors')) ?? {}) as Record<string, number>;
  db.close();
  return Object.values(cursors).reduce((sum, n) => sum + n, 0);
}

/** Opens today's day at the first posyandu; answers its id. */
async function openDay(): Promise<string> {
  const { phone } = here();
  const session = phone.newId();
  const on = phone.today();
  const scope = phone.me.value?.posyandu[0]?.id ?? '';
  const body = { date: on, zone: 'WIB' as const };
  const saved = await phone.write([{ kind: 'session-opened', subject: session, scope, on, body }]);
  if (!saved.ok) throw new Error(`not opened: ${saved.error.kind}`);
  return session;
}

/** Marks somebody as here; answers who, and the moment the screen said it was saved. */
async function come(session: string, i: number): Promise<{ id: string; at: number }> {
  const { phone } = here();
  const { id, posyandu } = someone(phone.people(), i);
  const on = phone.today();
  const body = { session };
  const saved = await phone.write([
    { kind: 'attended', subject: id, scope: posyandu ?? '', on, body },
  ]);
  if (!saved.ok) throw new Error(`not saved: ${saved.error.kind}`);
  return { id, at: Date.now() };
}

/** The moment the queue of this phone shows so many people. */
function sees(session: string, count: number): Promise<number> {
  const { phone } = here();
  return new Promise((resolve) => {
    const stop = effect(() => {
      phone.roster.value;
      if (phone.attendance(session).length < count) return;
      resolve(Date.now());
      queueMicrotask(() => stop());
    });
  });
}
