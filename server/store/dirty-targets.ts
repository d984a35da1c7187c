import { type LocalDate, lastDayOf, type Month, monthOf } from '#domain/calendar.ts';
import type { Db } from './store.ts';

/** Posyandu whose kept targets no longer hold, each from its earliest month; written with what changed them. */
export class StaleTargets {
  readonly #since = new Map<string, Month>();

  mark(posyandu: string, since: Month): void {
    const marked = this.#since.get(posyandu);
    if (marked === undefined || since < marked) this.#since.set(posyandu, since);
  }

  /** Every posyandu they live at on or after the day from which they count otherwise. */
  markStays(stays: Iterable<Pick<Stay, 'posyandu' | 'until'>>, day: LocalDate): void {
    for (const { posyandu, until } of stays)
      if (until === null || until > day) this.mark(posyandu, monthOf(day));
  }

  async keep(db: Db, districtId: number): Promise<void> {
    if (this.#since.size === 0) return;
    await db.query({
      name: 'mark-stale-targets',
      text: `insert into stale_targets (district_id, posyandu_id, since_month)
        select $1, t.* from unnest($2::text[], $3::text[]) as t(posyandu, since)`,
      values: [districtId, [...this.#since.keys()], [...this.#since.values()]],
    });
  }
}

/** A stay as targets count it. */
export interface Stay {
  since: LocalDate;
  until: LocalDate | null;
  posyandu: string;
  birthDate: LocalDate;
  sex: string;
}
export interface Span {
  group: string;
  since: LocalDate;
  until: LocalDate | null;
}

/** Somebody as targets count them. */
export interface Counting {
  stays: Stay[];
  spans: Span[];
}

/** The first day on which somebody counts otherwise than before; null when they never do. */
export function firstDifference(was: Counting, is: Counting): LocalDate | null {
  const stay = (s: Stay): string => `${s.since} ${s.posyandu} ${s.birthDate} ${s.sex}`;
  const span = (s: Span): string => `${s.since} ${s.group}`;
  const days = [
    ...differing(was.stays, is.stays, stay),
    ...differing(was.spans, is.spans, span),
  ].sort();
  return days[0] ?? null;
}

function differing<T extends { since: LocalDate; until: LocalDate | null }>(
  was: readonly T[],
  is: readonly T[],
  keyOf: (one: T) => string,
): LocalDate[] {
  const before = new Map(was.map((one) => [keyOf(one), one]));
  const after = new Map(is.map((one) => [keyOf(one), one]));
  const days: LocalDate[] = [];
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(key), after.get(key)];
    if (!a || !b) days.push((a ?? b)?.since ?? '0001-01-01');
    else if (a.until !== b.until)
      days.push(...[a.until ?? b.until, b.until ?? a.until].flatMap((d) => d ?? []));
  }
  return days;
}

/**
 * When a posyandu's day in a month is another: its own people count by it, and those who left it in that month may count
 * where they went to instead.
 */
export async function markOtherDay(
  db: Db,
  districtId: number,
  posyandu: string,
  month: Month,
  stale: StaleTargets,
): Promise<void> {
  stale.mark(posyandu, month);
  const { rows } = await db.query<{ posyandu_id: string }>(
    `select distinct r.posyandu_id from residences q
     join residences r on r.district_id = $1 and r.person_id = q.person_id and r.since > q.since and r.since between $3 and $4
     where q.district_id = $1 and q.posyandu_id = $2 and q.until between $3 and $4`,
    [districtId, posyandu, `${month}-01`, lastDayOf(month)],
  );
  for (const { posyandu_id } of rows) stale.mark(posyandu_id, month);
}
