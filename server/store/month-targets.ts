import { addDays, firstDayOf, type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { bornAfterToBeUnder } from '#domain/people/age.ts';
import { TARGETS, type TargetKind } from '#domain/pws/targets.ts';
import { type OpenDays, openDayIn, readOpenDays } from './open-days.ts';
import type { Db } from './store.ts';

export interface PosyanduMonthKey {
  posyandu: string;
  month: Month;
}

export interface PosyanduDay extends PosyanduMonthKey {
  /** the day on which the month's people are counted (ruling 15) */
  day: LocalDate;
}

/** The targets of one place in one month by their key; one that is not there is 0. */
export interface Targets extends PosyanduMonthKey {
  /** null: of everybody there, or of those without RT when they are counted by RT */
  rt: string | null;
  numbers: Record<string, number>;
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

/** Ages at which some target begins or ends, oldest first: between two of them everybody of one sex counts alike. */
const AGES = [
  ...new Set(
    TARGETS.flatMap((kind) => (kind.kind === 'age' ? [kind.fromMonths, kind.toMonths] : [])),
  ),
].sort((a, b) => b - a);

const BOOK_MONTHS = Math.max(...TARGETS.map((kind) => (kind.kind === 'book' ? kind.toMonths : 0)));

/** How many days before the new year the newborns of a year begin, for each such target once. */
const BORN_BEFORE = [
  ...new Set(TARGETS.flatMap((kind) => (kind.kind === 'born-year' ? [kind.daysBefore ?? 0] : []))),
];

const LIVES_THERE = `r.district_id = $1 and r.posyandu_id = t.posyandu and r.birth_date <= t.day
  and r.since <= t.day and (r.until is null or r.until > t.day)`;

/* Born after the n-th of `bounds` means younger than the n-th of AGES, so the bucket says how many they are younger than. */
const AGES_SQL = `with t as materialized (
    select posyandu, month, day, bounds::date[] as bounds
    from unnest($2::text[], $3::text[], $4::date[], $5::text[]) as u(posyandu, month, day, bounds))
  select t.posyandu, t.month, case when $6 then r.rt end as rt, width_bucket(r.birth_date - 1, t.bounds) as bucket,
    r.sex, count(*)::int as n
  from t join residences r on ${LIVES_THERE}
  where ${NOT_COUNTED_EARLIER}
  group by 1, 2, 3, 4, 5`;

/*
 * Who lives there is found first, by posyandu: joined in one step, the price of NOT_COUNTED_EARLIER, which hardly anybody's
 * stay is asked, makes the planner read every residence of the district (300 ms instead of 5 in one of 170,000).
 */
const MOTHERS_SQL = `with lives as materialized (
    select t.*, r.person_id, r.since, r.rt
    from unnest($2::text[], $3::text[], $4::date[], $5::date[]) as t(posyandu, month, day, new_year)
    join residences r on ${LIVES_THERE})
  select t.posyandu, t.month, case when $6 then r.rt end as rt, s.group_key as "group",
    (count(distinct s.person_id) filter (where s.until is null or s.until > t.day))::int as now,
    (count(distinct s.person_id) filter (where s.until is null or s.until > t.new_year))::int as "inYear",
    (count(distinct s.person_id) filter (where s.since >= t.new_year))::int as began
  from lives r cross join lateral (select r.posyandu, r.month, r.day, r.new_year) t
  join mother_spans s on s.district_id = $1 and s.person_id = r.person_id and s.since <= t.day
  where ${NOT_COUNTED_EARLIER}
  group by 1, 2, 3, 4`;

const BOOKS_SQL = `select t.posyandu, t.month, case when $6 then r.rt end as rt, count(*)::int as n
  from unnest($2::text[], $3::text[], $4::date[], $5::date[]) as t(posyandu, month, day, born_after)
  join residences r on ${LIVES_THERE} and r.birth_date > t.born_after
  join people p on p.district_id = $1 and p.id = r.person_id and p.book_since <= t.day
  where ${NOT_COUNTED_EARLIER}
  group by 1, 2, 3`;

const BORN_SQL = `select t.posyandu, t.month, case when $7 then r.rt end as rt, t.before, count(*)::int as n
  from unnest($2::text[], $3::text[], $4::date[], $5::date[], $6::int[]) as t(posyandu, month, day, born_from, before)
  join residences r on ${LIVES_THERE} and r.birth_date >= t.born_from
  where ${NOT_COUNTED_EARLIER}
  group by 1, 2, 3, 4`;

interface Counted extends PosyanduMonthKey {
  rt: string | null;
  n: number;
}
interface AgeRow extends Counted {
  bucket: number;
  sex: 'F' | 'M';
}
interface MotherRow extends PosyanduMonthKey {
  rt: string | null;
  group: string;
  now: number;
  inYear: number;
  began: number;
}

/**
 * Counts every target of `TARGETS` at each posyandu on its day, in four statements however many there are: as
 * `isTarget` has it, told by windows of birth dates so that SQL only counts rows.
 */
export async function countTargets(
  db: Db,
  districtId: number,
  days: readonly PosyanduDay[],
  byRt = false,
): Promise<Targets[]> {
  if (days.length === 0) return [];
  const sums = new Sums();
  if (!byRt) for (const day of days) sums.at({ ...day, rt: null });
  await Promise.all(
    [addAges, addMothers, addBooks, addBorn].map((add) => add(db, districtId, days, byRt, sums)),
  );
  return sums.all();
}

type Adding = (
  db: Db,
  districtId: number,
  days: readonly PosyanduDay[],
  byRt: boolean,
  sums: Sums,
) => Promise<void>;

const columns = (days: readonly PosyanduDay[]) => [
  days.map((d) => d.posyandu),
  days.map((d) => d.month),
  days.map((d) => d.day),
];

const newYearOf = (day: LocalDate): LocalDate => `${day.slice(0, 4)}-01-01`;

const addAges: Adding = async (db, districtId, days, byRt, sums) => {
  const bounds = days.map(
    ({ day }) => `{${AGES.map((age) => bornAfterToBeUnder(age, day)).join()}}`,
  );
  const { rows } = await db.query<AgeRow>({
    name: 'targets-by-age',
    text: AGES_SQL,
    values: [districtId, ...columns(days), bounds, byRt],
  });
  for (const row of rows) sums.age(row);
};

const addMothers: Adding = async (db, districtId, days, byRt, sums) => {
  const { rows } = await db.query<MotherRow>({
    name: 'targets-of-mothers',
    text: MOTHERS_SQL,
    values: [districtId, ...columns(days), days.map(({ day }) => newYearOf(day)), byRt],
  });
  for (const row of rows) sums.mother(row);
};

const addBooks: Adding = async (db, districtId, days, byRt, sums) => {
  const bornAfter = days.map(({ day }) => bornAfterToBeUnder(BOOK_MONTHS, day));
  const { rows } = await db.query<Counted>({
    name: 'targets-by-book',
    text: BOOKS_SQL,
    values: [districtId, ...columns(days), bornAfter, byRt],
  });
  for (const row of rows)
    for (const kind of TARGETS) if (kind.kind === 'book') sums.add(row, kind.key, row.n);
};

const addBorn: Adding = async (db, districtId, days, byRt, sums) => {
  const asked = days.flatMap((at) =>
    BORN_BEFORE.map((before) => ({ ...at, before, from: addDays(newYearOf(at.day), -before) })),
  );
  const { rows } = await db.query<Counted & { before: number }>({
    name: 'targets-born',
    text: BORN_SQL,
    values: [
      districtId,
      ...columns(asked),
      asked.map((a) => a.from),
      asked.map((a) => a.before),
      byRt,
    ],
  });
  for (const row of rows)
    for (const kind of TARGETS)
      if (kind.kind === 'born-year' && (kind.daysBefore ?? 0) === row.before)
        sums.add(row, kind.key, row.n);
};

/** Rows of SQL gathered into the targets they count for. */
class Sums {
  readonly #by = new Map<string, Targets>();

  at({ posyandu, month, rt }: PosyanduMonthKey & { rt: string | null }): Targets {
    const key = `${posyandu}\t${month}\t${rt === null ? '' : `=${rt}`}`;
    const there = this.#by.get(key) ?? { posyandu, month, rt, numbers: {} };
    this.#by.set(key, there);
    return there;
  }
  add(where: PosyanduMonthKey & { rt: string | null }, key: string, n: number): void {
    if (n === 0) return;
    const { numbers } = this.at(where);
    numbers[key] = (numbers[key] ?? 0) + n;
  }
  age(row: AgeRow): void {
    for (const kind of TARGETS)
      if (kind.kind === 'age' && holds(kind, row)) this.add(row, kind.key, row.n);
  }
  mother(row: MotherRow): void {
    for (const kind of TARGETS) {
      if (!('group' in kind) || kind.group !== row.group) continue;
      if (kind.kind === 'span') this.add(row, kind.key, row.now);
      if (kind.kind === 'span-year') this.add(row, kind.key, row.inYear);
      if (kind.kind === 'span-began-year') this.add(row, kind.key, row.began);
    }
  }
  all(): Targets[] {
    return [...this.#by.values()];
  }
}

/** Whoever is in bucket k has reached the k-th age and is younger than the one before it. */
function holds(kind: Extract<TargetKind, { kind: 'age' }>, { bucket, sex }: AgeRow): boolean {
  const reached = AGES[bucket];
  const under = AGES[bucket - 1];
  if (reached === undefined || under === undefined) return false;
  return (
    reached >= kind.fromMonths &&
    under <= kind.toMonths &&
    (kind.sex === undefined || kind.sex === sex)
  );
}

/** Each posyandu's counting day in each of its months. */
export async function countingDays(
  db: Db,
  districtId: number,
  keys: readonly PosyanduMonthKey[],
): Promise<PosyanduDay[]> {
  const first = keys.reduce<Month | null>(
    (m, { month }) => (m === null || month < m ? month : m),
    null,
  );
  if (first === null) return [];
  const posyandu = [...new Set(keys.map((key) => key.posyandu))];
  const openDays = await readOpenDays(db, districtId, posyandu, firstDayOf(first));
  return keys.map((key) => ({ ...key, day: countingDay(openDays, key.posyandu, key.month) }));
}

/**
 * The targets of these posyandu and months: as kept where nothing changed since, else counted now. In one snapshot it is
 * what counting all of them would say.
 */
export async function targetsNow(
  db: Db,
  districtId: number,
  keys: readonly PosyanduMonthKey[],
): Promise<Targets[]> {
  const { rows } = await db.query<PosyanduMonthKey & { numbers: Record<string, number> }>({
    name: 'kept-targets',
    text: `select m.posyandu_id as posyandu, m.month, m.numbers from unnest($2::text[], $3::text[]) as t(posyandu, month)
      join month_targets m on m.district_id = $1 and m.posyandu_id = t.posyandu and m.month = t.month
      where not exists (select from stale_targets s where s.district_id = $1 and s.posyandu_id = m.posyandu_id
          and s.since_month <= m.month)`,
    values: [districtId, keys.map((k) => k.posyandu), keys.map((k) => k.month)],
  });
  const there = new Set(rows.map((row) => `${row.posyandu}\t${row.month}`));
  const missing = keys.filter(({ posyandu, month }) => !there.has(`${posyandu}\t${month}`));
  const counted = await countTargets(db, districtId, await countingDays(db, districtId, missing));
  return [...rows.map((row) => ({ ...row, rt: null })), ...counted];
}

/** Keeps targets; answers those that were others before. */
export async function writeTargets(
  db: Db,
  districtId: number,
  targets: readonly Targets[],
): Promise<PosyanduMonthKey[]> {
  if (targets.length === 0) return [];
  const { rows } = await db.query<PosyanduMonthKey>({
    name: 'write-targets',
    text: `insert into month_targets as m (district_id, posyandu_id, month, numbers)
      select $1, t.posyandu, t.month, t.numbers::jsonb
      from unnest($2::text[], $3::text[], $4::text[]) as t(posyandu, month, numbers)
      on conflict (district_id, posyandu_id, month) do update set numbers = excluded.numbers
        where m.numbers <> excluded.numbers
      returning posyandu_id as posyandu, month`,
    values: [
      districtId,
      targets.map((t) => t.posyandu),
      targets.map((t) => t.month),
      targets.map((t) => JSON.stringify(t.numbers)),
    ],
  });
  return rows;
}
