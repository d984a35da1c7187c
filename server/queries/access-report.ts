import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addToMonth, type Month } from '#domain/calendar.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import { EVERYONE } from '#domain/pws/counters.ts';
import type { AccessLine, AccessReport } from '#domain/pws/place-parts.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import type { Group } from '#domain/stages/groups.ts';
import { ageGroupOn } from '#domain/stages/groups.ts';
import { countingDays, NOT_COUNTED_EARLIER } from '../store/month-targets.ts';
import type { Db } from '../store/store.ts';
import type { KnownPlace } from './known-place.ts';
import { placeNumbers } from './place-numbers.ts';

/** So long nobody must have been served to be called never served. */
const MONTHS = 12;

const unserved = (also = ''): string => `from unnest($2::text[], $3::date[]) as t(posyandu, day)
  join residences r on r.district_id = $1 and r.posyandu_id = t.posyandu and r.birth_date <= t.day
    and r.since <= t.day and (r.until is null or r.until > t.day)
  ${also} where ${NOT_COUNTED_EARLIER} and not exists (select from person_months m where m.district_id = $1
    and m.person_id = r.person_id and m.month between $4 and $5 and m.rule_version = $6
    and m.counts -> 'whats' ?| array['served', 'outside'])`;

/**
 * Distinct people, so no sum of months: who lives there on the counting day and was served in none of twelve months,
 * anywhere.
 */
export async function accessReport(
  db: Db,
  { districtId }: KnownPlace,
  scopes: readonly { id: string; name: string }[],
  month: Month,
): Promise<Omit<AccessReport, 'small' | 'posyandu'>> {
  const ids = scopes.map(({ id }) => id);
  const numbers = await placeNumbers(db, districtId, ids, [month]);
  const { rows } = await db.query<{ posyandu: string; n: number }>({
    name: 'never-served',
    text: `select t.posyandu, count(distinct r.person_id)::int as n ${unserved()} group by 1`,
    values: await unservedValues(db, districtId, ids, month),
  });
  const never = new Map(rows.map(({ posyandu, n }) => [posyandu, n]));
  const lines = scopes.map(({ id, name }): AccessLine => {
    const own = numbers.get(id)?.get(month);
    return {
      id,
      name,
      residents: own?.get(EVERYONE, 'target') ?? 0,
      served: own?.get(EVERYONE, 'served') ?? 0,
      session: own?.get(EVERYONE, 'visit.session') ?? 0,
      neverServed: never.get(id) ?? 0,
    };
  });
  const sum = (key: 'residents' | 'served' | 'session' | 'neverServed'): number =>
    lines.reduce((n, line) => n + line[key], 0);
  return {
    month,
    whole: {
      residents: sum('residents'),
      served: sum('served'),
      session: sum('session'),
      neverServed: sum('neverServed'),
    },
    lines: lines
      .filter((line) => line.residents + line.served > 0 || !line.id.startsWith('desa:'))
      .sort((a, b) => b.residents - a.residents),
  };
}

const unservedValues = async (
  db: Db,
  districtId: number,
  ids: readonly string[],
  month: Month,
): Promise<unknown[]> => {
  const keys = ids.map((posyandu) => ({ posyandu, month }));
  const days = await countingDays(db, districtId, keys);
  return [
    districtId,
    days.map((d) => d.posyandu),
    days.map((d) => d.day),
    addToMonth(month, 1 - MONTHS),
    month,
    RULEBOOK_VERSION,
  ];
};

/** The same people by name; of some groups only when `groups` says which, of one RT (empty: without one) when `rt` does. May the reader? That was asked before. */
export async function neverServed(
  db: Db,
  districtId: number,
  ids: readonly string[],
  month: Month,
  groups: readonly Group[] | null,
  rt: string | null,
): Promise<PersonBehind[]> {
  const { rows } = await db.query<PersonBehind & { day: string; mother: Group[] }>({
    name: 'never-served-names',
    text: `select * from (select distinct on (r.person_id) p.id, p.name, p.birth_date as "birthDate", p.sex, t.posyandu,
        r.rt, array[]::text[] as why, t.day, array(select s.group_key from mother_spans s where s.district_id = $1
          and s.person_id = r.person_id and s.since <= t.day and (s.until is null or s.until > t.day)) as mother
      ${unserved('join people p on p.district_id = $1 and p.id = r.person_id and p.name is not null')}) as found
      order by name, id`,
    values: await unservedValues(db, districtId, ids, month),
  });
  return rows
    .filter((person) => rt === null || (person.rt ?? '') === rt)
    .filter(
      ({ birthDate, day, mother }) =>
        groups === null ||
        [...mother, ageGroupOn(birthDate, day)].some((g) => g !== null && groups.includes(g)),
    )
    .map(({ day: _, mother: __, ...person }) => person);
}

/** The scopes a report of a place is made of, as they are called. */
export const reportScopes = ({ posyandu, level }: KnownPlace): { id: string; name: string }[] => [
  ...posyandu.map((at) => ({ id: at.id, name: posyanduLabel(at) })),
  ...(level === 'posyandu'
    ? []
    : [...new Map(posyandu.map((at) => [at.villageCode, at.villageName]))].map(([code, name]) => ({
        id: `desa:${code}`,
        name: `Tanpa posyandu, ${name}`,
      }))),
];
