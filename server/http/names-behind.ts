import { type NamesAt, namesAt, type VillagePlace } from '#domain/access/access.ts';
import { tellsNoHealth } from '#domain/access/behind-numbers.ts';
import { powersOf } from '#domain/access/roles.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { EVERYONE } from '#domain/pws/counters.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import { type Behind, peopleBehind } from '../queries/people-behind.ts';
import { withReasons } from '../queries/why-at-risk.ts';
import { noteRead } from '../store/note-read.ts';
import { reasonIn } from './because.ts';
import type { Context, Reader } from './context.ts';
import { Problem } from './problem.ts';

export interface AskedNames {
  month: string;
  group: Group | typeof EVERYONE;
  what: Behind;
  posyandu?: string;
  because?: string;
}

interface Shelf {
  place: Posyandu;
  names: NamesAt;
}

/** Scopes of the village where this reader may be told names, and how; none for those who see numbers only. */
export function namedPlaces(reader: Reader, village: VillagePlace): Shelf[] {
  const [first] = village.posyandu;
  const without = first ? [{ ...first, id: villageScope(village.code) }] : [];
  return [...village.posyandu, ...without].flatMap((place) => {
    const names = namesAt(reader.grants, place, reader.on);
    return names ? [{ place, names }] : [];
  });
}

/** Who stands behind a number, as far as this reader may know; the reading is kept before the names are given out. */
export async function namesBehind(
  context: Context,
  reader: Reader,
  village: VillagePlace,
  asked: AskedNames,
): Promise<PersonBehind[]> {
  const because = reasonIn(asked.because);
  const shelves = mayBeAsked(namedPlaces(reader, village), asked, because);
  const { districtId } = village;
  const lists = await Promise.all(
    byLimit(shelves).map(({ places, groups }) =>
      onePart(context, reader, { districtId, places, groups, asked }),
    ),
  );
  const people = lists.flat().sort(byName);
  const [only, ...more] = shelves;
  await noteRead(context.store.pool, {
    account: reader.account.id,
    districtId,
    what: `village ${village.code} ${asked.month} ${asked.group} ${asked.what}`,
    place: only && more.length === 0 ? only.place.id : villageScope(village.code),
    subjects: people.map((person) => person.id),
    because,
    at: context.now(),
  });
  return people;
}

/** Ends with the reason when this reader may not ask this; else the places whose people they may be told of. */
function mayBeAsked(shelves: readonly Shelf[], asked: AskedNames, because: string | null): Shelf[] {
  const able = shelves.filter(({ names }) => names.how !== 'identity' || tellsNoHealth(asked));
  if (able.length === 0) throw new Problem('numbers-only');
  const at = able.filter(
    ({ place }) => asked.posyandu === undefined || place.id === asked.posyandu,
  );
  if (at.length === 0) throw new Problem('not-your-area');
  const mine = at.filter(({ names: { groups } }) => groupsAsked(asked.group, groups).length > 0);
  if (mine.length === 0) throw new Problem('not-your-groups');
  const ready = mine.filter(({ names }) => names.how !== 'on-need' || because !== null);
  if (ready.length === 0) throw new Problem('say-why');
  return ready;
}

/** The groups to ask for: the one asked, or those this reader sees. */
function groupsAsked(
  group: Group | typeof EVERYONE,
  seen: readonly Group[] | null,
): (Group | typeof EVERYONE)[] {
  if (seen === null) return [group];
  if (group === EVERYONE) return [...seen];
  return seen.includes(group) ? [group] : [];
}

interface Part {
  places: string[];
  groups: readonly Group[] | null;
}

/** Places where the same groups are seen are asked about together. */
function byLimit(shelves: readonly Shelf[]): Part[] {
  const parts = new Map<string, Part>();
  for (const { place, names } of shelves) {
    const key = names.groups === null ? '' : GROUPS.filter((g) => names.groups?.includes(g)).join();
    const part = parts.get(key) ?? { places: [], groups: names.groups };
    part.places.push(place.id);
    parts.set(key, part);
  }
  return [...parts.values()];
}

async function onePart(
  context: Context,
  reader: Reader,
  { districtId, places, groups, asked }: Part & { districtId: number; asked: AskedNames },
): Promise<PersonBehind[]> {
  const { month, what } = asked;
  const byId = new Map<string, PersonBehind>();
  for (const group of groupsAsked(asked.group, groups)) {
    const of = { districtId, posyandu: places, month, group, what };
    for (const person of await peopleBehind(context.store, of)) byId.set(person.id, person);
  }
  const people = [...byId.values()];
  if (what !== 'at-risk' && what !== 'referred') return people;
  const words = reader.grants.some((g) => powersOf(g.role).clinicalWords) ? 'worker' : 'family';
  const told = await withReasons(context.store, { districtId, people, month, words, groups, what });
  // at risk only for what is not theirs to know is at risk for nobody here
  return groups !== null && what === 'at-risk' ? told.filter(({ why }) => why.length > 0) : told;
}

const byName = (a: PersonBehind, b: PersonBehind): number =>
  a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1);
