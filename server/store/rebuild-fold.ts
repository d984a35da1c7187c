import type { LocalDate } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { type MonthContext, personMonths } from '#domain/pws/person-month.ts';
import { bookOf } from './books.ts';
import { CounterChanges, type CounterSums } from './counters.ts';
import { factsOf } from './entry-rows.ts';
import type { Locked } from './lock-people.ts';
import { peopleNow } from './people-now.ts';
import { type MonthRow, monthRow } from './person-month-rows.ts';
import { FROM_THE_START } from './refold.ts';
import type { Db, Store } from './store.ts';

/** Records folded together: each somebody of their own, or all of one kin. */
export interface FoldBatch {
  ids: readonly string[];
  kin: boolean;
}
/** All that is kept of some people. What the fold alone needed of them is left out, for it may come from another thread. */
export interface FoldedPeople {
  people: Known[];
  stays: Map<string, string>;
  months: MonthRow[];
  books: Map<string, LocalDate | null>;
  counted: CounterSums;
}

/** People folded between two looks at what the database answered: some milliseconds. */
const FOLDED_AT_ONCE = 5;
const FROM_DAY = '0001-01-01';
/** Whoever rebuilds holds the whole table, and asks nothing of what was before. */
const NOBODY_LOCKED: Locked = { homes: new Map(), stays: new Map(), kin: new Map() };

/** Reads everything about these records and folds it. */
export async function foldBatch(
  db: Db,
  store: Store,
  districtId: number,
  { ids, kin }: FoldBatch,
  context: MonthContext,
): Promise<FoldedPeople> {
  const facts = await factsOf(db, store, districtId, new Map(ids.map((id) => [id, FROM_DAY])));
  return foldPeople(facts, new Map(kin ? ids.map((id) => [id, [...ids]]) : []), context);
}

async function foldPeople(
  facts: ReadonlyMap<string, Fact[]>,
  kin: Map<string, string[]>,
  context: MonthContext,
): Promise<FoldedPeople> {
  const { known, stays } = peopleNow(facts, kin, NOBODY_LOCKED, new Set());
  const people = [...known.values()];
  const months: MonthRow[] = [];
  const changes = new CounterChanges();
  const books = new Map(people.map(({ id }): [string, LocalDate | null] => [id, null]));
  for (const [i, one] of people.entries()) {
    for (const [month, folded] of personMonths(one, FROM_THE_START, null, context)) {
      months.push(monthRow({ person: one.id, month, folded }));
      changes.add(month, folded.counts, 1);
      books.set(one.id, bookOf(folded.state));
    }
    if (i % FOLDED_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return { people: people.map(withoutDays), stays, months, books, counted: changes.sums };
}

const withoutDays = (known: Known): Known => ({
  ...known,
  days: [],
  history: [],
  withdrawn: new Set(),
});
