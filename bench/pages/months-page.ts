import { assess } from '#domain/assess/assess.ts';
import { addToMonth, type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import { demoVillage } from '#domain/demo/village.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { NOTHING_PUBLISHED } from '#domain/publish/publication.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { placePage, trendMonths } from '#domain/pws/place-page.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';
import type { Entry } from '#log/entry.ts';
import { boxEntries, personPlace } from '../../web/device/boxes.ts';
import { randomBytes } from '../../web/device/bytes.ts';
import { importDataKey } from '../../web/device/cipher.ts';
import type { KeyRing } from '../../web/device/key-ring.ts';
import { readSubject } from '../../web/device/read-subject.ts';
import { openStore, type PhoneDb } from '../../web/device/store.ts';
import { foldsKept } from '../../web/known/folds-kept.ts';
import { monthsKept, type Opening, settle } from '../../web/known/months-kept.ts';

/** What the `months` bench asks of this page: the fold of a phone's months, without a store. */
const page = { prepare, foldAll, awaitAll, pages, saves, assessAll, lockAndUnlock };
export type MonthsPage = typeof page;

declare global {
  interface Window {
    months: MonthsPage;
  }
}
window.months = page;

const UNTIL: LocalDate = '2025-12-28';
const VILLAGE = '18.72.03.1004';
let people: Known[] = [];
let posyandu: string[] = [];
/** the same people as entries, as they lie on a phone */
const facts = new Map<string, Fact[]>();
let fold = new PlacesFold(monthContext(() => null));

/** A made-up village as it is once decrypted and folded to people; answers how many people and days there are. */
function prepare(size: { posyandu: number; people: number; months: number }) {
  posyandu = Array.from({ length: size.posyandu }, (_, i) => `${VILLAGE}.${100 + i}`);
  people = posyandu.flatMap((id) => peopleOf(id, size));
  return { people: people.length, days: people.reduce((n, p) => n + p.days.length, 0) };
}

function peopleOf(id: string, size: { people: number; months: number }): Known[] {
  const bySubject = new Map<string, Fact[]>();
  let n = 0;
  const village = demoVillage({
    seed: id,
    posyandu: id,
    villageCode: VILLAGE,
    zone: 'WIB',
    people: size.people,
    months: size.months,
    until: UNTIL,
    brief: true,
  });
  for (const drafts of village)
    for (const { subject, kind, on, body } of drafts) {
      n += 1;
      const stamp = `${String(n).padStart(8, '0')}-0000-7000-8000-000000000000`;
      const fact = { id: stamp, kind, v: 1, subject, scope: id, on, by: 'bench', body } as Fact;
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), fact]);
    }
  for (const [subject, of] of bySubject) facts.set(subject, of);
  return [...bySubject]
    .map(([subject, facts]) => knownNow(facts, subject))
    .filter((known) => known.identity !== null);
}

/** Everybody folded once; milliseconds, and the longest any of them took: a thumb waits no longer than a slice and that. */
function foldAll(): { ms: number; longest: number } {
  const from = performance.now();
  fold = new PlacesFold(monthContext(() => null));
  let longest = 0;
  for (const known of people) {
    const one = performance.now();
    fold.put(known);
    longest = Math.max(longest, performance.now() - one);
  }
  return { ms: performance.now() - from, longest };
}

/** The target lists of the months a year's pages look at; milliseconds, and the longest between two pauses. */
function awaitAll(): { ms: number; longest: number } {
  const months = Array.from({ length: 24 }, (_, i) => addToMonth(monthOf(UNTIL), -i));
  const from = performance.now();
  let [slice, longest] = [from, 0];
  for (const _ of fold.await(months)) {
    longest = Math.max(longest, performance.now() - slice);
    slice = performance.now();
  }
  return { ms: performance.now() - from, longest };
}

/** The village's page made anew for one month after the other; milliseconds each. */
function pages(times: number): number[] {
  return Array.from({ length: times }, (_, i) => {
    const month = addToMonth(monthOf(UNTIL), -(i % 12));
    const from = performance.now();
    villagePage(month);
    return performance.now() - from;
  });
}

function villagePage(month: Month) {
  return placePage({
    place: { level: 'village', id: VILLAGE, name: 'Contoh', within: [] },
    month,
    months: new Map(trendMonths(month).map((m) => [m, fold.sum(posyandu, m)])),
    year: fold.year(posyandu, month),
    below: posyandu.map((id) => ({
      level: 'posyandu',
      id,
      name: id,
      now: fold.numbers(id, month),
      before: fold.numbers(id, addToMonth(month, -1)),
      opened: 1,
      posyandu: 1,
      freshAt: null,
    })),
    aims: { aims: [], path: {}, place: { level: 'village', id: VILLAGE, below: [] } },
    opened: posyandu.length,
    posyandu: posyandu.length,
    openDay: null,
    ruleVersion: 'bench',
    freshAt: null,
    demo: true,
  });
}

