import type { LocalDate } from '../calendar.ts';
import type { Known } from '../facts/known.ts';
import type { RuleInForce } from './any-rule.ts';
import type { Finding, Severity } from './finding.ts';
import { RULES } from './rules.ts';
import { subjectOn } from './subject.ts';

/** Goes up whenever a rule or a table changes what anybody is told: person-months are kept under it (ruling 14). */
export const RULEBOOK_VERSION = '2023.3';

/** Every rule with the table it is given. */
export interface Rulebook {
  version: string;
  rules: readonly RuleInForce[];
}

/** A district's choice among a rule's versions, by the rule's name: `{ tuberculosis: 'card-2023' }`. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * The tables in force on a date. A choice changes the rulebook's version, so that results are never mixed;
 * a choice of a version that does not exist is as good as none.
 */
export function rulebookOn(on: LocalDate, chosen: Chosen = {}): Rulebook {
  const rules = RULES.map((rule) => rule.inForce(on, chosen[rule.card.rule]));
  const choices = rules
    .filter(({ card, version }) => chosen[card.rule] === version)
    .map(({ card, version }) => `${card.rule}.${version}`);
  return { version: [RULEBOOK_VERSION, ...choices].join('-'), rules };
}

const ORDER: Readonly<Record<Severity, number>> = {
  urgent: 0,
  refer: 1,
  watch: 2,
  unknown: 3,
  good: 4,
};

/**
 * The one door: everything the rules say of a person on one day, the most pressing first.
 * Empty when there is nothing to judge (see `subjectOn`). Never throws, whatever the facts say.
 */
export function assess(
  known: Known,
  on: LocalDate,
  rulebook: Rulebook = rulebookOn(on),
): Finding[] {
  const subject = subjectOn(known, on);
  if (!subject) return [];
  return rulebook.rules
    .flatMap((rule) => rule.assess(subject))
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
