import type { LocalDate, Month } from '../calendar.ts';
import type { Point } from '../places/point.ts';

/** Somebody of a house, and what became of them this month. */
export interface HouseResident {
  id: string;
  name: string;
  birthDate: LocalDate;
  served: boolean;
  atRisk: boolean;
}

/** A house that stands on the map, for those who may be told who lives in it. */
export interface House {
  point: Point;
  /** the day it was read there */
  on: LocalDate;
  rt: string | null;
  posyandu: string;
  /** the eldest first */
  people: HouseResident[];
}

export interface HousesPage {
  month: Month;
  /** those with most to do first; no more than the server tells at once */
  houses: House[];
  /** all houses of the place that have a point and somebody this reader may be told of */
  total: number;
  /** people whose house has none yet */
  without: number;
  demo: boolean;
}

/** What a house asks for: somebody at risk, else somebody not served yet this month, else nothing. */
export type HouseNeed = 'at-risk' | 'not-yet' | 'served';

/** The most pressing need of anybody in the house. */
export function needOf({ people }: Pick<House, 'people'>): HouseNeed {
  if (people.some(({ atRisk }) => atRisk)) return 'at-risk';
  return people.some(({ served }) => !served) ? 'not-yet' : 'served';
}

/** Somebody who may live in a house with a point. */
export interface Resident extends HouseResident {
  posyandu: string;
  rt: string | null;
  /** what tells one family card from another; null when nobody wrote it down */
  household: string | null;
  home: { point: Point; on: LocalDate } | null;
}

/**
 * People as houses: those of one family card at one posyandu and RT together, those without a card by their very point.
 * A house stands where it was read last; one without any point stands nowhere, and its people are counted.
 */
export function housesOf(people: readonly Resident[]): Pick<HousesPage, 'houses' | 'without'> {
  const byKey = new Map<string, Resident[]>();
  let without = 0;
  for (const person of people) {
    const key = keyOf(person);
    if (key === null) without += 1;
    else byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  const houses: House[] = [];
  for (const all of byKey.values()) {
    const house = houseOf(all);
    if (house) houses.push(house);
    else without += all.length;
  }
  return { houses: houses.sort(mostToDoFirst), without };
}

const keyOf = ({ household, posyandu, rt, home }: Resident): string | null => {
  if (household !== null) return `${household} ${posyandu} ${rt ?? ''}`;
  return home ? `${home.point.latitude} ${home.point.longitude} ${posyandu}` : null;
};

function houseOf(all: readonly Resident[]): House | null {
  const people = [...all].sort((a, b) => (a.birthDate < b.birthDate ? -1 : 1));
  const read = people.flatMap(({ home }) => home ?? []).sort((a, b) => (a.on > b.on ? -1 : 1));
  const [first] = people;
  const [last] = read;
  if (!first || !last) return null;
  return {
    ...last,
    rt: first.rt,
    posyandu: first.posyandu,
    people: people.map(({ id, name, birthDate, served, atRisk }) => ({
      id,
      name,
      birthDate,
      served,
      atRisk,
    })),
  };
}

const toDo = ({ people }: House): number =>
  people.reduce((sum, p) => sum + (p.atRisk ? 100 : 0) + (p.served ? 0 : 1), 0);

/** Of as much to do, in the order of RT and name, so that the same numbers stand at the same houses. */
const mostToDoFirst = (a: House, b: House): number =>
  toDo(b) - toDo(a) ||
  (a.rt ?? '~').localeCompare(b.rt ?? '~', 'id', { numeric: true }) ||
  (a.people[0]?.name ?? '').localeCompare(b.people[0]?.name ?? '', 'id');
