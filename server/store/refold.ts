import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { firstDayOf, type LocalDate, type Month } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { personMonths } from '#domain/pws/person-month.ts';
import { bookOf, keepBooks, lastBook, type OtherBook } from './books.ts';
import { Breath } from './breath.ts';
import { applyCounters, CounterChanges } from './counters.ts';
import { openDayIn, readOpenDays } from './open-days.ts';
import {
  dropMonths,
  type KeptMonths,
  type MonthRow,
  monthRow,
  monthsOf,
  writeMonths,
} from './person-month-rows.ts';
import { publishedIn } from './publications.ts';
import type { Db } from './store.ts';

/** Everything of somebody's life: what a fact that reaches back asks for. */
export const FROM_THE_START: Month = '0001-01';

export interface Refold {
  known: Known;
  from: Month;
}

/** The earlier of two months, either of which may not be there. */
export const earliest = (a: Month | undefined, b: Month | undefined): Month => {
  if (a === undefined || b === undefined) return a ?? b ?? FROM_THE_START;
  return a < b ? a : b;
};

/** The same as days, to read facts from. */
export const sinceOf = (from: ReadonlyMap<string, Month>): Map<string, LocalDate> =>
  new Map([...from].map(([id, month]) => [id, `${month}-01`]));

/**
 * Folds each person's months again from the earliest one touched, and moves the counters by the difference (ruling 14).
 * The people's rows must be locked. Answers how many person-months were folded.
 */
export async function refold(
  db: Db,
  districtId: number,
  people: readonly Refold[],
): Promise<number> {
  if (people.length === 0) return 0;
  const from = new Map(people.map((p) => [p.known.id, p.from]));
  const kept = await monthsOf(db, districtId, RULEBOOK_VERSION, from);
  const openDays = await openDaysFor(db, districtId, people);
  const changes = new CounterChanges();
  const write: MonthRow[] = [];
  const drop: { person: string; month: string }[] = [];
  const books: OtherBook[] = [];
  const context = monthContext(
    (posyandu, month) => openDayIn(openDays, posyandu, month),
    await publishedIn(db, districtId),
  );
  const breath = new Breath();
  for (const { known, from: first } of people) {
    await breath.draw();
    const old: KeptMonths = kept.get(known.id) ?? { before: null, after: [] };
    const months = personMonths(known, first, old.before, context);
    for (const row of old.after) {
      changes.add(row.month, row.counts, -1);
      if (!months.has(row.month)) drop.push({ person: known.id, month: row.month });
    }
    for (const [month, folded] of months) {
      changes.add(month, folded.counts, 1);
      write.push(monthRow({ person: known.id, month, folded }));
    }
    const [was, is] = [lastBook(old), bookOf([...months.values()].at(-1)?.state ?? old.before)];
    if (was !== is) books.push({ known, was, is });
  }
  await writeMonths(db, districtId, RULEBOOK_VERSION, write);
  await dropMonths(db, districtId, RULEBOOK_VERSION, drop);
  await applyCounters(db, districtId, RULEBOOK_VERSION, changes);
  await keepBooks(db, districtId, books);
  return write.length;
}

/** Open days of every posyandu these people lived at, from the earliest month on. */
function openDaysFor(db: Db, districtId: number, people: readonly Refold[]) {
  const posyandu = new Set<string>();
  let since: LocalDate = '9999-12-01';
  for (const { known, from } of people) {
    if (firstDayOf(from) < since) since = firstDayOf(from);
    for (const { posyandu: home } of known.residences) if (home !== null) posyandu.add(home);
  }
  return readOpenDays(db, districtId, [...posyandu], since);
}
