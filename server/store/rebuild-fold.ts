import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { type MonthContext, personMonths } from '#domain/pws/person-month.ts';
import { bookOf } from './books.ts';
import { CopyLines } from './copy-in.ts';
import { CounterChanges, type CounterSums } from './counters.ts';
import { factsOf } from './entry-rows.ts';
import type { Locked } from './lock-people.ts';
import { peopleNow } from './people-now.ts';
import { type MonthRow, monthRow } from './person-month-rows.ts';
import { compareMonths, Differences, type FoundDifferences } from './rebuild-compare.ts';
import { type KeptPerson, keptPeople } from './rebuild-kept.ts';
import { comparePerson, madePerson, PeopleLines, type PeopleToWrite } from './rebuild-person.ts';
import { FROM_THE_START } from './refold.ts';
import type { Db, Store } from './store.ts';

/** Records folded together: each somebody of their own, or all of one kin. */
export interface FoldBatch {
  ids: readonly string[];
  kin: boolean;
}
/** Everything a batch is folded with; whoever rebuilds does not write these people before. */
export interface Folder {
  /** asks the database, for what was committed of these people */
  ask<T>(question: (db: Db) => Promise<T>): Promise<T>;
  store: Store;
  districtId: number;
  context: MonthContext;
  /** compare only: nothing is to be written */
  check: boolean;
}
/** All that comes of some people, ready to be written: it may come from another thread. */
export interface FoldedPeople {
  people: number;
  months: number;
  found: FoundDifferences;
  /** which record stays, of kin and of records that were given up */
  stays: Map<string, string>;
  counted: CounterSums;
  /** null when it was only compared */
  write: (PeopleToWrite & { months: Uint8Array }) | null;
}

/** People folded between two looks at what the database answered: some milliseconds. */
const FOLDED_AT_ONCE = 10;
const FROM_DAY = '0001-01-01';
/** Whoever rebuilds holds the whole table, and asks nothing of what was before. */
const NOBODY_LOCKED: Locked = { homes: new Map(), stays: new Map(), kin: new Map() };

/** Reads everything about these records, folds it, and compares it with what is kept. */
export async function foldBatch(folder: Folder, { ids, kin }: FoldBatch): Promise<FoldedPeople> {
  const { ask, store, districtId } = folder;
  const since = new Map(ids.map((id) => [id, FROM_DAY]));
  const facts = await ask((db) => factsOf(db, store, districtId, since));
  const { known, stays } = peopleNow(
    facts,
    new Map(kin ? ids.map((id) => [id, [...ids]]) : []),
    NOBODY_LOCKED,
    new Set(),
  );
  const people = [...known.values()];
  const kept = await ask((db) => keptPeople(db, districtId, [...known.keys()]));
  const folded = await foldPeople(folder, people, kept);
  if (!kin) for (const id of stays.keys()) if (!kept.get(id)?.isGivenUp) stays.delete(id);
  return { people: people.length, stays, ...folded };
}

async function foldPeople(
  folder: Folder,
  people: readonly Known[],
  kept: ReadonlyMap<string, KeptPerson>,
): Promise<Omit<FoldedPeople, 'people' | 'stays'>> {
  const { store, districtId, check } = folder;
  const found = new Differences();
  const counted = new CounterChanges();
  const lines = new PeopleLines(districtId);
  const months = check ? new MonthsToCompare() : new MonthLines(districtId);
  for (const [i, known] of people.entries()) {
    const book = foldMonths(known, folder.context, months, counted);
    const made = madePerson(known, book, kept.get(known.id), store);
    comparePerson(made, kept.get(known.id), found);
    if (!check) lines.add(made, kept.get(known.id));
    if (i % FOLDED_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  const all = { found: found.total, counted: counted.sums };
  if (months instanceof MonthLines)
    return { months: months.rows, ...all, write: { ...lines.made, months: months.bytes() } };
  const ids = people.map(({ id }) => id);
  await folder.ask((db) => compareMonths(db, districtId, ids, months.kept, found));
  return { months: months.kept.length, ...all, write: null };
}

/** Answers since when they are known to hold a Buku KIA, as their last month says. */
function foldMonths(
  known: Known,
  context: MonthContext,
  months: MonthsToCompare | MonthLines,
  counted: CounterChanges,
): LocalDate | null {
  let book: LocalDate | null = null;
  for (const [month, folded] of personMonths(known, FROM_THE_START, null, context)) {
    months.keep(monthRow({ person: known.id, month, folded }));
    counted.add(month, folded.counts, 1);
    book = bookOf(folded.state);
  }
  return book;
}

class MonthsToCompare {
  readonly kept: MonthRow[] = [];
  keep(row: MonthRow): void {
    this.kept.push(row);
  }
}

/** In the order of `MONTH_COLUMNS` (rebuild-write.ts). */
class MonthLines {
  readonly #lines = new CopyLines();
  readonly #districtId: number;
  constructor(districtId: number) {
    this.#districtId = districtId;
  }
  keep({ person, month, posyandu, state, counts }: MonthRow): void {
    this.#lines.add(this.#districtId, person, month, RULEBOOK_VERSION, posyandu, state, counts);
  }
  get rows(): number {
    return this.#lines.rows;
  }
  bytes(): Uint8Array {
    return this.#lines.bytes();
  }
}
