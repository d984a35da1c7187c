import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { Month } from '#domain/calendar.ts';
import { parentOf } from '#domain/places/area-code.ts';
import { villageScope } from '#domain/places/place.ts';
import { readCounters } from './counters.ts';
import {
  countingDays,
  countTargets,
  type PosyanduMonthKey,
  writeTargets,
} from './month-targets.ts';
import { addJson, addTargetsJson, type NumbersJson } from './numbers-json.ts';
import type { Db } from './store.ts';

/** Places of roll-ups as they are named there. */
export const AREA = {
  /** a posyandu, or `desa:…` for those of a village without any */
  posyandu: (id: string): string => `p:${id}`,
  village: (code: string): string => `v:${code}`,
  puskesmas: (id: string): string => `m:${id}`,
  kecamatan: (code: string): string => `k:${code}`,
  district: (districtId: number): string => `d:${districtId}`,
} as const;

interface Row {
  area: string;
  month: Month;
  numbers: NumbersJson;
}
/** A larger place in a month, and what it is the sum of: single areas, or all of a range. */
interface Sum {
  area: string;
  month: Month;
  parts: readonly { from: string; below: string }[];
}

/** How the places of a district lie in each other. People of a village without posyandu go with its main puskesmas. */
export interface PlaceTree {
  villageOf(scope: string): string | null;
  puskesmasOf(scope: string): string | null;
  /** scopes of a village */
  inVillage(code: string): string[];
  /** areas whose sum a puskesmas is: whole villages, and single scopes of villages it shares */
  inPuskesmas(id: string): string[];
  scopes: string[];
}

const VILLAGE_SCOPE = villageScope('');

