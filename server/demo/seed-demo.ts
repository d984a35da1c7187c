import type { Role } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { DEMO_POSYANDU, DEMO_PUSKESMAS } from '#domain/demo/data/places.ts';
import type { DemoFact } from '#domain/demo/draft.ts';
import { demoVillage } from '#domain/demo/village.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { createAccount } from '../access/accounts.ts';
import type { Terminal } from '../cli/command.ts';
import { append } from '../store/append.ts';
import { loadAreas } from '../store/areas.ts';
import { keepPlaces } from '../store/keep-places.ts';
import type { Store } from '../store/store.ts';
import { DEMO_PASSWORD, DEMO_SINCE, demoAccounts } from './demo-accounts.ts';
import { type DemoSize, demoSizes } from './demo-sizes.ts';
import { planDemoDays } from './plan-demo-days.ts';
import { demoDevice, stampDrafts, type Writers } from './stamp-drafts.ts';

/** Facts in one transaction while loading: large enough to be quick, small enough to bound memory. */
const FACTS_AT_ONCE = 1000;

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
  for (const [i, { posyandu, people, months }] of villages.entries()) {
    const writers = await accountsAt(store, posyandu, i + 1);
    await writeVillage(store, posyandu, {
      people,
      months,
      until,
      writers,
      openNow: openNow && i === 0 && until === today,
    });
    bar.add(people);
  }
  bar.done();
  await planDemoDays(store, today, firstWriters());
  await keepState(store, `demo-done-${size}`, until);
}

async function accountsAt(store: Store, posyandu: Posyandu, n: number): Promise<Writers> {
  const ids = new Map<string, string>();
  for (const { role, scopes, ...account } of demoAccounts(posyandu, n)) {
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

interface Writing {
  people: number;
  months: number;
  until: LocalDate;
  writers: Writers;
  /** a day under way, with its queue */
  openNow: boolean;
}

async function writeVillage(store: Store, posyandu: Posyandu, what: Writing): Promise<void> {
  const device = demoDevice(posyandu.id);
  const stamp = stampDrafts(device, what.writers);
  const village = demoVillage({
    seed: 'siklus',
    posyandu: posyandu.id,
    villageCode: posyandu.villageCode,
    zone: posyandu.districtId === 7602 ? 'WITA' : 'WIB',
    people: what.people,
    months: what.months,
    until: what.until,
    openNow: what.openNow,
  });
  for (const drafts of village) {
    const lately = isUnderWay(drafts) ? { untilMs: await openedBy(store) } : undefined;
    const judged = lately
      ? stampDrafts(device.replace(/^8/, 'a'), what.writers, lately)(drafts)
      : stamp(drafts);
    for (let i = 0; i < judged.length; i += FACTS_AT_ONCE)
      await append(store, posyandu.districtId, judged.slice(i, i + FACTS_AT_ONCE), new Date());
  }
}

const isUnderWay = (drafts: readonly DemoFact[]): boolean =>
  drafts.some((d) => d.kind === 'session-opened') &&
  !drafts.some((d) => d.kind === 'session-closed');

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
