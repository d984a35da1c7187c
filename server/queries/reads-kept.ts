import type { Role } from '#domain/access/access.ts';
import type { Store } from '../store/store.ts';

export interface AskedReads {
  districtIds: readonly number[];
  /** places whose notes the reader may see */
  places: readonly string[];
  subject?: string;
  account?: string;
  /** from this moment on */
  from: Date;
  /** before this moment */
  until: Date;
  /** the last row of the page before */
  after?: { at: Date; id: string };
  limit: number;
}

export interface ReadKept {
  id: string;
  at: string;
  account: { id: string; name: string; role: Role };
  /** first word: `person`, `village`, `quarantine`, `reads`, `search`, `devices` … */
  what: string;
  place: string | null;
  subject: string | null;
  /** the subject's name; null where there is none or it may not be told */
  name: string | null;
  /** how many people a list named */
  people: number;
  because: string | null;
  offline: boolean;
}

interface Row {
  id: string;
  at: Date;
  account_id: string;
  account_name: string | null;
  role: Role;
  what: string;
  place: string | null;
  subject: string | null;
  name: string | null;
  people: number;
  because: string | null;
  offline: boolean;
}

/** Notes of readings at these places, newest first. */
export async function readsKept(store: Store, asked: AskedReads): Promise<ReadKept[]> {
  const { rows } = await store.pool.query<Row>(
    `select r.id, r.at, r.account_id, a.name as account_name, a.role, r.what, r.place, r.subject, p.name,
       coalesce(cardinality(r.subjects), 0) as people, r.because, r.offline
     from reads r join accounts a on a.id = r.account_id
     left join people p on p.district_id = r.district_id and p.id::text = r.subject
     where r.district_id = any($1::int[]) and r.place = any($2::text[]) and r.at >= $3 and r.at < $4
       and ($5::uuid is null or r.subject = $5::text or r.subjects @> array[$5::uuid])
       and ($6::uuid is null or r.account_id = $6)
       and ($7::timestamptz is null or (date_trunc('milliseconds', r.at), r.id) < ($7, $8::uuid))
     order by date_trunc('milliseconds', r.at) desc, r.id desc limit $9`,
    [
      asked.districtIds,
      asked.places,
      asked.from,
      asked.until,
      asked.subject ?? null,
      asked.account ?? null,
      asked.after?.at ?? null,
      asked.after?.id ?? null,
      asked.limit,
    ],
  );
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    account: { id: row.account_id, name: row.account_name ?? '', role: row.role },
    what: row.what,
    place: row.place,
    subject: row.subject,
    name: row.name,
    people: row.people,
    because: row.because,
    offline: row.offline,
  }));
}

export interface WhoRead {
  id: string;
  name: string;
  role: Role;
  n: number;
}

/** The accounts behind such notes, most readings first: what one chooses from. */
export async function whoRead(
  store: Store,
  { districtIds, places, from, until }: AskedReads,
): Promise<WhoRead[]> {
  const { rows } = await store.pool.query<WhoRead>(
    `select a.id, a.name, a.role, count(*)::int as n from reads r join accounts a on a.id = r.account_id
     where r.district_id = any($1::int[]) and r.place = any($2::text[]) and r.at >= $3 and r.at < $4
     group by a.id, a.name, a.role order by n desc, a.name limit 200`,
    [districtIds, places, from, until],
  );
  return rows;
}
