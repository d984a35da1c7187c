import type { LocalDate } from '../calendar.ts';
import { type ClassRow, classFinding, type Seen, unknownFinding, type Why } from './class-row.ts';
import type { Finding, RuleCard } from './finding.ts';
import type { Rule, Subject } from './rule.ts';

export type Answers = Readonly<Record<string, boolean | number | string>>;

/** What a questionnaire came to: a class and what was seen, or why it cannot be said. */
export type Judged = { row: ClassRow; seen: Seen } | { why: Why };

export interface QuestionRule<Table> {
  card: RuleCard;
  /** whose answers are read */
  instrument: string;
  /** what stands at the start of "… belum lengkap ditanyakan" */
  name: string;
  versions: readonly { version: string; since: LocalDate; table: Table }[];
  applies(subject: Subject): boolean;
  judge(answers: Answers, table: Table, subject: Subject): Judged;
  /** only for those who may see it (ruling 16) */
  sensitive?: boolean;
}

/** A rule of one questionnaire. It is silent when the questionnaire was not asked today: these are not of every visit. */
export const questionRule = <Table>(how: QuestionRule<Table>): Rule<Table> => ({
  card: how.card,
  versions: how.versions,
  assess(subject, table, version): Finding[] {
    const given = subject.day.answers[how.instrument];
    if (!given || !how.applies(subject)) return [];
    const found = how.judge(given.answers, table, subject);
    const finding =
      'why' in found
        ? unknownFinding(how.card, version, how.name, found.why)
        : classFinding(how.card, version, found.row, found.seen);
    return [how.sensitive ? { ...finding, sensitive: true } : finding];
  },
});

/** Whole points from `min` to `max`; null for anything else. */
export const pointsIn = (answer: unknown, min: number, max: number): number | null =>
  typeof answer === 'number' && Number.isInteger(answer) && answer >= min && answer <= max
    ? answer
    : null;

/** Every one of these answered yes or no; null while one is not. */
export function yesNoOf(answers: Answers, keys: readonly string[]): boolean[] | null {
  const given = keys.flatMap((key) => {
    const answer = answers[key];
    return typeof answer === 'boolean' ? [answer] : [];
  });
  return given.length === keys.length ? given : null;
}

export const ageFrom =
  (years: number) =>
  (subject: Subject): boolean =>
    subject.age.years >= years;
