import type { LocalDate } from '../calendar.ts';
import { factClass, isSensitiveCode } from '../facts/class.ts';
import type { Fact } from '../facts/fact.ts';
import type { Known } from '../facts/known.ts';
import { standingFacts } from '../facts/standing-facts.ts';
import { type Group, groupsOn } from '../stages/groups.ts';

/** One person of one open day, as its tally needs them. */
export interface Arrival {
  id: string;
  /** on the session's day */
  groups: Group[];
  /** of the frozen targets · lives here, known only since · lives elsewhere */
  as: 'target' | 'outside' | 'guest';
  referred: boolean;
  educated: boolean;
  /** acts of step 4 no health worker wrote or confirmed (ruling 4) */
  unconfirmed: number;
}

/** What of a session its arrivals are told by. */
export interface ArrivedAt {
  id: string;
  on: LocalDate;
  /** the fact that opened it: who was known to live here before it belongs to the targets */
  openedFact?: string;
}

/** Acts whose confirmation matters, and who counts as a health worker. */
export interface Confirming {
  isWorkersAct(fact: Fact<'service-given' | 'referral-made'>): boolean;
  isWorker(account: string, doneBy: string | undefined): boolean;
}

/** Somebody's part in one open day; null when they did not come, or that was withdrawn. */
export function arrivalOf(known: Known, at: ArrivedAt, confirming: Confirming): Arrival | null {
  const { standing } = standingFacts(known.history);
  const here = standing.filter((f) => 'session' in f.body && f.body.session === at.id);
  const came = here.find((f) => f.kind === 'attended');
  if (came?.kind !== 'attended' || !known.identity) return null;
  return {
    id: known.id,
    groups: groupsOn(known.identity.birthDate, known.pregnancies, at.on),
    as: came.body.guest ? 'guest' : isKnownSince(standing, at.openedFact) ? 'outside' : 'target',
    referred: here.some((f) => f.kind === 'referral-made' && !f.body.reasons.some(isSensitiveCode)),
    educated: here.some((f) => f.kind === 'education-given'),
    unconfirmed: unconfirmedOf(standing, here, confirming),
  };
}

/** Was the home somebody has told only after the day was opened? By stamps, since a day has one date. */
function isKnownSince(standing: readonly Fact[], openedFact: string | undefined): boolean {
  if (openedFact === undefined) return false;
  const home = standing.findLast(
    (f) => f.kind === 'person-moved' || f.kind === 'person-registered',
  );
  return home !== undefined && home.id > openedFact;
}

function unconfirmedOf(
  standing: readonly Fact[],
  here: readonly Fact[],
  { isWorkersAct, isWorker }: Confirming,
): number {
  const confirmed = new Set(
    standing.flatMap((f) => (f.kind === 'service-confirmed' ? [f.body.fact] : [])),
  );
  return here.filter((f) => {
    if (f.kind !== 'service-given' && f.kind !== 'referral-made') return false;
    // the tally is every phone's, and most phones do not hold these (ruling 16)
    if (factClass(f) === 'sensitive') return false;
    const doneBy = f.kind === 'service-given' ? f.body.givenBy : f.body.decidedBy;
    return isWorkersAct(f) && !confirmed.has(f.id) && !isWorker(f.by, doneBy);
  }).length;
}
