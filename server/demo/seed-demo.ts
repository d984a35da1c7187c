import type { Role } from '#domain/access/access.ts';
import { type LocalDate, monthOf } from '#domain/calendar.ts';
import { DEMO_POSYANDU, DEMO_PUSKESMAS } from '#domain/demo/data/places.ts';
import type { DemoGround } from '#domain/demo/homes.ts';
import { madeUpGround } from '#domain/places/made-up-boundaries.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { createAccount } from '../access/accounts.ts';
import type { Terminal } from '../cli/command.ts';
import { loadAreas } from '../store/areas.ts';
import { districtsToKeep, keepAll } from '../store/dirty-rounds.ts';
import { inTransaction } from '../store/in-transaction.ts';
import { keepPlaces } from '../store/keep-places.ts';
import type { Store } from '../store/store.ts';
import { decideDemo, villagesToDraw } from './decide-demo.ts';
import { DEMO_PASSWORD, DEMO_SINCE, demoAccounts } from './demo-accounts.ts';
import { type DemoSize, demoSizes, type SizedPosyandu } from './demo-sizes.ts';
import { planDemoDays } from './plan-demo-days.ts';
import { signRecaps } from './sign-recaps.ts';
import type { Writers } from './stamp-drafts.ts';
import { startIlp } from './start-ilp.ts';
import { writeVillage } from './write-village.ts';

/**
 * Loads the made-up villages once; a load that was cut off is finished by the next start, because the same day and
 * seed give the same ids. When they are there only the open days to come are announced.
 */
export async function seedDemo(
  store: Store,
  terminal: Pick<Terminal, 'say' | 'progress'>,
  { size, today, openNow }: { size: DemoSize; today: LocalDate; openNow: boolean },
): Promise<void> {
  if ((await stateOf(store, `demo-done-${size}`)) !== null)
    return planDemoDays(store, today, firstWriters());
  const until = await rememberDay(store, size, today);
  terminal.say('Menyiapkan desa contoh (sekali saja) …');
  await loadAreas(store.pool, ['18.72', '35.17.03', '62.02.06', '76.02']);
  await keepPlaces(store.pool, DEMO_PUSKESMAS, DEMO_POSYANDU);
  const villages = demoSizes(size);
  const bar = terminal.progress(
    'Mencatat',
    villages.reduce((sum, v) => sum + v.people, 0),
  );
  const allWriters: Writers[] = [];
  const grounds = await groundsAround(store, villages[0]?.posyandu);
  for (const [i, village] of villages.entries()) {
    const writers = await accountsAt(store, village, i + 1);
    const underWay = openNow && i === 0 && until === today;
    const openNowMs = underWay ? await openedBy(store) : null;
    const ground = grounds.get(village.posyandu.villageCode);
    await writeVillage(store, village, { until, writers, openNowMs, ground });
    allWriters.push(writers);
    bar.add(village.people);
  }
  bar.done();
  await keepRollups(store, until);
  for (const [i, { posyandu, reporting }] of villages.entries()) {
    const writers = allWriters[i];
    if (writers && !reporting.silent && reporting.days[1] <= A_WEEK)
      await signRecaps(store, posyandu, { until, writers });
  }
  const [first] = villages;
  if (first) await decideDemo(store, first.posyandu, demoAccounts(first.posyandu), until);
  await startIlp(store, villages, until);
  await planDemoDays(store, today, firstWriters());
  await keepState(store, `demo-done-${size}`, until);
}

/** Where houses stand in the villages whose made-up boundaries are drawn: those of the first one's district. */
async function groundsAround(
  store: Store,
  first: Posyandu | undefined,
): Promise<Map<string, DemoGround>> {
  const villages = first ? await villagesToDraw(store, first.districtId) : [];
  return new Map(villages.map(({ id }, i) => [id, madeUpGround(i)]));
}

/** Who reports later than this has not signed yet. */
const A_WEEK = 7;

/** Every place's months at once, so that the first page opened is whole. */
async function keepRollups(store: Store, until: LocalDate): Promise<void> {
  for (const district of await districtsToKeep(store.pool, true))
    await inTransaction(store.pool, (db) => keepAll(db, district, monthOf(until), new Date()));
}

/** Who writes at a posyandu; a small one has no more accounts than those. */
const WRITE: ReadonlySet<Role> = new Set(['kader', 'midwife', 'coordinator']);

async function accountsAt(
  store: Store,
  { posyandu, everyRole }: SizedPosyandu,
  n: number,
): Promise<Writers> {
  const ids = new Map<string, string>();
  for (const { role, scopes, ...account } of demoAccounts(posyandu, n)) {
    if (!everyRole && !WRITE.has(role)) continue;
    const grants = scopes.map((scope) => ({ scope, from: DEMO_SINCE }));
    const id = await createAccount(store.pool, {
      ...account,
      role,
      password: DEMO_PASSWORD,
      demo: true,
      grants,
    });
    if (!ids.has(role)) ids.set(role, id);
  }
  return writersIn((role) => ids.get(role) ?? '');
}

/** Those of the first village, whose ids never change. */
function firstWriters(): Writers {
  const [first] = DEMO_POSYANDU;
  const accounts = first ? demoAccounts(first) : [];
  const idOf = (role: Role): string => accounts.find((a) => a.role === role)?.id ?? '';
  return writersIn(idOf);
}

const writersIn = (idOf: (role: Role) => string): Writers => ({
  kader: idOf('kader'),
  midwife: idOf('midwife'),
  coordinator: idOf('coordinator'),
});

/** Kept before it is used, so that a load cut off here writes the same stamps again. */
async function openedBy(store: Store): Promise<number> {
  const kept = await stateOf(store, 'demo-open-now');
  if (kept !== null) return Number(kept);
  const now = Date.now();
  await keepState(store, 'demo-open-now', String(now));
  return now;
}

async function rememberDay(store: Store, size: DemoSize, today: LocalDate): Promise<LocalDate> {
  const began = await stateOf(store, `demo-began-${size}`);
  if (began === null) await keepState(store, `demo-began-${size}`, today);
  return began ?? today;
}

async function stateOf(store: Store, key: string): Promise<string | null> {
  const { rows } = await store.pool.query<{ value: string }>(
    'select value from server_state where key = $1',
    [key],
  );
  return rows[0]?.value ?? null;
}

async function keepState(store: Store, key: string, value: string): Promise<void> {
  await store.pool.query(
    'insert into server_state (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value',
    [key, value],
  );
}
