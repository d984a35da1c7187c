import type { Month } from '#domain/calendar.ts';
import { type Counter, eachCounter } from '#domain/pws/counters.ts';
import type { PersonMonthCounts } from '#domain/pws/person-month.ts';
import { addOne, type NumbersJson } from './numbers-json.ts';
import type { Db } from './store.ts';

/** What is counted at a posyandu in a month (`posyandu\tmonth`), by group and what. */
export type CounterSums = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
type Groups = Map<string, Map<string, number>>;

/** Differences to apply, gathered over many people before any row is touched. */
export class CounterChanges {
  readonly #changes = new Map<string, Groups>();
  #size = 0;

  add(month: string, counts: PersonMonthCounts, times: 1 | -1): void {
    let [at, of] = ['', ''];
    let there: Groups | undefined;
    let own: Map<string, number> | undefined;
    eachCounter(counts, (posyandu, group, what) => {
      if (!there || posyandu !== at) {
        [at, of] = [posyandu, ''];
        there = inside(this.#changes, `${posyandu}\t${month}`);
      }
      if (!own || group !== of) {
        of = group;
        own = inside(there, group);
      }
      this.#move(own, what, times);
    });
  }

  addSums(sums: CounterSums): void {
    for (const [at, groups] of sums) {
      const there = inside(this.#changes, at);
      for (const [group, counted] of groups) {
        const own = inside(there, group);
        for (const [what, n] of counted) this.#move(own, what, n);
      }
    }
  }

  get sums(): CounterSums {
    return this.#changes;
  }

  #move(own: Map<string, number>, what: string, n: number): void {
    const was = own.get(what);
    if (was === undefined) this.#size += 1;
    own.set(what, (was ?? 0) + n);
  }

  /** how many counters these touch */
  get size(): number {
    return this.#size;
  }

  /** In key order: whoever changes counters takes their rows in the same order, so nobody waits in a circle. */
  inOrder(): (Counter & { n: number })[] {
    const rows: (Counter & { n: number })[] = [];
    for (const [at, groups] of [...this.#changes].sort(byKey)) {
      const [posyandu = '', month = ''] = at.split('\t');
      for (const [group, counted] of [...groups].sort(byKey))
        for (const [what, n] of [...counted].sort(byKey))
          if (n !== 0) rows.push({ posyandu, month, group, what, n });
    }
    return rows;
  }
}

function inside<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  const there = outer.get(key);
  if (there) return there;
  const made = new Map<K, V>();
  outer.set(key, made);
  return made;
}

const byKey = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** Months of posyandu whose counters changed, told in the statement that changes them: it costs no round trip. */
const MARK_DIRTY = `, marked as (insert into dirty_months (district_id, posyandu_id, month)
  select distinct $1::int, t.posyandu, t.month from t)`;

const applying = (table: string, also: string): string =>
  `with t as materialized (select * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::int[]) as u(posyandu, month, grp, what, n))${also}
   insert into ${table} as c (district_id, posyandu_id, month, rule_version, group_key, what, n)
   select $1, t.posyandu, t.month, $2, t.grp, t.what, t.n from t
   on conflict (district_id, posyandu_id, month, rule_version, group_key, what) do update set n = c.n + excluded.n`;

/** Moves counters by their differences and marks their months, so that the roll-ups follow. */
export function applyCounters(
  db: Db,
  districtId: number,
  ruleVersion: string,
  changes: CounterChanges,
): Promise<void> {
  return apply(db, districtId, ruleVersion, changes, 'apply-counters', APPLY);
}
const APPLY = applying('counters', MARK_DIRTY);

/** The same into the table a rebuild gathers them in. */
export function gatherCounters(
  db: Db,
  districtId: number,
  ruleVersion: string,
  changes: CounterChanges,
): Promise<void> {
  return apply(db, districtId, ruleVersion, changes, 'gather-counters', GATHER);
}
const GATHER = applying('counters_again', '');

async function apply(
  db: Db,
  districtId: number,
  ruleVersion: string,
  changes: CounterChanges,
  name: string,
  text: string,
): Promise<void> {
  const rows = changes.inOrder();
  if (rows.length === 0) return;
  await db.query({
    name,
    text,
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

export interface Counted {
  posyandu: string;
  month: Month;
  numbers: NumbersJson;
}

const READ = `select c.posyandu_id as posyandu, c.month,
    string_agg(c.group_key || E'\\t' || c.what || E'\\t' || c.n, E'\\n') as lines
  from unnest($3::text[], $4::text[]) as t(posyandu, month)
  join counters c on c.district_id = $1 and c.posyandu_id = t.posyandu and c.month = t.month
    and c.rule_version = $2 and c.n <> 0
  group by 1, 2`;

/** Everything counted at each posyandu in its month, as one text each: rows of their own cost three times as much. */
export async function readCounters(
  db: Db,
  districtId: number,
  ruleVersion: string,
  at: readonly { posyandu: string; month: Month }[],
): Promise<Counted[]> {
  const { rows } = await db.query<{ posyandu: string; month: Month; lines: string }>({
    name: 'read-counters',
    text: READ,
    values: [districtId, ruleVersion, at.map((a) => a.posyandu), at.map((a) => a.month)],
  });
  return rows.map(({ lines, ...where }) => ({ ...where, numbers: numbersOfLines(lines) }));
}

function numbersOfLines(lines: string): NumbersJson {
  const numbers: NumbersJson = {};
  for (const line of lines.split('\n')) {
    const [group = '', what = '', n = '0'] = line.split('\t');
    addOne(numbers, group, what, Number(n));
  }
  return numbers;
}
