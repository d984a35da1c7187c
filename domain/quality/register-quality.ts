import type { LocalDate } from '../calendar.ts';
import type { Known } from '../facts/known.ts';
import { peopleIndex } from '../people/same-person.ts';
import { type BirthDates, birthDates } from './birth-dates.ts';
import type { QualityTable } from './quality.table.ts';
import { type Sign, shareOf } from './sign.ts';

/** How whole the register of a posyandu is. */
export interface RegisterQuality {
  /** who lives here and has a name of their own; "By Ny …" is not yet owed a number */
  people: number;
  withNik: number;
  /** without, and it is written why */
  nikReason: number;
  births: BirthDates;
  /** pairs that may be one human, and nobody has said yet that they are two */
  duplicates: number;
  sign: Sign;
}

/** @param people who lives at the posyandu on that day */
export function registerQuality(
  people: readonly Known[],
  on: LocalDate,
  table: QualityTable,
): RegisterQuality {
  const identities = people.flatMap(({ identity }) => identity ?? []);
  const named = identities.filter((i) => !i.provisional);
  const withNik = named.filter((i) => i.nik).length;
  const share = shareOf(withNik, named.length);
  const births = identities.map((i) => ({
    birthDate: i.birthDate,
    estimated: i.birthDateEstimated ?? false,
  }));
  const few = named.length < table.leastVisits.value || share === null;
  return {
    people: named.length,
    withNik,
    nikReason: named.filter((i) => !i.nik && i.nikMissing).length,
    births: birthDates(births, on, table),
    duplicates: likelyDuplicates(people),
    sign: few ? 'few' : share < table.nikShare.value ? 'look' : 'fine',
  };
}

/** Pairs with one NIK, or with names and births that agree; "perhaps" is left to the list on the phone. */
export function likelyDuplicates(people: readonly Known[]): number {
  const index = peopleIndex<Known>();
  let pairs = 0;
  for (const known of people) {
    const { identity } = known;
    if (!identity) continue;
    for (const { who, likeness } of index.resembling(identity))
      if (likeness.how !== 'possible' && !toldApart(who, known)) pairs += 1;
    index.add(known, identity);
  }
  return pairs;
}

function toldApart(a: Known, b: Known): boolean {
  const says = (one: Known, other: Known): boolean =>
    one.history.some(
      (f) => f.kind === 'persons-distinct' && !one.withdrawn.has(f.id) && f.body.from === other.id,
    );
  return says(a, b) || says(b, a);
}
