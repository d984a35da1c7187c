import type { Pool } from 'pg';
import type { Role, Scope } from '#domain/access/access.ts';
import type { BodyOf, FactKind } from '#domain/facts/fact.ts';
import type { Entry } from '#log/entry.ts';
import { type Clock, newClock, nextStamp } from '#log/stamp.ts';
import { createAccount } from '../access/accounts.ts';

/** Two puskesmas, three villages, five posyandu, and one account for every role: what server tests need. */
export const DISTRICT = 1872;
export const VILLAGE = '18.72.04.1001';
export const OTHER_VILLAGE = '18.72.04.1002';
export const FAR_VILLAGE = '18.72.01.1001';
export const A = 'mawar';
export const B = 'melati';
export const C = 'dahlia';
export const FAR = 'kenanga';
export const SECRET = 'contoh-contoh-contoh-contoh-contoh-contoh';
export const PASSWORD = 'kata-sandi-contoh';

export async function smallWorld(pool: Pool): Promise<void> {
  await pool.query(
    `insert into areas (code, parent, level, name) values
     ('18', null, 1, 'Lampung'), ('18.72', '18', 2, 'Kota Contoh'), ($1, '18.72', 4, 'Desa Satu'), ($2, '18.72', 4, 'Desa Dua'), ($3, '18.72', 4, 'Desa Jauh')`,
    [VILLAGE, OTHER_VILLAGE, FAR_VILLAGE],
  );
  await pool.query(
    `insert into puskesmas (district_id, id, name, example) values ($1, 'pkm-1', 'Contoh Satu', true), ($1, 'pkm-2', 'Contoh Dua', true)`,
    [DISTRICT],
  );
  const posyandu = [
    [A, VILLAGE, 'pkm-1'],
    [B, VILLAGE, 'pkm-1'],
    [C, OTHER_VILLAGE, 'pkm-1'],
    [FAR, FAR_VILLAGE, 'pkm-2'],
  ];
  for (const [id, village, puskesmas] of posyandu)
    await pool.query(
      `insert into posyandu (district_id, id, name, village_code, puskesmas_id, example) values ($1, $2, $2, $3, $4, true)`,
      [DISTRICT, id, village, puskesmas],
    );
}

/** An account with one grant since 2020; answers its id. Its username and password are fixed. */
export const newAccount = (
  pool: Pool,
  username: string,
  role: Role,
  scope: Scope,
  until: string | null = null,
): Promise<string> =>
  createAccount(pool, {
    username,
    name: `${username} contoh`,
    role,
    password: PASSWORD,
    demo: true,
    grants: [{ scope, from: '2020-01-01', until }],
  });

/** A pen writes entries as one phone would: stamps that only go up, one author, one place. */
export class Pen {
  #clock: Clock;
  #ms: number;
  readonly by: string;
  readonly scope: string;

  constructor(by: string, scope: string, seed: number, ms = Date.now() - 3_600_000) {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setUint32(4, seed);
    this.#clock = newClock(bytes);
    this.#ms = ms;
    this.by = by;
    this.scope = scope;
  }

  id(): string {
    const { id, clock } = nextStamp(this.#clock, this.#ms++);
    this.#clock = clock;
    return id;
  }

  write<K extends FactKind>(
    kind: K,
    subject: string,
    on: string,
    body: BodyOf<K>,
    scope = this.scope,
  ): Entry {
    return { id: this.id(), scope, subject, kind, v: 1, on, by: this.by, body };
  }
}
