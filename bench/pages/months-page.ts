import { assess } from '#domain/assess/assess.ts';
import { addToMonth, type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import { demoVillage } from '#domain/demo/village.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { placePage, trendMonths } from '#domain/pws/place-page.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';

/** What the `months` bench asks of this page: the fold of a phone's months, without a store. */
const page = { prepare, foldAll, awaitAll, pages, saves, assessAll };
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
