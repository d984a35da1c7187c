import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { firstDayOf, type Month } from '#domain/calendar.ts';
import { EVERYONE, GUEST } from '#domain/pws/counters.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import { AGE_GROUPS, birthWindow, type Group } from '#domain/stages/groups.ts';
import { countingDay, NOT_COUNTED_EARLIER } from '../store/month-targets.ts';
import { readOpenDays } from '../store/open-days.ts';
import type { Db, Store } from '../store/store.ts';

/** The numbers that have people behind them, by the names the address uses. */
export const BEHIND = [
  'target',
  'served',
  'not-yet',
  'outside',
  'at-risk',
  'referred',
  'd',
  'n',
  't',
  'o',
  'b',
  'unclear',
  'bgm',
  'two-t',
  'guest',
] as const;
export type Behind = (typeof BEHIND)[number];

export interface AskedBehind {
  districtId: number;
  /** posyandu whose people the reader may see */
  posyandu: readonly string[];
  month: Month;
  /** `*` for everybody */
  group: Group | typeof EVERYONE;
  what: Behind;
}

/** Nobody reads a list longer than this, and a page must not carry a district away. */
const MOST = 1000;

interface Row {
  id: string;
  name: string;
  birth_date: string;
  sex: 'F' | 'M';
  posyandu_id: string;
  rt: string | null;
}

/**
 * Who stands behind one number of a village's month, by name; what else their month counts is not theirs to know who
 * asked for this number. May the reader? That was asked before.
 */
export async function peopleBehind(store: Store, asked: AskedBehind): Promise<PersonBehind[]> {
  const rows =
    asked.what === 'target' || asked.what === 'not-yet'
      ? await ofTarget(store.pool, asked)
      : await ofMonth(store.pool, asked);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    birthDate: row.birth_date,
    sex: row.sex,
    posyandu: row.posyandu_id,
    rt: row.rt,
    why: [],
  }));
}

/** Served, at risk, referred and the weighing codes: the person-months that say so. */
async function ofMonth(db: Db, asked: AskedBehind): Promise<Row[]> {
  const { rows } = await db.query<Row>(
    `select p.id, p.name, p.birth_date, p.sex, coalesce(m.posyandu_id, p.posyandu_id, '') as posyandu_id, p.rt
     from person_months m join people p on p.district_id = $1 and p.id = m.person_id
     where m.district_id = $1 and m.month = $3 and m.rule_version = $4 and p.name is not null
       and case when $5 = '${GUEST}' then m.counts -> 'guestAt' ?| $2::text[]
         else m.posyandu_id = any($2::text[]) and m.counts -> 'whats' ? $5 end
       and ($6 = '${EVERYONE}' or m.counts -> 'groups' ? $6)
     order by p.name, p.id limit ${MOST}`,
    [asked.districtId, asked.posyandu, asked.month, RULEBOOK_VERSION, asked.what, asked.group],
  );
  return rows;
}

/** Those the posyandu owes its month: who lives there on its day, and for `not-yet` has not been served. */
async function ofTarget(db: Db, asked: AskedBehind): Promise<Row[]> {
  const { districtId, posyandu, month } = asked;
  const openDays = await readOpenDays(db, districtId, posyandu, firstDayOf(month));
  const days = posyandu.map((id) => ({ id, day: countingDay(openDays, id, month) }));
  const age = AGE_GROUPS.find((g) => g.key === asked.group);
  const windows = days.map(({ day }) =>
    age ? birthWindow(age.key, day) : { after: '0001-01-01', upTo: day },
  );
  const mother = age || asked.group === EVERYONE ? null : asked.group;
  const { rows } = await db.query<Row>(
    `select distinct p.id, p.name, p.birth_date, p.sex, t.posyandu as posyandu_id, r.rt
     from unnest($2::text[], $3::date[], $4::date[], $5::date[]) as t(posyandu, day, after, up_to)
     join residences r on r.district_id = $1 and r.posyandu_id = t.posyandu and r.birth_date > t.after and r.birth_date <= t.up_to
       and r.since <= t.day and (r.until is null or r.until > t.day)
     join people p on p.district_id = $1 and p.id = r.person_id
     where ${NOT_COUNTED_EARLIER} and ($6::text is null or exists (select from mother_spans s where s.district_id = $1 and s.person_id = r.person_id
         and s.group_key = $6 and s.since <= t.day and (s.until is null or s.until > t.day)))
       and ($7 = 'target' or not exists (select from person_months m where m.district_id = $1 and m.person_id = r.person_id
         and m.month = $8 and m.rule_version = $9 and m.posyandu_id = t.posyandu and m.counts -> 'whats' ? 'served'))
     order by p.name, p.id limit ${MOST}`,
    [
      districtId,
      days.map((d) => d.id),
      days.map((d) => d.day),
      windows.map((w) => w.after),
      windows.map((w) => w.upTo),
      mother,
      asked.what,
      month,
      RULEBOOK_VERSION,
    ],
  );
  return rows;
}
