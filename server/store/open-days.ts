import { type LocalDate, monthOf } from '#domain/calendar.ts';
import type { OpenDay } from '#domain/sessions/session-plan.ts';
import type { Db } from './store.ts';

/** Posyandu and month → its first open day. */
export type OpenDays = Map<string, LocalDate>;
const keyOf = (posyandu: string, month: string): string => `${posyandu}\t${month}`;

export const openDayIn = (days: OpenDays, posyandu: string, month: string): LocalDate | null =>
  days.get(keyOf(posyandu, month)) ?? null;

export async function readOpenDays(
  db: Db,
  districtId: number,
  posyandu: readonly string[],
  since: LocalDate,
): Promise<OpenDays> {
  const days: OpenDays = new Map();
  if (posyandu.length === 0) return days;
  const { rows } = await db.query<{ posyandu_id: string; on: string }>({
    name: 'open-days',
    text: `select posyandu_id, min("on") as "on" from open_days
      where district_id = $1 and posyandu_id = any($2::text[]) and "on" >= $3
      group by posyandu_id, date_trunc('month', "on"::timestamp)`,
    values: [districtId, posyandu, since],
  });
  for (const row of rows) days.set(keyOf(row.posyandu_id, monthOf(row.on)), row.on);
  return days;
}

interface SessionRow {
  posyandu_id: string;
  on: LocalDate;
}

/** Where and when these sessions stand now, before new facts of theirs are kept. */
export async function keptSessions(
  db: Db,
  districtId: number,
  sessions: readonly string[],
): Promise<{ posyandu: string; on: LocalDate }[]> {
  const { rows } = await db.query<SessionRow>(
    `select posyandu_id, "on" from open_days where district_id = $1 and session_id = any($2::uuid[])`,
    [districtId, sessions],
  );
  return rows.map((row) => ({ posyandu: row.posyandu_id, on: row.on }));
}

/**
 * Every day these sessions may come to stand on, once what is written about them is settled: any that was told by an
 * opening or a re-dating, also one that does not hold today, for a withdrawal may bring it back.
 */
export async function daysTold(
  db: Db,
  districtId: number,
  sessions: readonly string[],
): Promise<{ posyandu: string; on: LocalDate }[]> {
  const { rows } = await db.query<SessionRow>(
    `select scope as posyandu_id, body ->> 'date' as "on" from entries
     where district_id = $1 and subject = any($2::uuid[]) and kind in ('session-opened', 'session-redated')`,
    [districtId, sessions],
  );
  return rows.map((row) => ({ posyandu: row.posyandu_id, on: row.on }));
}

/** Writes what these sessions are now; a session that is no more takes its row along. */
export async function keepSessions(
  db: Db,
  districtId: number,
  sessions: ReadonlyMap<string, OpenDay | null>,
): Promise<void> {
  if (sessions.size === 0) return;
  const standing = [...sessions].flatMap(([id, day]) => (day ? [{ id, ...day }] : []));
  await db.query(`delete from open_days where district_id = $1 and session_id = any($2::uuid[])`, [
    districtId,
    [...sessions.keys()],
  ]);
  await db.query(
    `insert into open_days (district_id, posyandu_id, session_id, "on", closed)
     select $1, t.posyandu, t.id, t.day, t.closed
     from unnest($2::text[], $3::uuid[], $4::date[], $5::boolean[]) as t(posyandu, id, day, closed)`,
    [
      districtId,
      standing.map((s) => s.posyandu),
      standing.map((s) => s.id),
      standing.map((s) => s.on),
      standing.map((s) => s.closed),
    ],
  );
}

/** People who lived at a posyandu and have something in that month: its open day decides where they count. */
export async function peopleOfMonth(
  db: Db,
  districtId: number,
  ruleVersion: string,
  posyandu: string,
  month: string,
): Promise<string[]> {
  const { rows } = await db.query<{ person_id: string }>(
    `select distinct r.person_id from residences r
     join person_months p on p.district_id = r.district_id and p.person_id = r.person_id
     where r.district_id = $1 and p.district_id = $1 and r.posyandu_id = $2 and p.month = $3 and p.rule_version = $4`,
    [districtId, posyandu, month, ruleVersion],
  );
  return rows.map((row) => row.person_id);
}
