import type { CardField } from '#domain/cards/card.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { ageOn } from '#domain/people/age.ts';
import { cardsInForce } from '#domain/publish/cards-in-force.ts';
import type { Attendance, FactDraft, RosterPerson } from '../../known/phone.ts';
import { published } from '../../known/publications.ts';
import { groupsOfPerson } from '../today/stations.ts';

type Measured = Fact<'measurement-taken'>;

/**
 * Readings written under the wrong name, given to whom they are of: taken back there with the reason, written here with
 * the fact they were. One write, so that one undo takes all of it back, and the history of both tells it.
 */
export const movedReadings = (
  readings: readonly Measured[],
  to: string,
  why: string,
): FactDraft[] =>
  readings.flatMap((fact): FactDraft[] => {
    const { corrects: _older, movedFrom: _before, ...body } = fact.body;
    const { subject, scope, on, id } = fact;
    return [
      { kind: 'fact-withdrawn', subject, scope, on, body: { fact: id, reason: why } },
      {
        kind: 'measurement-taken',
        subject: to,
        scope,
        on,
        body: { ...body, movedFrom: id },
      },
    ];
  });

/** Whom it may be of: who came to the same open day and is measured so, the nearest in the queue first. */
export function mayBeOf(came: readonly Attendance[], readings: readonly Measured[]): Attendance[] {
  const [one] = readings;
  const at = came.findIndex((a) => a.person.id === one?.subject);
  const here = came[at];
  const apart = (a: Attendance, i: number): number =>
    a.queue !== null && here?.queue ? Math.abs(a.queue - here.queue) : Math.abs(i - at);
  return came
    .map((a, i) => ({ a, apart: apart(a, i) }))
    .filter(({ a }) => a.person.id !== one?.subject && one && isMeasuredSo(a.person, readings))
    .sort((x, y) => x.apart - y.apart || y.a.arrivedMs - x.a.arrivedMs)
    .map(({ a }) => a);
}

/** Does one of this person's cards ask for all of these? Nobody's head is measured at sixty. */
function isMeasuredSo(person: RosterPerson, readings: readonly Measured[]): boolean {
  const on = readings[0]?.on ?? '';
  const who = {
    sex: person.sex,
    ageMonths: ageOn(person.birthDate, on)?.months ?? 0,
    groups: groupsOfPerson(person, on),
    inForce: cardsInForce(published.value, on),
  };
  const asks: CardField[] = ([2, 4] as const).flatMap((step) => fieldsOn(step, who));
  return readings.every((r) => asks.some((f) => f.kind === 'measure' && f.what === r.body.what));
}

/** The readings of one person on one day that still count, as facts. */
export const readingsOfDay = (
  history: readonly Fact[],
  standing: ReadonlySet<string>,
  on: string,
): Measured[] =>
  history.filter(
    (f): f is Measured => f.kind === 'measurement-taken' && f.on === on && standing.has(f.id),
  );
