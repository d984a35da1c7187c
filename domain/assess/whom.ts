import type { When } from '../cards/card.ts';
import { isFor } from '../cards/cards.ts';
import { GROUPS } from '../stages/groups.ts';
import type { AnyRule, RuleInForce } from './any-rule.ts';
import type { Subject } from './rule.ts';

/** Which of a rulebook's rules can say anything of somebody: of fifty-five mostly a dozen. */
export type RulesFor = (subject: Subject) => readonly RuleInForce[];

/**
 * Leaves out the rules whose card does not have somebody's age, sex and stage; they would say nothing
 * (`whom.test.ts` asks them all the same). Looked up once for each kind of person.
 * @returns for these rules in the same order, each with a table, those to ask of somebody
 */
export function rulesForWhom(
  rules: readonly AnyRule[],
): (inForce: readonly RuleInForce[]) => RulesFor {
  const kindOf = kindsOf(rules.flatMap(({ who }) => who));
  return (inForce) => {
    const byKind = new Map<number, readonly RuleInForce[]>();
    return (subject) => {
      const kind = kindOf(subject);
      const kept = byKind.get(kind);
      if (kept) return kept;
      const found = inForce.filter((_, i) => rules[i]?.who.some((when) => fits(subject, when)));
      byKind.set(kind, found);
      return found;
    };
  };
}

const fits = ({ sex, age, groups }: Subject, when: When): boolean =>
  isFor(when, { sex, ageMonths: age.months, groups });

/** A number for everything these conditions can tell people apart by: the stretch of ages, the sex, the groups. */
function kindsOf(conditions: readonly When[]): (subject: Subject) => number {
  const stretches = stretchesBetween(
    conditions.flatMap(({ fromMonths = 0, toMonths = 0 }) => [fromMonths, toMonths]),
  );
  const last = stretches.length - 1;
  return ({ age, sex, groups }) => {
    let kind = (stretches[Math.min(age.months, last)] ?? 0) * 2 + (sex === 'F' ? 0 : 1);
    kind <<= GROUPS.length;
    for (const group of groups) kind |= 1 << GROUPS.indexOf(group);
    return kind;
  };
}

/** For each completed month up to the last bound how many of the bounds are reached. */
function stretchesBetween(bounds: readonly number[]): Uint8Array {
  const stretches = new Uint8Array(Math.max(...bounds) + 1);
  for (const bound of new Set(bounds)) stretches[bound] = 1;
  for (let month = 1; month < stretches.length; month += 1)
    stretches[month] = (stretches[month] ?? 0) + (stretches[month - 1] ?? 0);
  return stretches;
}
