import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { Month } from '#domain/calendar.ts';
import { EVERYONE } from '#domain/pws/counters.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import type { Db } from '../store/store.ts';

const CELLS = [
  ...[EVERYONE, ...GROUPS].flatMap((group) => [
    [group, 'target'] as const,
    [group, 'served'] as const,
  ]),
  [EVERYONE, 'visit.session'] as const,
];

/**
 * Target, served and visits of many areas, each in months of its own, from the roll-ups. Only these few numbers leave the
 * database: whole roll-ups of all villages of a district would drive out those its pages are made of.
 */
export async function servedMonths(
  db: Db,
  districtId: number,
  at: readonly { area: string; months: readonly Month[] }[],
): Promise<Map<string, Map<Month, MonthNumbers>>> {
  const asked = at.flatMap(({ area, months }) => months.map((month) => ({ area, month })));
  const { rows } = await db.query<{ area: string; month: Month; cells: number[] }>({
    name: 'served-months',
    text: `select r.area_id as area, r.month, array(
        select coalesce((r.numbers #>> array[c.grp, c.what])::int, 0)
        from unnest($5::text[], $6::text[]) with ordinality as c(grp, what, n) order by c.n) as cells
      from unnest($3::text[], $4::text[]) as t(area, month)
      join rollups r on r.district_id = $1 and r.area_id = t.area and r.month = t.month and r.rule_version = $2`,
    values: [
      districtId,
      RULEBOOK_VERSION,
      asked.map(({ area }) => area),
      asked.map(({ month }) => month),
      CELLS.map(([group]) => group),
      CELLS.map(([, what]) => what),
    ],
  });
  const all = new Map(at.map(({ area }) => [area, new Map<Month, MonthNumbers>()]));
  for (const { area, month, cells } of rows) {
    const named = CELLS.map(([group, what], i) => [group, what, cells[i] ?? 0] as const);
    all.get(area)?.set(month, MonthNumbers.of(named));
  }
  return all;
}
