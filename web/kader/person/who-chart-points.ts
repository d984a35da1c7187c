import type { ClassRow } from '#domain/assess/class-row.ts';
import { bandOf } from '#domain/assess/class-row.ts';
import {
  amountOf,
  type ChildDay,
  childDay,
  type DayZ,
  isSwollen,
  zFromFive,
  zUnderFive,
} from '#domain/assess/growth/child-day.ts';
import { windowOf } from '#domain/assess/growth/index-table.ts';
import type { ZName } from '#domain/assess/growth/indicators.ts';
import { bandOfZ } from '#domain/assess/growth/z-band.ts';
import type { Subject } from '#domain/assess/rule.ts';
import { subjectOn } from '#domain/assess/subject.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import {
  agesOf,
  muacTable,
  STANDING_FROM_DAY,
  type WhoIndex,
  type WhoWindow,
} from './who-chart-lines.ts';

/** One measurement as WHO places it: its age (corrected where the rules correct it), its value, its z. */
export interface Placed {
  on: LocalDate;
  subject: Subject;
  /** the days the standard was read at: since the expected birth where that is corrected */
  days: number;
  /** months, or cm for weight by length and height */
  x: number;
  y: number;
  z: number | null;
  /** WHO calls it implausible: measure again */
  implausible: boolean;
  swollen: boolean;
  corrected: boolean;
  /** the reading the point rests on */
  fact: string;
  measuredBy: string | undefined;
  /** what the rule calls it; null where the rule says nothing */
  row: ClassRow | null;
}

const DAYS_PER_MONTH = 30.4375;
const LAST_DAY = 1856;
const Z: Record<WhoIndex, ZName> = {
  weight: 'zwfa',
  height: 'zlhfa',
  'weight-for-height': 'zwfl',
  bmi: 'zbfa',
  head: 'zhcfa',
  muac: 'zacfa',
};
const WITH_WEIGHT: readonly WhoIndex[] = ['weight', 'weight-for-height', 'bmi'];
const READ = {
  weight: 'weight',
  height: 'lengthHeight',
  'weight-for-height': 'weight',
  bmi: 'weight',
  head: 'head',
  muac: 'muac',
} as const satisfies Record<WhoIndex, keyof ChildDay>;

function amountAt(index: WhoIndex, day: ChildDay, of: DayZ): number | null {
  if (index === 'height') return of.cm;
  if (index === 'bmi') return of.bmi;
  return amountOf(day[READ[index]]);
}

/** Her weight is not hers alone then (domain/assess/growth/bmi-for-age.ts). */
const inPregnancyOrNifas = ({ groups }: Subject): boolean =>
  groups.includes('bumil') || groups.includes('nifas');

/** Every day's measurement of an index that counts, oldest first; days before term have no place on WHO's curves. */
export function placedPoints(
  known: Known,
  index: WhoIndex,
): { points: Placed[]; beforeTerm: number } {
  let beforeTerm = 0;
  const points = known.days.flatMap((d): Placed[] => {
    const subject = subjectOn(known, d.on);
    if (!subject) return [];
    const day = childDay(subject);
    const reading = day[READ[index]];
    if (reading === null || reading === 'differ') return [];
    if (day.age.days === null) {
      beforeTerm += 1;
      return [];
    }
    const placed = placedOn(subject, day, index, day.age.days);
    return placed ? [{ ...placed, fact: reading.fact, measuredBy: reading.measuredBy }] : [];
  });
  return { points, beforeTerm };
}

function placedOn(
  subject: Subject,
  day: ChildDay,
  index: WhoIndex,
  days: number,
): Omit<Placed, 'fact' | 'measuredBy'> | null {
  const of = subject.age.days <= LAST_DAY ? zUnderFive(subject, day) : zFromFive(subject, day);
  const y = amountAt(index, day, of);
  const x = index === 'weight-for-height' ? of.cm : days / DAYS_PER_MONTH;
  if (y === null || x === null || !(y > 0)) return null;
  if (index === 'bmi' && inPregnancyOrNifas(subject)) return null;
  const z = of.z[Z[index]] ?? null;
  const swollen = isSwollen(day) && WITH_WEIGHT.includes(index);
  const implausible = of.flags.includes(Z[index]);
  return {
    on: subject.on,
    subject,
    days,
    x,
    y,
    z,
    implausible,
    swollen,
    corrected: day.age.corrected,
    row: swollen || implausible ? null : rowOf(index, subject, y, z),
  };
}

function rowOf(index: WhoIndex, subject: Subject, y: number, z: number | null): ClassRow | null {
  if (index === 'muac') {
    const table = muacTable();
    const { months } = subject.age;
    const applies = table && months >= table.fromMonths && months < table.toMonths;
    return applies ? bandOf(table.bands, y) : null;
  }
  const window = windowOf({ ages: agesOf(index) }, subject);
  return window && z !== null ? bandOfZ(window.bands, z) : null;
}

/** Does a measurement belong to this part of the card? Lying and standing have curves of their own. */
export function isInWindow({ days }: Placed, window: WhoWindow): boolean {
  if (window === '5-19') return days > LAST_DAY;
  if (window === '0-60') return days <= LAST_DAY;
  if (window === '0-24') return days < STANDING_FROM_DAY;
  return days >= STANDING_FROM_DAY && days <= LAST_DAY;
}
