import type { LocalDate } from '../calendar.ts';
import type { Identity } from '../facts/known.ts';
import { mothersOf } from './mother-links.ts';
import { foldName, nameLikeness } from './name-likeness.ts';
import {
  otherInWords,
  type Problem,
  type ProblemSlug,
  problem,
  SOMEBODY_ELSEWHERE,
  type WarningSlug,
} from './register-problems.ts';
import { type ReadRow, type RegisterRow, readRow } from './register-row.ts';
import { type Likeness, type PeopleIndex, peopleIndex, type Registration } from './same-person.ts';

/** Somebody the register of this posyandu holds already. */
export interface RegisteredPerson {
  id: string;
  identity: Identity;
  /** lives where the reader of the report may not be told names: no sentence says who it is */
  unnamed?: boolean;
}

/** Somebody to add. The server gives the id; a mother is another line of the file or somebody registered before. */
export interface PlannedPerson {
  line: number;
  identity: Identity;
  mother: { line: number } | { id: string } | null;
  pregnant: boolean;
}

/**
 * What became of a line. `known` adds nobody and has nothing to mend: the person is there already.
 * Every line with anything written on it has exactly one report.
 */
export interface LineReport {
  line: number;
  name: string;
  outcome: 'added' | 'added-with-warnings' | 'known' | 'refused';
  problems: Problem[];
  /** the line of this file it doubles, or may double */
  resemblesLine?: number;
  /** the same of somebody registered before, when a sentence names them */
  resemblesPerson?: string;
}

/** A number for somebody registered before without one. */
export interface CompletedNik {
  line: number;
  id: string;
  nik: string;
}

export interface ImportPlan {
  people: PlannedPerson[];
  completed: CompletedNik[];
  lines: LineReport[];
}

type AcceptedRow = Exclude<ReadRow, { kind: 'refused' }>;
/** Whom a row may be: somebody of this file, or somebody registered before. */
type Other = { line: number; id: null } | { line: null; id: string; unnamed: boolean };
type Found = { who: Other; is: Registration; likeness: Likeness };

/**
 * Decides for every line of a register whether it adds somebody. Nobody is merged in silence and nobody is added twice:
 *
 *   same NIK, name or birth alike       known: reported, not added
 *   same NIK, name and birth unlike     refused: one of the two numbers is mistyped
 *   same as somebody registered before  known: so a second run adds nobody; a NIK that was missing is completed
 *   likely somebody else's double       refused, naming whom; "ya" under Orang Lain or a NIK of its own lets it in
 *   possibly a double                   added with a warning, naming whom
 */
export function planImport(input: {
  rows: readonly RegisterRow[];
  existing: readonly RegisteredPerson[];
  on: LocalDate;
}): ImportPlan {
  const index = peopleIndex<Other>();
  for (const { id, identity, unnamed = false } of input.existing)
    index.add({ line: null, id, unnamed }, identity);
  const taken: AcceptedRow[] = [];
  const completed: CompletedNik[] = [];
  const lines: LineReport[] = [];
  for (const row of input.rows) {
    const read = readRow(row, input.on);
    const verdict = read.kind === 'refused' ? refusedRow(row, read.problems) : judge(read, index);
    const { report } = verdict;
    lines.push(report);
    if (verdict.completes) completed.push(verdict.completes);
    if (read.kind === 'refused' || report.outcome === 'refused') continue;
    if (isAdded(report)) taken.push(read);
    if (isAdded(report) || report.resemblesLine === undefined)
      index.add({ line: read.line, id: null }, read.identity);
  }
  const mothers = mothersOf(taken, input.existing);
  const people = taken.map(({ line, identity, pregnant }) => ({
    line,
    identity,
    pregnant,
    mother: mothers.get(line) ?? null,
  }));
  return { people, completed, lines };
}

export const isAdded = (report: LineReport): boolean =>
  report.outcome === 'added' || report.outcome === 'added-with-warnings';

