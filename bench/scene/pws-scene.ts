import type { Pool } from 'pg';
import type { Month } from '#domain/calendar.ts';
import type { Entry } from '#log/entry.ts';
import { benchAccount } from './accounts.ts';
import { type BenchDatabase, benchDatabase, isKept } from './database.ts';
import { DISTRICT } from './places.ts';
import { type PwsDistrict, placesOf, pwsDistrict } from './pws-district.ts';

export interface PwsScene {
  db: BenchDatabase;
  district: PwsDistrict;
}
export interface SceneAsked {
  people: number;
  month: Month;
  /** later runs on the same server copy this scene instead of writing it again */
  keep: boolean;
  say(line: string): void;
}

/** A district's entries in a database of their own, nothing derived of them yet. */
export async function pwsScene({ people, month, keep, say }: SceneAsked): Promise<PwsScene> {
  const name = `siklus_scene_${people}_${month.replace('-', '')}`;
  if (keep && (await isKept(name))) return copied(name, people, month, say);
  const db = await benchDatabase();
  const author = await benchAccount(db.pool, 'kader', 'kader', { kind: 'district', id: DISTRICT });
  say(`  writing ${people.toLocaleString('en')} people and their months …`);
  const district = await pwsDistrict(db, people, month, author, say);
  if (!keep) return { db, district };
  await remember(db.pool, district);
  await db.keepAs(name);
  return copied(name, people, month, say);
}

async function copied(
  name: string,
  people: number,
  month: Month,
  say: SceneAsked['say'],
): Promise<PwsScene> {
  say(`  copying ${name} …`);
  const db = await benchDatabase(name);
  return { db, district: { ...placesOf(people), month, ...(await remembered(db.pool)) } };
}

/** What the entries alone do not tell: what is still to be pushed, and how long writing took. */
async function remember(pool: Pool, { lastMonth, seconds }: PwsDistrict): Promise<void> {
  await pool.query('create table bench_scene (posyandu text, entries jsonb, seconds real)');
  for (const [posyandu, entries] of lastMonth)
    await pool.query('insert into bench_scene values ($1, $2, $3)', [
      posyandu,
      JSON.stringify(entries),
      seconds,
    ]);
}

async function remembered(pool: Pool): Promise<Pick<PwsDistrict, 'lastMonth' | 'seconds'>> {
  const { rows } = await pool.query<{ posyandu: string; entries: Entry[]; seconds: number }>(
    'select * from bench_scene',
  );
  await pool.query('drop table bench_scene');
  return {
    lastMonth: new Map(rows.map(({ posyandu, entries }) => [posyandu, entries])),
    seconds: rows[0]?.seconds ?? 0,
  };
}
