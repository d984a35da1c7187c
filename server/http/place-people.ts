import { Type } from 'typebox';
import { canSeeSensitiveAt, hasPowerAt, type NamesAt, namesAt } from '#domain/access/access.ts';
import { tellsNoHealth } from '#domain/access/behind-numbers.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { Month } from '#domain/calendar.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { type Behind, behindOf } from '#domain/pws/behind.ts';
import { EVERYONE } from '#domain/pws/counters.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import type { PeopleListed, PersonListed } from '#domain/tasks/listed.ts';
import { PRIORITIES } from '#domain/tasks/urgency.ts';
import { listXlsx, XLSX_TYPE } from '../interop/list-xlsx.ts';
import type { KnownPlace } from '../queries/known-place.ts';
import { type ListReader, listDetails } from '../queries/list-details.ts';
import { type Found, peopleBehindNumber } from '../queries/people-behind-number.ts';
import { noteRead } from '../store/note-read.ts';
import type { App } from './app.ts';
import { Because, reasonIn } from './because.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { mayOpenPlace, PlaceParams } from './places.ts';
import { Problem } from './problem.ts';

const Query = Type.Object({
  what: Type.String({ minLength: 1, maxLength: 60 }),
  group: Type.Optional(Type.String({ minLength: 1, maxLength: 30 })),
  rt: Type.Optional(Type.String({ maxLength: 10 })),
  because: Because,
  as: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('xlsx')])),
});

/** Nobody reads a longer list, and a page must not carry a district away. */
const MOST = 1000;

export interface AskedPeople {
  month: Month;
  what: string;
  group: string;
  rt: string | null;
  because: string | null;
  /** taken away as a file, which is noted as such */
  taken: boolean;
}

/** Who stands behind any number of a place, for those who may be told names there: to look at, or as a spreadsheet. */
export function placePeopleRoutes(app: App, context: Context): void {
  app.get(
    '/api/places/:level/:id/months/:month/people',
    {
      schema: {
        tags: ['places'],
        summary:
          'Who stands behind a number of a place, with reason and priority; `as=xlsx` to take along',
        params: PlaceParams,
        querystring: Query,
      },
    },
    async (request, reply) => {
      const reader = await readerOf(context, request);
      const place = await mayOpenPlace(context, reader, request.params);
      const { what, group = EVERYONE, rt = null, because, as = 'json' } = request.query;
      const { month } = request.params;
      const asked = { month, what, group, rt, because: reasonIn(because), taken: as === 'xlsx' };
      const list = await placePeople(context, reader, place, asked);
      if (as === 'json') return list;
      const name = `daftar-${place.id}-${month}-${what}.xlsx`.replace(/[^\w.-]/g, '_');
      reply.header('content-disposition', `attachment; filename="${name}"`);
      const places = await placeLabels(context, list.people);
      return reply.type(XLSX_TYPE).send(await listXlsx({ list, places, month, what, group }));
    },
  );
}

export interface Shelf {
  place: Posyandu;
  names: NamesAt;
  /** people of these groups only are told; null: everybody */
  groups: readonly Group[] | null;
}

/** The list as this reader may have it; the reading is kept before the names are given out. */
export async function placePeople(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  asked: AskedPeople,
): Promise<PeopleListed> {
  const behind = behindOf(asked.what, asked.group, asked.month);
  const shelves = mayBeTold(reader, place, behind, asked);
  if (!behind) throw new Problem('not-found');
  const found = await foundOn(context, place.districtId, shelves, behind, asked);
  const byIdentity = shelves.filter(({ names }) => names.how === 'identity');
  const isIdentity = ({ posyandu }: Found) =>
    byIdentity.some(({ place: at }) => at.id === posyandu);
  const identity = byIdentity.length === shelves.length;
  // a file is taken along whole, a screen shows as many as anybody reads
  const told = asked.taken ? found : found.slice(0, MOST);
  const cared = told.filter((one) => !isIdentity(one));
  const detailed: PersonListed[] = [];
  for (let from = 0; from < cared.length; from += MOST)
    detailed.push(
      ...(await listDetails(context.store, {
        districtId: place.districtId,
        people: cared.slice(from, from + MOST),
        month: asked.month,
        what: asked.what,
        sensitive: behind.sensitive,
        reader: listReader(reader, shelves),
      })),
    );
  detailed.sort((a, b) => PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority));
  const people = [...detailed, ...told.filter(isIdentity).map(nothingOfHealth)];
  await note(context, reader, place, shelves, asked, people);
  return {
    people,
    total: found.length - (told.length - people.length),
    identity,
    assigns: shelves.some(({ place: at }) => hasPowerAt(reader.grants, 'assigns', at, reader.on)),
    demo: context.demo,
  };
}

/** Scopes of a place: its posyandu and, but for one posyandu alone, whoever lives in its villages without one. */
function scopesOf({ level, posyandu }: KnownPlace): Posyandu[] {
  if (level === 'posyandu') return [...posyandu];
  const villages = new Map(posyandu.map((at) => [at.villageCode, at]));
  const without = [...villages].map(([code, at]) => ({ ...at, id: villageScope(code) }));
  return [...posyandu, ...without];
}

