import type { Finding } from '../assess/finding.ts';
import type { DayWeight } from '../assess/growth/weight-of-day.ts';
import { type LocalDate, lastDayOf, type Month, monthOf } from '../calendar.ts';
import { isSensitiveCode } from '../facts/class.ts';
import type { Day, Known, Reading, Residence } from '../facts/known.ts';
import { residenceOn } from '../facts/known.ts';
import { ageOn } from '../people/age.ts';
import type { Group } from '../stages/groups.ts';
import { groupsOn } from '../stages/groups.ts';
import { cellsOf } from './cells.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { type RememberedWeighing, weighingOf } from './weighing.ts';

/**
 * What one person adds to one month. Everything a village page counts is a sum of these, so phone and server,
 * late and early, step by step and from scratch give the same number (rulings 14, 15).
 */
export interface PersonMonthCounts {
  /** domicile on the open day (ruling 15); null when they live nowhere we know */
  posyandu: string | null;
  /** RT where they live on that day; null is the bucket "tanpa RT" */
  rt: string | null;
  sex: 'F' | 'M';
  groups: Group[];
  /** every counter this person adds 1 to, in each of the groups */
  whats: What[];
  /** what they add to under everybody only: columns of recaps, parts of indicators, services (cells.ts) */
  cells: string[];
  /** posyandu where they were served without living there: counted there in the session only */
  guestAt: string[];
}

export type What =
  | 'served'
  /** served, but not among the people the posyandu owed that day ("di luar sasaran") */
  | 'outside'
  | 'at-risk'
  | 'referred'
  /** visited at home, whether or not they were served elsewhere */
  | 'visited'
  | 'd'
  | 'n'
  | 't'
  | 'o'
  | 'b'
  /**
   * weighed, but neither N, T, O nor B can be said: two results and none marked, an implausible weight, swollen feet,
   * nothing usable to compare with, or under one month of age
   */
  | 'unclear'
  | 'bgm'
  | 'two-t';

/** What must be remembered from one month to the next, so that a month never needs all older facts again. */
export interface PersonMonthState {
  v: 2;
  /** the last weighing of each of the last two months that had one, oldest first */
  weighings: RememberedWeighing[];
  everWeighed: boolean;
  /** what the indicators remember */
  memory: Memory;
}

export interface PersonMonth {
  state: PersonMonthState;
  counts: PersonMonthCounts;
}

/** What the fold must be told about the world around one person. */
export interface MonthContext {
  /** the posyandu's first open day in that month, null when it had none */
  openDay(posyandu: string, month: Month): LocalDate | null;
  /** everything the rules say of that day */
  findings(known: Known, day: Day): readonly Finding[];
  /** the day's weight and BB/U, null when it cannot be said */
  weightOf(known: Known, day: Day): DayWeight | null;
}

/** Where and how long somebody lives, which decides who owes them a month's services. */
export interface Life {
  residences: Residence[];
  diedOn: LocalDate | null;
  identity: { birthDate: LocalDate } | null;
}

export const emptyState: PersonMonthState = {
  v: 2,
  weighings: [],
  everWeighed: false,
  memory: emptyMemory,
};

/**
 * One person's months from `from` on. `known` holds every fact that reaches back (see standing-facts.ts)
 * and at least the facts of days from `from` on; `before` is the state at the end of the last month before it.
 * Only months in which something happened have a row.
 */
export function personMonths(
  known: Known,
  from: Month,
  before: PersonMonthState | null,
  context: MonthContext,
): Map<Month, PersonMonth> {
  const months = new Map<Month, PersonMonth>();
  let state = before ?? emptyState;
  for (const [month, days] of daysByMonth(known)) {
    if (month < from) continue;
    const folded = foldMonth(known, month, days, state, context);
    if (!folded) continue;
    months.set(month, folded);
    state = folded.state;
  }
  return months;
}

/**
 * The days of every month in which they were served, or visited at home. Nobody is served after their death: one of the
 * two facts is wrong, and the history shows both.
 */
function daysByMonth({ days, diedOn, homeVisits = [] }: Known): [Month, Day[]][] {
  const months = new Map<Month, Day[]>();
  for (const day of days)
    if ((diedOn === null || day.on <= diedOn) && isServed(day)) listIn(months, day.on).push(day);
  for (const { on } of homeVisits) if (diedOn === null || on <= diedOn) listIn(months, on);
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1));
}

function listIn(months: Map<Month, Day[]>, on: LocalDate): Day[] {
  const month = monthOf(on);
  const there = months.get(month);
  if (there) return there;
  const list: Day[] = [];
  months.set(month, list);
  return list;
}

/** Came, or had anything measured, asked, given, referred or told. */
const isServed = (day: Day): boolean =>
  day.attended !== undefined ||
  day.services.length + day.referrals.length + day.education.length > 0 ||
  Object.keys(day.readings).length > 0 ||
  Object.keys(day.answers).length > 0;

/** A referral for a reason kept to health workers is counted nowhere (ruling 16), on no phone and on no page. */
const isToldReferral = ({ reasons }: Day['referrals'][number]): boolean =>
  !reasons.some(isSensitiveCode);