export async function placeTree(db: Db, districtId: number): Promise<PlaceTree> {
  const { rows } = await db.query<{ id: string; village: string; puskesmas: string }>({
    name: 'places-of-rollups',
    text: `select id, village_code as village, puskesmas_id as puskesmas from posyandu where district_id = $1 order by id`,
    values: [districtId],
  });
  const villages = new Map<string, typeof rows>();
  for (const row of rows) villages.set(row.village, [...(villages.get(row.village) ?? []), row]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const mainOf = new Map([...villages].map(([code, own]) => [code, mainPuskesmas(own)]));
  const codeOf = (scope: string): string | null =>
    scope.startsWith(VILLAGE_SCOPE)
      ? scope.slice(VILLAGE_SCOPE.length)
      : (byId.get(scope)?.village ?? null);
  const partsOf = new Map<string, string[]>();
  for (const [code, own] of villages) {
    const whole = own.every((row) => row.puskesmas === own[0]?.puskesmas);
    const parts = whole
      ? [[own[0]?.puskesmas ?? '', AREA.village(code)]]
      : [
          ...own.map((row) => [row.puskesmas, AREA.posyandu(row.id)]),
          [mainOf.get(code) ?? '', AREA.posyandu(villageScope(code))],
        ];
    for (const [id = '', part = ''] of parts) partsOf.set(id, [...(partsOf.get(id) ?? []), part]);
  }
  return {
    villageOf: codeOf,
    puskesmasOf: (scope) => byId.get(scope)?.puskesmas ?? mainOf.get(codeOf(scope) ?? '') ?? null,
    inVillage: (code) => [...(villages.get(code) ?? []).map((row) => row.id), villageScope(code)],
    inPuskesmas: (id) => partsOf.get(id) ?? [],
    scopes: [...rows.map((row) => row.id), ...[...villages.keys()].map(villageScope)],
  };
}

/** The one most of its posyandu belong to; of two the first by id. */
function mainPuskesmas(own: readonly { puskesmas: string }[]): string {
  const times = new Map<string, number>();
  for (const { puskesmas } of own) times.set(puskesmas, (times.get(puskesmas) ?? 0) + 1);
  const [first] = [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/**
 * Makes the roll-ups of these posyandu and months anew from counters and kept targets, then those of every place around
 * them as sums of the rows below. Nothing is ever incremented, so whatever was wrong before is right after.
 */
export async function rollUp(
  db: Db,
  districtId: number,
  keys: readonly PosyanduMonthKey[],
  tree: PlaceTree,
  at: Date,
): Promise<void> {
  await writeRows(db, districtId, await posyanduRows(db, districtId, keys), at);
  for (const level of levelsAbove(districtId, keys, tree))
    await writeRows(db, districtId, await sumRows(db, districtId, level), at);
}

async function posyanduRows(
  db: Db,
  districtId: number,
  keys: readonly PosyanduMonthKey[],
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  const keyOf = (at: PosyanduMonthKey): string => `${at.posyandu}\t${at.month}`;
  for (const key of keys)
    rows.set(keyOf(key), { area: AREA.posyandu(key.posyandu), month: key.month, numbers: {} });
  for (const counted of await readCounters(db, districtId, RULEBOOK_VERSION, keys))
    addJson(rows.get(keyOf(counted))?.numbers ?? {}, counted.numbers);
  for (const { numbers, ...target } of await keptOrCounted(db, districtId, keys))
    addTargetsJson(rows.get(keyOf(target))?.numbers ?? {}, numbers);
  return [...rows.values()];
}

/** Kept targets, stale or not (their mark calls for another turn); those nobody counted yet are counted and kept. */
async function keptOrCounted(
  db: Db,
  districtId: number,
  keys: readonly PosyanduMonthKey[],
): Promise<(PosyanduMonthKey & { numbers: Record<string, number> })[]> {
  const { rows } = await db.query<PosyanduMonthKey & { numbers: Record<string, number> | null }>({
    name: 'targets-to-roll-up',
    text: `select t.posyandu, t.month, m.numbers from unnest($2::text[], $3::text[]) as t(posyandu, month)
      left join month_targets m on m.district_id = $1 and m.posyandu_id = t.posyandu and m.month = t.month`,
    values: [districtId, keys.map((k) => k.posyandu), keys.map((k) => k.month)],
  });
  const missing = rows.filter((row) => row.numbers === null);
  const counted = await countTargets(db, districtId, await countingDays(db, districtId, missing));
  await writeTargets(db, districtId, counted);
  return [
    ...rows.flatMap(({ numbers, ...key }) => (numbers ? [{ ...key, numbers }] : [])),
    ...counted,
  ];
}

const one = (area: string) => ({ from: area, below: `${area} ` });
/** Every area whose name begins with this. */
const all = (start: string) => ({ from: start, below: `${start}~` });

/** Villages and puskesmas, kecamatan, the district: each level is summed from the one before. */
function levelsAbove(
  districtId: number,
  keys: readonly PosyanduMonthKey[],
  tree: PlaceTree,
): Sum[][] {
  const [villages, puskesmas, kecamatan, district] = [
    new Map<string, Sum>(),
    new Map<string, Sum>(),
    new Map<string, Sum>(),
    new Map<string, Sum>(),
  ];
  const put = (to: Map<string, Sum>, sum: Sum): unknown => to.set(`${sum.area}\t${sum.month}`, sum);
  for (const { posyandu, month } of keys) {
    const code = tree.villageOf(posyandu);
    if (code === null) continue;
    const parts = tree.inVillage(code).map((id) => one(AREA.posyandu(id)));
    put(villages, { area: AREA.village(code), month, parts });
    const id = tree.puskesmasOf(posyandu);
    if (id !== null)
      put(puskesmas, { area: AREA.puskesmas(id), month, parts: tree.inPuskesmas(id).map(one) });
    const around = parentOf(code) ?? code;
    put(kecamatan, { area: AREA.kecamatan(around), month, parts: [all(`v:${around}.`)] });
    put(district, { area: AREA.district(districtId), month, parts: [all('k:')] });
  }
  return [villages, puskesmas, kecamatan, district].map((level) => [...level.values()]);
}

async function sumRows(db: Db, districtId: number, sums: readonly Sum[]): Promise<Row[]> {
  const parts = sums.flatMap(({ area, month, parts: own }) =>
    own.map((part) => ({ area, month, ...part })),
  );
  const { rows } = await db.query<Row>({
    name: 'rollups-to-sum',
    text: `select t.area, t.month, r.numbers
      from unnest($3::text[], $4::text[], $5::text[], $6::text[]) as t(area, month, from_area, below)
      join rollups r on r.district_id = $1 and r.area_id >= t.from_area and r.area_id < t.below
        and r.month = t.month and r.rule_version = $2`,
    values: [
      districtId,
      RULEBOOK_VERSION,
      parts.map((p) => p.area),
      parts.map((p) => p.month),
      parts.map((p) => p.from),
      parts.map((p) => p.below),
    ],
  });
  const made = new Map(
    sums.map(({ area, month }): [string, Row] => [
      `${area}\t${month}`,
      { area, month, numbers: {} },
    ]),
  );
  for (const row of rows)
    addJson(made.get(`${row.area}\t${row.month}`)?.numbers ?? {}, row.numbers);
  return [...made.values()];
}

async function writeRows(
  db: Db,
  districtId: number,
  rows: readonly Row[],
  at: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: 'write-rollups',
    text: `insert into rollups as r (district_id, area_id, month, rule_version, numbers, as_of)
      select $1, t.area, t.month, $2, t.numbers::jsonb, $3
      from unnest($4::text[], $5::text[], $6::text[]) as t(area, month, numbers)
      on conflict (district_id, area_id, month, rule_version) do update
        set numbers = excluded.numbers, as_of = excluded.as_of, version = excluded.version
        where r.numbers <> excluded.numbers`,
    values: [
      districtId,
      RULEBOOK_VERSION,
      at,
      rows.map((r) => r.area),
      rows.map((r) => r.month),
      rows.map((r) => JSON.stringify(r.numbers)),
    ],
  });
}
