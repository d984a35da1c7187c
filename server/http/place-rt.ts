import { Type } from 'typebox';
import { powersOf } from '#domain/access/roles.ts';
import { seesExact } from '#domain/access/see-place.ts';
import { villageScope } from '#domain/places/place.ts';
import { EVERYONE, GUEST } from '#domain/pws/counters.ts';
import { skdnOf } from '#domain/pws/indicators/skdn-of.ts';
import type { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { HouseholdsPage, HouseMember, RtLine, RtPage } from '#domain/pws/place-parts.ts';
import type { KnownPlace } from '../queries/known-place.ts';
import { type RtResident, rtResidents } from '../queries/rt-households.ts';
import { rtNumbers } from '../queries/rt-numbers.ts';
import { withReasons } from '../queries/why-at-risk.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { noteRead } from '../store/note-read.ts';
import type { App } from './app.ts';
import { Because, reasonIn } from './because.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { healthScopes, type NamedScope, namedScopes } from './named-scopes.ts';
import { mayOpenPlace } from './places.ts';
import { Problem } from './problem.ts';

const params = Type.Object({
  level: Type.Union([Type.Literal('posyandu'), Type.Literal('village')]),
  id: Type.String({ minLength: 1, maxLength: 40 }),
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
});
/** How "tanpa RT" is called in an address. */
const NO_RT = 'tanpa';
const rtParams = Type.Intersect([
  params,
  Type.Object({ rt: Type.String({ minLength: 1, maxLength: 12 }) }),
]);

/** From the village down to its RT, and from there to the families: numbers, then names for those who may. */
export function placeRtRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/months/:month/rt',
    { schema: { tags: ['places'], summary: 'The RT of a village or posyandu in numbers', params } },
    async (request): Promise<RtPage> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      return rtPage(context, reader, place, request.params.month);
    },
  );
  app.get(
    '/api/places/:level/:id/months/:month/rt/:rt/households',
    {
      schema: {
        tags: ['places'],
        summary: 'The families of an RT, who of them was served and who is at risk, by name',
        params: rtParams,
        querystring: Type.Object({ because: Because }),
      },
    },
    async (request): Promise<HouseholdsPage> => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      const rt = request.params.rt === NO_RT ? null : request.params.rt;
      const because = reasonIn(request.query.because);
      return households(context, reader, place, { month: request.params.month, rt, because });
    },
  );
}

/** Nothing below the village is told outside the puskesmas, whatever its size (ruling 18). */
async function rtPage(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  month: string,
): Promise<RtPage> {
  if (!seesExact(reader.grants, place, reader.on)) throw new Problem('numbers-only');
  const ids = namedScopes(reader, place).map(({ id }) => id);
  const byRt = await inTransaction(
    context.store.pool,
    (db) => rtNumbers(db, place.districtId, ids, month),
    'begin isolation level repeatable read read only',
  );
  const lines = [...byRt]
    .map(([rt, numbers]) => lineOf(rt, numbers))
    .filter((line) => line.target + line.served + line.guests > 0);
  return { month, lines: lines.sort(byNumber) };
}

function lineOf(rt: string | null, numbers: MonthNumbers): RtLine {
  const n = (what: string): number => numbers.get(EVERYONE, what);
  const { s, d, n: gained, t, twoT, bgm } = skdnOf(numbers);
  return {
    rt,
    target: n('target'),
    served: n('served'),
    notYet: Math.max(0, n('target') - n('served')),
    atRisk: n('at-risk'),
    guests: n(GUEST),
    skdn: { s, d, n: gained, t, twoT, bgm },
  };
}

/** "tanpa RT" last. */
const byNumber = (a: RtLine, b: RtLine): number =>
  Number(a.rt === null) - Number(b.rt === null) ||
  (a.rt ?? '').localeCompare(b.rt ?? '', 'id', { numeric: true });

/** Nobody reads more names than this at once; how many there are is told beside them. */
const MOST = 1000;

interface Asked {
  month: string;
  rt: string | null;
  because: string | null;
}

async function households(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  { month, rt, because }: Asked,
): Promise<HouseholdsPage> {
  const scopes = healthScopes(namedScopes(reader, place), because);
  const ids = scopes.map(({ id }) => id);
  const people = await rtResidents(context.store, place.districtId, ids, month, rt);
  const theirs = people.filter((person) => isTheirs(person, scopes));
  const mine = theirs.slice(0, MOST);
  await noteRead(context.store.pool, {
    account: reader.account.id,
    districtId: place.districtId,
    what: `households ${place.level} ${place.id} ${month} rt ${rt ?? NO_RT}`,
    place: ids.length > 1 ? villageScope(place.id) : (ids[0] ?? null),
    subjects: mine.map(({ id }) => id),
    because,
    at: context.now(),
  });
  const told = await membersOf(context, reader, place, month, mine, scopes);
  const others = people.length - theirs.length;
  return { month, rt, ...inHouses(mine, told), others, total: theirs.length };
}

const isTheirs = (person: RtResident, scopes: readonly NamedScope[]): boolean => {
  const seen = scopes.find(({ id }) => id === person.posyandu)?.names.groups ?? null;
  return seen === null || person.groups.some((group) => seen.includes(group));
};

/** With the reasons of those at risk, in the words of the reader; what is not theirs to know is no risk for them. */
async function membersOf(
  context: Context,
  reader: Reader,
  { districtId }: KnownPlace,
  month: string,
  people: readonly RtResident[],
  scopes: readonly NamedScope[],
): Promise<Map<string, HouseMember>> {
  const words = reader.grants.some((g) => powersOf(g.role).clinicalWords) ? 'worker' : 'family';
  const limited = scopes.map(({ names }) => names.groups).find((groups) => groups !== null) ?? null;
  const risky = people.filter(({ atRisk }) => atRisk);
  const asked = risky.map((person) => ({ ...person, rt: null, why: [] }));
  const reasons = await withReasons(context.store, {
    districtId,
    people: asked,
    month,
    words,
    groups: limited,
  });
  const why = new Map(reasons.map((person) => [person.id, person.why]));
  return new Map(
    people.map(({ household: _, ...person }) => {
      const own = why.get(person.id) ?? [];
      const atRisk = person.atRisk && (limited === null || own.length > 0);
      // a pregnant woman is an adult too, and her pregnancy is not told to who looks after adults
      const groups = person.groups.filter((group) => limited?.includes(group) ?? true);
      return [person.id, { ...person, groups, atRisk, why: own }];
    }),
  );
}

/** People of one family card together, eldest first; the family with most to do stands first. */
function inHouses(
  people: readonly RtResident[],
  told: ReadonlyMap<string, HouseMember>,
): Pick<HouseholdsPage, 'households' | 'alone'> {
  const houses = new Map<string, HouseMember[]>();
  const alone: HouseMember[] = [];
  for (const { id, household } of people) {
    const member = told.get(id);
    if (!member) continue;
    if (household === null) alone.push(member);
    else houses.set(household, [...(houses.get(household) ?? []), member]);
  }
  const households = [...houses.values()].map((house) => house.sort(eldestFirst));
  const toDo = (house: readonly HouseMember[]): number =>
    house.reduce((sum, m) => sum + (m.atRisk ? 10 : 0) + (m.served ? 0 : 1), 0);
  return { households: households.sort((a, b) => toDo(b) - toDo(a)), alone };
}

const eldestFirst = (a: HouseMember, b: HouseMember): number =>
  a.birthDate < b.birthDate ? -1 : 1;