/** Severities that ask something of us. `unknown` is not risk: it is a question (ruling 3). */
const ASKS: ReadonlySet<string> = new Set(['watch', 'refer', 'urgent']);

/**
 * What is sensitive is in no counter (ruling 16): the number would tell that there is something. A reminder of what is
 * due is no risk.
 */
export const isRisk = ({ severity, sensitive, reminder }: Finding): boolean =>
  ASKS.has(severity) && !sensitive && !reminder;

function foldMonth(
  known: Known,
  month: Month,
  days: Day[],
  state: PersonMonthState,
  context: MonthContext,
): PersonMonth | null {
  const { identity } = known;
  const visited = (known.homeVisits ?? []).filter(({ on }) => monthOf(on) === month);
  const first = days[0] ?? visited[0];
  if (!identity || !first) return null;
  const seen: Known = { ...known, days: [...state.weighings.map(rememberedDay), ...days] };
  const home = homeIn(known, month, first.on, context);
  const weighing = weighingOf(
    {
      sex: identity.sex,
      birthDate: identity.birthDate,
      month,
      countedOn: home.on,
      days,
      before: state.weighings,
      everWeighed: state.everWeighed,
    },
    (day) => context.weightOf(seen, day),
  );
  const whats: What[] = [...weighing.whats];
  if (days.length > 0) whats.unshift(home.inTarget ? 'served' : 'outside');
  if (visited.length > 0) whats.push('visited');
  const judged = new Map(days.map((day) => [day, context.findings(seen, day)]));
  if ([...judged.values()].some((findings) => findings.some(isRisk))) whats.push('at-risk');
  if (days.some((day) => day.referrals.some(isToldReferral))) whats.push('referred');
  const scopes = days.flatMap((day) => (day.scope === home.posyandu ? [] : [day.scope]));
  const groups = groupsOn(identity.birthDate, known.pregnancies, home.on);
  const { cells, memory } = cellsOf(
    {
      known: seen,
      month,
      countedOn: home.on,
      ageMonths: ageOn(identity.birthDate, home.on)?.months ?? 0,
      sex: identity.sex,
      groups,
      days,
      whats,
      findings: (day) => judged.get(day) ?? [],
    },
    state.memory,
  );
  return {
    state: { v: 2, weighings: weighing.after, everWeighed: weighing.everWeighed, memory },
    counts: {
      posyandu: home.posyandu,
      rt: home.rt,
      sex: identity.sex,
      groups,
      whats,
      cells,
      guestAt: [...new Set(scopes)].sort(),
    },
  };
}

/* A weight nobody can say, as a reading that every rule takes for impossible. */
const NO_SCALE_SAYS = 0;

/** A weighing remembered from an earlier month, as rules like to see days. */
function rememberedDay(w: PersonMonthState['weighings'][number]): Day {
  const weight: Reading = {
    fact: '',
    value: w.kg ?? NO_SCALE_SAYS,
    on: w.on,
    repeat: true,
    scope: '',
  };
  return {
    on: w.on,
    scope: '',
    readings: { weight: [weight] },
    answers: {},
    services: [],
    referrals: [],
    education: [],
    skipped: [],
  };
}

/**
 * The posyandu that owes somebody a month's services, and its counting day: where they live on its open day, else on
 * the month's last day; of several in one month the first (ruling 15). Null for who is in no target that month.
 */
export function owedBy(
  known: Life,
  month: Month,
  openDay: MonthContext['openDay'],
): { posyandu: string; rt: string | null; on: LocalDate } | null {
  for (const r of known.residences) {
    if (!r.posyandu || monthOf(r.since) > month) continue;
    const on = openDay(r.posyandu, month) ?? lastDayOf(month);
    const home = residenceOn(known, on);
    if (home?.posyandu === r.posyandu && isBorn(known, on))
      return { posyandu: r.posyandu, rt: home.rt, on };
  }
  return null;
}

/**
 * Where this month of theirs counts, on which day, and whether they were owed a service then (ruling 15):
 * the posyandu they live at on its open day, else on the month's last day. Somebody registered, born or gone
 * around that day is counted where they live on the day they were first served, outside the target; so is somebody
 * served on the very day they died.
 */
function homeIn(
  known: Known,
  month: Month,
  firstServed: LocalDate,
  context: MonthContext,
): { posyandu: string | null; rt: string | null; on: LocalDate; inTarget: boolean } {
  const owed = owedBy(known, month, context.openDay);
  if (owed) return { ...owed, inTarget: true };
  const living: Known = { ...known, diedOn: null };
  const home = residenceOn(living, firstServed) ?? residenceOn(living, lastDayOf(month));
  return {
    posyandu: home?.posyandu ?? null,
    rt: home?.rt ?? null,
    on: firstServed,
    inTarget: false,
  };
}

const isBorn = ({ identity }: Pick<Life, 'identity'>, on: LocalDate): boolean =>
  identity !== null && identity.birthDate <= on;
