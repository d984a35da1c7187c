import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { LocalDate, Month } from '#domain/calendar.ts';
import type { Resident } from '#domain/pws/houses.ts';
import { ageGroupOn, type Group } from '#domain/stages/groups.ts';
import { decryptText } from '../keys/at-rest.ts';
import { countingDays, NOT_COUNTED_EARLIER } from '../store/month-targets.ts';
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
  day: LocalDate;
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
 * Everybody who lives in these posyandu on the month's counting day, with where their house stands now. Of somebody who
 * lives elsewhere by now the point is another house's, and is not told here. Nobody at all while no house of the
 * place has a point. May the reader? That was asked before.
 */
export async function houseResidents(
  store: Store,
  districtId: number,
  posyandu: readonly string[],
  month: Month,
): Promise<LocatedResident[]> {
  const located = await store.pool.query(
    `select from people where district_id = $1 and posyandu_id = any($2::text[]) and home_latitude is not null limit 1`,
    [districtId, posyandu],
  );
  if (located.rowCount === 0) return [];
  const days = await countingDays(
    store.pool,
    districtId,
    posyandu.map((id) => ({ posyandu: id, month })),
  );
  const { rows } = await store.pool.query<Row>({
    name: 'house-residents',
    text: `select p.id, p.name, p.birth_date, p.sex, t.posyandu, r.rt, t.day, p.household,
        case when p.posyandu_id = t.posyandu then p.home_latitude end as latitude, p.home_longitude as longitude,
        p.home_accuracy_m as accuracy_m, p.home_on,
        array(select s.group_key from mother_spans s where s.district_id = $1 and s.person_id = p.id
          and s.since <= t.day and (s.until is null or s.until > t.day)) as mother,
        array(select jsonb_array_elements_text(m.counts -> 'whats')) as whats
      from unnest($2::text[], $3::date[]) as t(posyandu, day)
      join residences r on r.district_id = $1 and r.posyandu_id = t.posyandu and r.birth_date <= t.day
        and r.since <= t.day and (r.until is null or r.until > t.day)
      join people p on p.district_id = $1 and p.id = r.person_id and p.name is not null
      left join person_months m on m.district_id = $1 and m.person_id = p.id and m.month = $4 and m.rule_version = $5
        and m.posyandu_id = t.posyandu
      where ${NOT_COUNTED_EARLIER}
      order by p.id limit ${MOST_RESIDENTS}`,
    values: [
      districtId,
      days.map((d) => d.posyandu),
      days.map((d) => d.day),
      month,
      RULEBOOK_VERSION,
    ],
  });
  return rows.map((row) => residentOf(row, store));
}

function residentOf(row: Row, store: Store): LocatedResident {
  const age = ageGroupOn(row.birth_date, row.day);
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
