import type { AnyRule } from '../assess/any-rule.ts';
import { rulesWith } from '../assess/assess.ts';
import { dangerSigns } from '../assess/danger-signs.ts';
import { isLocalDate, type LocalDate } from '../calendar.ts';
import { CARDS } from '../cards/cards.ts';
import { instrumentOf } from '../cards/instruments.ts';
import { cardProblems } from './card-problems.ts';
import {
  cardsInForce,
  changedCard,
  isCardChange,
  isCardKey,
  isInstrument,
} from './cards-in-force.ts';
import { type Difference, differences } from './differences.ts';
import { instrumentProblems } from './instrument-problems.ts';
import { unsafeChanges } from './kept-safe.ts';
import { type PublicationProblem, problemAt } from './problem.ts';
import { NOTHING_PUBLISHED, type PublicationKind, type Published } from './publication.ts';
import { tableProblems } from './table-problems.ts';
import { type FindingChange, tryTable } from './try-table.ts';

/** What somebody wants to publish, as it came. */
export interface PublicationDraft {
  kind: PublicationKind;
  name: string;
  version: string;
  since: LocalDate;
  note: string;
  body: unknown;
}

/** What it is judged by. */
export interface Around {
  /** the last day anybody may be living already: the new version begins after it */
  today: LocalDate;
  /** what holds, or will */
  published: Published;
  /** every version name ever used for it, withdrawn ones too */
  taken: readonly string[];
}

/** What would come of it. Without problems it can be published. */
export interface Trial {
  problems: PublicationProblem[];
  /** what it says otherwise than the version in force on its first day */
  differences: Difference[];
  /** of a rule's table: what made-up people would be told otherwise */
  changes: FindingChange[];
  people: number;
  judged: number;
}

const LONGEST_BODY = 200_000;
const LONGEST_NOTE = 500;
const VERSION = /^[a-z0-9][a-z0-9.-]{0,29}$/;
/** A day no version begins after: all that is published is in force. */
const AT_LAST: LocalDate = '9999-12-31';

/** The one door: everything wrong with a version somebody wants to publish, and what it would change. Writes nothing. */
export function tryPublication(draft: PublicationDraft, around: Around): Trial {
  const { kind, name } = draft;
  const problems = headProblems(draft, around);
  const now = bodyInForce(draft, around.published);
  if (now === null) return nothing([...problems, problemAt('unknown-name')]);
  if (JSON.stringify(draft.body ?? null).length > LONGEST_BODY)
    return nothing([...problems, problemAt('too-large')]);
  const rule = kind === 'rule-table' ? ruleOf(name, around.published) : null;
  const inside = rule ? ruleProblems(name, draft.body) : otherProblems(draft);
  if (inside.length > 0) return nothing([...problems, ...inside]);
  const differs = differencesFrom(now, draft);
  if (differs.length === 0) return nothing([...problems, problemAt('nothing-changed')]);
  const trial: Trial = { problems, differences: differs, changes: [], people: 0, judged: 0 };
  if (!rule) return trial;
  const tried = tryTable(
    rule,
    rule.with([{ ...draft, id: '' }]),
    laterOf(draft.since),
    midwayOf(differs),
  );
  return { ...tried, problems: [...problems, ...tried.problems], differences: differs };
}

const MOST_MIDWAY = 8;

/** Halfway between each old number and its new one: who stands there is told something else. */
const midwayOf = (differs: readonly Difference[]): number[] =>
  differs
    .map(({ before, after }) => (Number(before ?? NaN) + Number(after ?? NaN)) / 2)
    .filter(Number.isFinite)
    .slice(0, MOST_MIDWAY);

const nothing = (problems: PublicationProblem[]): Trial => ({
  problems,
  differences: [],
  changes: [],
  people: 0,
  judged: 0,
});

const laterOf = (since: LocalDate): LocalDate => (isLocalDate(since) ? since : AT_LAST);

function headProblems(
  { version, since, note, kind, name }: PublicationDraft,
  { today, taken }: Around,
): PublicationProblem[] {
  const found: PublicationProblem[] = [];
  if (!VERSION.test(version)) found.push(problemAt('bad-version', 'version'));
  else if ([...taken, ...builtInVersions(kind, name)].includes(version))
    found.push(problemAt('version-not-new', 'version'));
  if (!isLocalDate(since) || since <= today) found.push(problemAt('not-after-today', 'since'));
  if (note.trim() === '' || note.length > LONGEST_NOTE) found.push(problemAt('no-note', 'note'));
  return found;
}

const ruleOf = (name: string, published: Published): AnyRule | null =>
  rulesWith(published).find(({ card }) => card.rule === name) ?? null;
const modelsOf = (name: string): unknown[] =>
  ruleOf(name, NOTHING_PUBLISHED)?.versions.map(({ table }) => table) ?? [];

function builtInVersions(kind: PublicationKind, name: string): string[] {
  if (kind === 'rule-table')
    return ruleOf(name, NOTHING_PUBLISHED)?.versions.map(({ version }) => version) ?? [];
  if (kind === 'card') return isCardKey(name) ? [CARDS[name].version] : [];
  const builtIn = instrumentOf(name);
  return builtIn ? [builtIn.version] : [];
}

/** Whoever has a danger sign is helped at once, in every district and in the same words. */
const ruleProblems = (name: string, body: unknown): PublicationProblem[] =>
  name === dangerSigns.card.rule
    ? [problemAt('danger-signs-fixed')]
    : tableProblems(modelsOf(name), body);

function otherProblems({ kind, name, version, body }: PublicationDraft): PublicationProblem[] {
  if (kind === 'card') {
    const found = cardProblems(body);
    const isReadable = found.length === 0 && isCardKey(name) && isCardChange(body);
    return isReadable ? unsafeChanges(CARDS[name], body) : found;
  }
  const found = instrumentProblems(name, body);
  // answers keep the version the questionnaire itself carries
  if (found.length === 0 && isInstrument(body) && body.version !== version)
    return [problemAt('version-not-new', 'version')];
  return found;
}

/**
 * What holds on a version's first day, in the shape it is published in: what an office takes as a file, edits, and brings
 * back. Null when nobody knows it.
 */
export function bodyInForce(
  { kind, name, since }: Pick<PublicationDraft, 'kind' | 'name' | 'since'>,
  published: Published,
): unknown {
  const on = laterOf(since);
  if (kind === 'rule-table') {
    const rule = ruleOf(name, published);
    const { version } = rule?.inForce(on) ?? {};
    return rule?.versions.find((v) => v.version === version)?.table ?? null;
  }
  const { cards, instrumentOf: instrument } = cardsInForce(published, on);
  if (kind === 'instrument') return instrument(name);
  if (!isCardKey(name)) return null;
  const { fields, screenings } = cards[name];
  return { fields, ...(screenings ? { screenings } : {}) };
}

function differencesFrom(
  now: unknown,
  { kind, name, version, body }: PublicationDraft,
): Difference[] {
  if (kind !== 'card' || !isCardKey(name) || !isCardChange(body))
    return differences(now, body).filter(({ at }) => at !== 'version');
  const { fields, screenings } = changedCard(CARDS[name], body, version);
  return differences(now, { fields, ...(screenings ? { screenings } : {}) });
}
