import type { Pool } from 'pg';
import type { LocalDate } from '#domain/calendar.ts';

/** Where somebody lives, and what of a mother or child they are on a day. */
export interface HomeOf {
  id: string;
  posyandu_id: string;
  birth_date: LocalDate;
  /** groups that do not follow from age: a pregnancy, a birth, breastfeeding */
  groups: string[];
}

/** Homes of these people within some posyandu or villages (`desa:…`); whoever lives elsewhere is left out. */
export async function homesWithin(
  pool: Pool,
  asked: {
    districtIds: readonly number[];
    people: readonly string[];
    scopes: readonly string[];
    on: LocalDate;
  },
): Promise<HomeOf[]> {
  const { rows } = await pool.query<HomeOf>(
    `select p.id, p.posyandu_id, p.birth_date, array(select s.group_key from mother_spans s
       where s.district_id = p.district_id and s.person_id = p.id and s.since <= $3 and (s.until is null or s.until > $3)) as groups
     from people p where p.district_id = any($1::int[]) and p.id = any($2::uuid[]) and p.posyandu_id = any($4::text[])`,
    [asked.districtIds, asked.people, asked.on, asked.scopes],
  );
  return rows;
}
