import { assess } from '#domain/assess/assess.ts';
import { addToMonth, type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import { demoVillage } from '#domain/demo/village.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { placePage, trendMonths } from '#domain/pws/place-page.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';

/** What the `months` bench asks of this page: the fold of a phone's months, without a store. */
const page = { prepare, foldAll, pages, saves, assessAll };
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

/** Everybody folded once; milliseconds. */
function foldAll(): number {
  const from = performance.now();
  fold = new PlacesFold(monthContext(() => null));
  for (const known of people) fold.put(known);
  return performance.now() - from;
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
  const sum = (m: Month) => MonthNumbers.sum(posyandu.map((id) => fold.numbers(id, m)));
  const year = new MonthNumbers();
  for (let m = `${month.slice(0, 4)}-01`; m <= month; m = addToMonth(m, 1))
    for (const [group, what, n] of sum(m))
      if (what !== 'target' || m === month) year.add(group, what, n);
  return placePage({
    place: { level: 'village', id: VILLAGE, name: 'Contoh', within: [] },
    month,
    months: new Map(trendMonths(month).map((m) => [m, sum(m)])),
    year,
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

/** Somebody is folded again after a save, and the page made; milliseconds each. */
function saves(times: number): number[] {
  return Array.from({ length: times }, (_, i) => {
    const known = people[(i * 37) % people.length];
    const from = performance.now();
    if (known) fold.put(known);
    villagePage(monthOf(UNTIL));
    return performance.now() - from;
  });
}

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
