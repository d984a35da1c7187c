import { type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { AGE_GROUPS, birthWindow, type Group } from '#domain/stages/groups.ts';
import { type OpenDays, openDayIn } from '../store/open-days.ts';
import type { Db } from '../store/store.ts';

export interface PosyanduDay {
  posyandu: string;
  month: Month;
  /** the day on which the month's people are counted (ruling 15) */
  day: LocalDate;
}

export const countingDay = (openDays: OpenDays, posyandu: string, month: Month): LocalDate =>
  openDayIn(openDays, posyandu, month) ?? lastDayOf(month);

const MONTH_OF_DAY = `date_trunc('month', t.day::timestamp)`;
const LAST_OF_MONTH = `(${MONTH_OF_DAY} + interval '1 month - 1 day')::date`;

/**
 * Somebody who moved in the month, and was already owed it where they lived before: they count there (as
 * `personMonths` has it), or two posyandu with different open days would both count them. `r` is the stay, `t` the row
 * with the day. Only stays that began in the month are looked at twice.
 */
export const NOT_COUNTED_EARLIER = `not (r.since >= ${MONTH_OF_DAY}::date and exists (
  select from residences q
  cross join lateral (select coalesce((select min(o."on") from open_days o where o.district_id = $1
    and o.posyandu_id = q.posyandu_id and o."on" between ${MONTH_OF_DAY}::date and ${LAST_OF_MONTH}), ${LAST_OF_MONTH}) as day) own
  where q.district_id = $1 and q.person_id = r.person_id and q.since < r.since
    and q.since <= own.day and (q.until is null or q.until > own.day) and q.birth_date <= own.day))`;

export interface Target {
  posyandu: string;
  month: Month;
  group: Group;
  n: number;
}

/** How many people of each group live at each posyandu on its day. Age is a window of birth dates, so SQL only counts rows. */
export async function monthTargets(
  db: Db,
  districtId: number,
  days: readonly PosyanduDay[],
): Promise<Target[]> {
  const windows = days.flatMap((at) =>
    AGE_GROUPS.map(({ key }) => ({ ...at, group: key, ...birthWindow(key, at.day) })),
  );
  const ages = await db.query<Target>({
    name: 'targets-by-age',
    text: `select t.posyandu, t.month, t.grp as "group", x.n
      from unnest($2::text[], $3::text[], $4::date[], $5::text[], $6::date[], $7::date[]) as t(posyandu, month, day, grp, after, up_to)
      cross join lateral (
        select count(distinct r.person_id)::int as n from residences r
        where r.district_id = $1 and r.posyandu_id = t.posyandu and r.birth_date > t.after and r.birth_date <= t.up_to
          and r.since <= t.day and (r.until is null or r.until > t.day) and ${NOT_COUNTED_EARLIER}) x`,
    values: [
      districtId,
      windows.map((w) => w.posyandu),
      windows.map((w) => w.month),
      windows.map((w) => w.day),
      windows.map((w) => w.group),
      windows.map((w) => w.after),
      windows.map((w) => w.upTo),
    ],
  });
  const mothers = await db.query<Target>({
    name: 'targets-of-mothers',
    text: `select t.posyandu, t.month, s.group_key as "group", count(distinct s.person_id)::int as n
      from unnest($2::text[], $3::text[], $4::date[]) as t(posyandu, month, day)
      join residences r on r.district_id = $1 and r.posyandu_id = t.posyandu
        and r.since <= t.day and (r.until is null or r.until > t.day)
      join mother_spans s on s.district_id = $1 and s.person_id = r.person_id
        and s.since <= t.day and (s.until is null or s.until > t.day)
      where ${NOT_COUNTED_EARLIER}
      group by t.posyandu, t.month, s.group_key`,
    values: [
      districtId,
      days.map((d) => d.posyandu),
      days.map((d) => d.month),
      days.map((d) => d.day),
    ],
  });
  return [...ages.rows, ...mothers.rows];
}
