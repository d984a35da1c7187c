import type { LocalDate } from '../calendar.ts';
import type { When } from '../cards/card.ts';
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
  /** nobody else is ever answered: the card's, or everybody when a district published tables, which may know other ages */
  who: readonly When[];
  versions: readonly { version: string; since: LocalDate; table: unknown }[];
  /** with the version chosen by name, or else the one in force on the date */
  inForce(on: LocalDate, chosen?: string): RuleInForce;
  /**
   * The same rule with what a district published beside what it came with; a table that has not the rule's shape (any
   * more) is left out, as if it had not been published
   */
  with(published: readonly PublishedVersion[]): AnyRule;
}

const EVERYBODY: readonly When[] = [{}];

/**
 * Hides a rule's table. The last version that has begun is in force; days before the first version are judged by
 * what began first, so that an imported older visit is not left unjudged.
 */
export function anyRule<Table>(
  rule: Rule<Table>,
  who: readonly When[] = rule.card.who ?? EVERYBODY,
): AnyRule {
  const { card } = rule;
  const ready = rule.versions.map(({ version, since, table }) => {
    const assess = (subject: Subject) => rule.assess(subject, table, version);
    return { since, inForce: { card, version, assess } };
  });
  const first = ready[0];
  if (!first) throw new Error(`rule ${card.rule} has no table`);
  return {
    card,
    who,
    versions: rule.versions,
    inForce(on, chosen) {
      const found =
        ready.find((v) => v.inForce.version === chosen) ??
        ready.findLast((v) => v.since <= on) ??
        ready.findLast((v) => v.since <= first.since) ??
        first;
      return found.inForce;
    },
    with: (published) =>
      anyRule({ ...rule, versions: withPublished(rule.versions, published) }, EVERYBODY),
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
