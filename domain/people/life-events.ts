import { dueDateOf } from '../assess/pregnancy/gestation.ts';
import {
  MOTHER_WINDOWS,
  NEWBORN_WINDOWS,
  type VisitWindow,
} from '../assess/pregnancy/postnatal-visits.ts';
import { addDays, daysBetween, type LocalDate } from '../calendar.ts';
import type { BodyOf } from '../facts/fact.ts';
import { type Known, residenceOn } from '../facts/known.ts';
import { GROUPS, type Group, groupsOn, POSTPARTUM_DAYS, type Pregnancy } from '../stages/groups.ts';

/** A visit that becomes due, and the days of its window, both included. */
export interface VisitAhead {
  visit: string;
  from: LocalDate;
  until: LocalDate;
}

/** What follows from an event of somebody's life: who leaves which list, and what becomes due. */
export type Consequence =
  /** a death the midwife must hear of now (ruling 7) */
  | { kind: 'tell-midwife'; who: DeathToTell }
  | { kind: 'leaves-groups'; groups: Group[] }
  | { kind: 'joins-groups'; groups: Group[] }
  /** no posyandu counts them among its targets any more */
  | { kind: 'leaves-targets'; from: string; because: 'died' | 'moved' }
  | { kind: 'joins-targets'; to: string }
  | { kind: 'due-date'; on: LocalDate }
  | { kind: 'visits-due'; of: 'mother' | 'newborn'; visits: VisitAhead[] }
  | { kind: 'babies-registered'; babies: string[] }
  | { kind: 'named'; name: string }
  | { kind: 'nik-known' }
  | { kind: 'nik-still-missing' }
  | { kind: 'guardian'; name: string };

export type DeathToTell = 'mother' | 'newborn';

/** A newborn is of day 0 to 28 (KMK HK.01.07/MENKES/2015/2023). */
export const NEWBORN_DAYS = 28;

interface Death {
  birthDate: LocalDate;
  diedOn: LocalDate;
  pregnancies: readonly Pregnancy[];
  cause?: BodyOf<'death-recorded'>['cause'] | undefined;
}

/**
 * Is this a death the midwife must hear of at once: of a woman in pregnancy or within 42 days after it, or of a newborn,
 * whatever cause was ticked; or of anybody whose cause says so (ruling 7)? Null for every other death.
 */
export function deathToTell({ birthDate, diedOn, pregnancies, cause }: Death): DeathToTell | null {
  const groups = groupsOn(birthDate, pregnancies, diedOn);
  if (cause === 'maternal' || groups.includes('bumil') || groups.includes('nifas')) return 'mother';
  const days = daysBetween(birthDate, diedOn);
  return cause === 'neonatal' || (days >= 0 && days <= NEWBORN_DAYS) ? 'newborn' : null;
}

/** Windows that have not closed by a day, counted from a birth. */
export const visitsAhead = (
  windows: readonly VisitWindow[],
  born: LocalDate,
  on: LocalDate,
): VisitAhead[] =>
  windows
    .map((w) => ({ visit: w.visit, from: addDays(born, w.fromDay), until: addDays(born, w.toDay) }))
    .filter((v) => v.until >= on);

/**
 * What changed between two states of what is known of somebody, said as consequences, the most pressing first.
 * Asked of the same rules that make the lists (groups, residence, visit windows), so it cannot promise anything else.
 *
 * @param babies ids of children registered by the same event
 */
export function whatFollows(
  before: Known,
  after: Known,
  on: LocalDate,
  babies: readonly string[] = [],
): Consequence[] {
  return [
    ...ofDeath(before, after),
    ...ofGroups(before, after, on),
    ...ofHome(before, after, on),
    ...ofPregnancy(before, after, on, babies),
    ...ofName(before, after),
    ...ofGuardian(before, after),
  ];
}

