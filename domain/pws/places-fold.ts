import type { LocalDate, Month } from '../calendar.ts';
import type { Known } from '../facts/known.ts';
import { motherSpans } from '../stages/mother-spans.ts';
import { type Counter, countersOf } from './counters.ts';
import { MonthNumbers } from './month-numbers.ts';
import { type MonthContext, owedBy, type PersonMonthCounts, personMonths } from './person-month.ts';
import { isTarget, TARGETS, type TargetPerson } from './targets.ts';

/** What of somebody the months need once they are folded: no more of them stays in memory. */
interface Folded {
  months: ReadonlyMap<Month, PersonMonthCounts>;
  life: Pick<Known, 'residences' | 'diedOn' | 'identity'>;
  target: TargetPerson | null;
}

/** Before every month. */
const FROM_THE_START: Month = '0001-01';
const TARGET = 'target';

/**
 * The months of several places, held in memory and kept as people change: what the server keeps as counters, target
 * lists and their sums, from the same functions. Nobody's name is in it. Folding somebody again moves the numbers by the
 * difference, so a save costs one person.
 */
export class PlacesFold {
  readonly #context: MonthContext;
  readonly #people = new Map<string, Folded>();
  readonly #counted = new Map<string, MonthNumbers>();
  readonly #owed = new Map<Month, Map<string, MonthNumbers>>();

  constructor(context: MonthContext) {
    this.#context = context;
  }

  has(id: string): boolean {
    return this.#people.has(id);
  }

  put(known: Known): void {
    this.drop(known.id);
    const folded = this.#fold(known);
    this.#people.set(known.id, folded);
    this.#move(folded, 1);
  }

  drop(id: string): void {
    const folded = this.#people.get(id);
    if (!folded) return;
    this.#people.delete(id);
    this.#move(folded, -1);
  }

  /** Everything counted at a posyandu (or among a village's people without one) in a month, with its targets. */
  numbers(posyandu: string, month: Month): MonthNumbers {
    const owed = this.#owedIn(month).get(posyandu);
    const counted = this.#counted.get(keyOf(posyandu, month));
    return MonthNumbers.sum([...(counted ? [counted] : []), ...(owed ? [owed] : [])]);
  }

  /** Somebody's months of one kind, for lists behind a number. */
  monthOf(id: string, month: Month): PersonMonthCounts | null {
    return this.#people.get(id)?.months.get(month) ?? null;
  }

  #fold(known: Known): Folded {
    const months = personMonths(known, FROM_THE_START, null, this.#context);
    const book = [...months.values()].at(-1)?.state.memory.book ?? null;
    const { residences, diedOn, identity } = known;
    return {
      months: new Map([...months].map(([month, { counts }]) => [month, counts])),
      life: { residences, diedOn, identity },
      target: identity && {
        birthDate: identity.birthDate,
        sex: identity.sex,
        bookSince: book,
        spans: motherSpans(known.pregnancies),
      },
    };
  }

  #move(folded: Folded, times: 1 | -1): void {
    for (const [month, counts] of folded.months)
      for (const counter of countersOf(month, counts)) this.#count(counter, times);
    for (const [month, places] of this.#owedOf(folded))
      for (const [posyandu, keys] of places) addKeys(this.#owedIn(month), posyandu, keys, times);
  }

  #count({ posyandu, month, group, what }: Counter, times: 1 | -1): void {
    const key = keyOf(posyandu, month);
    const numbers = this.#counted.get(key) ?? new MonthNumbers();
    this.#counted.set(key, numbers);
    numbers.add(group, what, times);
  }

  /** Target lists are made for the months somebody asked for, and kept from then on. */
  #owedIn(month: Month): Map<string, MonthNumbers> {
    const kept = this.#owed.get(month);
    if (kept) return kept;
    const made = new Map<string, MonthNumbers>();
    this.#owed.set(month, made);
    for (const folded of this.#people.values()) {
      const owed = this.#owedTo(folded, month);
      if (owed) addKeys(made, owed.posyandu, owed.keys, 1);
    }
    return made;
  }

  *#owedOf(folded: Folded): Generator<[Month, [string, string[]][]]> {
    for (const month of this.#owed.keys()) {
      const owed = this.#owedTo(folded, month);
      if (owed) yield [month, [[owed.posyandu, owed.keys]]];
    }
  }

  #owedTo({ life, target }: Folded, month: Month): { posyandu: string; keys: string[] } | null {
    const owed = owedBy(life, month, this.#context.openDay);
    if (!owed || !target) return null;
    return { posyandu: owed.posyandu, keys: keysOn(target, owed.on) };
  }
}

const keysOn = (target: TargetPerson, on: LocalDate): string[] =>
  TARGETS.flatMap((kind) => (isTarget(kind, target, on) ? [kind.key] : []));

function addKeys(
  into: Map<string, MonthNumbers>,
  posyandu: string,
  keys: readonly string[],
  times: 1 | -1,
): void {
  const numbers = into.get(posyandu) ?? new MonthNumbers();
  into.set(posyandu, numbers);
  for (const key of keys) numbers.add(key, TARGET, times);
}

const keyOf = (posyandu: string, month: Month): string => `${posyandu}\t${month}`;
