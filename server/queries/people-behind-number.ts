import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { bornAfterToBeUnder } from '#domain/people/age.ts';
import type { Behind, ByName, Counted } from '#domain/pws/behind.ts';
import { isTarget, TARGETS, type TargetKind } from '#domain/pws/targets.ts';
import { ageGroupOn, GROUPS, type Group } from '#domain/stages/groups.ts';
import { countingDays, NOT_COUNTED_EARLIER } from '../store/month-targets.ts';
import type { Db } from '../store/store.ts';

export interface AskedNumber {
  districtId: number;
  /** posyandu (and `desa:…`) whose people the reader may be told of */
  posyandu: readonly string[];
  month: Month;
  behind: Behind;
  /** people of these groups only; null: of all */
  groups: readonly Group[] | null;
  /** one RT only, the empty text is those without one; null: all */
  rt: string | null;
}

/** Somebody a number counts, with the groups they were counted in. */
export interface Found {
  id: string;
  name: string;
  birthDate: LocalDate;
  sex: 'F' | 'M';
  posyandu: string;
  rt: string | null;
  groups: Group[];
}

/** Who stands behind any number of some posyandu, in order of name, everybody once. May the reader? That was asked before. */
export async function peopleBehindNumber(db: Db, asked: AskedNumber): Promise<Found[]> {
  const { of, without } = asked.behind;
  const all = 'terms' in of ? await counted(db, asked, of) : await targets(db, asked, of.targets);
  const once = [...new Map(all.map((person) => [person.id, person])).values()];
  const reached = without ? await reachedAmong(db, asked, without, once) : new Set<string>();
  return once.filter(({ id }) => !reached.has(id)).sort(byName);
}

async function reachedAmong(
  db: Db,
  asked: AskedNumber,
  without: ByName,
  among: readonly Found[],
): Promise<Set<string>> {
  if ('terms' in without) return countedAmong(db, asked, without, among);
  return new Set((await targets(db, asked, without.targets)).map(({ id }) => id));
}

const byName = (a: Found, b: Found): number =>
  a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1);

/* One of the terms: `w.grp` is *, a group, or a group of one sex; guests stand where they were served. */
const COUNTS = `exists (select from unnest($5::text[], $6::text[], $7::text[]) as w(what, grp, sex)
  where (m.counts -> 'whats' ? w.what or m.counts -> 'cells' ? w.what)
    and (w.grp = '*' or m.counts -> 'groups' ? w.grp) and (w.sex = '' or m.counts ->> 'sex' = w.sex))`;

const termValues = ({ terms }: Counted) => {
  const parts = terms.map(({ group, what }) => [what, ...group.split('/')] as const);
  return [parts.map(([w]) => w), parts.map(([, g]) => g), parts.map(([, , sex]) => sex ?? '')];
};

interface CountedRow {
  id: string;
  name: string;
  birth_date: LocalDate;
  sex: 'F' | 'M';
  posyandu_id: string;
  rt: string | null;
  groups: Group[];
}

/** Person-months that say so, from the first month on; of several the latest. */
async function counted(db: Db, asked: AskedNumber, of: Counted): Promise<Found[]> {
  const guests = of.terms.some(({ what }) => what === 'guest');
  const { rows } = await db.query<CountedRow>(
    `select distinct on (p.id) p.id, p.name, p.birth_date, p.sex, coalesce(m.posyandu_id, p.posyandu_id, '') as posyandu_id,
       m.counts ->> 'rt' as rt, array(select jsonb_array_elements_text(m.counts -> 'groups')) as groups
     from person_months m join people p on p.district_id = $1 and p.id = m.person_id
     where m.district_id = $1 and m.month between $3 and $4 and m.rule_version = $8 and p.name is not null
       and ${guests ? `m.counts -> 'guestAt' ?| $2::text[] and $5::text[] is not null and $6::text[] is not null and $7::text[] is not null` : `m.posyandu_id = any($2::text[]) and ${COUNTS}`}
       and ($9::text[] is null or m.counts -> 'groups' ?| $9::text[])
       and ($10::text is null or coalesce(m.counts ->> 'rt', '') = $10)
     order by p.id, m.month desc`,
    [
      asked.districtId,
      asked.posyandu,
      of.from,
      asked.month,
      ...termValues(of),
      RULEBOOK_VERSION,
      asked.groups,
      asked.rt,
    ],
  );
  return rows.map(({ posyandu_id: posyandu, birth_date: birthDate, ...rest }) => ({
    ...rest,
    posyandu,
    birthDate,
  }));
}

