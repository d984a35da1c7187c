import type { VillagePlace } from '#domain/access/access.ts';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addToMonth, firstDayOf, type Month } from '#domain/calendar.ts';
import { areaPath } from '#domain/places/area-code.ts';
import { type Posyandu, posyanduLabel, villageScope } from '#domain/places/place.ts';
import { EVERYONE, GUEST } from '#domain/pws/counters.ts';
import type { GroupMonth, PosyanduMonth, Skdn, VillageMonth } from '#domain/pws/village-month.ts';
import { GROUPS, type Group } from '#domain/stages/groups.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { TARGET } from '../store/numbers-json.ts';
import { type OpenDays, openDayIn, readOpenDays } from '../store/open-days.ts';
import type { Db, Store } from '../store/store.ts';
import { exactNumbers, type NumbersByMonth } from './place-numbers.ts';

type Numbers = ReadonlyMap<string, NumbersByMonth>;

const numberOf = (
  numbers: Numbers,
  posyandu: string,
  month: Month,
  group: string,
  what: string,
): number => numbers.get(posyandu)?.get(month)?.get(group, what) ?? 0;

const TREND_MONTHS = [-3, -2, -1] as const;
const NO_POSYANDU = 'Tanpa posyandu';

/** The village's month, exact. All of it is read from one snapshot, so a push in between cannot make it disagree with itself. */
export function villageMonth(
  store: Store,
  village: VillagePlace,
  month: Month,
  demo: boolean,
): Promise<VillageMonth> {
  return inTransaction(
    store.pool,
    (db) => readVillageMonth(db, village, month, demo),
    'begin isolation level repeatable read read only',
  );
}

async function readVillageMonth(
  db: Db,
  village: VillagePlace,
  month: Month,
  demo: boolean,
): Promise<VillageMonth> {
  const past = TREND_MONTHS.map((back) => addToMonth(month, back));
  const months = [...past, month];
  const scopes = [...village.posyandu.map((p) => p.id), villageScope(village.code)];
  const openDays = await readOpenDays(
    db,
    village.districtId,
    scopes,
    firstDayOf(months[0] ?? month),
  );
  const numbers = await exactNumbers(db, village.districtId, scopes, months);
  const rows = posyanduRows(village, month, numbers, openDays);
  const [named, fresh] = await readHeads(db, village, scopes);
  return {
    village: named,
    month,
    groups: GROUPS.map((group) => sumGroup(group, rows)),
    skdn: sumSkdn(rows.map((row) => row.skdn)),
    posyandu: rows,
    trend: past.flatMap((m) => GROUPS.map((group) => trendOf(m, group, scopes, numbers))),
    ruleVersion: RULEBOOK_VERSION,
    freshAt: fresh,
    small: 'exact',
    demo,
  };
}

/** One row a posyandu, and one for people of the village without any, when there are such. */
function posyanduRows(
  village: VillagePlace,
  month: Month,
  numbers: Numbers,
  openDays: OpenDays,
): PosyanduMonth[] {
  const rowOf = (posyandu: string, name: string): PosyanduMonth => {
    const groups = GROUPS.map((group) => groupRow(posyandu, month, group, numbers));
    return {
      posyandu,
      name,
      openDay: openDayIn(openDays, posyandu, month),
      groups,
      skdn: skdnRow(posyandu, month, numbers),
      guests: numberOf(numbers, posyandu, month, EVERYONE, GUEST),
    };
  };
  const rows = village.posyandu.map((p: Posyandu) => rowOf(p.id, posyanduLabel(p)));
  const without = rowOf(villageScope(village.code), NO_POSYANDU);
  const anybody = without.groups.some((g) => g.target + g.served + g.outside > 0);
  return anybody ? [...rows, without] : rows;
}

function groupRow(posyandu: string, month: Month, group: Group, numbers: Numbers): GroupMonth {
  const n = (what: string): number => numberOf(numbers, posyandu, month, group, what);
  const target = n(TARGET);
  const served = n('served');
  return {
    group,
    target,
    served,
    notYet: Math.max(0, target - served),
    outside: n('outside'),
    atRisk: n('at-risk'),
    referred: n('referred'),
  };
}

/** S is the target under five; the rest are the weighings of everybody who counts there (SKDN). */
function skdnRow(posyandu: string, month: Month, numbers: Numbers): Skdn {
  const n = (what: string): number => numberOf(numbers, posyandu, month, EVERYONE, what);
  const target = (group: Group): number => numberOf(numbers, posyandu, month, group, TARGET);
  return {
    s: target('bayi') + target('balita'),
    d: n('d'),
    n: n('n'),
    t: n('t'),
    o: n('o'),
    b: n('b'),
    unclear: n('unclear'),
    bgm: n('bgm'),
    twoT: n('two-t'),
  };
}

function sumGroup(group: Group, rows: readonly PosyanduMonth[]): GroupMonth {
  const sum = { group, target: 0, served: 0, notYet: 0, outside: 0, atRisk: 0, referred: 0 };
  for (const row of rows.flatMap((r) => r.groups.filter((g) => g.group === group))) {
    sum.target += row.target;
    sum.served += row.served;
    sum.notYet += row.notYet;
    sum.outside += row.outside;
    sum.atRisk += row.atRisk;
    sum.referred += row.referred;
  }
  return sum;
}

function sumSkdn(rows: readonly Skdn[]): Skdn {
  const sum: Skdn = { s: 0, d: 0, n: 0, t: 0, o: 0, b: 0, unclear: 0, bgm: 0, twoT: 0 };
  for (const row of rows)
    for (const key of Object.keys(sum) as (keyof Skdn)[]) sum[key] += row[key];
  return sum;
}

function trendOf(month: Month, group: Group, scopes: readonly string[], numbers: Numbers) {
  const sum = (what: string): number =>
    scopes.reduce((n, posyandu) => n + numberOf(numbers, posyandu, month, group, what), 0);
  return { month, group, served: sum('served'), target: sum(TARGET) };
}

async function readHeads(
  db: Db,
  village: VillagePlace,
  scopes: readonly string[],
): Promise<[VillageMonth['village'], string | null]> {
  const { rows } = await db.query<{
    district: string | null;
    within: string[];
    newest: Date | null;
  }>({
    name: 'village-heads',
    text: `select (select name from areas where code = $2) as district,
      array(select name from areas where code = any($4::text[]) order by level, code) as within,
      (select max(newest_at) from freshness where district_id = $1 and posyandu_id = any($3::text[])) as newest`,
    values: [
      village.districtId,
      village.code.slice(0, 5),
      scopes,
      areaPath(village.code).slice(0, -1),
    ],
  });
  const head = {
    code: village.code,
    name: village.posyandu[0]?.villageName ?? village.code,
    districtName: rows[0]?.district ?? '',
    within: rows[0]?.within ?? [],
  };
  return [head, rows[0]?.newest?.toISOString() ?? null];
}
