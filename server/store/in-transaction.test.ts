import { describe, expect, it } from 'vitest';
import { forEachServer } from '../test/fresh-database.ts';
import { openPool } from './database.ts';
import { inSnapshot } from './in-transaction.ts';
import type { Db } from './store.ts';

forEachServer((fresh) => {
  describe('one snapshot', () => {
    it('says the same before and after somebody else wrote, also of what is asked later', async () => {
      const db = await fresh();
      await db.pool.query('create table told (n int)');
      const [together, later] = await inSnapshot(db.pool, async (one) => {
        const first = await Promise.all([count(one), count(one)]);
        await db.pool.query('insert into told values (1)');
        return [first, await Promise.all([count(one), count(one)])];
      });
      expect(together).toEqual([0, 0]);
      expect(later).toEqual([0, 0]);
      expect(await inSnapshot(db.pool, count)).toBe(1);
      await db.drop();
    });

    it('writes nothing, and leaves no connection behind that somebody still asks on', async () => {
      const db = await fresh();
      const pool = openPool(db.url, { size: 1 });
      await pool.query('create table told (n int)');
      let late: Promise<unknown> = Promise.resolve();
      const asked = inSnapshot(pool, (one) => {
        late = count(one).then(() => count(one));
        return Promise.all([one.query('insert into told values (1)'), late]);
      });
      await expect(asked).rejects.toMatchObject({ code: '25006' });
      await expect(late).rejects.toThrow();
      expect(
        await pool.query('select txid_current_if_assigned() as id, n from told'),
      ).toMatchObject({
        rows: [],
      });
      expect(await inSnapshot(pool, count)).toBe(0);
      await pool.end();
      await db.drop();
    });
  });
});

async function count(db: Db): Promise<number> {
  const { rows } = await db.query<{ n: number }>({
    name: 'count-told',
    text: 'select count(*)::int as n from told',
  });
  return rows[0]?.n ?? -1;
}
