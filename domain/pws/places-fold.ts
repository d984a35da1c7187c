import type { Month } from '../calendar.ts';
import type { Known } from '../facts/known.ts';
import type { Behind } from './behind.ts';
import { countersOf } from './counters.ts';
import { countedAt, type Standing } from './fold-behind.ts';
import { targetKeysOn } from './fold-targets.ts';
import { type Folded, foldedOf } from './folded.ts';
import { MonthNumbers } from './month-numbers.ts';
import { type MonthContext, owedBy, type PersonMonthCounts } from './person-month.ts';

/** Somebody on a place's target list. */
interface Owed {
  posyandu: string;
  rt: string | null;
  keys: readonly string[];
}

/** Somebody behind a number, and where they stand for it. */
export interface FoldedBehind extends Standing {
  id: string;
}

type Places = Map<string, MonthNumbers>;

const TARGET = 'target';
/** People put on a month's target lists between two chances to pause: some milliseconds on the slowest phone. */
const AT_ONCE = 50;

/**
 * The months of several places, held in memory and kept as people change: what the server keeps as counters, target
 * lists and their sums, from the same functions. Nobody's name is in it. Folding somebody again moves the numbers by the
 * difference, so a save costs one person, and the sums of a month nobody moved in stay.
 */
export class PlacesFold {
  readonly #context: MonthContext;
  readonly #people = new Map<string, Folded>();
  readonly #counted = new Map<Month, Places>();
  readonly #owed = new Map<Month, Places>();
  /** sums somebody asked for, until a person moves in that month */
  readonly #sums = new Map<Month, Places>();
  readonly #years = new Map<Month, Places>();
  /** the same few thousand names of cells stand in every person's months */
  readonly #names = new Map<string, string>();

  constructor(context: MonthContext) {
    this.#context = context;
  }

  has(id: string): boolean {
    return this.#people.has(id);
  }

  put(known: Known): void {
    const before = this.#people.get(known.id) ?? null;
    const after = this.#named(foldedOf(known, this.#context));
    this.#people.set(known.id, after);
    this.#change(before, after);
  }

  /** Somebody as they were folded, to be kept and put back with `restore`. */
  folded(id: string): Folded | null {
    return this.#people.get(id) ?? null;
  }

  /**
   * Puts back people who were folded before, all at once: months that are one and the same object are counted once,
   * times how many carry it. Whether they still stand is for the caller to know.
   */
  restore(people: Iterable<readonly [id: string, folded: Folded]>): void {
    const counted = new Map<Month, Map<PersonMonthCounts, number>>();
    for (const [id, folded] of people) {
      this.drop(id);
      this.#people.set(id, folded);
      for (const [month, counts] of folded.months) {
        const times = counted.get(month) ?? new Map<PersonMonthCounts, number>();
        counted.set(month, times.set(counts, (times.get(counts) ?? 0) + 1));
      }
      this.#owe(null, folded);
    }
    for (const [month, all] of counted) {
      for (const [counts, times] of all) this.#count(month, counts, times);
      this.#forget(month);
    }
  }

  drop(id: string): void {
    const before = this.#people.get(id);
    if (!before) return;
    this.#people.delete(id);
    this.#change(before, null);
  }

