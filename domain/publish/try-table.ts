import type { AnyRule, RuleInForce } from '../assess/any-rule.ts';
import { bannedIn } from '../assess/banned-words.ts';
import type { Finding, Severity } from '../assess/finding.ts';
import { subjectOn } from '../assess/subject.ts';
import type { LocalDate } from '../calendar.ts';
import type { AgeGroup, Group } from '../stages/groups.ts';
import { type PublicationProblem, type PublicationProblemKind, problemAt } from './problem.ts';
import { type SamplePerson, samplePeople } from './sample-people.ts';

/** A finding as the office reads it in a try-out. */
export interface SaidFinding {
  code: string;
  severity: Severity;
  family: string;
}

/** The same change of finding, and how many made-up people have it; one of them stands for all. */
export interface FindingChange {
  before: SaidFinding | null;
  after: SaidFinding | null;
  people: number;
  example: { sex: 'F' | 'M'; ageMonths: number; group: Group };
}

export interface TableTrial {
  problems: PublicationProblem[];
  /** made-up people looked at, and those the rule says something of */
  people: number;
  judged: number;
  changes: FindingChange[];
}

/**
 * Judges made-up people of every age by a rule as it is and as it would be: it must not throw, must say nothing of an age
 * group it said nothing of before, and must say whole sentences without a disease word for families.
 *
 * @param now the rule with everything in force already
 * @param next the same with the new table
 * @param on a day on which the new one holds
 * @param between numbers between an old and a new limit
 */
export function tryTable(
  now: AnyRule,
  next: AnyRule,
  on: LocalDate,
  between: readonly number[],
): TableTrial {
  const [was, will] = [now.inForce(on), next.inForce(on)];
  const problems = new Set<PublicationProblemKind>();
  const ages = { before: new Set<AgeGroup>(), after: new Set<AgeGroup>() };
  const changes = new Map<string, FindingChange>();
  const trial: TableTrial = { problems: [], people: 0, judged: 0, changes: [] };
  for (const person of samplePeople(between)) {
    trial.people += 1;
    const [before, after] = [judged(was, person), judged(will, person)];
    if (after === 'threw' || before === 'threw') {
      problems.add('throws');
      continue;
    }
    const age = ageGroupOf(person);
    if (before.length > 0) ages.before.add(age);
    if (after.length > 0) ages.after.add(age);
    if (after.length > 0) trial.judged += 1;
    if (!after.every((finding) => isWhole(finding, now.card.rule)))
      problems.add('unfinished-finding');
    noteChange(changes, before, after, person);
  }
  if ([...ages.after].some((age) => !ages.before.has(age))) problems.add('outside-ages');
  trial.problems = [...problems].map((kind) => problemAt(kind));
  trial.changes = [...changes.values()].sort((a, b) => b.people - a.people);
  return trial;
}

function judged(rule: RuleInForce, { known, on }: SamplePerson): Finding[] | 'threw' {
  const subject = subjectOn(known, on);
  if (!subject) return [];
  try {
    return rule.assess(subject);
  } catch {
    return 'threw';
  }
}

const MOTHERS: ReadonlySet<Group> = new Set<Group>(['bumil', 'nifas', 'busui']);
const isAgeGroup = (group: Group): group is AgeGroup => !MOTHERS.has(group);
const ageGroupOf = ({ who }: SamplePerson): AgeGroup => who.groups.find(isAgeGroup) ?? 'dewasa';

const isWhole = (
  { code, title, family, worker, severity, referTo }: Finding,
  rule: string,
): boolean =>
  code.startsWith(`${rule}.`) &&
  family.trim() !== '' &&
  worker.trim() !== '' &&
  !/undefined|NaN|\[object/.test(`${family} ${worker}`) &&
  bannedIn(`${title} ${family}`).length === 0 &&
  ((severity !== 'refer' && severity !== 'urgent') || referTo !== undefined);

const sayOf = (finding: Finding | undefined): SaidFinding | null =>
  finding ? { code: finding.code, severity: finding.severity, family: finding.family } : null;

function noteChange(
  changes: Map<string, FindingChange>,
  before: readonly Finding[],
  after: readonly Finding[],
  { who }: SamplePerson,
): void {
  const places = Math.max(before.length, after.length);
  for (let i = 0; i < places; i += 1) {
    const [a, b] = [sayOf(before[i]), sayOf(after[i])];
    if (a?.code === b?.code && a?.severity === b?.severity && a?.family === b?.family) continue;
    const key = `${a?.code} ${a?.severity} ${b?.code} ${b?.severity}`;
    const kept = changes.get(key);
    if (kept) kept.people += 1;
    else {
      const example = { sex: who.sex, ageMonths: who.ageMonths, group: who.groups[0] ?? 'dewasa' };
      changes.set(key, { before: a, after: b, people: 1, example });
    }
  }
}
