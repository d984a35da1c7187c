import { addDays, firstDayOf, type LocalDate, type Month } from '../calendar.ts';
import { ageOn } from '../people/age.ts';
import { AGE_GROUPS, type Group } from '../stages/groups.ts';
import { ofSex } from './counters.ts';

/**
 * Whom a place owes something in a month (sasaran riil), by name: counted among those who live there on the counting
 * day (ruling 15). `age` by completed months on that day, upper bound excluded; `span` in that state on that day;
 * `span-year` in it on any day from 1 January on; `span-began-year` entered it from 1 January on; `born-year` born
 * from 1 January on, or up to `daysBefore` days before it (who was still a newborn in the new year). `book`: an
 * under-five known to hold a Buku KIA (K of SKDN).
 */
export type TargetKind =
  | { key: string; kind: 'age'; fromMonths: number; toMonths: number; sex?: 'F' | 'M' }
  | {
      key: string;
      kind: 'span' | 'span-year' | 'span-began-year';
      group: 'bumil' | 'nifas' | 'busui';
    }
  | { key: string; kind: 'born-year'; daysBefore?: number }
  | { key: string; kind: 'book'; toMonths: number };

const MOTHERS = ['bumil', 'nifas', 'busui'] as const;
const SEXES = ['F', 'M'] as const;

/** The groups of the recap, each age group also by sex. */
const GROUP_TARGETS: readonly TargetKind[] = [
  ...MOTHERS.map((group): TargetKind => ({ key: group, kind: 'span', group })),
  ...AGE_GROUPS.map(
    ({ key, fromMonths, toMonths }): TargetKind => ({
      key,
      kind: 'age',
      fromMonths,
      toMonths,
    }),
  ),
  ...AGE_GROUPS.flatMap(({ key, fromMonths, toMonths }) =>
    SEXES.map(
      (sex): TargetKind => ({
        key: ofSex(key as Group, sex),
        kind: 'age',
        fromMonths,
        toMonths,
        sex,
      }),
    ),
  ),
];

/** What the indicators divide by beside the recap's groups (catalogue of indicators, denominators "riil"). */
const INDICATOR_TARGETS: readonly TargetKind[] = [
  { key: '*', kind: 'age', fromMonths: 0, toMonths: 1500 },
  { key: 'book', kind: 'book', toMonths: 60 },
  { key: 'bumil:year', kind: 'span-year', group: 'bumil' },
  { key: 'delivered:year', kind: 'span-began-year', group: 'nifas' },
  { key: 'nifas:year', kind: 'span-year', group: 'nifas' },
  { key: 'born:year', kind: 'born-year' },
  { key: 'newborn:year', kind: 'born-year', daysBefore: 28 },
  { key: 'months-0-5', kind: 'age', fromMonths: 0, toMonths: 6 },
  { key: 'months-6-59', kind: 'age', fromMonths: 6, toMonths: 60 },
  { key: 'months-12-23', kind: 'age', fromMonths: 12, toMonths: 24 },
  { key: 'months-24-35', kind: 'age', fromMonths: 24, toMonths: 36 },
  { key: 'years-1-12', kind: 'age', fromMonths: 12, toMonths: 156 },
  { key: 'years-7-15', kind: 'age', fromMonths: 84, toMonths: 192 },
  { key: 'girls-12-18', kind: 'age', fromMonths: 144, toMonths: 228, sex: 'F' },
  { key: 'girls-10-18', kind: 'age', fromMonths: 120, toMonths: 228, sex: 'F' },
  { key: 'years-10-18', kind: 'age', fromMonths: 120, toMonths: 228 },
  { key: 'years-15-59', kind: 'age', fromMonths: 180, toMonths: 720 },
];

export const TARGETS: readonly TargetKind[] = [...GROUP_TARGETS, ...INDICATOR_TARGETS];

/** What decides whether somebody is a target; their living there on that day is asked before. */
export interface TargetPerson {
  birthDate: LocalDate;
  sex: 'F' | 'M';
  /** `until` is the first day no longer in it */
  spans: readonly { group: string; since: LocalDate; until: LocalDate | null }[];
  bookSince: LocalDate | null;
}

/** Is somebody who lives here on the counting day `on` of this month one of these? */
export function isTarget(kind: TargetKind, who: TargetPerson, on: LocalDate): boolean {
  const newYear = firstDayOf(`${on.slice(0, 4)}-01` as Month);
  if (who.birthDate > on) return false;
  if (kind.kind === 'born-year') return who.birthDate >= addDays(newYear, -(kind.daysBefore ?? 0));
  if (kind.kind === 'age' || kind.kind === 'book') {
    const months = ageOn(who.birthDate, on)?.months;
    if (months === undefined || months >= kind.toMonths) return false;
    if (kind.kind === 'book') return who.bookSince !== null && who.bookSince <= on;
    return months >= kind.fromMonths && (kind.sex === undefined || kind.sex === who.sex);
  }
  const spans = who.spans.filter((s) => s.group === kind.group && s.since <= on);
  if (kind.kind === 'span-began-year') return spans.some((s) => s.since >= newYear);
  const from = kind.kind === 'span' ? on : newYear;
  return spans.some((s) => s.until === null || s.until > from);
}
