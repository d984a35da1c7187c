import { amountOf, type ChildDay, childDay, zUnderFive } from '../assess/growth/child-day.ts';
import { subjectOn } from '../assess/subject.ts';
import type { LocalDate } from '../calendar.ts';
import type { Day, Known, Reading } from '../facts/known.ts';
import type { Measure } from '../facts/measurement-taken.ts';
import { ageOn } from '../people/age.ts';
import type { ToolState } from '../sessions/session-now.ts';
import { type DigitMeasure, isDigitMeasure, lastDigit } from './digit-preference.ts';
import type { Pair } from './repeat-differences.ts';
import { toolOf } from './tool-of.ts';
import { type Scored, Z_INDICES, type ZIndex } from './z-quality.ts';

/** Whose hand and which tool a number came from. */
export interface Hand {
  /** an account's id, or `name:` and the name that was written as who measured */
  who: string;
  /** null where nobody wrote which tool was there */
  tool: string | null;
}

/** Everything the measurements of some people in some days tell, each with the hand it came from. */
export interface MeasuredHere {
  digits: (Hand & { what: DigitMeasure; digit: number })[];
  scored: (Hand & Scored)[];
  pairs: (Hand & Pair)[];
}

export interface Place {
  /** null: wherever it was */
  posyandu: string | null;
  from: LocalDate;
  until: LocalDate;
  /** the tools written down at each session */
  toolsAt: (session: string) => readonly ToolState[];
}

/** A posyandu's children are measured by its tools; above five only the waist and the blood pressure are looked at. */
const UNDER_FIVE_MONTHS = 60;
const OF_GROWN: readonly Measure[] = ['waist', 'blood-pressure'];

/** What was measured at a place between two days, both included. Withdrawn and replaced readings are not there. */
export function measuredAt(people: readonly Known[], place: Place): MeasuredHere {
  const here: MeasuredHere = { digits: [], scored: [], pairs: [] };
  for (const known of people) {
    const by = new Map(known.history.map((fact) => [fact.id, fact.by]));
    for (const day of known.days)
      if (day.on >= place.from && day.on <= place.until) readDay(here, known, day, place, by);
  }
  return here;
}

type By = ReadonlyMap<string, string>;

function readDay(here: MeasuredHere, known: Known, day: Day, place: Place, by: By): void {
  const age = known.identity && ageOn(known.identity.birthDate, day.on);
  if (!age) return;
  const young = age.months < UNDER_FIVE_MONTHS;
  const tools = day.attended ? place.toolsAt(day.attended.session) : [];
  const handOf = (what: Measure, reading: Reading): Hand => ({
    who: whoOf(reading, by),
    tool: toolOf(what, age.months, reading.position, tools),
  });
  for (const what of Object.keys(day.readings) as Measure[]) {
    const readings = (day.readings[what] ?? []).filter((r) => isOwn(r, place));
    if (!isDigitMeasure(what) || young === OF_GROWN.includes(what)) continue;
    for (const r of readings)
      here.digits.push({ ...handOf(what, r), what, digit: lastDigit(what, r.value) });
    const [first, second] = readings;
    if (first && second)
      here.pairs.push({ ...handOf(what, second), what, ageMonths: age.months, first, second });
  }
  if (young) here.scored.push(...scoresOf(known, day, place, handOf));
}

/** Taken over from another person's record it says nothing of whoever took it over. */
const isOwn = (r: Reading, place: Place): boolean =>
  (place.posyandu === null || r.scope === place.posyandu) && r.movedFrom === undefined;

const whoOf = (r: Reading, by: By): string =>
  r.measuredBy === undefined ? (by.get(r.fact) ?? '') : `name:${r.measuredBy}`;

/** Which reading each index rests on first. */
const RESTS_ON: Record<ZIndex, readonly ('weight' | 'lengthHeight')[]> = {
  zwfa: ['weight'],
  zlhfa: ['lengthHeight'],
  zwfl: ['lengthHeight', 'weight'],
  zbfa: ['lengthHeight', 'weight'],
};
const MEASURE = { weight: 'weight', lengthHeight: 'length-height' } as const;

function scoresOf(
  known: Known,
  day: Day,
  place: Place,
  handOf: (what: Measure, reading: Reading) => Hand,
): (Hand & Scored)[] {
  const subject = subjectOn(known, day.on);
  if (!subject) return [];
  const child: ChildDay = childDay(subject);
  const { z, flags } = zUnderFive(subject, child);
  return Z_INDICES.flatMap((index) => {
    const score = z[index];
    const [main = 'weight'] = RESTS_ON[index];
    const reading = child[main];
    if (score === null || score === undefined || reading === null || reading === 'differ')
      return [];
    if (!isOwn(reading, place) || RESTS_ON[index].some((p) => amountOf(child[p]) === null))
      return [];
    const implausible = flags.includes(index);
    return [{ ...handOf(MEASURE[main], reading), index, z: score, implausible }];
  });
}
