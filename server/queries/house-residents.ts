import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { LocalDate, Month } from '#domain/calendar.ts';
import type { Resident } from '#domain/pws/houses.ts';
import { ageGroupOn, type Group } from '#domain/stages/groups.ts';
import { decryptText } from '../keys/at-rest.ts';
import type { Store } from '../store/store.ts';

export interface LocatedResident extends Resident {
  sex: 'F' | 'M';
  groups: Group[];
}

interface Row {
  id: string;
  name: string;
  birth_date: LocalDate;
  sex: 'F' | 'M';
  posyandu: string;
  rt: string | null;
  household: string | null;
  latitude: number | null;
  longitude: number | null;
  accuracy_m: number | null;
  home_on: LocalDate | null;
  mother: Group[];
  whats: string[];
}

/** A village of ten posyandu; nobody asks for points of more at once. */
const MOST_RESIDENTS = 10_000;

/**
 * Everybody who lives in these posyandu on a day, with where their house stands now and what became of them in the
 * month. Of somebody who lives elsewhere by now the point is another house's, and is not told here. Nobody at all while
 * no house of the place has a point. May the reader? That was asked before.
 *
 * @param on not the month's counting day: whoever came since stands on the map of houses to visit
 */
export async function houseResidents(
  store: Store,
  districtId: number,
  posyandu: readonly string[],
  { month, on }: { month: Month; on: LocalDate },
): Promise<LocatedResident[]> {
  const located = await store.pool.query(
    `select from people where district_id = $1 and posyandu_id = any($2::text[]) and home_latitude is not null limit 1`,
    [districtId, posyandu],
  );
  if (located.rowCount === 0) return [];
  const { rows } = await store.pool.query<Row>({
    name: 'house-residents',
    text: `select p.id, p.name, p.birth_date, p.sex, r.posyandu_id as posyandu, r.rt, p.household,
        case when p.posyandu_id = r.posyandu_id then p.home_latitude end as latitude, p.home_longitude as longitude,
        p.home_accuracy_m as accuracy_m, p.home_on,
        array(select s.group_key from mother_spans s where s.district_id = $1 and s.person_id = p.id
          and s.since <= $3 and (s.until is null or s.until > $3)) as mother,
        array(select jsonb_array_elements_text(m.counts -> 'whats')) as whats
      from residences r
      join people p on p.district_id = $1 and p.id = r.person_id and p.name is not null
      left join person_months m on m.district_id = $1 and m.person_id = p.id and m.month = $4 and m.rule_version = $5
      where r.district_id = $1 and r.posyandu_id = any($2::text[]) and r.birth_date <= $3
        and r.since <= $3 and (r.until is null or r.until > $3)
      order by p.id limit ${MOST_RESIDENTS}`,
    values: [districtId, posyandu, on, month, RULEBOOK_VERSION],
  });
  return rows.map((row) => residentOf(row, on, store));
}

function residentOf(row: Row, on: LocalDate, store: Store): LocatedResident {
  const age = ageGroupOn(row.birth_date, on);
  return {
    id: row.id,
    name: row.name,
    birthDate: row.birth_date,
    sex: row.sex,
    posyandu: row.posyandu,
    rt: row.rt,
    groups: [...row.mother, ...(age ? [age] : [])],
    served: row.whats.includes('served'),
    atRisk: row.whats.includes('at-risk'),
    household: row.household === null ? null : decryptText(row.household, store.secrets.rest),
    home: homeOf(row),
  };
}

function homeOf({ latitude, longitude, accuracy_m, home_on }: Row): LocatedResident['home'] {
  if (latitude === null || longitude === null || home_on === null) return null;
  const sure = accuracy_m === null ? {} : { accuracyM: accuracy_m };
  return { point: { latitude, longitude, ...sure }, on: home_on };
}
