import type { LocalDate } from '#domain/calendar.ts';
import type { Step } from '#domain/cards/card.ts';
import { requestsOf } from '#domain/consent/rights.ts';
import type { Known } from '#domain/facts/known.ts';
import { deathToTell } from '#domain/people/life-events.ts';
import { cardsOf } from '../known/cards.ts';
import type { LastVisit, RosterPerson } from '../known/phone.ts';
import { tasksHere } from '../known/tasks.ts';

/** One line of the roster as the phone would keep it; null for whoever was never registered. */
export const rosterOf = (k: Known): RosterPerson | null => {
  if (!k.identity) return null;
  const { name, sex, birthDate, provisional, nik, mother, motherName, address, household } =
    k.identity;
  const requests = requestsOf(k.history).filter((r) => r.answer === null);
  const home = k.residences.at(-1);
  const tasks = tasksHere(k.history, k);
  return {
    id: k.id,
    name,
    sex,
    birthDate,
    posyandu: home?.posyandu ?? null,
    pregnancies: k.pregnancies,
    ...(provisional ? { provisional } : {}),
    ...(address?.rt ? { rt: address.rt } : {}),
    ...(nik ? { nik } : {}),
    ...(mother ? { mother } : {}),
    ...(motherName ? { motherName } : {}),
    ...(household ? { household } : {}),
    ...(requests.length > 0 ? { requests } : {}),
    ...(tasks.length > 0 ? { tasks } : {}),
    ...(k.diedOn ? { diedOn: k.diedOn } : {}),
    ...cardsOf(k.history),
    ...deathOf(k),
    ...othersOf(k),
    ...(lastOf(k) ?? {}),
  };
};

/** As the roster has it: the death of a mother or newborn that nobody has taken note of. */
function deathOf(k: Known): Partial<RosterPerson> {
  const death = k.history.findLast((f) => f.kind === 'death-recorded' && !k.withdrawn.has(f.id));
  const heard = k.history.some((f) => f.kind === 'service-confirmed' && f.body.fact === death?.id);
  if (death?.kind !== 'death-recorded' || heard || !k.identity || !k.diedOn) return {};
  const { birthDate } = k.identity;
  const { pregnancies, diedOn } = k;
  const who = deathToTell({ birthDate, diedOn, pregnancies, cause: death.body.cause });
  return who ? { deathUntold: { fact: death.id, who } } : {};
}

/** Records merged with this one, and those somebody told apart from it. */
const othersOf = ({ alsoAs = [], history, withdrawn }: Known): Partial<RosterPerson> => ({
  alsoAs: alsoAs.map(({ id, identity }) => ({ id, name: identity?.name ?? '' })),
  distinctFrom: history.flatMap((f) =>
    f.kind === 'persons-distinct' && !withdrawn.has(f.id) ? [f.body.from] : [],
  ),
});

function lastOf(k: Known): { last: LastVisit } | null {
  const day = k.days.filter((d) => d.attended).at(-1);
  if (!day?.attended) return null;
  const { session, guest, queue } = day.attended;
  const steps = stepsOf(k, day.on);
  return {
    last: { session, on: day.on, guest, arrivedMs: 0, steps, ...(queue ? { queue } : {}) },
  };
}

/** Steps with a standing fact on this day. */
export function stepsOf(k: Known, on: LocalDate): Step[] {
  const done = new Set<Step>();
  for (const fact of k.history) {
    if (fact.on !== on || k.withdrawn.has(fact.id)) continue;
    if (fact.kind === 'attended') done.add(1);
    if (fact.kind === 'findings-shown') done.add(3);
    if ('step' in fact.body && fact.body.step) done.add(fact.body.step);
  }
  return [...done].sort();
}
