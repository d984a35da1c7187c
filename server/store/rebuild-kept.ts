import type { LocalDate } from '#domain/calendar.ts';
import type { PointCells } from './project-people.ts';
import type { Db } from './store.ts';

export type StayCells = readonly [
  since: LocalDate,
  until: LocalDate | null,
  posyandu: string,
  rt: string | null,
  birthDate: LocalDate,
  sex: string,
];
export type SpanCells = readonly [since: LocalDate, until: LocalDate | null, group: string];

/** All that is kept of who somebody is; NIK hashes in hexadecimal. */
export interface KeptPerson {
  /** false: their row is missing, whatever else is kept of them */
  isThere: boolean;
  home: string | null;
  rt: string | null;
  name: string | null;
  sex: string | null;
  birthDate: LocalDate | null;
  household: string | null;
  nikHash: string | null;
  provisional: boolean;
  diedOn: LocalDate | null;
  book: LocalDate | null;
  point: PointCells;
  /** another record stays for this one */
  isGivenUp: boolean;
  stays: StayCells[];
  spans: SpanCells[];
  numbers: string[];
}

/** What is kept of these people, of each of them. */
export async function keptPeople(
  db: Db,
  districtId: number,
  ids: readonly string[],
): Promise<Map<string, KeptPerson>> {
  const { rows } = await db.query<KeptPerson & { id: string }>({
    name: 'kept-people',
    text: `select t.id, p.id is not null as "isThere", p.posyandu_id as home, p.rt, p.name, p.sex, p.birth_date as "birthDate", p.household,
       encode(p.nik_hash, 'hex') as "nikHash", p.provisional, p.died_on as "diedOn", p.book_since as book,
       json_build_array(p.home_latitude, p.home_longitude, p.home_accuracy_m, p.home_on) as point,
       p.stays_id is not null as "isGivenUp",
       coalesce((select json_agg(json_build_array(r.since, r.until, r.posyandu_id, r.rt, r.birth_date, r.sex) order by r.since)
        from residences r where r.district_id = $1 and r.person_id = t.id), '[]') as stays,
       coalesce((select json_agg(json_build_array(s.since, s.until, s.group_key))
        from mother_spans s where s.district_id = $1 and s.person_id = t.id), '[]') as spans,
       coalesce((select json_agg(encode(n.nik_hash, 'hex'))
        from nik_index n where n.district_id = $1 and n.person_id = t.id), '[]') as numbers
     from unnest($2::uuid[]) as t(id) left join people p on p.district_id = $1 and p.id = t.id`,
    values: [districtId, ids],
  });
  return new Map(rows.map(({ id, ...kept }) => [id, kept]));
}
