import { addDays, addToMonth, type LocalDate, monthOf } from '../calendar.ts';
import { isSensitiveCode } from '../facts/class.ts';
import { type Known, residenceOn } from '../facts/known.ts';
import { standingFacts } from '../facts/standing-facts.ts';
import { type MonthContext, type PersonMonth, personMonths } from '../pws/person-month.ts';
import { groupsOn } from '../stages/groups.ts';
import { openTasks } from '../tasks/tasks-of.ts';

/** Why somebody's case may be worth a meeting's time, the gravest first. */
export const CASE_REASONS = ['referred', 'task', 'two-t', 'absent-twice', 'at-risk'] as const;
export type CaseReason = (typeof CASE_REASONS)[number];

export interface CaseAsked {
  /** the day of the meeting */
  on: LocalDate;
  /** since when anything is news: the last meeting, or a week ago */
  since: LocalDate;
  /** open days of a posyandu up to `on`, the newest first */
  openDays(posyandu: string): readonly LocalDate[];
  context: MonthContext;
}

/** A referral older than this is asked about at the person's own page. */
const REFERRED_DAYS = 60;
/** Two adequate gains are judged by the month before and the one before that. */
const MONTHS_BACK = -3;
/** Whose absence is asked about: they are owed every open day. */
const OWED = new Set(['bumil', 'nifas', 'bayi', 'balita']);

/**
 * Why this person's case should be looked at together; empty for most. Nothing of it rests on a sensitive fact (ruling
 * 16): a meeting's record is read by kader too.
 */
export function reasonsToReview(known: Known, asked: CaseAsked): CaseReason[] {
  const home = residenceOn(known, asked.on);
  if (!known.identity || !home) return [];
  const month = newestMonth(known, asked);
  const says: Record<CaseReason, boolean> = {
    referred: waitsAfterReferral(known, asked.on),
    task: openTasks(known.history, known).some((task) => !task.sensitive),
    'two-t': month?.counts.whats.includes('two-t') ?? false,
    'absent-twice': absentTwice(known, asked),
    'at-risk':
      (month?.counts.whats.includes('at-risk') ?? false) &&
      known.days.some(({ on }) => on >= asked.since && on <= asked.on),
  };
  return CASE_REASONS.filter((reason) => says[reason]);
}

/** This month's numbers of them, or last month's while this one has none. */
function newestMonth(known: Known, { on, context }: CaseAsked): PersonMonth | null {
  const month = monthOf(on);
  const months = personMonths(known, addToMonth(month, MONTHS_BACK), null, context);
  return months.get(month) ?? months.get(addToMonth(month, -1)) ?? null;
}

/** Sent on, and since then neither seen nor visited. */
function waitsAfterReferral({ history, days, homeVisits = [] }: Known, on: LocalDate): boolean {
  const { standing } = standingFacts(history);
  const last = standing.findLast(
    (fact) => fact.kind === 'referral-made' && !fact.body.reasons.some(isSensitiveCode),
  );
  if (!last || last.on > on || last.on < addDays(on, -REFERRED_DAYS)) return false;
  return ![...days, ...homeVisits].some((day) => day.on > last.on && day.on <= on);
}

/** Lived here and was owed both of the last two open days, and was seen nowhere since the first of them. */
function absentTwice(known: Known, { on, openDays }: CaseAsked): boolean {
  const home = residenceOn(known, on)?.posyandu;
  const [second, first] = home ? openDays(home) : [];
  if (!first || !second || !known.identity) return false;
  if (residenceOn(known, first)?.posyandu !== home) return false;
  const groups = groupsOn(known.identity.birthDate, known.pregnancies, first);
  const owed = groups.some((group) => OWED.has(group));
  const visits = known.homeVisits ?? [];
  return owed && ![...known.days, ...visits].some((day) => day.on >= first && day.on <= on);
}
