import { openDayOf, sessionPlanOf } from '#domain/sessions/session-plan.ts';
import { factsOf } from './entry-rows.ts';
import { keepSessions } from './open-days.ts';
import type { Differences } from './rebuild-compare.ts';
import { keepSessionPlans, keptSessionPlans } from './session-plans.ts';
import type { Db, Store } from './store.ts';

const FROM_DAY = '0001-01-01';
/** Each names everybody it was opened for: a district's of years are not held together. */
const SESSIONS_AT_ONCE = 200;
type SessionDays = Map<string, ReturnType<typeof openDayOf>>;
type SessionPlans = Map<string, ReturnType<typeof sessionPlanOf>>;

/** Sessions are few and every fold needs their days, so they come first. */
export async function rebuildSessions(
  db: Db,
  store: Store,
  districtId: number,
  options: { check: boolean },
  found: Differences,
): Promise<void> {
  const { rows } = await db.query<{ subject: string }>(
    `select distinct subject from entries where district_id = $1 and kind like 'session-%'`,
    [districtId],
  );
  const sessions: SessionDays = new Map();
  const plans: SessionPlans = new Map();
  const ids = rows.map((row) => row.subject);
  for (let from = 0; from < ids.length; from += SESSIONS_AT_ONCE) {
    const some = ids.slice(from, from + SESSIONS_AT_ONCE);
    const facts = await factsOf(db, store, districtId, new Map(some.map((id) => [id, FROM_DAY])));
    for (const [id, own] of facts) {
      sessions.set(id, openDayOf(own));
      plans.set(id, sessionPlanOf(own));
    }
  }
  const kept = await db.query<{
    session_id: string;
    posyandu: string;
    on: string;
    closed: boolean;
  }>(
    'select session_id, posyandu_id as posyandu, "on", closed from open_days where district_id = $1',
    [districtId],
  );
  const byId = new Map(kept.rows.map(({ session_id, ...day }) => [session_id, day]));
  for (const id of new Set([...byId.keys(), ...sessions.keys()]))
    found.compare('open_days', id, byId.get(id), sessions.get(id) ?? undefined);
  const announced = await keptSessionPlans(db, districtId);
  for (const id of new Set([...announced.keys(), ...plans.keys()]))
    found.compare('session_plans', id, announced.get(id), plans.get(id) ?? undefined);
  if (options.check) return;
  await db.query('delete from open_days where district_id = $1', [districtId]);
  await keepSessions(db, districtId, sessions);
  await db.query('delete from session_plans where district_id = $1', [districtId]);
  await keepSessionPlans(db, districtId, plans);
}
