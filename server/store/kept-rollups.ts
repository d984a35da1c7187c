import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { Month } from '#domain/calendar.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { NumbersJson } from './numbers-json.ts';
import type { Db } from './store.ts';

interface Kept {
  version: string;
  json: NumbersJson;
  cells: number;
}
export interface AreaMonth {
  area: string;
  month: Month;
}
/** A roll-up as it stands; `waits`: something of this very posyandu and month is not in it yet. */
export interface Rollup extends AreaMonth {
  numbers: MonthNumbers;
  waits: boolean;
}

/** Numbers held at most: about 60 MB, a district of 1,200 posyandu with all its places over two months and more. */
const MOST_CELLS = 1_500_000;

/**
 * Roll-ups as this process last read them, those asked for longest ago forgotten first. A row is used only while the
 * database names the same writing of it, so it is never older than the reader's snapshot says.
 */
class KeptRollups {
  readonly #rows = new Map<string, Kept>();
  #cells = 0;

  version(key: string): string | null {
    return this.#rows.get(key)?.version ?? null;
  }

  /** The row of this writing, which now was asked for last; null when another is kept. */
  use(key: string, version: string): NumbersJson | null {
    const row = this.#rows.get(key);
    if (row?.version !== version) return null;
    this.#rows.delete(key);
    this.#rows.set(key, row);
    return row.json;
  }

  keep(key: string, version: string, json: NumbersJson): void {
    this.#forget(key);
    const cells = cellsOf(json);
    this.#rows.set(key, { version, json, cells });
    this.#cells += cells;
    for (const oldest of this.#rows.keys()) {
      if (this.#cells <= MOST_CELLS) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#cells -= this.#rows.get(key)?.cells ?? 0;
    this.#rows.delete(key);
  }
}

/** An empty row takes its place too. */
function cellsOf(json: NumbersJson): number {
  let cells = 1;
  for (const group in json) cells += Object.keys(json[group] ?? {}).length;
  return cells;
}

const kept = new KeptRollups();

const READ = `select t.i, r.version, case when r.version = t.known then null else r.numbers end as numbers,
    t.posyandu is not null and (
      exists (select from dirty_months d where d.district_id = $1 and d.posyandu_id = t.posyandu and d.month = t.month)
      or exists (select from stale_targets s where s.district_id = $1 and s.posyandu_id = t.posyandu and s.since_month <= t.month)
    ) as waits
  from unnest($3::text[], $4::text[], $5::uuid[], $6::text[]) with ordinality as t(area, month, known, posyandu, i)
  join rollups r on r.district_id = $1 and r.area_id = t.area and r.month = t.month and r.rule_version = $2`;

interface Row {
  /** from 1; a bigint comes as text */
  i: string;
  version: string;
  numbers: NumbersJson | null;
  waits: boolean;
}

/** The roll-ups there are of these areas and months; what did not change since the last time is not read again. */
export async function readRollups(
  db: Db,
  districtId: number,
  at: readonly AreaMonth[],
): Promise<Rollup[]> {
  const keys = at.map(({ area, month }) => `${districtId}\t${area}\t${month}`);
  // what was kept when the question was asked: another reader may replace or forget it meanwhile
  const before = keys.map((key) => kept.version(key));
  const json = keys.map((key, i) => {
    const version = before[i];
    return version ? kept.use(key, version) : null;
  });
  const { rows } = await db.query<Row>({
    name: 'read-rollups',
    text: READ,
    values: [
      districtId,
      RULEBOOK_VERSION,
      at.map((a) => a.area),
      at.map((a) => a.month),
      before,
      at.map(({ area }) => (area.startsWith(POSYANDU) ? area.slice(POSYANDU.length) : null)),
    ],
  });
  return rows.flatMap(({ i, version, numbers, waits }) => {
    const n = Number(i) - 1;
    const [asked, key] = [at[n], keys[n]];
    if (!asked || key === undefined) return [];
    if (numbers) kept.keep(key, version, numbers);
    const own = numbers ?? json[n] ?? {};
    return [{ ...asked, numbers: MonthNumbers.reading(own), waits }];
  });
}
const POSYANDU = 'p:';
