import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Month } from '#domain/calendar.ts';
import { AREA, areaNumbers } from '../queries/place-numbers.ts';
import { busyPeople } from '../test/busy-people.ts';
import { forEachServer } from '../test/fresh-database.ts';
import { A, DISTRICT, Pen } from '../test/small-world.ts';
import { check, type WritingWorld, writingWorld } from '../test/writing-world.ts';
import { startKeeper } from './rollups-keeper.ts';

const JULY: Month = '2026-07';

forEachServer((fresh) => {
  describe('the keeper of roll-ups', () => {
    it('goes on where a server that was killed left its marks, two of them no worse than one', async () => {
      const w = await writingWorld(fresh);
      await w.phone.pushAll(busyPeople(5, 20, w.by));
      expect(await marks(w)).toBeGreaterThan(0);
      const keepers = [startKeeper(w.db.pool), startKeeper(w.db.pool)];
      await until(async () => (await marks(w)) === 0);
      await Promise.all(keepers.map((keeper) => keeper.stop()));
      const { differences } = await check(w.db);
      expect(differences).toBe(0);
      expect(await servedInDistrict(w)).toBeGreaterThan(5);
      await w.close();
    });

    it('brings a push into every roll-up without being called, and stops when told', async () => {
      const w = await writingWorld(fresh);
      const keeper = startKeeper(w.db.pool);
      const pen = new Pen(w.by, A, 1);
      const who = randomUUID();
      await w.phone.push([
        pen.write('person-registered', who, '2026-06-01', {
          name: 'Warga Contoh',
          sex: 'F',
          birthDate: '1990-01-01',
        }),
        pen.write('attended', who, '2026-07-02', { session: randomUUID() }),
      ]);
      await until(async () => (await servedInDistrict(w)) === 1);
      await keeper.stop();
      await w.phone.push([pen.write('attended', who, '2026-08-02', { session: randomUUID() })]);
      expect(await marks(w)).toBeGreaterThan(0);
      await w.close();
    });
  });
});

const marks = async ({ db }: WritingWorld): Promise<number> =>
  (
    await db.pool.query<{ n: number }>(
      'select ((select count(*) from dirty_months) + (select count(*) from stale_targets))::int as n',
    )
  ).rows[0]?.n ?? 0;

async function servedInDistrict({ db }: WritingWorld): Promise<number> {
  const id = AREA.district(DISTRICT);
  const areas = await areaNumbers(db.pool, DISTRICT, [id], [JULY]);
  return areas.get(id)?.get(JULY)?.get('*', 'served') ?? 0;
}

/** Asks again until it is so; the test's own patience ends it otherwise. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 20));
}