interface Verdict {
  report: LineReport;
  completes?: CompletedNik;
}

const refusedRow = (row: RegisterRow, problems: Problem[]): Verdict => ({
  report: {
    line: row.line,
    name: (row.cells.name ?? '').trim(),
    outcome: 'refused',
    problems,
  },
});

function judge(row: AcceptedRow, index: PeopleIndex<Other>): Verdict {
  const found = index.resembling(row.identity);
  const stop = whyNotAdded(row, found);
  if (stop) return stop;
  const warnings: Problem<WarningSlug>[] = row.kind === 'accepted' ? [] : row.warnings;
  const possible = row.somebodyElse ? undefined : found[0];
  const problems = possible ? [...warnings, about('may-resemble', possible)] : warnings;
  const outcome = problems.length > 0 ? 'added-with-warnings' : 'added';
  return { report: reportOf(row, outcome, problems, possible) };
}

/** The verdict on a line that adds nobody; null when it may be added. */
function whyNotAdded(row: AcceptedRow, found: readonly Found[]): Verdict | null {
  const verdict = (outcome: 'known' | 'refused', slug: ProblemSlug, other: Found): Verdict => ({
    report: reportOf(row, outcome, [about(slug, other)], other),
  });
  const numbers = found.filter((f) => f.likeness.how === 'same-nik');
  const number = numbers.find((f) => f.who.line !== null) ?? numbers[0];
  if (number)
    return sharesNameOrBirth(row.identity, number.is)
      ? verdict('known', 'same-nik', number)
      : verdict('refused', 'nik-of-somebody-else', number);
  const likely = found.filter((f) => f.likeness.how === 'likely');
  const twiceHere = likely.find((f) => f.who.line !== null);
  if (twiceHere && isEqual(row.identity, twiceHere.is))
    return verdict('refused', 'resembles-fully', twiceHere);
  if (twiceHere && !row.somebodyElse) return verdict('refused', 'resembles', twiceHere);
  const before = likely.find((f) => f.who.line === null && isEqual(row.identity, f.is));
  if (before) return completing(row, before) ?? verdict('known', 'already-registered', before);
  const alike = likely[0];
  return alike && !row.somebodyElse ? verdict('refused', 'resembles', alike) : null;
}

/** The register brings the number that was unreadable or missing last time; the family card says it is the same person. */
function completing(row: AcceptedRow, before: Found): Verdict | null {
  const { nik, household } = row.identity;
  if (!nik || !household || before.is.nik || before.who.id === null) return null;
  return {
    report: reportOf(row, 'known', [about('nik-completed', before)], before),
    completes: { line: row.line, id: before.who.id, nik },
  };
}

const reportOf = (
  row: AcceptedRow,
  outcome: LineReport['outcome'],
  problems: Problem[],
  other: Found | undefined,
): LineReport => ({
  line: row.line,
  name: row.identity.name,
  outcome,
  problems,
  ...(other && other.who.line !== null && { resemblesLine: other.who.line }),
  ...(other && other.who.id !== null && !other.who.unnamed && { resemblesPerson: other.who.id }),
});

const about = <S extends ProblemSlug>(slug: S, other: Found): Problem<S> =>
  problem(slug, {
    other:
      other.who.id !== null && other.who.unnamed
        ? SOMEBODY_ELSEWHERE
        : otherInWords(other.who.line, other.is.name, other.is.birthDate),
    reasons: other.likeness.reasons,
  });

const sharesNameOrBirth = (a: Registration, b: Registration): boolean =>
  a.birthDate === b.birthDate || nameLikeness(foldName(a.name), foldName(b.name)) !== null;

/** The same words, day, sex and family card: written from the same line. */
const isEqual = (a: Registration, b: Registration): boolean =>
  plain(a.name) === plain(b.name) &&
  a.birthDate === b.birthDate &&
  a.sex === b.sex &&
  a.household === b.household;

const plain = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ').trim();
