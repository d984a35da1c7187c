import type { Pool } from 'pg';
import type { HubSignIn } from '../access/hub-sign-ins.ts';

/** No posyandu has more phones; the ones seen last are told. */
const MOST = 500;

/** Who is signed in here on which phone, for the main server's list of phones: a lost one is cut off there. */
export async function localSignIns(pool: Pool): Promise<HubSignIn[]> {
  const { rows } = await pool.query<{
    account_id: string;
    device: string;
    device_name: string | null;
    created_at: Date;
    seen_at: Date;
  }>(
    `select account_id, device, max(device_name) as device_name, min(created_at) as created_at, max(seen_at) as seen_at
     from sign_ins where revoked_at is null group by account_id, device order by max(seen_at) desc limit ${MOST}`,
  );
  return rows.map((row) => ({
    account: row.account_id,
    device: row.device,
    deviceName: row.device_name,
    createdAt: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
  }));
}
