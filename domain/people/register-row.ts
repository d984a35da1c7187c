import { Check } from 'typebox/value';
import type { LocalDate } from '../calendar.ts';
import type { Identity } from '../facts/known.ts';
import { personRegistered } from '../facts/person-registered.ts';
import { ageOn } from './age.ts';
import {
  birthOf,
  type Cell,
  contactsOf,
  familyOf,
  type Notes,
  nameOf,
  nikOf,
  pregnantOf,
  sexOf,
  whyNoNik,
} from './register-fields.ts';
import { type Problem, problem, type RefusalSlug, type WarningSlug } from './register-problems.ts';
import { isYes } from './written-words.ts';

/** The columns a register may have; whoever reads the file maps its headings to these. */
export const REGISTER_COLUMNS = [
  'no',
  'name',
  'nik',
  'household',
  'relation',
  'sex',
  'birthDate',
  'motherName',
  'fatherName',
  'status',
  'address',
  'dusun',
  'rt',
  'rw',
  'rtRw',
  'phone',
  'insurance',
  'somebodyElse',
  'problem',
] as const;
export type RegisterColumn = (typeof REGISTER_COLUMNS)[number];

/** One line of a register, as written. */
export interface RegisterRow {
  /** line number in the file, from 1 */
  line: number;
  cells: Partial<Record<RegisterColumn, string>>;
}

interface Read {
  line: number;
  identity: Identity;
  pregnant: boolean;
  /** the number's own word on sex, when there is a number */
  sexByNik: 'F' | 'M' | null;
  /** the kader says: this is somebody else than the one it resembles */
  somebodyElse: boolean;
}
export type Accepted = Read & { kind: 'accepted' };
export type AcceptedWithWarnings = Read & {
  kind: 'accepted-with-warnings';
  warnings: Problem<WarningSlug>[];
};
export interface Refused {
  kind: 'refused';
  line: number;
  problems: Problem<RefusalSlug>[];
}
export type ReadRow = Accepted | AcceptedWithWarnings | Refused;

/**
 * Reads one line of a register on a given day. What is unreadable but can be mended later on the phone is a warning
 * and left out; what makes a person unusable (name, sex, birth date) refuses the line.
 */
export function readRow(row: RegisterRow, on: LocalDate): ReadRow {
  const warnings: Problem<WarningSlug>[] = [];
  const refusals: Problem<RefusalSlug>[] = [];
  const notes: Notes = {
    warn: (slug, was) => warnings.push(problem(slug, was === undefined ? {} : { was })),
    refuse: (slug, was) => refusals.push(problem(slug, was === undefined ? {} : { was })),
  };
  const cell: Cell = (column) => (row.cells[column] ?? '').trim();
  const nik = nikOf(cell('nik'), on, notes);
  const name = nameOf(cell('name'), notes);
  const sex = sexOf(cell('sex'), nik, notes);
  const birth = birthOf(cell('birthDate'), nik, on, notes);
  const pregnant = pregnantOf(cell('status'), sex, birth?.date, on, notes);
  if (!name || !sex || !birth || refusals.length > 0)
    return { kind: 'refused', line: row.line, problems: refusals };

  const age = ageOn(birth.date, on)?.years ?? 0;
  if (name.provisional && age >= 1) notes.warn('newborn-not-named', String(age));
  const identity: Identity = {
    name: name.name,
    sex,
    birthDate: birth.date,
    ...(birth.estimated && { birthDateEstimated: true }),
    ...(nik ? { nik: nik.nik } : { nikMissing: whyNoNik(cell('nik'), name.provisional, on) }),
    ...(name.provisional && { provisional: true }),
    ...familyOf(cell, notes),
    ...contactsOf(cell, notes),
  };
  if (!Check(personRegistered, identity))
    return { kind: 'refused', line: row.line, problems: [problem('unreadable')] };
  const read: Read = {
    line: row.line,
    identity,
    pregnant,
    sexByNik: nik?.sex ?? null,
    somebodyElse: isYes(cell('somebodyElse')),
  };
  return warnings.length > 0
    ? { kind: 'accepted-with-warnings', ...read, warnings }
    : { kind: 'accepted', ...read };
}