/** Of these people, those counted under any of the terms anywhere in the district. */
async function countedAmong(
  db: Db,
  asked: AskedNumber,
  of: Counted,
  among: readonly Found[],
): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    `select distinct m.person_id as id from person_months m
     where m.district_id = $1 and m.person_id = any($2::uuid[]) and m.month between $3 and $4 and m.rule_version = $8 and ${COUNTS}`,
    [
      asked.districtId,
      among.map(({ id }) => id),
      of.from,
      asked.month,
      ...termValues(of),
      RULEBOOK_VERSION,
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

interface TargetRow extends Omit<CountedRow, 'groups'> {
  day: LocalDate;
  book_since: LocalDate | null;
  spans: { group: string; since: LocalDate; until: LocalDate | null }[] | null;
}

/**
 * The target lists by name: rows of those who live there on the counting day and may be old enough, told by `isTarget`
 * as the definition has it.
 */
async function targets(db: Db, asked: AskedNumber, keys: readonly string[]): Promise<Found[]> {
  const kinds = TARGETS.filter(({ key }) => keys.includes(key));
  const days = await countingDays(
    db,
    asked.districtId,
    asked.posyandu.map((posyandu) => ({ posyandu, month: asked.month })),
  );
  const { rows } = await db.query<TargetRow>(
    `select r.person_id as id, p.name, p.birth_date, p.sex, t.posyandu as posyandu_id, r.rt, t.day, p.book_since,
       (select json_agg(json_build_object('group', s.group_key, 'since', s.since, 'until', s.until)) from mother_spans s
         where s.district_id = $1 and s.person_id = r.person_id) as spans
     from unnest($2::text[], $3::date[]) as t(posyandu, day)
     join residences r on r.district_id = $1 and r.posyandu_id = t.posyandu and r.birth_date > $4 and r.birth_date <= t.day
       and r.since <= t.day and (r.until is null or r.until > t.day) and ($5::text is null or coalesce(r.rt, '') = $5)
     join people p on p.district_id = $1 and p.id = r.person_id
     where p.name is not null and ${NOT_COUNTED_EARLIER}`,
    [
      asked.districtId,
      days.map(({ posyandu }) => posyandu),
      days.map(({ day }) => day),
      bornAfter(kinds, lastDayOf(asked.month)),
      asked.rt,
    ],
  );
  return rows.flatMap((row) => {
    const found = foundIn(row, kinds);
    const { groups } = asked;
    return found && (groups === null || found.groups.some((g) => groups.includes(g)))
      ? [found]
      : [];
  });
}

/** Nobody born on that day or before is young enough for any of these. */
function bornAfter(kinds: readonly TargetKind[], day: LocalDate): LocalDate {
  const oldest = Math.max(...kinds.map((kind) => ('toMonths' in kind ? kind.toMonths : 1500)));
  // a month more: counting days lie anywhere in the month
  return bornAfterToBeUnder(oldest + 1, day);
}

function foundIn(row: TargetRow, kinds: readonly TargetKind[]): Found | null {
  const { id, name, birth_date: birthDate, sex, posyandu_id: posyandu, rt, day } = row;
  const spans = row.spans ?? [];
  const who = { birthDate, sex, spans, bookSince: row.book_since };
  if (!kinds.some((kind) => isTarget(kind, who, day))) return null;
  const now = spans.filter((s) => s.since <= day && (s.until === null || s.until > day));
  const age = ageGroupOn(birthDate, day);
  const groups = GROUPS.filter((group) => group === age || now.some((s) => s.group === group));
  return { id, name, birthDate, sex, posyandu, rt, groups };
}