/** Ends with the reason when this reader may not ask this; else the places whose people they may be told of. */
function mayBeTold(
  reader: Reader,
  place: KnownPlace,
  behind: Behind | null,
  asked: AskedPeople,
): Shelf[] {
  const { grants, on } = reader;
  const named = scopesOf(place).flatMap((at): Omit<Shelf, 'groups'>[] => {
    const names = namesAt(grants, at, on);
    return names ? [{ place: at, names }] : [];
  });
  const [base = ''] = asked.group.split('/');
  const group = GROUPS.find((known) => known === base) ?? (asked.group === EVERYONE ? '*' : null);
  const plain = group !== null && tellsNoHealth({ what: asked.what, group });
  const able = named.filter(({ names }) => names.how !== 'identity' || plain);
  if (able.length === 0) throw new Problem('numbers-only');
  const cared = able.flatMap((shelf): Shelf[] => {
    const groups = both(shelf.names.groups, behind?.care ?? null);
    return groups?.length === 0 ? [] : [{ ...shelf, groups }];
  });
  if (cared.length === 0) throw new Problem('not-your-groups');
  const open = cared.filter(
    ({ place: at }) => !behind?.sensitive || canSeeSensitiveAt(grants, at, on),
  );
  if (open.length === 0) throw new Problem('not-your-role');
  const ready = open.filter(({ names }) => names.how !== 'on-need' || asked.because !== null);
  if (ready.length === 0) throw new Problem('say-why');
  return ready;
}

/** Limited only for who is limited: of the groups they see, those the number belongs to. */
const both = (
  seen: readonly Group[] | null,
  care: readonly Group[] | null,
): readonly Group[] | null =>
  seen === null || care === null ? seen : seen.filter((group) => care.includes(group));

/** Guests live elsewhere: of them is told what is told where they were served. */
export const groupsAt = (shelves: readonly Shelf[], posyandu: string): readonly Group[] | null =>
  (shelves.find(({ place }) => place.id === posyandu) ?? shelves[0])?.names.groups ?? null;

/** Places where the same groups are told are asked about together. */
async function foundOn(
  context: Context,
  districtId: number,
  shelves: readonly Shelf[],
  behind: Behind,
  { month, rt }: AskedPeople,
): Promise<Found[]> {
  const parts = new Map<string, { posyandu: string[]; groups: readonly Group[] | null }>();
  for (const { place, groups } of shelves) {
    const key = groups === null ? '*' : [...groups].sort().join();
    const part = parts.get(key) ?? { posyandu: [], groups };
    part.posyandu.push(place.id);
    parts.set(key, part);
  }
  const all = new Map<string, Found>();
  for (const part of parts.values()) {
    const asked = { districtId, month, behind, rt, ...part };
    for (const one of await peopleBehindNumber(context.store.pool, asked)) all.set(one.id, one);
  }
  return [...all.values()];
}

const listReader = ({ grants, on }: Reader, shelves: readonly Shelf[]): ListReader => ({
  words: grants.some((g) => powersOf(g.role).clinicalWords) ? 'worker' : 'family',
  groups: (id) => groupsAt(shelves, id),
  sensitive: (id) => {
    const at = shelves.find(({ place }) => place.id === id)?.place;
    return at !== undefined && canSeeSensitiveAt(grants, at, on);
  },
});

const nothingOfHealth = ({ groups: _told, ...who }: Found): PersonListed => ({
  ...who,
  why: [],
  reasons: [],
  priority: 'low',
  last: null,
  tasks: [],
});

function note(
  context: Context,
  reader: Reader,
  place: KnownPlace,
  shelves: readonly Shelf[],
  asked: AskedPeople,
  people: readonly PersonListed[],
): Promise<void> {
  const { month, group, what, rt, taken, because } = asked;
  const [only, ...more] = shelves;
  const [at] = place.posyandu;
  const villages = new Set(place.posyandu.map(({ villageCode }) => villageCode));
  const whole = at && villages.size === 1 ? villageScope(at.villageCode) : `pkm:${at?.puskesmasId}`;
  const part = rt === null ? '' : ` rt=${rt || '-'}`;
  return noteRead(context.store.pool, {
    account: reader.account.id,
    districtId: place.districtId,
    what: `${taken ? 'list-export' : 'list'} ${place.id} ${month} ${group} ${what}${part}`,
    place: only && more.length === 0 ? only.place.id : whole,
    subjects: people.map((person) => person.id),
    because,
    at: context.now(),
  });
}

/** Names of the posyandu of a list, for people who read it on paper. */
async function placeLabels(
  context: Context,
  people: readonly PersonListed[],
): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const id of new Set(people.map(({ posyandu }) => posyandu))) {
    const place = await context.places.ofScope(id);
    if (place) labels.set(id, place.id === id ? place.name : '');
  }
  return labels;
}
