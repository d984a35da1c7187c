import type { Pool } from 'pg';
import type { LocalDate } from '#domain/calendar.ts';
import type { IlpStart } from '#domain/pws/ilp-start.ts';
import type { Db } from './store.ts';

interface StartRow {
  posyandu: string;
  began_on: string;
  at: Date;
  name: string | null;
}

/** The day that holds for each of these posyandu; those of whom nobody said one, or who took it back, are left out. */
export async function ilpStartsOf(
  db: Db | Pool,
  districtId: number,
  posyandu: readonly string[],
): Promise<IlpStart[]> {
  const { rows } = await db.query<StartRow>({
    name: 'ilp-starts-of',
    text: `select s.posyandu_id as posyandu, s.began_on::text, s.at, a.name from (
        select distinct on (posyandu_id) posyandu_id, began_on, at, by_account
        from ilp_starts where district_id = $1 and posyandu_id = any($2::text[])
        order by posyandu_id, at desc) s
      left join accounts a on a.id = s.by_account
      where s.began_on is not null order by s.posyandu_id`,
    values: [districtId, posyandu],
  });
  return rows.map((row) => ({
    posyandu: row.posyandu,
    beganOn: row.began_on,
    at: row.at.toISOString(),
    byName: row.name,
  }));
}

export interface SaidStart {
  posyandu: string;
  /** null takes back what was said */
  beganOn: LocalDate | null;
  by: string;
  at: Date;
}

/**
 * Adds what was said after all of the same before it, also where the clock stood still or went back. Saying again what
 * holds adds nothing: who said it first stays the one who did.
 */
export async function keepIlpStart(
  db: Db | Pool,
  districtId: number,
  { posyandu, beganOn, by, at }: SaidStart,
): Promise<void> {
  await db.query(
    `insert into ilp_starts (district_id, posyandu_id, began_on, by_account, at)
     select $1, $2, $3::date, $4, greatest($5::timestamptz, max(at) + interval '1 microsecond')
     from ilp_starts where district_id = $1 and posyandu_id = $2
     having $3::date is distinct from (select began_on from ilp_starts
       where district_id = $1 and posyandu_id = $2 order by at desc limit 1)`,
    [districtId, posyandu, beganOn, by, at],
  );
}

/** As a local server is told it: what holds, and who said it. */
export interface CarriedStart {
  posyandu: string;
  beganOn: LocalDate;
  by: string;
  /** ISO */
  at: string;
}

/** The days that hold for these posyandu, for the local server that stands in for them. */
export async function ilpStartsToCarry(
  db: Db | Pool,
  districtId: number,
  posyandu: readonly string[],
): Promise<CarriedStart[]> {
  const { rows } = await db.query<Omit<CarriedStart, 'at'> & { at: Date }>(
    `select posyandu_id as posyandu, began_on::text as "beganOn", by_account as by, at from (
       select distinct on (posyandu_id) posyandu_id, began_on, by_account, at from ilp_starts
       where district_id = $1 and posyandu_id = any($2::text[]) order by posyandu_id, at desc) s
     where began_on is not null order by posyandu_id`,
    [districtId, posyandu],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Makes a local server's copy that of the main one. */
export async function takeIlpStarts(
  db: Db,
  districtId: number,
  starts: readonly CarriedStart[],
): Promise<void> {
  await db.query('delete from ilp_starts where district_id = $1', [districtId]);
  for (const { at, ...start } of starts)
    await keepIlpStart(db, districtId, { ...start, at: new Date(at) });
}
