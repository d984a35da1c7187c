import type { SessionPlan } from '#domain/sessions/session-plan.ts';
import type { Db } from './store.ts';

interface PlanRow {
  id: string;
  posyandu: string;
  on: string;
  startsAt: string | null;
  endsAt: string | null;
  zone: SessionPlan['zone'];
  place: string | null;
  mode: SessionPlan['mode'];
  status: SessionPlan['status'];
}

/** Writes what these sessions are announced as; one that nobody planned or opened any more takes its row along. */
export async function keepSessionPlans(
  db: Db,
  districtId: number,
  plans: ReadonlyMap<string, SessionPlan | null>,
): Promise<void> {
  if (plans.size === 0) return;
  await db.query(
    'delete from session_plans where district_id = $1 and session_id = any($2::uuid[])',
    [districtId, [...plans.keys()]],
  );
  const rows = [...plans].flatMap(([id, plan]) => (plan ? [{ id, ...plan }] : []));
  const column = <T>(of: (row: SessionPlan & { id: string }) => T): T[] => rows.map(of);
  await db.query(
    `insert into session_plans (district_id, posyandu_id, session_id, "on", starts_at, ends_at, zone, place, mode, status)
     select $1, t.* from unnest($2::text[], $3::uuid[], $4::date[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[])
       as t(posyandu, id, day, starts_at, ends_at, zone, place, mode, status)`,
    [
      districtId,
      column((p) => p.posyandu),
      column((p) => p.id),
      column((p) => p.on),
      column((p) => p.startsAt),
      column((p) => p.endsAt),
      column((p) => p.zone),
      column((p) => p.place),
      column((p) => p.mode),
      column((p) => p.status),
    ],
  );
}

/** Everything a district has announced, by session. */
export async function keptSessionPlans(
  db: Db,
  districtId: number,
): Promise<Map<string, SessionPlan>> {
  const { rows } = await db.query<PlanRow>(
    `select session_id as id, posyandu_id as posyandu, "on", starts_at as "startsAt", ends_at as "endsAt",
       zone, place, mode, status from session_plans where district_id = $1`,
    [districtId],
  );
  return new Map(rows.map(({ id, ...plan }) => [id, plan]));
}
