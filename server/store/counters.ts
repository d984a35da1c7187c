import { type Counter, countersOf } from '#domain/pws/counters.ts';
import type { PersonMonthCounts } from '#domain/pws/person-month.ts';
import type { Db } from './store.ts';

/** Differences to apply, gathered over many people before any row is touched. */
export class CounterChanges {
  readonly #changes = new Map<string, Counter & { n: number }>();

  add(month: string, counts: PersonMonthCounts, times: 1 | -1): void {
    for (const counter of countersOf(month, counts)) {
      const key = `${counter.posyandu}\t${month}\t${counter.group}\t${counter.what}`;
      const change = this.#changes.get(key);
      if (change) change.n += times;
      else this.#changes.set(key, { ...counter, n: times });
    }
  }

  /** In key order: whoever changes counters takes their rows in the same order, so nobody waits in a circle. */
  inOrder(): (Counter & { n: number })[] {
    return [...this.#changes]
      .filter(([, change]) => change.n !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, change]) => change);
  }
}

export async function applyCounters(
  db: Db,
  districtId: number,
  ruleVersion: string,
  changes: CounterChanges,
  table: 'counters' | 'counters_again' = 'counters',
): Promise<void> {
  const rows = changes.inOrder();
  if (rows.length === 0) return;
  await db.query({
    name: `apply-${table}`,
    text: `insert into ${table} as c (district_id, posyandu_id, month, rule_version, group_key, what, n)
      select $1, t.posyandu, t.month, $2, t.grp, t.what, t.n
      from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::int[]) as t(posyandu, month, grp, what, n)
      on conflict (district_id, posyandu_id, month, rule_version, group_key, what) do update set n = c.n + excluded.n`,
    values: [
      districtId,
      ruleVersion,
      rows.map((c) => c.posyandu),
      rows.map((c) => c.month),
      rows.map((c) => c.group),
      rows.map((c) => c.what),
      rows.map((c) => c.n),
    ],
  });
}
