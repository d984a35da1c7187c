import type { Role } from '#domain/access/access.ts';
import type { Store } from '../store/store.ts';

/** One account on one phone: all its sign-ins there taken together. */
export interface SignInOn {
  account: { id: string; name: string; username: string; role: Role; closed: boolean };
  device: string;
  deviceName: string | null;
  firstAt: string;
  seenAt: string;
  /** cut off or signed out: none of its sign-ins there holds any more */
  endedAt: string | null;
}

interface Row {
  account_id: string;
  name: string;
  username: string;
  role: Role;
  disabled_at: Date | null;
  device: string;
  device_name: string | null;
  first_at: Date;
  seen_at: Date;
  ended_at: Date | null;
}

/** Where these accounts are, or were, signed in: those that still hold first, then the last seen. */
export async function deviceSignIns(
  store: Store,
  accounts: readonly string[],
): Promise<SignInOn[]> {
  const { rows } = await store.pool.query<Row>(
    `select a.id as account_id, a.name, a.username, a.role, a.disabled_at, s.device,
       (array_agg(s.device_name order by s.created_at desc))[1] as device_name,
       min(s.created_at) as first_at, max(s.seen_at) as seen_at,
       case when a.disabled_at is not null then a.disabled_at
         when bool_and(s.revoked_at is not null) then max(s.revoked_at) end as ended_at
     from sign_ins s join accounts a on a.id = s.account_id
     where s.account_id = any($1::uuid[])
     group by a.id, s.device
     order by 10 nulls first, 9 desc, a.name limit 1000`,
    [accounts],
  );
  return rows.map((row) => ({
    account: {
      id: row.account_id,
      name: row.name,
      username: row.username,
      role: row.role,
      closed: row.disabled_at !== null,
    },
    device: row.device,
    deviceName: row.device_name,
    firstAt: row.first_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

/** Accounts that work, or worked, within these places: those one may have to cut off. */
export async function accountsWithin(
  store: Store,
  places: readonly { id: string; villageCode: string; puskesmasId: string; districtId: number }[],
): Promise<string[]> {
  const all = (of: (p: (typeof places)[number]) => string) => [...new Set(places.map(of))];
  const { rows } = await store.pool.query<{ account_id: string }>(
    `select distinct account_id from grants where
       (scope_kind = 'posyandu' and scope_id = any($1::text[])) or
       (scope_kind = 'village' and scope_id = any($2::text[])) or
       (scope_kind = 'puskesmas' and scope_id = any($3::text[])) or
       (scope_kind = 'subdistrict' and scope_id = any($4::text[])) or
       (scope_kind = 'district' and scope_id = any($5::text[]))`,
    [
      all((p) => p.id),
      all((p) => p.villageCode),
      all((p) => p.puskesmasId),
      all((p) => p.villageCode.slice(0, 8)),
      all((p) => String(p.districtId)),
    ],
  );
  return rows.map((row) => row.account_id);
}

/** Every account that ever signed in on a phone. */
export async function accountsOn(store: Store, device: string): Promise<string[]> {
  const { rows } = await store.pool.query<{ account_id: string }>(
    'select distinct account_id from sign_ins where device = $1',
    [device],
  );
  return rows.map((row) => row.account_id);
}
