import { type App, buildApp } from '../http/app.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { rebuild } from '../store/rebuild.ts';
import type { Store } from '../store/store.ts';
import type { FreshDatabase } from './fresh-database.ts';
import { type PhoneClient, signInAs } from './phone-client.ts';
import { newAccount, SECRET, smallWorld } from './small-world.ts';

/** The small world with one phone that writes in it. */
export interface WritingWorld {
  db: FreshDatabase;
  app: App;
  phone: PhoneClient;
  /** the account that writes everywhere in the first puskesmas */
  by: string;
  close(): Promise<void>;
}

export async function writingWorld(fresh: () => Promise<FreshDatabase>): Promise<WritingWorld> {
  const db = await fresh();
  await smallWorld(db.pool);
  const by = await newAccount(db.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' });
  const app = await buildApp({ pool: db.pool, secret: SECRET });
  const phone = await signInAs(app, 'bidan');
  const close = async () => {
    await app.close();
    await db.drop();
  };
  return { db, app, phone, by, close };
}

const DERIVED = {
  people:
    'select id, posyandu_id, rt, name, sex, birth_date, provisional, died_on, stays_id from people order by id',
  residences: 'select * from residences order by person_id, since',
  mother_spans: 'select * from mother_spans order by person_id, since, group_key',
  nik_index: 'select * from nik_index order by person_id, nik_hash',
  open_days: 'select * from open_days order by session_id',
  session_plans: 'select * from session_plans order by session_id',
  person_months:
    'select person_id, month, posyandu_id, state, counts from person_months order by person_id, month',
  counters:
    'select posyandu_id, month, group_key, what, n from counters where n <> 0 order by 1, 2, 3, 4',
} as const;

/** Everything the server works out from entries, table by table. */
export async function derived(db: FreshDatabase): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const [table, sql] of Object.entries(DERIVED))
    tables[table] = (await db.pool.query(sql)).rows;
  return tables;
}

export const storeOf = (db: FreshDatabase): Store => ({
  pool: db.pool,
  secrets: secretsFrom(SECRET),
});

/** Whether all of it is what the entries say when worked out from nothing. */
export const check = (db: FreshDatabase) => rebuild(storeOf(db), { check: true });
