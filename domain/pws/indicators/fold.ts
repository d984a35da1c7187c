import { type LocalDate, monthNumberOf, yearOf } from '../../calendar.ts';
import type { Day, Known } from '../../facts/known.ts';
import type { Measure } from '../../facts/measurement-taken.ts';
import { countedReading } from '../../measures/counted-reading.ts';
import { type MotherGroup, motherGroupOn } from '../../stages/groups.ts';
import type { PersonMonthFacts } from '../cells.ts';
import type { Memory } from '../memory.ts';

/**
 * One person's month while the indicators look at it: the facts, the memory being made, and the cells counted so far.
 * Each indicator's part is a function of this; none sees another's cells.
 */
export class MonthFold {
  readonly cells: string[] = [];
  readonly memory: Memory;
  readonly year: number;
  readonly facts: PersonMonthFacts;

  constructor(facts: PersonMonthFacts, before: Memory) {
    this.facts = facts;
    this.year = yearOf(`${facts.month}-01`);
    const once = before.year === this.year ? [...before.once] : [];
    this.memory = { ...before, year: this.year, once };
  }

  /** Adds 1 to a number of this month. */
  count(cell: string): void {
    this.cells.push(cell);
  }

  /** Adds 1 in the first month of the year in which this is so; later months of the year add nothing. */
  countOnce(cell: string): boolean {
    const first = this.note(cell);
    if (first) this.count(cell);
    return first;
  }

  /** Remembers until the year ends that something was; true when it was not before. */
  note(what: string): boolean {
    if (this.has(what)) return false;
    this.memory.once.push(what);
    return true;
  }

  has(what: string): boolean {
    return this.memory.once.includes(what);
  }

  /** h1 January–June, h2 July–December: rounds of vitamin A and deworming. */
  get round(): 'h1' | 'h2' {
    return monthNumberOf(this.facts.month) <= 6 ? 'h1' : 'h2';
  }

  /** The last day of the month with something to tell, and what it tells; null when no day has. */
  last<T>(tell: (day: Day) => T | null): T | null {
    for (const day of this.facts.days.toReversed()) {
      const told = tell(day);
      if (told !== null) return told;
    }
    return null;
  }

  /** Was this service given this month, on any day? */
  gave(service: string): boolean {
    return this.facts.days.some((day) => hasService(day, service));
  }

  /** The class a rule gives on the month's last day that has one: `stunted` of `length-height-for-age.stunted`. */
  classOf(rule: string, from: readonly Day[] = this.facts.days): string | null {
    for (const day of from.toReversed()) {
      const found = this.classesOn(day, rule)[0];
      if (found !== undefined) return found;
    }
    return null;
  }

  /** Every class a rule gives on a day; "belum dinilai" is none. */
  classesOn(day: Day, rule: string): string[] {
    return this.facts
      .findings(day)
      .filter((f) => f.rule === rule && f.severity !== 'unknown')
      .map((f) => f.code.slice(rule.length + 1));
  }
}

export const hasService = (day: Day, service: string): boolean =>
  day.services.some((given) => given.service === service);

/** One answer of a questionnaire of that day. */
export const answerOn = (
  day: Day,
  instrument: string,
  item: string,
): boolean | number | string | null => day.answers[instrument]?.answers[item] ?? null;

/** A reading that counts; none when two differ and nobody marked one (ruling 8). */
export function valueOn(day: Day, what: Measure): number | null {
  const reading = countedReading(day.readings[what]);
  return reading === null || reading === 'differ' ? null : reading.value;
}

/** The mother's group she is in on that very day. */
export const motherOn = ({ pregnancies }: Known, on: LocalDate): MotherGroup | null =>
  motherGroupOn(pregnancies, on);
