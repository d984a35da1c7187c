import type { Day, Reading } from '../../facts/known.ts';
import type { Measure } from '../../facts/measurement-taken.ts';
import { countedReading } from '../../measures/counted-reading.ts';
import { ageOn } from '../../people/age.ts';
import type { Group } from '../../stages/groups.ts';
import type { PersonMonthFacts } from '../cells.ts';
import type { Bounds, Pressures } from './recap.table.ts';

export type Level = 'low' | 'normal' | 'high';
type Answer = boolean | number | string;

const isWithin = (n: number, [min, max]: readonly [number, number]): boolean =>
  n >= min && n <= max;
const onAnyDay = (): boolean => true;

/**
 * One person's month as the recap reads it: once for each column, by the last of the month's days that says it.
 * What nobody said is null, and stands in no column.
 */
export class MonthRead {
  readonly #facts: PersonMonthFacts;
  /** newest first */
  readonly #days: readonly Day[];
  /** the class of each rule, looked up once for all columns that ask for it */
  #classes: ReadonlyMap<string, string> | null = null;

  constructor(facts: PersonMonthFacts) {
    this.#facts = facts;
    this.#days = [...facts.days].reverse();
  }

  get sex(): 'F' | 'M' {
    return this.#facts.sex;
  }

  /** completed months on the day the month's people are counted */
  get ageMonths(): number {
    return this.#facts.ageMonths;
  }

  isIn(...groups: readonly Group[]): boolean {
    return groups.some((group) => this.#facts.groups.includes(group));
  }

  /** Was this counted of them on the village page? */
  was(...whats: PersonMonthFacts['whats']): boolean {
    return whats.some((what) => this.#facts.whats.includes(what));
  }

  /** The class a rule gave them: `good` of `mother-muac.good`; null where it said nothing or could not say. */
  classOf(rule: string): string | null {
    this.#classes ??= this.#readClasses();
    return this.#classes.get(rule) ?? null;
  }

  #readClasses(): ReadonlyMap<string, string> {
    const classes = new Map<string, string>();
    for (const day of this.#days)
      for (const { rule, severity, code } of this.#facts.findings(day))
        if (severity !== 'unknown' && !classes.has(rule))
          classes.set(rule, code.slice(rule.length + 1));
    return classes;
  }

  level(bounds: Bounds, what: Measure): Level | null {
    const [min, max] = bounds.possible;
    const reading = this.#reading(what, ({ value }) => value >= min && value <= max);
    if (!reading) return null;
    if (reading.value < bounds.lowBelow) return 'low';
    return reading.value >= bounds.highFrom ? 'high' : 'normal';
  }

  pressure({ possible, low, high }: Pressures): Level | null {
    const reading = this.#reading(
      'blood-pressure',
      ({ value, diastolic }) =>
        diastolic !== undefined &&
        value > diastolic &&
        isWithin(value, possible.systolic) &&
        isWithin(diastolic, possible.diastolic),
    );
    if (reading?.diastolic === undefined) return null;
    if (reading.value >= high.systolicFrom || reading.diastolic >= high.diastolicFrom)
      return 'high';
    const isLow = reading.value < low.systolicBelow || reading.diastolic < low.diastolicBelow;
    return isLow ? 'low' : 'normal';
  }

  #reading(what: Measure, fits: (reading: Reading) => boolean): Reading | null {
    for (const day of this.#days) {
      const counted = countedReading(day.readings[what]);
      if (counted !== null && counted !== 'differ' && fits(counted)) return counted;
    }
    return null;
  }

  /** The month's last answer to an item, null when it was not asked; `ifOn` leaves out days it does not count on. */
  answer(instrument: string, item: string, ifOn: (day: Day) => boolean = onAnyDay): Answer | null {
    for (const day of this.#days) {
      const answer = day.answers[instrument]?.answers[item];
      if (answer !== undefined && ifOn(day)) return answer;
    }
    return null;
  }

  /** The month's last answers to these items together: is any of them yes? null while one is open and none is yes. */
  anyOf(instrument: string, items: readonly string[]): boolean | null {
    const answers = items.map((item) => this.answer(instrument, item));
    if (answers.includes(true)) return true;
    return answers.every((answer) => answer === false) ? false : null;
  }

  /** Was this asked on any of the month's days? */
  isAsked(instrument: string): boolean {
    return this.#days.some((day) => day.answers[instrument] !== undefined);
  }

  /** The most items answered yes on one day. */
  yesOnOneDay(instrument: string): number {
    const yes = this.#days.map(
      (day) =>
        Object.values(day.answers[instrument]?.answers ?? {}).filter((a) => a === true).length,
    );
    return Math.max(0, ...yes);
  }

  isGiven(...services: readonly string[]): boolean {
    return this.#days.some((day) => day.services.some((s) => services.includes(s.service)));
  }

  /** Given any of a family of services: `immunization` of `immunization.mr-1`. */
  isGivenAnyOf(family: string): boolean {
    return this.#days.some((day) =>
      day.services.some(({ service }) => service === family || service.startsWith(`${family}.`)),
    );
  }

  get isEducated(): boolean {
    return this.#days.some((day) => day.education.some(({ topics }) => topics.length > 0));
  }

  /** Completed months on a day, null before birth. */
  monthsOn(day: Day): number | null {
    const { identity } = this.#facts.known;
    return identity ? (ageOn(identity.birthDate, day.on)?.months ?? null) : null;
  }
}
