import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addToMonth, type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { feedOf, type Posyandu, sensitiveFeedOf } from '#domain/places/place.ts';
import {
  measuredSince,
  type PosyanduQuality,
  posyanduQuality,
} from '#domain/quality/posyandu-quality.ts';
import { qualityTableOn } from '#domain/quality/quality.table.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Db, Store } from '../store/store.ts';
import { arrivalsOf, noSums, peopleAt, sessionsOf, sumsOf } from './quality-facts.ts';

interface Kept {
  posyandu_id: string;
  version: string;
  as_of: LocalDate;
  seen: string;
  body: PosyanduQuality;
}

export interface QualityOf {
  rows: PosyanduQuality[];
  /** how many of those asked for are in `rows`: reckoning a district anew takes longer than one question may */
  asked: number;
}

/**
 * How well these posyandu (of one district) measured and recorded in a month. What was reckoned before and has seen
 * every fact is taken as it is; the others are reckoned one after the other and kept, until `until` says it is enough.
 */
export async function qualityOf(
  store: Store,
  places: readonly Posyandu[],
  month: Month,
  today: LocalDate,
  enough: () => boolean = () => false,
): Promise<QualityOf> {
  const districtId = places[0]?.districtId ?? 0;
  const ids = places.map((p) => p.id);
  const kept = await keptQuality(store.pool, districtId, ids, month);
  const grown = await feedLengths(store.pool, districtId, ids);
  const rows: PosyanduQuality[] = [];
  for (const place of places) {
    const seen = grown.get(place.id) ?? '0';
    const before = kept.get(place.id);
    if (before && isCurrent(before, month, today, seen)) rows.push(before.body);
    else if (!enough()) rows.push(await reckon(store, place, month, today, seen));
  }
  return { rows, asked: places.length };
}

const versionOf = (month: Month): string =>
  `${qualityTableOn(lastDayOf(month)).version} ${RULEBOOK_VERSION}`;

/** Days that pass change a month only until its recap is due. */
function isCurrent(kept: Kept, month: Month, today: LocalDate, seen: string): boolean {
  if (kept.version !== versionOf(month) || kept.seen !== seen) return false;
  return kept.as_of === today || kept.as_of > kept.body.recap.due;
}

async function reckon(
  store: Store,
  place: Posyandu,
  month: Month,
  today: LocalDate,
  seen: string,
): Promise<PosyanduQuality> {
  const quality = await inTransaction(
    store.pool,
    (db) => readQuality(db, store, place, month, today),
    'begin isolation level repeatable read read only',
  );
  await keepQuality(store.pool, place, quality, { version: versionOf(month), today, seen });
  return quality;
}

async function readQuality(
  db: Db,
  store: Store,
  place: Posyandu,
  month: Month,
  today: LocalDate,
): Promise<PosyanduQuality> {
  const from = measuredSince(month);
  const before = addToMonth(month, -1);
  const people = await peopleAt(db, store, place, from, lastDayOf(month));
  const arrivals = await arrivalsOf(db, place, month, people);
  const { days, toolsAt } = await sessionsOf(db, place, from, month);
  const sums = await sumsOf(db, place, [month, before], RULEBOOK_VERSION);
  return posyanduQuality({
    posyandu: place.id,
    month,
    today,
    people,
    arrivals,
    days,
    toolsAt,
    sums: { now: sums.get(month) ?? noSums(), before: sums.get(before) ?? null },
  });
}

async function keptQuality(
  db: Db,
  districtId: number,
  ids: readonly string[],
  month: Month,
): Promise<Map<string, Kept>> {
  const { rows } = await db.query<Kept>({
    name: 'quality-kept',
    text: `select posyandu_id, version, as_of, seen::text as seen, body from quality_months
      where district_id = $1 and posyandu_id = any($2::text[]) and month = $3`,
    values: [districtId, ids, month],
  });
  return new Map(rows.map((row) => [row.posyandu_id, row]));
}

/** A feed grows with every fact its posyandu hears of, in the order they are kept; a time of receipt may overtake another. */
async function feedLengths(
  db: Db,
  districtId: number,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; n: string }>({
    name: 'quality-feeds',
    text: `select t.id, coalesce(sum(f.n), 0)::text as n from unnest($2::text[], $3::text[], $4::text[]) as t(id, feed, sensitive)
      left join feeds f on f.district_id = $1 and f.feed in (t.feed, t.sensitive) group by t.id`,
    values: [districtId, ids, ids.map(feedOf), ids.map(sensitiveFeedOf)],
  });
  return new Map(rows.map((row) => [row.id, row.n]));
}

const keepQuality = (
  db: Db,
  { districtId, id }: Posyandu,
  quality: PosyanduQuality,
  { version, today, seen }: { version: string; today: LocalDate; seen: string },
): Promise<unknown> =>
  db.query({
    name: 'keep-quality',
    text: `insert into quality_months (district_id, posyandu_id, month, version, as_of, seen, body)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb)
      on conflict (district_id, posyandu_id, month) do update set version = excluded.version, as_of = excluded.as_of,
        seen = excluded.seen, body = excluded.body`,
    values: [districtId, id, quality.month, version, today, seen, JSON.stringify(quality)],
  });
