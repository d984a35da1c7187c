import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import { canSeeVillage, packageClustersAt } from '#domain/access/access.ts';
import { isLocalDate, type LocalDate } from '#domain/calendar.ts';
import { date } from '#domain/facts/shapes.ts';
import {
  checkPackageChange,
  rowsOfChange,
  type TypedChange,
} from '#domain/packages/check-change.ts';
import { type KeptChange, PackageChangeBody } from '#domain/packages/package-change.ts';
import { packageOn, type RowOn } from '#domain/packages/package-on.ts';
import { clusterOf } from '#domain/packages/package-row.ts';
import { PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { type ServicesByKind, servicesByKind } from '../queries/services-by-kind.ts';
import { keepPackageChange, type PuskesmasAt, packageChangesOf } from '../store/packages.ts';
import type { App } from './app.ts';
import { atMain } from './at-main.ts';
import { type Context, type Reader, readerOf } from './context.ts';
import { ABOUT_ME } from './live-hub.ts';
import { Problem } from './problem.ts';

const puskesmas = Type.String({ minLength: 1, maxLength: 40 });
const params = Type.Object({ puskesmas });
const MonthParams = Type.Object({
  puskesmas,
  month: Type.String({ pattern: '^(19|20)\\d{2}-(0[1-9]|1[0-2])$' }),
});
const OnQuery = Type.Object({ on: Type.Optional(date) }, { additionalProperties: false });

interface PackageAnswer {
  on: LocalDate;
  rows: RowOn[];
  changes: KeptChange[];
}

/** The service package of a puskesmas: read by who works in its area, decided by its head and the leads of its clusters. */
export function packageRoutes(app: App, context: Context): void {
  readRoute(app, context);
  app.post(
    '/api/packages/:puskesmas',
    {
      schema: {
        tags: ['packages'],
        summary: 'Switches a service on or off at a level from a day, or adds one of its own',
        params,
        body: PackageChangeBody,
      },
    },
    async (request): Promise<{ change: KeptChange }> => {
      const reader = await readerOf(context, request);
      const place = await deciderAt(context, reader, request.params.puskesmas);
      atMain(context);
      const kept = await decide(context, reader, place, request.body);
      context.hub.changed([ABOUT_ME]);
      return { change: kept };
    },
  );
  app.get(
    '/api/packages/:puskesmas/months/:month',
    {
      schema: {
        tags: ['packages'],
        summary: 'Services given in a month by kind, inside and outside the building',
        params: MonthParams,
      },
    },
    async (request): Promise<ServicesByKind> => {
      const reader = await readerOf(context, request);
      const place = await deciderAt(context, reader, request.params.puskesmas);
      return servicesByKind(context.store.pool, place, request.params.month);
    },
  );
}

const readRoute = (app: App, context: Context): void => {
  app.get(
    '/api/packages/:puskesmas',
    {
      schema: {
        tags: ['packages'],
        summary: 'The service package of a puskesmas on a day, and what it decided about it',
        params,
        querystring: OnQuery,
      },
    },
    async (request): Promise<PackageAnswer> => {
      const reader = await readerOf(context, request);
      const { on = reader.on } = request.query;
      if (!isLocalDate(on)) throw new Problem('bad-request', 'on');
      const seen = (p: Posyandu): boolean =>
        canSeeVillage(reader.grants, { ...p, code: p.villageCode, posyandu: [p] }, reader.on);
      const place = await puskesmasAt(context, request.params.puskesmas, seen);
      const changes = await packageChangesOf(context.store.pool, place);
      const said = changes.map(({ change }) => change);
      return { on, rows: packageOn(PACKAGE_ROWS, said, on), changes };
    },
  );
};

/** The puskesmas with one of its posyandu that this reader may; ends with 403 when there is none. */
async function puskesmasAt(
  context: Context,
  id: string,
  may: (place: Posyandu) => boolean,
): Promise<PuskesmasAt & { place: Posyandu }> {
  const place = (await context.places.all()).find((p) => p.puskesmasId === id && may(p));
  if (!place) throw new Problem('not-your-area');
  return { districtId: place.districtId, puskesmasId: id, place };
}

const deciderAt = (context: Context, reader: Reader, id: string) =>
  puskesmasAt(context, id, (p) => packageClustersAt(reader.grants, p, reader.on) !== null);

async function decide(
  context: Context,
  reader: Reader,
  place: PuskesmasAt & { place: Posyandu },
  typed: TypedChange,
): Promise<KeptChange> {
  const { pool } = context.store;
  const changes = (await packageChangesOf(pool, place)).map(({ change }) => change);
  const against = { rows: PACKAGE_ROWS, changes, today: reader.on };
  const checked = checkPackageChange(typed, against);
  if (!checked.ok) {
    const [first = 'unknown-service'] = checked.error;
    throw new Problem(`package-${first}`, checked.error.join(', '));
  }
  const change = checked.value;
  const clusters = packageClustersAt(reader.grants, place.place, reader.on) ?? [];
  const concerned =
    change.act === 'add'
      ? [clusterOf(change.stage)]
      : rowsOfChange(change, against).map((row) => row.cluster);
  if (clusters !== 'all' && !concerned.every((cluster) => clusters.includes(cluster)))
    throw new Problem('not-your-cluster');
  const at = context.now().toISOString();
  const kept: KeptChange = { id: randomUUID(), at, by: reader.account.id, change };
  await keepPackageChange(pool, place, kept);
  return kept;
}
