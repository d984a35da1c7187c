import type { LocalDate } from '#domain/calendar.ts';
import { isVillageScope } from '#domain/meetings/may-hold.ts';
import { CASE_REASONS, reasonsToReview } from '#domain/meetings/to-review.ts';
import { villageScope } from '#domain/places/place.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import type { CaseSuggested, CasesAsked, PhoneMeetings } from './meetings.ts';
import { openPerson } from './person.ts';
import type { PhoneCore } from './phone-core.ts';
import { published } from './publications.ts';

/** People read between two breaths of the screen. */
const AT_ONCE = 10;

/** From the facts of everybody who lives in the place; nothing is noted as opened, for nobody's page is shown. */
export async function casesToReview(
  core: PhoneCore,
  { scope, on, since }: CasesAsked,
  breathe: Parameters<PhoneMeetings['cases']>[1],
): Promise<CaseSuggested[] | null> {
  const { here } = core;
  const own = posyanduOf(core, scope);
  if (!here) return null;
  const people = here.roster.people().filter((p) => p.posyandu !== null && own.has(p.posyandu));
  const days = openDaysUpTo(core, on);
  const openDays = (posyandu: string) => days.get(posyandu) ?? [];
  const context = monthContext(() => null, published.value);
  const found: CaseSuggested[] = [];
  for (const [i, { id }] of people.entries()) {
    if (i % AT_ONCE === 0 && !(await breathe(i, people.length))) return null;
    const known = await openPerson(core.db, here, id, core.nowMs());
    if (core.here !== here) return null;
    const reasons = known ? reasonsToReview(known, { on, since, openDays, context }) : [];
    if (reasons.length > 0) found.push({ person: id, reasons });
  }
  return found.sort((a, b) => graveness(a) - graveness(b));
}

const graveness = ({ reasons: [first] }: CaseSuggested): number =>
  first ? CASE_REASONS.indexOf(first) : CASE_REASONS.length;

/** A posyandu; or all of a village, with those who have no posyandu. */
function posyanduOf(core: PhoneCore, scope: string): ReadonlySet<string> {
  if (!isVillageScope(scope)) return new Set([scope]);
  const all = core.me.value?.posyandu ?? [];
  const own = all.filter(({ villageCode }) => villageScope(villageCode) === scope);
  return new Set([scope, ...own.map(({ id }) => id)]);
}

/** Of each posyandu, the newest first. */
function openDaysUpTo(core: PhoneCore, on: LocalDate): Map<string, LocalDate[]> {
  const days = new Map<string, LocalDate[]>();
  for (const session of core.here?.roster.allSessions() ?? []) {
    if (session.status === 'planned' || session.status === 'cancelled' || session.on > on) continue;
    days.set(session.scope, [...(days.get(session.scope) ?? []), session.on]);
  }
  return days;
}
