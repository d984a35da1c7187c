import type { LocalDate } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { motherSpans } from '#domain/stages/mother-spans.ts';
import { decryptText, encryptText } from '../keys/at-rest.ts';
import { nikHash } from '../keys/nik-hash.ts';
import { type Counting, firstDifference, StaleTargets } from './dirty-targets.ts';
import type { Db, Store } from './store.ts';

/** Where somebody lives now: the feed that follows them (ruling 9). */
export const homeOf = (known: Known): string | null => known.residences.at(-1)?.posyandu ?? null;

export interface ResidenceRow {
  since: LocalDate;
  until: LocalDate | null;
  posyandu: string;
  rt: string | null;
}

/** Days somebody lived at each posyandu, from `since` up to but not including `until`; none from the day they died. */
export function residenceRows(known: Known): ResidenceRow[] {
  const bySince = new Map(known.residences.map((r) => [r.since, r]));
  const stays = [...bySince.values()];
  return stays.flatMap((stay, i) => {
    const next = stays[i + 1]?.since ?? null;
    const died = known.diedOn;
    const until = died !== null && (next === null || died < next) ? died : next;
    if (stay.posyandu === null || (until !== null && until <= stay.since)) return [];
    return [{ since: stay.since, until, posyandu: stay.posyandu, rt: stay.rt }];
  });
}

/** Rewrites everything kept about who these people are; where somebody counts otherwise than before, kept targets are stale. */
export async function projectPeople(
  db: Db,
  store: Store,
  districtId: number,
  people: readonly Known[],
): Promise<void> {
  if (people.length === 0) return;
  const is = new Map(people.map((known) => [known.id, countingOf(known)]));
  await writePeople(
    db,
    districtId,
    people.map((known) => personRow(known, store)),
  );
  const was = await forgetCounting(db, districtId, people);
  await writeResidences(db, districtId, people);
  await writeMotherSpans(db, districtId, is);
  await writeNikIndex(db, store, districtId, people);
  await markStale(db, districtId, was, is);
}

/** Where and as what somebody counts among the targets. */
function countingOf(known: Known): Counting {
  const who = known.identity;
  const stays = who
    ? residenceRows(known).map(({ since, until, posyandu }) => ({
        since,
        until,
        posyandu,
        birthDate: who.birthDate,
        sex: who.sex,
      }))
    : [];
  return { stays, spans: motherSpans(known.pregnancies) };
}

const NOWHERE: Counting = { stays: [], spans: [] };

/** Takes away where and as what these people counted until now, and says it. */
async function forgetCounting(
  db: Db,
  districtId: number,
  people: readonly Known[],
): Promise<Map<string, Counting>> {
  const was = new Map(people.map(({ id }): [string, Counting] => [id, { stays: [], spans: [] }]));
  const stays = await db.query<Counting['stays'][number] & { id: string }>({
    name: 'forget-residences',
    text: `delete from residences where district_id = $1 and person_id = any($2::uuid[])
      returning person_id as id, since, until, posyandu_id as posyandu, birth_date as "birthDate", sex`,
    values: [districtId, [...was.keys()]],
  });
  for (const { id, ...stay } of stays.rows) was.get(id)?.stays.push(stay);
  const spans = await db.query<Counting['spans'][number] & { id: string }>({
    name: 'forget-mother-spans',
    text: `delete from mother_spans where district_id = $1 and person_id = any($2::uuid[])
      returning person_id as id, group_key as "group", since, until`,
    values: [districtId, [...was.keys()]],
  });
  for (const { id, ...span } of spans.rows) was.get(id)?.spans.push(span);
  return was;
}

async function markStale(
  db: Db,
  districtId: number,
  was: ReadonlyMap<string, Counting>,
  is: ReadonlyMap<string, Counting>,
): Promise<void> {
  const stale = new StaleTargets();
  for (const [id, now] of is) {
    const before = was.get(id) ?? NOWHERE;
    const day = firstDifference(before, now);
    if (day !== null) stale.markStays([...before.stays, ...now.stays], day);
  }
  await stale.keep(db, districtId);
}

/** Where a house stands, as its four columns; all null while nobody has said. */
export type PointCells = readonly [
  latitude: number | null,
  longitude: number | null,
  accuracyM: number | null,
  on: LocalDate | null,
];
const pointCells = ({ homePoint }: Known): PointCells =>
  homePoint
    ? [
        homePoint.point.latitude,
        homePoint.point.longitude,
        homePoint.point.accuracyM ?? null,
        homePoint.on,
      ]
    : [null, null, null, null];

/** Who somebody is, as their row is kept. */
export interface PersonRow {
  id: string;
  home: string | null;
  rt: string | null;
  name: string | null;
  sex: string | null;
  birthDate: LocalDate | null;
  /** encrypted like the body it comes from (ruling 19) */
  household: string | null;
  nikHash: Buffer | null;
  provisional: boolean;
  diedOn: LocalDate | null;
  /** where their house stands now */
  point: PointCells;
}

/** @param kept the household as it is kept sealed; used again while it says the same */
export function personRow(
  known: Known,
  { secrets }: Pick<Store, 'secrets'>,
  kept: string | null = null,
): PersonRow {
  const { identity } = known;
  return {
    id: known.id,
    home: homeOf(known),
    rt: known.residences.at(-1)?.rt ?? null,
    name: identity?.name ?? null,
    sex: identity?.sex ?? null,
    birthDate: identity?.birthDate ?? null,
    household: sealedAgain(identity?.household, kept, secrets.rest),
    nikHash: identity?.nik ? nikHash(identity.nik, secrets.nik) : null,
    provisional: identity?.provisional ?? false,
    diedOn: known.diedOn,
    point: pointCells(known),
  };
}

