import type { Pool } from 'pg';
import type { Wording } from '#domain/access/access.ts';
import { checkWording, isStandardWording } from '#domain/access/wording.ts';
import type { Db } from './store.ts';

const WORDING = 'wording';

/** How a district calls the programme and its steps; nothing where it keeps the standard words. */
export async function wordingOf(db: Db | Pool, districtId: number): Promise<Wording> {
  const { rows } = await db.query<{ value: Wording }>(
    'select value from settings where district_id = $1 and key = $2',
    [districtId, WORDING],
  );
  const checked = checkWording(rows[0]?.value ?? {});
  return checked.ok ? checked.value : {};
}

/** @param by the account that says so; null when whoever runs the server does */
export async function keepWording(
  db: Db | Pool,
  districtId: number,
  wording: Wording,
  { by, at }: { by: string | null; at: Date },
): Promise<void> {
  if (isStandardWording(wording))
    await db.query('delete from settings where district_id = $1 and key = $2', [
      districtId,
      WORDING,
    ]);
  else
    await db.query(
      `insert into settings (district_id, key, value, changed_at, changed_by) values ($1, $2, $3, $4, $5)
       on conflict (district_id, key) do update
         set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
      [districtId, WORDING, JSON.stringify(wording), at, by],
    );
}
