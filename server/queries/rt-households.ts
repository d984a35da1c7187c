import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { LocalDate, Month } from '#domain/calendar.ts';
import { ageGroupOn, type Group } from '#domain/stages/groups.ts';
import { decryptText } from '../keys/at-rest.ts';
import { countingDays, NOT_COUNTED_EARLIER } from '../store/month-targets.ts';
import type { Store } from '../store/store.ts';

/** Somebody who lives in the RT on the counting day. */
export interface RtResident {
  id: string;
  name: string;
  birthDate: LocalDate;
  sex: 'F' | 'M';
  posyandu: string;
  groups: Group[];
  served: boolean;
  atRisk: boolean;
  /** what tells one family card from another; null when nobody wrote it down */
  household: string | null;
}

interface Row {
  id: string;
  name: string;
  birth_date: LocalDate;
  sex: 'F' | 'M';
  posyandu: string;
  day: LocalDate;
  household: string | null;
  mother: Group[];
  whats: string[];
}

/** Everybody of one RT in a month, by name. May the reader, and how many of them at once? That is asked elsewhere. */
export async function rtResidents(
  store: Store,
  districtId: number,
  posyandu: readonly string[],
  month: Month,
  rt: string | null,
): Promise<RtResident[]> {
  const days = await countingDays(
    store.pool,
    districtId,
    posyandu.map((id) => ({ posyandu: id, month })),
  );
  const { rows } = await store.pool.query<Row>({
    name: 'rt-residents',
    text: `select distinct on (p.name, p.id) p.id, p.name, p.birth_date, p.sex, t.posyandu, t.day, p.household,
        array(select s.group_key from mother_spans s where s.district_id = $1 and s.person_id = p.id
          and s.since <= t.day and (s.until is null or s.until > t.day)) as mother,
        array(select jsonb_array_elements_text(m.counts -> 'whats')) as whats
      from unnest($2::text[], $3::date[]) as t(posyandu, day)
      join residences r on r.district_id = $1 and r.posyandu_id = t.posyandu and r.birth_date <= t.day
        and r.since <= t.day and (r.until is null or r.until > t.day)
      join people p on p.district_id = $1 and p.id = r.person_id and p.name is not null
      left join person_months m on m.district_id = $1 and m.person_id = p.id and m.month = $4 and m.rule_version = $5
        and m.posyandu_id = t.posyandu
      where ${NOT_COUNTED_EARLIER} and r.rt is not distinct from $6
      order by p.name, p.id`,
    values: [
      districtId,
      days.map((d) => d.posyandu),
      days.map((d) => d.day),
      month,
      RULEBOOK_VERSION,
      rt,
    ],
  });
  return rows.map((row) => residentOf(row, store));
}

function residentOf(row: Row, store: Store): RtResident {
  const age = ageGroupOn(row.birth_date, row.day);
  return {
    id: row.id,
    name: row.name,
    birthDate: row.birth_date,
    sex: row.sex,
    posyandu: row.posyandu,
    groups: [...row.mother, ...(age ? [age] : [])],
    served: row.whats.includes('served'),
    atRisk: row.whats.includes('at-risk'),
    household: row.household === null ? null : decryptText(row.household, store.secrets.rest),
  };
}
