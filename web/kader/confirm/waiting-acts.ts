import type { Me } from '#domain/access/access.ts';
import { daysBetween, type LocalDate } from '#domain/calendar.ts';
import { CARDS } from '#domain/cards/cards.ts';
import { DAYS_ACTS_WAIT, isWaiting } from '../../known/acts.ts';
import { localService } from '../../known/packages.ts';
import type { ActNow, RosterPerson } from '../../known/phone.ts';

export interface PersonWaiting {
  person: RosterPerson;
  acts: ActNow[];
}

/** Acts of a health worker, as the cards mark them; a kader's own (extra food) waits for nobody. */
const ACTS: ReadonlySet<string> = new Set(
  Object.values(CARDS).flatMap((card) =>
    card.fields.flatMap((f) => (f.kind === 'service' && f.byHealthWorker ? [f.service] : [])),
  ),
);

/** Is this an act of a health worker, whoever typed it? */
export const isWorkersAct = (act: { kind: ActNow['kind']; what: string }): boolean =>
  act.kind === 'referral-made' ||
  ACTS.has(act.what) ||
  localService(act.what)?.byHealthWorker === true;

/** Everybody with acts that wait for this health worker, the newest first. */
export function waitingActs(
  people: readonly RosterPerson[],
  me: Me,
  today: LocalDate,
): PersonWaiting[] {
  const waits = (act: ActNow): boolean =>
    daysBetween(act.on, today) <= DAYS_ACTS_WAIT && isWorkersAct(act) && isWaiting(me, act);
  return people
    .flatMap((person) => {
      const acts = person.acts?.filter(waits) ?? [];
      return acts.length > 0 ? [{ person, acts }] : [];
    })
    .sort((a, b) => (newest(a) < newest(b) ? 1 : -1));
}

const newest = ({ acts }: PersonWaiting): string => acts.at(-1)?.fact ?? '';
