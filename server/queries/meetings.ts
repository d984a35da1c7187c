import { addDays, type LocalDate } from '#domain/calendar.ts';
import { type MeetingNow, meetingsNow } from '#domain/meetings/meeting-now.ts';
import type { PlaceMeetings } from '#domain/meetings/place-meetings.ts';
import { villageMeetings } from '#domain/meetings/village-meetings.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { factsOf } from '../store/entry-rows.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Db, Store } from '../store/store.ts';
import type { KnownPlace } from './known-place.ts';
import { placeHead, placeNames } from './place-names.ts';

export interface MeetingsAsked {
  place: KnownPlace;
  from: LocalDate;
  until: LocalDate;
  /** today */
  on: LocalDate;
  /** may the reader be told what was said in the meetings of this village? */
  told(village: Posyandu): boolean;
  demo: boolean;
}

/** Decisions of meetings this long ago are no longer carried on. */
const CARRIED_DAYS = 366;
/** Before anything was ever written. */
const SINCE_EVER = '0001-01-01';

/** The meetings of every village of a place, from one snapshot; a village's meetings are kept under its own scope. */
export const placeMeetings = (store: Store, asked: MeetingsAsked): Promise<PlaceMeetings> =>
  inTransaction(
    store.pool,
    (db) => readMeetings(db, store, asked),
    'begin isolation level repeatable read read only',
  );

async function readMeetings(db: Db, store: Store, asked: MeetingsAsked): Promise<PlaceMeetings> {
  const { place, from, until, on, told, demo } = asked;
  const villages = villagesOf(place);
  const meetings = await meetingsAt(
    db,
    store,
    [...villages.values()],
    addDays(from, -CARRIED_DAYS),
  );
  const opened = await firstOpenDays(db, place);
  const names = await placeNames(db, [place]);
  const lines = [...villages].map(([code, at]) =>
    villageMeetings({
      code,
      name: at.villageName,
      meetings: meetings.filter(({ scope }) => scope === at.id),
      firstOpenDay: earliest(
        place.posyandu.filter((p) => p.villageCode === code),
        opened,
      ),
      from,
      until,
      on,
      told: told(at),
    }),
  );
  return { place: placeHead(place, names), from, until, villages: lines, demo };
}

/** Each village of a place as the place its own meetings are written at. */
function villagesOf({ posyandu }: KnownPlace): Map<string, Posyandu> {
  const sorted = [...posyandu].sort((a, b) => (a.villageCode < b.villageCode ? -1 : 1));
  return new Map(
    sorted.map((at) => [
      at.villageCode,
      { ...at, id: villageScope(at.villageCode), name: at.villageName },
    ]),
  );
}

/** By the day of the meeting's fact; what corrects it or takes it back is read with its subject. */
async function meetingsAt(
  db: Db,
  store: Store,
  villages: readonly Posyandu[],
  since: LocalDate,
): Promise<MeetingNow[]> {
  const districts = [...new Set(villages.map(({ districtId }) => districtId))];
  const found: MeetingNow[] = [];
  for (const districtId of districts) {
    const scopes = villages.filter((at) => at.districtId === districtId).map(({ id }) => id);
    const { rows } = await db.query<{ subject: string }>({
      name: 'meetings-at',
      text: `select distinct subject from entries
        where district_id = $1 and scope = any($2::text[]) and "on" >= $3 and kind = 'meeting-held'`,
      values: [districtId, scopes, since],
    });
    const subjects = new Map(rows.map(({ subject }) => [subject, SINCE_EVER]));
    const facts = await factsOf(db, store, districtId, subjects);
    found.push(...meetingsNow([...facts.values()].flat()));
  }
  return found;
}

/** When each posyandu opened first. */
async function firstOpenDays(db: Db, place: KnownPlace): Promise<Map<string, LocalDate>> {
  const districts = [...new Set(place.posyandu.map((at) => at.districtId))];
  const { rows } = await db.query<{ id: string; on: LocalDate }>({
    name: 'first-open-days',
    text: `select posyandu_id as id, min("on") as "on" from open_days
      where district_id = any($1::int[]) and posyandu_id = any($2::text[]) group by 1`,
    values: [districts, place.posyandu.map(({ id }) => id)],
  });
  return new Map(rows.map(({ id, on }) => [id, on]));
}

function earliest(
  posyandu: readonly Posyandu[],
  opened: ReadonlyMap<string, LocalDate>,
): LocalDate | null {
  const days = posyandu.flatMap(({ id }) => opened.get(id) ?? []).sort();
  return days[0] ?? null;
}
