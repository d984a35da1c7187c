import type { LocalDate } from '../calendar.ts';
import type { Known } from '../facts/known.ts';
import { NOTHING_PUBLISHED, type Published, versionsOf } from '../publish/publication.ts';
import type { AnyRule, RuleInForce } from './any-rule.ts';
import type { Finding, Severity } from './finding.ts';
import type { Subject } from './rule.ts';
import { RULES } from './rules.ts';
import { subjectOn } from './subject.ts';
import { type RulesFor, rulesForWhom } from './whom.ts';

/** Goes up whenever a rule or a table changes what anybody is told: person-months are kept under it (ruling 14). */
export const RULEBOOK_VERSION = '2026.1';

/** Every rule with the table it is given. */
export interface Rulebook {
  version: string;
  rules: readonly RuleInForce[];
  /** those that can say anything of somebody; the others need not be asked */
  rulesFor: RulesFor;
}

/** A district's choice among a rule's versions, by the rule's name: `{ tuberculosis: 'card-2023' }`. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * The tables in force on a date, of those the app came with and those the district published (decision 0021). A choice or a
 * published table changes the rulebook's version, so that results are never mixed; a choice of a version that does
 * not exist is as good as none.
 */
export function rulebookOn(
  on: LocalDate,
  chosen: Chosen = NO_CHOICE,
  published: Published = NOTHING_PUBLISHED,
): Rulebook {
  const shelf = shelfOf(published);
  if (chosen !== NO_CHOICE && Object.keys(chosen).length > 0)
    return makeRulebook(on, chosen, published, shelf);
  const begun = shelf.beginnings.findLastIndex((since) => since <= on) + 1;
  const kept = shelf.books[begun];
  if (kept) return kept;
  const made = makeRulebook(on, NO_CHOICE, published, shelf);
  shelf.books[begun] = made;
  return made;
}

const NO_CHOICE: Chosen = {};

/** A rulebook depends on nothing but what is published and how many versions have begun: from one beginning to the next it is the same. */
interface Shelf {
  forWhom: ReturnType<typeof rulesForWhom>;
  beginnings: readonly LocalDate[];
  books: (Rulebook | undefined)[];
}
const shelves = new WeakMap<Published, Shelf>();

function shelfOf(published: Published): Shelf {
  const kept = shelves.get(published);
  if (kept) return kept;
  const rules = rulesWith(published);
  const since = rules.flatMap(({ versions }) => versions.map((v) => v.since));
  const made = {
    forWhom: rulesForWhom(rules),
    beginnings: [...new Set(since)].sort(),
    books: [],
  };
  shelves.set(published, made);
  return made;
}

function makeRulebook(
  on: LocalDate,
  chosen: Chosen,
  published: Published,
  { forWhom }: Shelf,
): Rulebook {
  const rules = rulesWith(published).map((rule) => rule.inForce(on, chosen[rule.card.rule]));
  const ownVersions = rules
    .filter(({ card, version }) => chosen[card.rule] === version || isOf(published, card, version))
    .map(({ card, version }) => `${card.rule}.${version}`);
  return { version: versionSaid(ownVersions), rules, rulesFor: forWhom(rules) };
}

const isOf = (published: Published, { rule }: AnyRule['card'], version: string): boolean =>
  versionsOf(published, 'rule-table', rule).some((p) => p.version === version);

/** A fact holds at most this many letters of it (findings-shown). */
const LONGEST_VERSION = 60;

/** Named one by one where there is room; else their number and a mark that is another for other versions. */
function versionSaid(ownVersions: readonly string[]): string {
  const said = [RULEBOOK_VERSION, ...ownVersions].join('-');
  if (said.length <= LONGEST_VERSION) return said;
  let mark = 0;
  for (const letter of said) mark = (Math.imul(mark, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return `${RULEBOOK_VERSION}-${ownVersions.length}.${mark.toString(36)}`;
}

const withKept = new WeakMap<Published, readonly AnyRule[]>();

/** Every rule, with what a district published beside what it came with. */
export function rulesWith(published: Published): readonly AnyRule[] {
  if (published.list.length === 0) return RULES;
  const kept = withKept.get(published);
  if (kept) return kept;
  const made = RULES.map((rule) => {
    const more = versionsOf(published, 'rule-table', rule.card.rule);
    return more.length === 0 ? rule : rule.with(more);
  });
  withKept.set(published, made);
  return made;
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
  return judge(subject, rulebook).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}

/** The same of a subject, in the order of the rules. */
export function judge(subject: Subject, rulebook: Rulebook): Finding[] {
  const found: Finding[] = [];
  for (const rule of rulebook.rulesFor(subject))
    for (const finding of rule.assess(subject)) found.push(finding);
  return found;
}
