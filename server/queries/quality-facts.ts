import type { LocalDate, Month } from '#domain/calendar.ts';
import { firstDayOf, lastDayOf, monthOf } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { Posyandu } from '#domain/places/place.ts';
import type { MonthSums } from '#domain/quality/anomalies.ts';
import type { HeldDay, QualityAsked } from '#domain/quality/posyandu-quality.ts';
import { type SessionNow, sessionNow } from '#domain/sessions/session-now.ts';
import { factsOfPeople } from '../store/kin.ts';
import type { Db, Store } from '../store/store.ts';

/** Somebody at a posyandu in a span of days: who lived there, and who had a month that counts there. */
export async function peopleAt(
  db: Db,
  store: Store,
  { districtId, id }: Posyandu,
  from: LocalDate,
  until: LocalDate,
): Promise<Known[]> {
  const { rows } = await db.query<{ id: string }>({
    name: 'quality-people',
    text: `select person_id as id from residences
        where district_id = $1 and posyandu_id = $2 and since <= $4 and (until is null or until > $3)
      union select person_id from person_months
        where district_id = $1 and posyandu_id = $2 and month between $5 and $6`,
    values: [districtId, id, from, until, monthOf(from), monthOf(until)],
  });
  const since = new Map(rows.map((row) => [row.id, from]));
  const facts = await factsOfPeople(db, store, districtId, since);
  return [...facts].map(([person, own]) => knownNow(own, person));
}

/** Facts of a visit: what is typed in on the day, or should be. */
const OF_VISITS = [
  'attended',
  'step-skipped',
  'measurement-taken',
  'answers-given',
  'service-given',
  'referral-made',
  'education-given',
];

/** When the month's facts of visits reached the server; days are named as in Jakarta, like grants. */
export async function arrivalsOf(
  db: Db,
  { districtId, id }: Posyandu,
  month: Month,
  people: readonly Known[],
): Promise<QualityAsked['arrivals']> {
  const { rows } = await db.query<{
    who: string;
    on: LocalDate;
    receivedOn: LocalDate;
    clockOff: boolean;
  }>({
    name: 'quality-arrivals',
    text: `select e.by_account as who, e."on", (e.received_at at time zone 'Asia/Jakarta')::date as "receivedOn", e.clock_off as "clockOff"
      from unnest($2::uuid[]) as t(subject)
      join entries e on e.district_id = $1 and e.subject = t.subject and e."on" between $3 and $4
      where e.scope = $5 and e.kind = any($6::text[])`,
    values: [
      districtId,
      people.map((known) => known.id),
      firstDayOf(month),
      lastDayOf(month),
      id,
      OF_VISITS,
    ],
  });
  return rows;
}

interface SessionRow {
  id: string;
  kind: Fact['kind'];
  v: number;
  subject: string;
  scope: string;
  on: LocalDate;
  by: string;
  body: unknown;
  receivedOn: LocalDate;
}

export interface Sessions {
  days: HeldDay[];
  toolsAt: QualityAsked['toolsAt'];
}

/** The open days of some months, and what was noted of their tools; those of the month itself with their signature. */
export async function sessionsOf(
  db: Db,
  { districtId, id }: Posyandu,
  from: LocalDate,
  month: Month,
): Promise<Sessions> {
  const { rows } = await db.query<SessionRow>({
    name: 'quality-sessions',
    text: `select e.id, e.kind, e.v, e.subject, e.scope, e."on", e.by_account as by, e.body,
        (e.received_at at time zone 'Asia/Jakarta')::date as "receivedOn"
      from session_plans p join entries e on e.district_id = $1 and e.subject = p.session_id
      where p.district_id = $1 and p.posyandu_id = $2 and p."on" between $3 and $4`,
    values: [districtId, id, from, lastDayOf(month)],
  });
  const arrived = new Map(rows.map((row) => [row.id, row.receivedOn]));
  const sessions = new Map<string, SessionNow>();
  for (const session of new Set(rows.map((row) => row.subject))) {
    const own = rows.filter((row) => row.subject === session) as unknown as Fact[];
    const now = sessionNow(own, session);
    if (now && now.status !== 'cancelled') sessions.set(session, now);
  }
  const days = [...sessions.values()]
    .filter((s) => monthOf(s.on) === month)
    .map((s) => ({
      on: s.on,
      held: s.status !== 'planned',
      signedOn: (s.signature && arrived.get(s.signature.fact)) ?? null,
    }));
  return {
    days: days.sort((a, b) => (a.on < b.on ? -1 : 1)),
    toolsAt: (session) => sessions.get(session)?.tools ?? [],
  };
}

const SUMS: Record<string, keyof MonthSums> = {
  served: 'served',
  outside: 'outside',
  d: 'd',
  n: 'n',
  t: 't',
  'at-risk': 'atRisk',
  referred: 'referred',
};

/** What these months counted at a posyandu, everybody once; null for a month without anybody. */
export async function sumsOf(
  db: Db,
  { districtId, id }: Posyandu,
  months: readonly Month[],
  ruleVersion: string,
): Promise<Map<Month, MonthSums>> {
  const { rows } = await db.query<{ month: Month; what: string; n: number }>({
    name: 'quality-sums',
    text: `select month, w.what, count(*)::int as n
      from person_months m cross join lateral jsonb_array_elements_text(m.counts -> 'whats') as w(what)
      where m.district_id = $1 and m.posyandu_id = $2 and m.month = any($3::text[]) and m.rule_version = $4
      group by month, w.what`,
    values: [districtId, id, months, ruleVersion],
  });
  const sums = new Map<Month, MonthSums>();
  for (const { month, what, n } of rows) {
    const key = SUMS[what];
    if (!key) continue;
    const sum = sums.get(month) ?? noSums();
    sum[key] = n;
    sums.set(month, sum);
  }
  return sums;
}

export const noSums = (): MonthSums => ({
  served: 0,
  outside: 0,
  d: 0,
  n: 0,
  t: 0,
  atRisk: 0,
  referred: 0,
});
