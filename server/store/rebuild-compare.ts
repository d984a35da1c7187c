import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { motherSpans } from '#domain/stages/mother-spans.ts';
import { canonicalJson } from '#log/canonical-json.ts';
import type { MonthRow } from './person-month-rows.ts';
import { homeOf, residenceRows } from './project-people.ts';
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

const MOST_TOLD = 50;

/** Gathers what differs while batch after batch goes by. */
export class Differences {
  readonly total: Rebuilt;
  constructor(total: Rebuilt) {
    this.total = total;
  }
  compare(table: Difference['table'], key: string, kept: unknown, should: unknown): void {
    const is = kept === undefined ? null : canonicalJson(kept);
    const ought = should === undefined ? null : canonicalJson(should);
    if (is !== ought) this.add({ table, key, kept: is, should: ought });
  }
  add(difference: Difference): void {
    this.total.differences += 1;
    if (this.total.told.length < MOST_TOLD) this.total.told.push(difference);
  }
}

/** Who people are and where they lived, as kept beside as folded. */
export async function comparePeople(
  db: Db,
  districtId: number,
  people: readonly Known[],
  books: ReadonlyMap<string, LocalDate | null>,
  found: Differences,
): Promise<void> {
  const { rows } = await db.query<{
    id: string;
    home: string | null;
    name: string | null;
    born: string | null;
    died: string | null;
    book: string | null;
    stays: unknown[] | null;
    spans: unknown[] | null;
  }>(
    `select p.id, p.posyandu_id as home, p.name, p.birth_date as born, p.died_on as died, p.book_since as book,
       (select json_agg(json_build_array(r.since, r.until, r.posyandu_id, r.rt) order by r.since)
        from residences r where r.district_id = $1 and r.person_id = p.id) as stays,
       (select json_agg(json_build_array(s.since, s.until, s.group_key) order by s.since, s.group_key)
        from mother_spans s where s.district_id = $1 and s.person_id = p.id) as spans
     from people p where p.district_id = $1 and p.id = any($2::uuid[])`,
    [districtId, people.map((known) => known.id)],
  );
  const kept = new Map(rows.map(({ id, ...row }) => [id, row]));
  for (const known of people) {
    const { stays, spans, ...row } = kept.get(known.id) ?? { stays: null, spans: null };
    const should = {
      home: homeOf(known),
      name: known.identity?.name ?? null,
      born: known.identity?.birthDate ?? null,
      died: known.diedOn,
      book: books.get(known.id) ?? null,
    };
    found.compare('people', known.id, row, should);
    const lived = known.identity ? residenceRows(known) : [];
    found.compare(
      'residences',
      known.id,
      stays ?? [],
      lived.map((r) => [r.since, r.until, r.posyandu, r.rt]),
    );
    const is = motherSpans(known.pregnancies).map((s) => [s.since, s.until, s.group]);
    found.compare('mother_spans', known.id, spans ?? [], is.sort(byText));
  }
}

const byText = (a: unknown[], b: unknown[]): number =>
  `${a[0]} ${a[2]}` < `${b[0]} ${b[2]}` ? -1 : 1;

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
