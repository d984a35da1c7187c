import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { LocalDate } from '#domain/calendar.ts';
import type { PublicationDraft } from '#domain/publish/check-publication.ts';
import {
  NOTHING_PUBLISHED,
  type Publication,
  type Published,
  type PublishedVersion,
  publishedFrom,
} from '#domain/publish/publication.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { sqlState } from './in-transaction.ts';
import type { Db } from './store.ts';

/** In the order they were published: of two that begin on one day the later holds. */
const IN_ORDER = 'order by published_at, id';

/** Bodies never change and ids are never used twice, so what was read once is right for as long as the same ids stand. */
const kept = new Map<string, Published>();
const MOST_KEPT = 100;

/**
 * What a district published and did not withdraw. The ids are asked every time (a few rows by the primary key), so that
 * no process goes on with an older word; bodies only when the ids are others.
 */
export async function publishedIn(db: Db | Pool, districtId: number): Promise<Published> {
  const { rows } = await db.query<{ id: string }>(
    `select id from publications where district_id = $1 and withdrawn_at is null ${IN_ORDER}`,
    [districtId],
  );
  if (rows.length === 0) return NOTHING_PUBLISHED;
  const key = rows.map(({ id }) => id).join(' ');
  const known = kept.get(key);
  if (known) return known;
  const read = await db.query<PublishedVersion>(
    `select id, kind, name, version, since::text as since, body from publications
     where district_id = $1 and withdrawn_at is null ${IN_ORDER}`,
    [districtId],
  );
  const made = publishedFrom(read.rows);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

/** Everything ever published in a district, the newest first, with who did it by name. */
export async function publicationsOf(db: Db | Pool, districtId: number): Promise<Publication[]> {
  const { rows } = await db.query<
    Omit<Publication, 'publishedAt' | 'withdrawnAt'> & {
      publishedAt: Date;
      withdrawnAt: Date | null;
    }
  >(
    `select p.id, p.kind, p.name, p.version, p.since::text as since, p.body, p.note,
       p.published_at as "publishedAt", a.name as "publishedBy",
       p.withdrawn_at as "withdrawnAt", w.name as "withdrawnBy"
     from publications p
     left join accounts a on a.id = p.published_by
     left join accounts w on w.id = p.withdrawn_by
     where p.district_id = $1 order by p.published_at desc, p.id desc`,
    [districtId],
  );
  return rows.map(({ publishedAt, withdrawnAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}

interface Said {
  /** the account; null when whoever runs the server does it */
  by: string | null;
  at: Date;
}

/** Keeps a version that was tried and has no problem. Its name may have been taken meanwhile. */
export async function keepPublication(
  pool: Pool,
  districtId: number,
  { kind, name, version, since, body, note }: PublicationDraft,
  { by, at }: Said,
): Promise<Result<string, 'version-not-new'>> {
  const id = randomUUID();
  try {
    await pool.query(
      `insert into publications (district_id, id, kind, name, version, since, body, note, published_at, published_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [districtId, id, kind, name, version, since, JSON.stringify(body), note.trim(), at, by],
    );
    return ok(id);
  } catch (error) {
    if (sqlState(error) === '23505') return fail('version-not-new');
    throw error;
  }
}

/** Takes back a version that has not begun: what began has judged somebody, and stays. */
export async function withdrawPublication(
  pool: Pool,
  districtId: number,
  id: string,
  today: LocalDate,
  { by, at }: Said,
): Promise<Result<void, 'not-there' | 'begun'>> {
  const { rowCount } = await pool.query(
    `update publications set withdrawn_at = $3, withdrawn_by = $4
     where district_id = $1 and id = $2 and withdrawn_at is null and since > $5`,
    [districtId, id, at, by, today],
  );
  if (rowCount === 1) return ok(undefined);
  const { rows } = await pool.query(
    'select 1 from publications where district_id = $1 and id = $2 and withdrawn_at is null',
    [districtId, id],
  );
  return fail(rows.length === 0 ? 'not-there' : 'begun');
}

const FIVE_MINUTES_MS = 5 * 60_000;
/** Papua is nine hours ahead of UTC: nowhere in the country is it later. */
const EASTERNMOST_MS = 9 * 3_600_000;

/**
 * The last day anybody in the country may be living in five minutes. A version begins after it, so no day that was
 * written about already is ever judged by it, and no process has yet to hear of it.
 */
export const lastDayBegun = (now: Date): LocalDate =>
  new Date(now.getTime() + EASTERNMOST_MS + FIVE_MINUTES_MS).toISOString().slice(0, 10);
