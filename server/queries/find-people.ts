import type { LocalDate } from '#domain/calendar.ts';
import type { Store } from '../store/store.ts';

export interface PersonFound {
  id: string;
  name: string;
  birthDate: LocalDate | null;
  posyandu: string;
}

interface Row {
  id: string;
  name: string;
  birth_date: LocalDate | null;
  posyandu_id: string;
}

const MOST_FOUND = 20;

/** People of these places whose name holds the text: who they are, and nothing of their health. */
export async function findPeople(
  store: Store,
  asked: { districtIds: readonly number[]; places: readonly string[]; text: string },
): Promise<PersonFound[]> {
  const like = `%${asked.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await store.pool.query<Row>(
    `select id, name, birth_date, posyandu_id from people
     where district_id = any($1::int[]) and posyandu_id = any($2::text[]) and name ilike $3
     order by name, id limit ${MOST_FOUND}`,
    [asked.districtIds, asked.places, like],
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    birthDate: row.birth_date,
    posyandu: row.posyandu_id,
  }));
}

/** The names of these people, as far as they live at one of these places or have no home known here. */
export async function namesOf(
  store: Store,
  asked: { districtIds: readonly number[]; places: readonly string[]; ids: readonly string[] },
): Promise<Map<string, string>> {
  if (asked.ids.length === 0) return new Map();
  const { rows } = await store.pool.query<{ id: string; name: string }>(
    `select id, name from people
     where district_id = any($1::int[]) and id = any($2::uuid[]) and name is not null
       and (posyandu_id is null or posyandu_id = any($3::text[]))`,
    [asked.districtIds, asked.ids, asked.places],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Where these people live, of those known here. */
export async function homesOf(
  store: Store,
  ids: readonly string[],
): Promise<Map<string, { districtId: number; posyandu: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await store.pool.query<{ id: string; district_id: number; posyandu_id: string }>(
    `select p.id, p.district_id, p.posyandu_id from (select distinct district_id from posyandu) d
     join people p on p.district_id = d.district_id and p.id = any($1::uuid[]) and p.posyandu_id is not null`,
    [ids],
  );
  return new Map(
    rows.map((row) => [row.id, { districtId: row.district_id, posyandu: row.posyandu_id }]),
  );
}