/** Somebody was weighed this month: they are folded again, and the page made; milliseconds each. */
function saves(times: number): number[] {
  return Array.from({ length: times }, (_, i) => {
    const known = people[(i * 37) % people.length];
    const from = performance.now();
    if (known) fold.put(weighedToday(known));
    villagePage(monthOf(UNTIL));
    return performance.now() - from;
  });
}

/** The same person with one day more. */
const weighedToday = (known: Known): Known => ({
  ...known,
  days: [
    ...known.days.filter(({ on }) => on < UNTIL),
    {
      ...NOTHING,
      scope: posyandu[0] ?? '',
      readings: { weight: [{ fact: '', value: 11, on: UNTIL, repeat: false, scope: '' }] },
    },
  ],
});
const NOTHING = { on: UNTIL, answers: {}, services: [], referrals: [], education: [], skipped: [] };

/** Everything the rules say of everybody on their last day; milliseconds, and how many findings. */
function assessAll(): { ms: number; findings: number } {
  const from = performance.now();
  let findings = 0;
  for (const known of people) {
    const last = known.days.at(-1);
    if (last) findings += assess(known, last.on).length;
  }
  return { ms: performance.now() - from, findings };
}

const STORE = 'bench-months';
const ACCOUNT = 'bench';
const go = async (): Promise<boolean> => true;

/**
 * Everybody on the disk, closed as a phone closes them; then the month made whole from the facts alone (`before`), kept,
 * and made whole again as after a lock and an unlock (`after`): milliseconds from the first row read to the last target
 * list, what was kept, and how long the keeping took.
 */
async function lockAndUnlock() {
  const db = await openStore(STORE);
  const ring = await ringHere();
  await putPeople(db, ring);
  const before = await wholeMonth(db, ring);
  const from = performance.now();
  await before.folds.write(go);
  const kept = performance.now() - from;
  const after = await wholeMonth(db, ring);
  const again = await wholeMonth(db, ring);
  const bytes = (await db.getAll('folds')).reduce((n, { box }) => n + box.length, 0);
  const facts = (await db.getAll('people')).reduce((n, { box }) => n + box.length, 0);
  return {
    before: before.ms,
    after: [after.ms, again.ms],
    folded: [before.folded, after.folded],
    same: before.says === after.says,
    kept,
    bytes,
    facts,
  };
}

async function ringHere(): Promise<KeyRing> {
  const keys = new Map<string, CryptoKey>();
  for (const feed of posyandu) keys.set(feed, await importDataKey(randomBytes(32)));
  return {
    account: ACCOUNT,
    token: '',
    sealKey: '',
    feeds: posyandu,
    keyOf: (feed) => keys.get(feed) ?? null,
    feedFor: ({ scope }) => scope,
  };
}

async function putPeople(db: PhoneDb, ring: KeyRing): Promise<void> {
  await db.put('accounts', {
    id: ACCOUNT,
    name: '',
    username: '',
    feeds: posyandu,
    leaseDays: 30,
    contactMs: 0,
    lock: { salt: randomBytes(8), iterations: 1, tries: 0, box: randomBytes(8) },
  });
  for (const { id } of people) {
    const own = facts.get(id) ?? [];
    const feed = own[0]?.scope ?? '';
    const key = ring.keyOf(feed);
    if (!key) throw new Error(`no key for ${feed}`);
    const box = await boxEntries(key, own as Entry[], personPlace(feed, id));
    await db.put('people', { feed, subject: id, box });
  }
}

/** From nothing in memory to a page that can be drawn, as phone-months.ts does it; without the pauses for a thumb. */
async function wholeMonth(db: PhoneDb, ring: KeyRing) {
  const shown = people.map(({ id }) => ({ id }));
  const roster = { people: () => shown, recordsOf: (id: string) => [id] } as never;
  const from = performance.now();
  const kept = monthsKept(NOTHING_PUBLISHED);
  const folds = foldsKept({ db, ring, kept, roster: () => roster, by: 'bench' });
  let folded = 0;
  const opening: Opening = {
    open: async (id) => {
      const made = await folds.about(id);
      const entries = await readSubject(db, ring, id);
      folded += 1;
      return {
        known: knownNow(entries as unknown as Fact[], id),
        folded: () => folds.folded(id, made),
      };
    },
    gone: () => {},
  };
  await folds.load(go);
  await settle(kept, roster, opening, go);
  for (const _ of kept.fold.await(trendMonths(monthOf(UNTIL))));
  const sum = kept.fold.sum(posyandu, monthOf(UNTIL));
  const ms = performance.now() - from;
  return { ms, folded, folds, says: JSON.stringify([...sum].sort()) };
}
