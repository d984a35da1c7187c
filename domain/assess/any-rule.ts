import type { LocalDate } from '../calendar.ts';
import type { Finding, RuleCard } from './finding.ts';
import type { Rule, Subject } from './rule.ts';

/** A rule with the table it was given: ready to judge somebody. */
export interface RuleInForce {
  card: RuleCard;
  version: string;
  assess(subject: Subject): Finding[];
}

/** A rule whose table's type nobody outside it needs to know. */
export interface AnyRule {
  card: RuleCard;
  versions: readonly { version: string; since: LocalDate; table: unknown }[];
  /** with the version chosen by name, or else the one in force on the date */
  inForce(on: LocalDate, chosen?: string): RuleInForce;
}

/**
 * Hides a rule's table. The last version that has begun is in force; days before the first version are judged by
 * what began first, so that an imported older visit is not left unjudged.
 */
export function anyRule<Table>(rule: Rule<Table>): AnyRule {
  const first = rule.versions[0];
  if (!first) throw new Error(`rule ${rule.card.rule} has no table`);
  return {
    card: rule.card,
    versions: rule.versions,
    inForce(on, chosen) {
      const found =
        rule.versions.find((v) => v.version === chosen) ??
        rule.versions.findLast((v) => v.since <= on) ??
        rule.versions.findLast((v) => v.since <= first.since) ??
        first;
      const { version, table } = found;
      return {
        card: rule.card,
        version,
        assess: (subject) => rule.assess(subject, table, version),
      };
    },
  };
}
