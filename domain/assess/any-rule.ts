import type { LocalDate } from '../calendar.ts';
import type { PublishedVersion } from '../publish/publication.ts';
import { isLike } from '../publish/table-problems.ts';
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
  /**
   * The same rule with what a district published beside what it came with; a table that has not the rule's shape (any
   * more) is left out, as if it had not been published
   */
  with(published: readonly PublishedVersion[]): AnyRule;
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
    with: (published) => anyRule({ ...rule, versions: withPublished(rule.versions, published) }),
  };
}

/** Of two that begin on the same day the published one holds. */
function withPublished<Table>(
  versions: Rule<Table>['versions'],
  published: readonly PublishedVersion[],
): Rule<Table>['versions'] {
  const models = versions.map(({ table }) => table);
  const more = published.flatMap(({ version, since, body }) =>
    isLike(models, body) ? [{ version, since, table: body }] : [],
  );
  return [...versions, ...more].sort((a, b) =>
    a.since < b.since ? -1 : a.since > b.since ? 1 : 0,
  );
}
