import type { Pool } from 'pg';
import type { PublishedVersion } from '#domain/publish/publication.ts';
import type { Db } from './store.ts';

/** A publication as a local server is told of it, withdrawn ones too: their names stay taken. */
export interface CarriedPublication extends PublishedVersion {
  note: string;
  /** ISO */
  publishedAt: string;
  publishedBy: string | null;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
}

/** Everything a district ever published, in order; who did it by account. */
export async function publicationsToCarry(
  db: Db | Pool,
  districtId: number,
): Promise<CarriedPublication[]> {
  const { rows } = await db.query<
    Omit<CarriedPublication, 'publishedAt' | 'withdrawnAt'> & {
      publishedAt: Date;
      withdrawnAt: Date | null;
    }
  >(
    `select id, kind, name, version, since::text as since, body, note, published_at as "publishedAt",
       published_by as "publishedBy", withdrawn_at as "withdrawnAt", withdrawn_by as "withdrawnBy"
     from publications where district_id = $1 order by published_at, id`,
    [districtId],
  );
  return rows.map(({ publishedAt, withdrawnAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}

/** Makes a local server's copy that of the main one. */
export async function takePublications(
  db: Db,
  districtId: number,
  publications: readonly CarriedPublication[],
): Promise<void> {
  await db.query('delete from publications where district_id = $1', [districtId]);
  for (const p of publications)
    await db.query(
      `insert into publications (district_id, id, kind, name, version, since, body, note, published_at, published_by, withdrawn_at, withdrawn_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        districtId,
        p.id,
        p.kind,
        p.name,
        p.version,
        p.since,
        JSON.stringify(p.body),
        p.note,
        p.publishedAt,
        p.publishedBy,
        p.withdrawnAt,
        p.withdrawnBy,
      ],
    );
}
