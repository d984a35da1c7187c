import { anyRule } from './any-rule.ts';
import { bannedIn } from './banned-words.ts';
import type { Severity } from './finding.ts';
import type { Rule } from './rule.ts';
import { findingsOf, type Visit } from './visit-for-test.ts';

/** One row of a rule's case table: who came, what was read or answered, and what must be said. */
export interface RuleCase {
  name: string;
  visit: Visit;
  /** class and severity of each finding, in order; [] where the rule does not apply */
  says: readonly (readonly [code: string, severity: Severity])[];
  /** version of the table, when not the one in force */
  version?: string;
  /** words every health worker's text must contain */
  worker?: string;
}

/** What a case table is compared on: the classes, the disease words in family texts, and the worker's words. */
interface Judgement {
  says: string[];
  banned: string[];
  withoutWords: string[];
}

/** What the rule says of one case. */
export function judged<Table>(rule: Rule<Table>, given: RuleCase): Judgement {
  const findings = findingsOf(anyRule(rule), given.visit, given.version);
  return {
    says: findings.map((f) => `${f.code} ${f.severity}`),
    banned: findings.flatMap((f) => bannedIn(`${f.title} ${f.family}`)),
    withoutWords: findings
      .map((f) => f.worker)
      .filter((text) => !text.includes(given.worker ?? '')),
  };
}

/** What the case table wants: its classes, no disease word for families, the worker's words in every text. */
export const wanted = <Table>(rule: Rule<Table>, { says }: RuleCase): Judgement => ({
  says: says.map(([code, severity]) => `${rule.card.rule}.${code} ${severity}`),
  banned: [],
  withoutWords: [],
});
