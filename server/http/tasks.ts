import { randomBytes } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { isLocalDate } from '#domain/calendar.ts';
import { FACT_VERSION } from '#domain/facts/fact.ts';
import { taskAssigned } from '#domain/facts/task-assigned.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import { newClock, nextStamp } from '#log/stamp.ts';
import { benchFor } from '../access/bench.ts';
import { whyNotAssign } from '../access/may-assign.ts';
import { type HomeOf, homesWithin } from '../queries/homes-of.ts';
import type { App } from './app.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { mustHavePlaces } from './own-places.ts';
import { Problem } from './problem.ts';
import { keepPush } from './sync.ts';

const MOST = 200;
const Body = Type.Object(
  {
    subjects: Type.Array(
      Type.Object({
        id: Type.String({ format: 'uuid' }),
        reasons: taskAssigned.properties.reasons,
      }),
      { minItems: 1, maxItems: MOST },
    ),
    task: taskAssigned.properties.task,
    dueBy: taskAssigned.properties.dueBy,
    to: taskAssigned.properties.to,
    account: taskAssigned.properties.account,
    meeting: taskAssigned.properties.meeting,
    note: taskAssigned.properties.note,
  },
  { additionalProperties: false },
);
type Assigning = Static<typeof Body>;

/**
 * Makes people of a list somebody's work, in the name of who asks: for leads and heads who hold no phone. The facts are
 * judged and kept like a push, so the phones of the place hear of them. All of them are kept, or none.
 */
export function taskRoutes(app: App, context: Context): void {
  app.post(
    '/api/tasks',
    {
      schema: {
        tags: ['tasks'],
        summary: 'People of a list become home visits or follow-ups',
        body: Body,
      },
    },
    async (request): Promise<{ kept: number }> => {
      const reader = await readerOf(context, request);
      const places = await mustHavePlaces(context, reader, 'assigns');
      const { body } = request;
      if (body.dueBy !== undefined && !isLocalDate(body.dueBy)) throw new Problem('bad-request');
      const scopes = await homesOf(context, reader, places, body);
      const entries = entriesOf(body, scopes, reader, context.now());
      const bench = await benchFor(
        context.store.pool,
        context.places,
        reader,
        entries,
        context.now(),
      );
      const sender = { account: reader.account.id, device: reader.device };
      const { receipts } = await keepPush(context, entries, bench, sender);
      return { kept: receipts.filter(({ outcome }) => outcome !== 'refused').length };
    },
  );
}

/** Where each of them lives; ends with 403 when one lies outside this account's places or groups. */
async function homesOf(
  context: Context,
  reader: Reader,
  places: readonly Posyandu[],
  { subjects }: Assigning,
): Promise<Map<string, string>> {
  const at = new Map(places.map((place) => [place.id, place]));
  for (const place of places) at.set(villageScope(place.villageCode), place);
  const rows = await homesWithin(context.store.pool, {
    districtIds: [...new Set(places.map((place) => place.districtId))],
    people: subjects.map(({ id }) => id),
    scopes: [...at.keys()],
    on: reader.on,
  });
  const homes = new Map(rows.map((row) => [row.id, row]));
  for (const { id, reasons } of subjects) {
    const home = homes.get(id);
    const place = home && at.get(home.posyandu_id);
    if (!place) throw new Problem('not-your-area');
    mayAssign(reader, { ...place, id: home.posyandu_id }, home, reasons);
  }
  return new Map(rows.map((row) => [row.id, row.posyandu_id]));
}

function mayAssign(
  { grants, on }: Reader,
  place: Posyandu,
  home: HomeOf,
  reasons: readonly string[],
): void {
  const why = whyNotAssign(grants, place, home, reasons, on);
  if (why) throw new Problem(why);
}

function entriesOf(
  { subjects, ...task }: Assigning,
  scopes: ReadonlyMap<string, string>,
  reader: Reader,
  now: Date,
): Entry[] {
  let clock = newClock(randomBytes(8));
  return subjects.map(({ id: subject, reasons }) => {
    const next = nextStamp(clock, now.getTime());
    clock = next.clock;
    return {
      id: next.id,
      scope: scopes.get(subject) ?? '',
      subject,
      kind: 'task-assigned',
      v: FACT_VERSION,
      on: reader.on,
      by: reader.account.id,
      body: { ...task, reasons },
    };
  });
}
