import type { Static } from 'typebox';
import { bannedIn } from '../assess/banned-words.ts';
import { addDays, isLocalDate, type LocalDate } from '../calendar.ts';
import { fail, ok, type Result } from '../result.ts';
import type {
  AddChange,
  PackageChange,
  PackageChangeBody,
  SwitchChange,
} from './package-change.ts';
import { concerns, localRows } from './package-on.ts';
import type { PackageRow } from './package-row.ts';

/** What somebody asks for, before it is looked at. */
export type TypedChange = Static<typeof PackageChangeBody>;

/** Everything that can be wrong with a change, closed. */
export const PACKAGE_PROBLEMS = [
  'unknown-service',
  'stays-on',
  'bad-date',
  'too-long-ago',
  'too-far-ahead',
  'ends-before-it-begins',
  'reason-unreadable',
  'label-too-short',
  'label-too-long',
  'label-unreadable',
  'label-names-illness',
  'already-there',
] as const;
export type PackageProblem = (typeof PACKAGE_PROBLEMS)[number];

/** What was due on a day long past is not decided anew; a plan is for this year and the next. */
const DAYS_BACK = 31;
const DAYS_AHEAD = 400;
const LABEL = { shortest: 3, longest: 60 } as const;

export interface CheckAgainst {
  rows: readonly PackageRow[];
  /** what was said before, in order */
  changes: readonly PackageChange[];
  today: LocalDate;
}

/** A change as it will be kept, or everything that is wrong with it. */
export function checkPackageChange(
  typed: TypedChange,
  against: CheckAgainst,
): Result<PackageChange, PackageProblem[]> {
  const problems = [
    ...dateProblems(typed, against.today),
    ...(isUnreadable(typed.reason ?? '') ? (['reason-unreadable'] as const) : []),
    ...(typed.act === 'add' ? labelProblems(typed, against) : serviceProblems(typed, against)),
  ];
  if (problems.length > 0) return fail(problems);
  const { reason: said, ...rest } = typed;
  const reason = tidy(said ?? '');
  const whole = { ...rest, ...(reason === '' ? {} : { reason }) };
  if (whole.act !== 'add') return ok(whole as SwitchChange);
  const label = tidy(whole.label);
  return ok({ ...whole, label, service: localServiceOf(label) } as AddChange);
}

function dateProblems({ from, until }: TypedChange, today: LocalDate): PackageProblem[] {
  if (!isLocalDate(from) || (until !== undefined && !isLocalDate(until))) return ['bad-date'];
  if (until !== undefined && until < from) return ['ends-before-it-begins'];
  if (from < addDays(today, -DAYS_BACK)) return ['too-long-ago'];
  return from > addDays(today, DAYS_AHEAD) ? ['too-far-ahead'] : [];
}

/** The rows a switch concerns, whether or not they may be switched. */
export const rowsOfChange = (
  change: Pick<SwitchChange, 'level' | 'stage' | 'service'>,
  { rows, changes }: Pick<CheckAgainst, 'rows' | 'changes'>,
): PackageRow[] =>
  [...rows, ...localRows(changes)].filter((row) => concerns(change as SwitchChange, row));

function serviceProblems(
  typed: Exclude<TypedChange, { act: 'add' }>,
  against: CheckAgainst,
): PackageProblem[] {
  const concerned = rowsOfChange(typed as SwitchChange, against);
  if (concerned.length === 0) return ['unknown-service'];
  return concerned.every((row) => row.fixed) ? ['stays-on'] : [];
}

function labelProblems(
  typed: Extract<TypedChange, { act: 'add' }>,
  { rows, changes, today }: CheckAgainst,
): PackageProblem[] {
  const label = tidy(typed.label);
  if (isUnreadable(label) || localServiceOf(label) === 'local.') return ['label-unreadable'];
  if (label.length < LABEL.shortest) return ['label-too-short'];
  if (label.length > LABEL.longest) return ['label-too-long'];
  // kader and families read it (ruling: two texts)
  if (bannedIn(label).length > 0) return ['label-names-illness'];
  const known = [
    ...rows,
    ...localRows(changes.filter(({ until }) => until === undefined || until >= today)),
  ];
  const there = known.some(
    (row) =>
      row.stage === typed.stage &&
      row.level === typed.level &&
      (row.service === localServiceOf(label) || row.label.toLowerCase() === label.toLowerCase()),
  );
  return there ? ['already-there'] : [];
}

const LONGEST_SLUG = 54;

/** `local.senam-pagi-lansia`: the same label is the same service, whichever stage it is added for. */
export const localServiceOf = (label: string): string =>
  `local.${tidy(label)
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, LONGEST_SLUG)
    .replace(/-+$/, '')}`;

const tidy = (text: string): string => text.trim().replaceAll(/ {2,}/g, ' ');
const isUnreadable = (text: string): boolean => /\p{C}|[\u2028\u2029<>]/u.test(text);
