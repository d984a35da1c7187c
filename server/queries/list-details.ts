import { mayBeTold } from '#domain/access/told-findings.ts';
import { assess, rulebookOn } from '#domain/assess/assess.ts';
import type { Finding } from '#domain/assess/finding.ts';
import { type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { isRisk } from '#domain/pws/person-month.ts';
import type { Group } from '#domain/stages/groups.ts';
import { type PersonListed, priorityOf, reasonOfNumber } from '#domain/tasks/listed.ts';
import { openTasks } from '#domain/tasks/tasks-of.ts';
import { byDue, PRIORITIES } from '#domain/tasks/urgency.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { factsOfPeople } from '../store/kin.ts';
import { publishedIn } from '../store/publications.ts';
import type { Store } from '../store/store.ts';
import type { Found } from './people-behind-number.ts';
import { isToldReferred } from './told-referral.ts';

export interface ListReader {
  /** how findings are worded (ruling 3) */
  words: 'family' | 'worker';
  /** the groups whose care they have at somebody's posyandu; null: all */
  groups(posyandu: string): readonly Group[] | null;
  /** may they know of sensitive facts there (ruling 16)? */
  sensitive(posyandu: string): boolean;
}

export interface AskedDetails {
  districtId: number;
  people: readonly Found[];
  month: Month;
  what: string;
  /** the number itself is kept to health workers */
  sensitive: boolean;
  reader: ListReader;
}

/** Codes a task may carry. */
const CODE = /^[a-z0-9][a-z0-9.-]{0,59}$/;
const MOST_REASONS = 20;

/**
 * Why each person of a list should be seen and how soon, when anything was last done for them, and what is under way;
 * the most pressing first. Sensitive findings are told in no list, reminders are no risk; whoever is on a list only for
 * what a lead of some groups may not know (at risk, referred) is not on theirs.
 */
export async function listDetails(store: Store, asked: AskedDetails): Promise<PersonListed[]> {
  const { districtId, people, month } = asked;
  const since = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}-01`;
  const facts = await inTransaction(store.pool, (db) =>
    factsOfPeople(db, store, districtId, new Map(people.map((p) => [p.id, since]))),
  );
  const published = await publishedIn(store.pool, districtId);
  const judged = (known: Known): Finding[] =>
    known.days
      .filter((day) => monthOf(day.on) === month)
      .flatMap((day) => assess(known, day.on, rulebookOn(day.on, {}, published)));
  return people
    .flatMap((person) => lineOf(person, facts.get(person.id) ?? [], judged, asked) ?? [])
    .sort((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
}

function lineOf(
  person: Found,
  facts: readonly Fact[],
  judged: (known: Known) => Finding[],
  { what, month, sensitive, reader }: AskedDetails,
): PersonListed | null {
  const { groups, ...who } = person;
  const known = knownNow(facts, person.id);
  const limited = reader.groups(person.posyandu);
  const told = judged(known).filter((f) => isRisk(f) && mayBeTold(f.rule, limited));
  if (limited !== null && what === 'at-risk' && told.length === 0) return null;
  const days = known.days.filter((day) => monthOf(day.on) === month);
  if (limited !== null && what === 'referred' && !isToldReferred(days, told, limited)) return null;
  const codes = [reasonOfNumber(what, sensitive), ...told.map(({ code }) => code)];
  return {
    ...who,
    why: [...new Set(told.map((f) => (reader.words === 'worker' ? f.worker : f.title)))],
    reasons: [...new Set(codes)].filter((code) => CODE.test(code)).slice(0, MOST_REASONS),
    priority: priorityOf(
      told.map(({ severity }) => severity),
      what,
      // sooner for a mother is told to who cares for mothers: of an adult it would say that she is one
      limited === null ? groups : groups.filter((group) => limited.includes(group)),
    ),
    last: lastDone(known),
    tasks: openTasks(facts, known)
      .filter((task) => !task.sensitive || reader.sensitive(person.posyandu))
      .sort(byDue)
      .map(({ kind, dueBy, to }) => ({
        kind,
        ...(dueBy === undefined ? {} : { dueBy }),
        ...(to === undefined ? {} : { to }),
      })),
  };
}

/** The last day they were served or visited at home. */
function lastDone({ days, homeVisits = [] }: Known): LocalDate | null {
  const all = [...days, ...homeVisits].map(({ on }) => on).sort();
  return all.at(-1) ?? null;
}
