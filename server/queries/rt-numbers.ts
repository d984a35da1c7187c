import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { Month } from '#domain/calendar.ts';
import { countersOf, EVERYONE, GUEST } from '#domain/pws/counters.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { PersonMonthCounts } from '#domain/pws/person-month.ts';
import { countingDays, countTargets } from '../store/month-targets.ts';
import { addTargets } from '../store/numbers-json.ts';
import type { Db } from '../store/store.ts';
import { placeNumbers } from './place-numbers.ts';

/**
 * What each RT of these posyandu counts in a month, from its people's months; null is "tanpa RT". Together it is what
 * the posyandu count: guests live in none of their RT and stand in null.
 */
export async function rtNumbers(
  db: Db,
  districtId: number,
  posyandu: readonly string[],
  month: Month,
): Promise<Map<string | null, MonthNumbers>> {
  const byRt = new Map<string | null, MonthNumbers>([[null, new MonthNumbers()]]);
  const of = (rt: string | null): MonthNumbers => {
    const there = byRt.get(rt) ?? new MonthNumbers();
    byRt.set(rt, there);
    return there;
  };
  const { rows } = await db.query<{ counts: PersonMonthCounts }>({
    name: 'months-by-rt',
    text: `select counts from person_months
      where district_id = $1 and posyandu_id = any($2::text[]) and month = $3 and rule_version = $4`,
    values: [districtId, posyandu, month, RULEBOOK_VERSION],
  });
  for (const { counts } of rows)
    for (const { group, what } of countersOf(month, { ...counts, guestAt: [] }))
      of(counts.rt).add(group, what, 1);
  for (const [, months] of await placeNumbers(db, districtId, posyandu, [month]))
    of(null).add(EVERYONE, GUEST, months.get(month)?.get(EVERYONE, GUEST) ?? 0);
  const keys = posyandu.map((id) => ({ posyandu: id, month }));
  const days = await countingDays(db, districtId, keys);
  for (const { rt, numbers } of await countTargets(db, districtId, days, true))
    addTargets(of(rt), numbers);
  return byRt;
}