function ofDeath(before: Known, after: Known): Consequence[] {
  if (!after.diedOn || after.diedOn === before.diedOn || !after.identity) return [];
  const told = after.history.findLast(
    (f) => f.kind === 'death-recorded' && !after.withdrawn.has(f.id),
  );
  const who = deathToTell({
    birthDate: after.identity.birthDate,
    diedOn: after.diedOn,
    pregnancies: after.pregnancies,
    cause: told?.kind === 'death-recorded' ? told.body.cause : undefined,
  });
  return who ? [{ kind: 'tell-midwife', who }] : [];
}

/** Whoever died or left belongs to no list. */
function groupsNow(known: Known, on: LocalDate): Group[] {
  if (!known.identity || residenceOn(known, on) === null) return [];
  return groupsOn(known.identity.birthDate, known.pregnancies, on);
}

function ofGroups(before: Known, after: Known, on: LocalDate): Consequence[] {
  const [was, is] = [groupsNow(before, on), groupsNow(after, on)];
  const left = GROUPS.filter((g) => was.includes(g) && !is.includes(g));
  const joined = GROUPS.filter((g) => is.includes(g) && !was.includes(g));
  return [
    ...(left.length > 0 ? [{ kind: 'leaves-groups' as const, groups: left }] : []),
    ...(joined.length > 0 ? [{ kind: 'joins-groups' as const, groups: joined }] : []),
  ];
}

function ofHome(before: Known, after: Known, on: LocalDate): Consequence[] {
  const was = residenceOn(before, on)?.posyandu ?? null;
  const is = residenceOn(after, on)?.posyandu ?? null;
  if (was === is) return [];
  const because = after.diedOn ? 'died' : 'moved';
  return [
    ...(was ? [{ kind: 'leaves-targets' as const, from: was, because } as const] : []),
    ...(is ? [{ kind: 'joins-targets' as const, to: is }] : []),
  ];
}

function ofPregnancy(
  before: Known,
  after: Known,
  on: LocalDate,
  babies: readonly string[],
): Consequence[] {
  if (after.diedOn) return [];
  const ended = after.pregnancies.filter(
    (p) => p.endedOn && !before.pregnancies.some((b) => b.endedOn === p.endedOn),
  );
  const open = after.pregnancies.findLast((p) => !p.endedOn);
  const wasOpen = before.pregnancies.findLast((p) => !p.endedOn);
  const found: Consequence[] = [];
  if (babies.length > 0) found.push({ kind: 'babies-registered', babies: [...babies] });
  for (const { endedOn, outcome } of ended) {
    if (!endedOn || daysBetween(endedOn, on) > POSTPARTUM_DAYS) continue;
    found.push(...visitsDue('mother', visitsAhead(MOTHER_WINDOWS, endedOn, on)));
    if (outcome === 'live-birth')
      found.push(...visitsDue('newborn', visitsAhead(NEWBORN_WINDOWS, endedOn, on)));
  }
  if (open?.lmp && open.lmp !== wasOpen?.lmp)
    found.push({ kind: 'due-date', on: dueDateOf(open.lmp) });
  return found;
}

const visitsDue = (of: 'mother' | 'newborn', visits: VisitAhead[]): Consequence[] =>
  visits.length > 0 ? [{ kind: 'visits-due', of, visits }] : [];

function ofName(before: Known, after: Known): Consequence[] {
  const [was, is] = [before.identity, after.identity];
  if (!was || !is) return [];
  const named = was.provisional === true && is.provisional !== true;
  return [
    ...(named ? [{ kind: 'named' as const, name: is.name }] : []),
    ...(!was.nik && is.nik ? [{ kind: 'nik-known' as const }] : []),
    ...(named && !is.nik ? [{ kind: 'nik-still-missing' as const }] : []),
  ];
}

const ofGuardian = (before: Known, after: Known): Consequence[] =>
  after.guardianName && after.guardianName !== before.guardianName
    ? [{ kind: 'guardian', name: after.guardianName }]
    : [];
