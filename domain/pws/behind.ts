import { type Month, monthNumberOf, yearOf } from '../calendar.ts';
import { isSensitiveCode } from '../facts/class.ts';
import { GROUPS, type Group } from '../stages/groups.ts';
import { EVERYONE, GUEST } from './counters.ts';
import { indicatorOf } from './indicators/catalogue.ts';
import { isLive, type Period, type Registered, type Term } from './indicators/line.ts';
import { careOfCell, careOfColumn, careOfLine, careOfTarget } from './number-care.ts';
import { cellOf, RECAP_FORMS } from './recap/form.ts';
import { RECAPS } from './recap/forms.ts';
import { TARGETS } from './targets.ts';

/** The numbers of groups that have people behind them, beside `target` and `not-yet`: `What` of a person-month, and guests. */
export const MONTH_WHATS = [
  'served',
  'outside',
  'at-risk',
  'referred',
  'visited',
  'd',
  'n',
  't',
  'o',
  'b',
  'unclear',
  'bgm',
  'two-t',
  GUEST,
] as const;

/** Whoever was counted under any of these terms, from a first month up to the month asked for. */
export interface Counted {
  terms: readonly Term[];
  from: Month;
}

/** People by name: of target lists, or counted. */
export type ByName = { targets: readonly string[] } | Counted;

/** Whose names stand behind a number. */
export interface Behind {
  of: ByName;
  /** but not these */
  without: ByName | null;
  /** rests on facts kept to health workers (ruling 16) */
  sensitive: boolean;
  /** whose care it belongs to: leads who see some groups are told it of these only; null: everybody's */
  care: readonly Group[] | null;
}

const TARGET_KEYS: ReadonlySet<string> = new Set(TARGETS.map(({ key }) => key));
const CELL = /^(s\.)?(r|i|svc|visit)\.[a-z0-9.-]+$/;
const GROUP_KEYS: ReadonlySet<string> = new Set([
  EVERYONE,
  ...GROUPS,
  ...GROUPS.flatMap((group) => [`${group}/F`, `${group}/M`]),
]);
const SERVED: Term = { group: EVERYONE, what: 'served' };

/**
 * Reads what an address asks for: `target` and `not-yet` of a target list; a number of a group; a cell (`r.child.13`,
 * `i.4.n`, `s.…`, `visit.sick`); a recap's column (`col:child.13`); a line of the catalogue as `of:4` (its numerator),
 * `all:4` (its denominator) or `not:4` (denominator without numerator). Null when it names nothing people stand behind.
 */
export function behindOf(what: string, group: string, month: Month): Behind | null {
  if (what === 'target' || what === 'not-yet')
    return TARGET_KEYS.has(group) ? ofTarget(what, group, month) : null;
  if (MONTH_WHATS.some((known) => known === what)) {
    if (!GROUP_KEYS.has(group) || (what === GUEST && group !== EVERYONE)) return null;
    const of = { terms: [{ group, what }], from: month };
    return { of, without: null, sensitive: false, care: careOfTarget(group) };
  }
  if (group !== EVERYONE) return null;
  if (CELL.test(what)) {
    const of = { terms: [{ group, what }], from: month };
    return { of, without: null, sensitive: isSensitiveCell(what), care: careOfCell(what) };
  }
  if (what.startsWith('col:')) return ofColumn(what.slice(4), month);
  const [, side, key] = /^(of|all|not):(.+)$/.exec(what) ?? [];
  return key === undefined ? null : ofLine(side, key, month);
}

function ofTarget(what: 'target' | 'not-yet', group: string, month: Month): Behind {
  const without = what === 'target' ? null : { terms: [SERVED], from: month };
  return { of: { targets: [group] }, without, sensitive: false, care: careOfTarget(group) };
}

/** A cell that tells of what is kept to health workers: marked `s.`, or named after such a service or instrument. */
const isSensitiveCell = (what: string): boolean =>
  what.startsWith('s.') || isSensitiveCode(what.replace(/^svc\./, ''));

/** A column of a recap: people awaited, who of them came and who did not, or those its cell counts. */
function ofColumn(text: string, month: Month): Behind | null {
  const [key, n] = text.split('.');
  const form = RECAP_FORMS.find((known) => known === key);
  const column = form && RECAPS[form].columns.find((one) => String(one.n) === n);
  if (!form || !column) return null;
  const { source } = column;
  if (source.of === 'month' || source.of === 'nothing') return null;
  const care = careOfColumn(column);
  if (source.of === 'cell') {
    const terms = [{ group: EVERYONE, what: cellOf(form, column) }];
    return { of: { terms, from: month }, without: null, sensitive: !!source.sensitive, care };
  }
  const came = source.groups.map((group) => ({ group, what: 'served' }));
  if (source.of === 'came')
    return { of: { terms: came, from: month }, without: null, sensitive: false, care };
  const without = source.of === 'target' ? null : { terms: [SERVED], from: month };
  return { of: { targets: source.groups }, without, sensitive: false, care };
}

/** A line of the catalogue: who is in its numerator, in its denominator, or in the denominator only. */
function ofLine(side: string | undefined, key: string, month: Month): Behind | null {
  const line = indicatorOf(key);
  if (!line || !isLive(line)) return null;
  const { numerator, registered } = line.from;
  const told = { sensitive: line.sensitive === true, care: careOfLine(line) };
  const reached = people(numerator, line.period, month);
  if (side === 'of') return reached && { of: reached, without: null, ...told };
  const all = registered && denominatorOf(registered, line.period, month);
  if (!all) return null;
  if (side === 'all') return { of: all, without: null, ...told };
  return reached && { of: all, without: reached, ...told };
}

const denominatorOf = (
  registered: NonNullable<Registered>,
  period: Period,
  month: Month,
): ByName | null =>
  'count' in registered ? people(registered.count, period, month) : { targets: registered.targets };

/** Terms of people: a target list, or counted since the period began. Posyandu are counted too, and are nobody. */
function people(terms: readonly Term[], period: Period, month: Month): ByName | null {
  if (terms.some(({ what }) => what.startsWith('posyandu.'))) return null;
  if (terms.every(({ what }) => what === 'target'))
    return { targets: terms.map(({ group }) => group) };
  const half = monthNumberOf(month) <= 6 ? 'h1' : 'h2';
  return {
    terms: terms.map(({ group, what }) => ({ group, what: what.replace('{round}', half) })),
    from: period === 'month' ? month : `${yearOf(`${month}-01`)}-01`,
  };
}
