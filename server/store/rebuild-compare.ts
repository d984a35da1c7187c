import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { canonicalJson } from '#log/canonical-json.ts';
import type { MonthRow } from './person-month-rows.ts';
import type { Db } from './store.ts';

/** Something that is kept and should read otherwise; at most `MOST_TOLD` are told, all are counted. */
export interface Difference {
  table:
    | 'people'
    | 'residences'
    | 'mother_spans'
    | 'open_days'
    | 'session_plans'
    | 'person_months'
    | 'counters'
    | 'month_targets'
    | 'rollups';
  key: string;
  kept: string | null;
  should: string | null;
}

export interface Rebuilt {
  people: number;
  months: number;
  differences: number;
  told: Difference[];
}

/** Of more differences than these nobody reads the rest. */
export const MOST_TOLD = 50;

/** Differences as another thread found them. */
export interface FoundDifferences {
  differences: number;
  told: Difference[];
}

/** Gathers what differs while batch after batch goes by. */
export class Differences {
  readonly total: FoundDifferences;
  constructor(total: FoundDifferences = { differences: 0, told: [] }) {
    this.total = total;
  }
  compare(table: Difference['table'], key: string, kept: unknown, should: unknown): void {
    if (kept === should) return;
    const is = kept === undefined ? null : canonicalJson(kept);
    const ought = should === undefined ? null : canonicalJson(should);
    if (is !== ought) this.add({ table, key, kept: is, should: ought });
  }
  add(difference: Difference): void {
    this.total.differences += 1;
    if (this.total.told.length < MOST_TOLD) this.total.told.push(difference);
  }
  addAll({ differences, told }: FoundDifferences): void {
    this.total.differences += differences;
    this.total.told.push(...told.slice(0, MOST_TOLD - this.total.told.length));
  }
}

/** Their months, as kept beside as folded. */
export async function compareMonths(
  db: Db,
  districtId: number,
  ids: readonly string[],
  months: readonly MonthRow[],
  found: Differences,
): Promise<void> {
  const { rows } = await db.query<{ key: string; state: unknown; counts: unknown }>(
    `select person_id || ' ' || month as key, state, counts from person_months
     where district_id = $1 and person_id = any($2::uuid[]) and rule_version = $3`,
    [districtId, ids, RULEBOOK_VERSION],
  );
  const kept = new Map(rows.map(({ key, ...row }) => [key, row]));
  const should = new Map(
    months.map((m) => [
      `${m.person} ${m.month}`,
      { state: JSON.parse(m.state), counts: JSON.parse(m.counts) },
    ]),
  );
  for (const key of new Set([...kept.keys(), ...should.keys()]))
    found.compare('person_months', key, kept.get(key), should.get(key));
}