  /**
   * A first open day of this month moved: its target lists are made anew, and everybody answered, who has something
   * in that month, must be put again.
   */
  reopened(month: Month): string[] {
    this.#owed.delete(month);
    this.#forget(month);
    return [...this.#people].flatMap(([id, { months }]) => (months.has(month) ? [id] : []));
  }

  /** Everything counted at a posyandu (or among a village's people without one) in a month, with its targets. */
  numbers(posyandu: string, month: Month): MonthNumbers {
    return this.sum([posyandu], month);
  }

  /** The same of several together. Not to be changed: it is kept for whoever asks next. */
  sum(places: readonly string[], month: Month): MonthNumbers {
    return keptAt(this.#sums, month, places.join('\t'), () => {
      const [counted, owed] = [this.#counted.get(month), this.#owedIn(month)];
      return MonthNumbers.sum(
        places.flatMap((id) => [counted?.get(id) ?? [], owed.get(id) ?? []].flat()),
      );
    });
  }

  /** January to this month: what happened is added up, who is awaited is this month's. Not to be changed. */
  year(places: readonly string[], month: Month): MonthNumbers {
    return keptAt(this.#years, month, places.join('\t'), () => {
      const year = new MonthNumbers();
      for (const [m, counted] of this.#counted)
        if (m <= month && m.slice(0, 4) === month.slice(0, 4))
          for (const id of places) year.addAll(counted.get(id) ?? NONE);
      const owed = this.#owedIn(month);
      for (const id of places) year.addAll(owed.get(id) ?? NONE);
      return year;
    });
  }

  /** Makes target lists that are not there yet, with pauses: whoever asks for these months then need not wait. */
  *await(months: readonly Month[]): Generator<void> {
    for (const month of months) {
      if (this.#owed.has(month)) continue;
      const seen = this.#people.size;
      const made: Places = new Map();
      let n = 0;
      const people = [...this.#people];
      for (const [id, folded] of people) {
        // somebody moved in a pause: the list is made when it is asked for
        if (this.#people.size !== seen || this.#people.get(id) !== folded) break;
        const owed = this.#owedTo(folded, month);
        if (owed) addKeys(made, owed, 1);
        n += 1;
        if (n % AT_ONCE === 0) yield;
      }
      if (n === people.length && !this.#owed.has(month)) this.#owed.set(month, made);
    }
  }

  /** Who stands behind a number of some places, as the server names them. */
  behind(places: readonly string[], month: Month, { of, without }: Behind): FoldedBehind[] {
    const at = new Set(places);
    const found: FoldedBehind[] = [];
    for (const [id, folded] of this.#people) {
      const stands = this.#standsIn(folded, of, month, (where) => at.has(where));
      if (stands && !(without && this.#standsIn(folded, without, month, () => true)))
        found.push({ id, ...stands });
    }
    return found;
  }

  /** Somebody's month of one kind, for lists behind a number. */
  monthOf(id: string, month: Month): PersonMonthCounts | null {
    return this.#people.get(id)?.months.get(month) ?? null;
  }

  #standsIn(
    folded: Folded,
    of: Behind['of'],
    month: Month,
    isHere: (posyandu: string) => boolean,
  ): Standing | null {
    if ('terms' in of) return countedAt(folded.months, of, month, isHere);
    const owed = this.#owedTo(folded, month);
    if (!owed || !isHere(owed.posyandu) || !owed.keys.some((key) => of.targets.includes(key)))
      return null;
    return { posyandu: owed.posyandu, rt: owed.rt };
  }

  /** One text for one name, however many people carry it: a third of the memory. */
  #named({ months, ...rest }: Folded): Folded {
    const same = (name: string): string => {
      const kept = this.#names.get(name);
      if (kept !== undefined) return kept;
      this.#names.set(name, name);
      return name;
    };
    const named = [...months].map(
      ([month, counts]) => [month, { ...counts, cells: counts.cells.map(same) }] as const,
    );
    return { ...rest, months: new Map(named) };
  }

  #change(before: Folded | null, after: Folded | null): void {
    for (const month of new Set([
      ...(before?.months.keys() ?? []),
      ...(after?.months.keys() ?? []),
    ])) {
      const [was, is] = [before?.months.get(month), after?.months.get(month)];
      if (was && is && isSame(was, is)) continue;
      if (was) this.#count(month, was, -1);
      if (is) this.#count(month, is, 1);
      this.#forget(month);
    }
    this.#owe(before, after);
  }

  /** Moves the target lists that are made already. */
  #owe(before: Folded | null, after: Folded | null): void {
    for (const [month, places] of this.#owed) {
      const was = before && this.#owedTo(before, month);
      const is = after && this.#owedTo(after, month);
      if (isSame(was, is)) continue;
      if (was) addKeys(places, was, -1);
      if (is) addKeys(places, is, 1);
      this.#forget(month);
    }
  }

  /** Sums of this month, and of the year from it on, are made anew when somebody asks. */
  #forget(month: Month): void {
    this.#sums.delete(month);
    for (const later of this.#years.keys()) if (later >= month) this.#years.delete(later);
  }

  #count(of: Month, counts: PersonMonthCounts, times: number): void {
    const places: Places = this.#counted.get(of) ?? new Map();
    this.#counted.set(of, places);
    for (const { posyandu, group, what } of countersOf(of, counts))
      numbersAt(places, posyandu).add(group, what, times);
  }

  /** Target lists are made for the months somebody asked for, and kept from then on. */
  #owedIn(month: Month): Places {
    const kept = this.#owed.get(month);
    if (kept) return kept;
    const made: Places = new Map();
    this.#owed.set(month, made);
    for (const folded of this.#people.values()) {
      const owed = this.#owedTo(folded, month);
      if (owed) addKeys(made, owed, 1);
    }
    return made;
  }

  #owedTo({ life, target }: Folded, month: Month): Owed | null {
    const owed = owedBy(life, month, this.#context.openDay);
    if (!owed || !target) return null;
    return { posyandu: owed.posyandu, rt: owed.rt, keys: targetKeysOn(target, owed.on) };
  }
}

const NONE = new MonthNumbers();

function keptAt(
  all: Map<Month, Places>,
  month: Month,
  key: string,
  make: () => MonthNumbers,
): MonthNumbers {
  const own: Places = all.get(month) ?? new Map();
  all.set(month, own);
  const kept = own.get(key);
  if (kept) return kept;
  const made = make();
  own.set(key, made);
  return made;
}

function numbersAt(places: Places, posyandu: string): MonthNumbers {
  const kept = places.get(posyandu);
  if (kept) return kept;
  const made = new MonthNumbers();
  places.set(posyandu, made);
  return made;
}

function addKeys(into: Places, { posyandu, keys }: Owed, times: 1 | -1): void {
  const numbers = numbersAt(into, posyandu);
  for (const key of keys) numbers.add(key, TARGET, times);
}

/** Both are plain and made by the same code, so they read the same when they are the same. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
