import { addDays, addToMonth, firstDayOf, type LocalDate, monthOf } from '#domain/calendar.ts';
import { DEMO_POSYANDU } from '#domain/demo/data/places.ts';
import type { AreaCode } from '#domain/places/place.ts';
import { keepIlpStart } from '../store/ilp-starts.ts';
import type { Store } from '../store/store.ts';
import { demoAccounts } from './demo-accounts.ts';
import type { SizedPosyandu } from './demo-sizes.ts';

/** One village in so many has not said when it began. */
const SILENT = 5;

/**
 * Made-up first days with ILP, in the middle of the months that are written so that there is a before and an after: the
 * posyandu of a village within days of each other, villages some months apart. Said again, it adds nothing.
 */
export async function startIlp(
  store: Store,
  villages: readonly SizedPosyandu[],
  until: LocalDate,
): Promise<void> {
  const months = new Map<AreaCode, number>();
  for (const { posyandu, months: written } of villages)
    if (!months.has(posyandu.villageCode)) months.set(posyandu.villageCode, written);
  const heads = await headsByName(store);
  for (const [i, [village, written]] of [...months].entries()) {
    if (i % SILENT === SILENT - 1) continue;
    const back = Math.floor(written / 2) - 1 + ((i + 1) % 3) - 1;
    const month = firstDayOf(addToMonth(monthOf(until), -back));
    for (const [n, at] of DEMO_POSYANDU.filter((p) => p.villageCode === village).entries()) {
      const beganOn = addDays(month, (i * 5 + n * 3) % 28);
      const by = heads.get(usernameOf(at)) ?? heads.get(usernameOf(villages[0]?.posyandu ?? at));
      if (!by) continue;
      const said = new Date(`${addDays(beganOn, 2)}T03:00:00Z`);
      await keepIlpStart(store.pool, at.districtId, { posyandu: at.id, beganOn, by, at: said });
    }
  }
}

const usernameOf = (at: SizedPosyandu['posyandu']): string =>
  demoAccounts(at).find(({ role }) => role === 'puskesmas')?.username ?? '';

/** Heads of the puskesmas that have an account here. */
async function headsByName(store: Store): Promise<Map<string, string>> {
  const { rows } = await store.pool.query<{ username: string; id: string }>(
    `select username, id from accounts where role = 'puskesmas'`,
  );
  return new Map(rows.map(({ username, id }) => [username, id]));
}
