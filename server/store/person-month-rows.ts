import type { PersonMonth, PersonMonthCounts, PersonMonthState } from '#domain/pws/person-month.ts';
import type { Db } from './store.ts';

export interface KeptMonth {
  month: string;
  state: PersonMonthState;
  counts: PersonMonthCounts;
}

/** The last month kept before `from`, and everything from there on, oldest first. */
export interface KeptMonths {
  before: PersonMonthState | null;
  after: KeptMonth[];
}

export async function monthsOf(
  db: Db,
  districtId: number,
  ruleVersion: string,
  from: ReadonlyMap<string, string>,
): Promise<Map<string, KeptMonths>> {
  const kept = new Map<string, KeptMonths>();
  if (from.size === 0) return kept;
  const { rows } = await db.query<KeptMonth & { id: string; earlier: boolean }>({
    name: 'months-of',
    text: `select t.id, x.* from unnest($2::uuid[], $3::text[]) as t(id, since)
      cross join lateral (
        (select true as earlier, p.month, p.state, p.counts from person_months p
          where p.district_id = $1 and p.person_id = t.id and p.rule_version = $4 and p.month < t.since
          order by p.month desc limit 1)
        union all
        (select false, p.month, p.state, p.counts from person_months p
          where p.district_id = $1 and p.person_id = t.id and p.rule_version = $4 and p.month >= t.since)
      ) x`,
    values: [districtId, [...from.keys()], [...from.values()], ruleVersion],
  });
  for (const { id, earlier, ...row } of rows) {
    const months = kept.get(id) ?? { before: null, after: [] };
    if (earlier) months.before = row.state;
    else months.after.push(row);
    kept.set(id, months);
  }
  return kept;
}

export interface MonthToKeep {
  person: string;
  month: string;
  folded: PersonMonth;
}

/** A month as it is written, its parts as JSON. */
export interface MonthRow {
  person: string;
  month: string;
  posyandu: string | null;
  state: string;
  counts: string;
}
export const monthRow = ({ person, month, folded }: MonthToKeep): MonthRow => ({
  person,
  month,
  posyandu: folded.counts.posyandu,
  state: JSON.stringify(folded.state),
  counts: JSON.stringify(folded.counts),
});

export async function writeMonths(
  db: Db,
  districtId: number,
  ruleVersion: string,
  rows: readonly MonthRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await db.query({
    name: 'write-months',
    text: `insert into person_months (district_id, person_id, month, rule_version, posyandu_id, state, counts)
      select $1, t.person, t.month, $2, t.posyandu, t.state::jsonb, t.counts::jsonb
      from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[]) as t(person, month, posyandu, state, counts)
      on conflict (district_id, person_id, month, rule_version) do update
        set posyandu_id = excluded.posyandu_id, state = excluded.state, counts = excluded.counts`,
    values: [
      districtId,
      ruleVersion,
      rows.map((r) => r.person),
      rows.map((r) => r.month),
      rows.map((r) => r.posyandu),
      rows.map((r) => r.state),
      rows.map((r) => r.counts),
    ],
  });
}

/** Months in which, after a withdrawal, nothing happened any more. */
export async function dropMonths(
  db: Db,
  districtId: number,
  ruleVersion: string,
  gone: readonly { person: string; month: string }[],
): Promise<void> {
  if (gone.length === 0) return;
  await db.query({
    name: 'drop-months',
    text: `delete from person_months p using unnest($3::uuid[], $4::text[]) as t(person, month)
      where p.district_id = $1 and p.rule_version = $2 and p.person_id = t.person and p.month = t.month`,
    values: [districtId, ruleVersion, gone.map((g) => g.person), gone.map((g) => g.month)],
  });
}
