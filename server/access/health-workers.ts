import { powersOf, ROLES } from '#domain/access/roles.ts';
import type { Posyandu } from '#domain/places/place.ts';
import type { Db } from '../store/store.ts';

/**
 * Accounts that are, or were, health workers at one of these posyandu: what they wrote at step 4 needs nobody's
 * confirmation (ruling 4). Past grants count, because an act is judged by what held when it was written.
 */
export async function healthWorkersAt(pool: Db, posyandu: readonly Posyandu[]): Promise<string[]> {
  if (posyandu.length === 0) return [];
  const all = (of: (p: Posyandu) => string | number) => [
    ...new Set(posyandu.map((p) => String(of(p)))),
  ];
  const { rows } = await pool.query<{ account_id: string }>({
    name: 'health-workers-at',
    text: `select distinct account_id from grants
      where role = any($5::text[]) and (
        (scope_kind = 'posyandu' and scope_id = any($1::text[])) or
        (scope_kind = 'village' and scope_id = any($2::text[])) or
        (scope_kind = 'puskesmas' and scope_id = any($3::text[])) or
        (scope_kind = 'district' and scope_id = any($4::text[])))
      order by account_id`,
    values: [
      all((p) => p.id),
      all((p) => p.villageCode),
      all((p) => p.puskesmasId),
      all((p) => p.districtId),
      ROLES.filter((role) => powersOf(role).healthWorker),
    ],
  });
  return rows.map((row) => row.account_id);
}