function sealedAgain(text: string | undefined, kept: string | null, key: Buffer): string | null {
  if (!text) return null;
  return kept !== null && opened(kept, key) === text ? kept : encryptText(text, key);
}

/** Null when another key sealed it. */
function opened(sealed: string, key: Buffer): string | null {
  try {
    return decryptText(sealed, key);
  } catch {
    return null;
  }
}

/** Writes who these people are, over what was written before. */
export async function writePeople(
  db: Db,
  districtId: number,
  people: readonly PersonRow[],
): Promise<void> {
  if (people.length === 0) return;
  await db.query({
    name: 'write-people',
    text: `insert into people (district_id, id, posyandu_id, rt, name, sex, birth_date, household, nik_hash, provisional, died_on,
        home_latitude, home_longitude, home_accuracy_m, home_on)
      select $1, t.* from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::date[], $8::text[], $9::bytea[], $10::boolean[], $11::date[],
          $12::float8[], $13::float8[], $14::int[], $15::date[])
        as t(id, posyandu_id, rt, name, sex, birth_date, household, nik_hash, provisional, died_on, latitude, longitude, accuracy_m, home_on)
      on conflict (district_id, id) do update set posyandu_id = excluded.posyandu_id, rt = excluded.rt, name = excluded.name,
        sex = excluded.sex, birth_date = excluded.birth_date, household = excluded.household, nik_hash = excluded.nik_hash,
        provisional = excluded.provisional, died_on = excluded.died_on, home_latitude = excluded.home_latitude,
        home_longitude = excluded.home_longitude, home_accuracy_m = excluded.home_accuracy_m, home_on = excluded.home_on`,
    values: [
      districtId,
      people.map((p) => p.id),
      people.map((p) => p.home),
      people.map((p) => p.rt),
      people.map((p) => p.name),
      people.map((p) => p.sex),
      people.map((p) => p.birthDate),
      people.map((p) => p.household),
      people.map((p) => p.nikHash),
      people.map((p) => p.provisional),
      people.map((p) => p.diedOn),
      people.map((p) => p.point[0]),
      people.map((p) => p.point[1]),
      people.map((p) => p.point[2]),
      people.map((p) => p.point[3]),
    ],
  });
}

async function writeResidences(
  db: Db,
  districtId: number,
  people: readonly Known[],
): Promise<void> {
  const rows = people.flatMap((known) =>
    known.identity === null
      ? []
      : residenceRows(known).map((r) => ({ ...r, id: known.id, who: known.identity })),
  );
  if (rows.length === 0) return;
  await db.query({
    name: 'write-residences',
    text: `insert into residences (district_id, person_id, since, until, posyandu_id, birth_date, sex, rt)
      select $1, t.* from unnest($2::uuid[], $3::date[], $4::date[], $5::text[], $6::date[], $7::text[], $8::text[])
        as t(id, since, until, posyandu, birth_date, sex, rt)`,
    values: [
      districtId,
      rows.map((r) => r.id),
      rows.map((r) => r.since),
      rows.map((r) => r.until),
      rows.map((r) => r.posyandu),
      rows.map((r) => r.who?.birthDate ?? null),
      rows.map((r) => r.who?.sex ?? null),
      rows.map((r) => r.rt),
    ],
  });
}

async function writeMotherSpans(
  db: Db,
  districtId: number,
  people: ReadonlyMap<string, Counting>,
): Promise<void> {
  const rows = [...people].flatMap(([id, { spans }]) => spans.map((span) => ({ ...span, id })));
  if (rows.length === 0) return;
  await db.query({
    name: 'write-mother-spans',
    text: `insert into mother_spans (district_id, person_id, group_key, since, until)
      select $1, t.* from unnest($2::uuid[], $3::text[], $4::date[], $5::date[]) as t(id, grp, since, until)`,
    values: [
      districtId,
      rows.map((r) => r.id),
      rows.map((r) => r.group),
      rows.map((r) => r.since),
      rows.map((r) => r.until),
    ],
  });
}

/** Their NIK, and those of the records they were registered under twice: whoever brings either card is found. */
export const numbersOf = ({ identity, alsoAs = [] }: Known): string[] => [
  ...new Set([identity, ...alsoAs.map((record) => record.identity)].flatMap((i) => i?.nik ?? [])),
];

async function writeNikIndex(
  db: Db,
  store: Store,
  districtId: number,
  people: readonly Known[],
): Promise<void> {
  await db.query({
    name: 'forget-nik-index',
    text: 'delete from nik_index where district_id = $1 and person_id = any($2::uuid[])',
    values: [districtId, people.map((known) => known.id)],
  });
  const rows = people.flatMap((known) => numbersOf(known).map((nik) => ({ id: known.id, nik })));
  if (rows.length === 0) return;
  await db.query({
    name: 'write-nik-index',
    text: `insert into nik_index (nik_hash, district_id, person_id)
      select t.hash, $1, t.id from unnest($2::bytea[], $3::uuid[]) as t(hash, id)`,
    values: [districtId, rows.map((r) => nikHash(r.nik, store.secrets.nik)), rows.map((r) => r.id)],
  });
}
