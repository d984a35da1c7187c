import type { Pool } from 'pg';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { lastDayOf, type Month } from '#domain/calendar.ts';
import { packageOn } from '#domain/packages/package-on.ts';
import { KINDS, type PackageRow, type ServiceKind } from '#domain/packages/package-row.ts';
import { kindOfService, PACKAGE_ROWS } from '#domain/packages/package-rows.ts';
import { EVERYONE } from '#domain/pws/counters.ts';
import { type PuskesmasAt, packageChangesOf } from '../store/packages.ts';
import type { Db } from '../store/store.ts';

/** Services given in a month, by where: inside the building of a puskesmas or pustu, or outside. */
export interface Given {
  inside: number;
  outside: number;
}
export interface ServicesByKind {
  month: Month;
  kinds: Record<ServiceKind, Given>;
  /** given under a name no package knows */
  unknown: Given;
}

/**
 * How many services of each kind a puskesmas' posyandu gave in a month, from their counters `svc.<service>.in` and
 * `svc.<service>.out`; sensitive ones (`s.svc.…`) are among them, for a kind and a puskesmas tell nobody's service. A service this puskesmas added has the kind it was added with.
 */
export async function servicesByKind(
  db: Db | Pool,
  at: PuskesmasAt,
  month: Month,
): Promise<ServicesByKind> {
  const { rows } = await db.query<{ what: string; n: number }>(
    `select c.what, sum(c.n)::int as n from counters c
     join posyandu p on p.district_id = c.district_id and p.id = c.posyandu_id
     where c.district_id = $1 and p.puskesmas_id = $2 and c.month = $3 and c.rule_version = $4
       and c.group_key = $5 and (c.what like 'svc.%' or c.what like 's.svc.%') group by c.what`,
    [at.districtId, at.puskesmasId, month, RULEBOOK_VERSION, EVERYONE],
  );
  const changes = (await packageChangesOf(db, at)).map(({ change }) => change);
  const locals = packageOn(PACKAGE_ROWS, changes, lastDayOf(month)).filter((row) => row.local);
  return { month, ...sumKinds(rows, locals) };
}

const CELL = /^(?:s\.)?svc\.(.+)\.(in|out)$/;

function sumKinds(
  rows: readonly { what: string; n: number }[],
  locals: readonly PackageRow[],
): Omit<ServicesByKind, 'month'> {
  const none = (): Given => ({ inside: 0, outside: 0 });
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, none()])) as ServicesByKind['kinds'];
  const unknown = none();
  for (const { what, n } of rows) {
    const [, service, where] = CELL.exec(what) ?? [];
    if (service === undefined) continue;
    const kind = kindOfService(service, locals);
    (kind ? kinds[kind] : unknown)[where === 'in' ? 'inside' : 'outside'] += n;
  }
  return { kinds, unknown };
}
