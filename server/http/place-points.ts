import { Type } from 'typebox';
import { powersOf } from '#domain/access/roles.ts';
import { lastDayOf, type Month } from '#domain/calendar.ts';
import { villageScope } from '#domain/places/place.ts';
import { type HousesPage, housesOf } from '#domain/pws/houses.ts';
import type { Group } from '#domain/stages/groups.ts';
import { houseResidents, type LocatedResident } from '../queries/house-residents.ts';
import type { KnownPlace } from '../queries/known-place.ts';
import { withReasons } from '../queries/why-at-risk.ts';
import { noteRead } from '../store/note-read.ts';
import type { App } from './app.ts';
import { Because, reasonIn } from './because.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { healthScopes, type NamedScope, namedScopes } from './named-scopes.ts';
import { mayOpenPlace } from './places.ts';

/** Where somebody lives is told of a posyandu or a village, to who visits there; of nothing larger, to nobody. */
const params = Type.Object({
  level: Type.Union([Type.Literal('posyandu'), Type.Literal('village')]),
  id: Type.String({ minLength: 1, maxLength: 40 }),
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
});

/** More dots than these nobody tells apart on a village's map; the page says how many there are. */
const MOST_HOUSES = 400;

/** Houses on the map of a place, for those who may be told names there. */
export function placePointRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/months/:month/points',
    {
      schema: {
        tags: ['places'],
        summary:
          'Where the houses of a posyandu or village stand, who lives in them, who was served and who is at risk',
        params,
        querystring: Type.Object({ because: Because }),
      },
    },
    async (request): Promise<HousesPage> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      const because = reasonIn(request.query.because);
      return housesFor(context, reader, place, { month: request.params.month, because });
    },
  );
}

interface Asked {
  month: Month;
  because: string | null;
}

/** As far as this reader may see into them; the reading is kept before anything is given out. */
async function housesFor(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  { month, because }: Asked,
): Promise<HousesPage> {
  const scopes = healthScopes(namedScopes(reader, place), because);
  const ids = scopes.map(({ id }) => id);
  const [on = reader.on] = [lastDayOf(month), reader.on].sort();
  const all = await houseResidents(context.store, place.districtId, ids, { month, on });
  const mine = all.filter((person) => isTheirs(person, scopes));
  const told = await asTheyMayKnow(context, reader, place, { month, people: mine, scopes });
  const { houses, without } = housesOf(told);
  const shown = houses.slice(0, MOST_HOUSES);
  await noteRead(context.store.pool, {
    account: reader.account.id,
    districtId: place.districtId,
    what: `houses ${place.level} ${place.id} ${month}`,
    place: ids.length > 1 ? villageScope(place.id) : (ids[0] ?? null),
    subjects: shown.flatMap(({ people }) => people.map(({ id }) => id)),
    because,
    at: context.now(),
  });
  return { month, houses: shown, total: houses.length, without, demo: context.demo };
}

const groupsAt = (scopes: readonly NamedScope[], posyandu: string): readonly Group[] | null =>
  scopes.find(({ id }) => id === posyandu)?.names.groups ?? null;

/** A house is told by those in it whom the reader cares for: of the others not even that they live there. */
const isTheirs = (person: LocatedResident, scopes: readonly NamedScope[]): boolean => {
  const seen = groupsAt(scopes, person.posyandu);
  return seen === null || person.groups.some((group) => seen.includes(group));
};

interface Told {
  month: Month;
  people: readonly LocatedResident[];
  scopes: readonly NamedScope[];
}

/**
 * What counts as risk holds no sensitive finding (`isRisk`); for who cares for some groups only, a risk that is not
 * theirs to know is none.
 */
async function asTheyMayKnow(
  context: Context,
  reader: Reader,
  { districtId }: KnownPlace,
  { month, people, scopes }: Told,
): Promise<LocatedResident[]> {
  const limited = people.filter((p) => p.atRisk && groupsAt(scopes, p.posyandu) !== null);
  if (limited.length === 0) return [...people];
  const [groups = null] = limited.map((p) => groupsAt(scopes, p.posyandu));
  const words = reader.grants.some((g) => powersOf(g.role).clinicalWords) ? 'worker' : 'family';
  const reasons = await withReasons(context.store, {
    districtId,
    people: limited.map((person) => ({ ...person, why: [] })),
    month,
    words,
    groups,
  });
  const theirs = new Set(reasons.flatMap(({ id, why }) => (why.length > 0 ? [id] : [])));
  const asked = new Set(limited.map(({ id }) => id));
  return people.map((p) => (asked.has(p.id) ? { ...p, atRisk: theirs.has(p.id) } : p));
}
