import { randomUUID } from 'node:crypto';
import type { Db } from './store.ts';

export interface ReadNote {
  /** drawn by the phone that notes an opening offline, so that sending it twice keeps it once */
  id?: string;
  account: string;
  districtId: number;
  /** the kind of reading, then what of it: `person`, `village 18.72.03.1004 2026-10 bayi at-risk`, `quarantine 3`, `reads` */
  what: string;
  at: Date;
  /** posyandu, `desa:…` or `pkm:…`; who looks after it may read this note */
  place?: string | null;
  /** the one person opened */
  subject?: string;
  /** everybody a list named */
  subjects?: readonly string[];
  /** the reason given, where names are told on need only */
  because?: string | null;
  device?: string;
  offline?: boolean;
  receivedAt?: Date;
}

/** Who looked at names, and when (ruling 19). Written before the names are given out. */
export const noteRead = (db: Db, read: ReadNote): Promise<void> => noteReads(db, [read]);

/** The same of several at once; those noted before are left as they are. */
export async function noteReads(db: Db, reads: readonly ReadNote[]): Promise<void> {
  if (reads.length === 0) return;
  await db.query(
    `insert into reads (id, at, account_id, district_id, what, place, subject, subjects, because, device, offline, received_at)
     select t.id, t.at, t.account, t.district, t.what, t.place, t.subject,
       case when t.subjects is null then null else string_to_array(t.subjects, ',')::uuid[] end,
       t.because, t.device, t.offline, t.received
     from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[],
       $9::text[], $10::text[], $11::boolean[], $12::timestamptz[])
       as t(id, at, account, district, what, place, subject, subjects, because, device, offline, received)
     on conflict (district_id, id) do nothing`,
    [
      reads.map((r) => r.id ?? randomUUID()),
      reads.map((r) => r.at),
      reads.map((r) => r.account),
      reads.map((r) => r.districtId),
      reads.map((r) => r.what),
      reads.map((r) => r.place ?? null),
      reads.map((r) => r.subject ?? null),
      reads.map((r) => (r.subjects && r.subjects.length > 0 ? r.subjects.join(',') : null)),
      reads.map((r) => r.because ?? null),
      reads.map((r) => r.device ?? null),
      reads.map((r) => r.offline ?? false),
      reads.map((r) => r.receivedAt ?? r.at),
    ],
  );
}
