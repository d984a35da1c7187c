import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalDate, lastDayOf, type Month, monthOf } from '#domain/calendar.ts';
import { type Known, residenceOn } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { villageScope } from '#domain/places/place.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';
import { isTarget, TARGETS } from '#domain/pws/targets.ts';
import { motherSpans } from '#domain/stages/mother-spans.ts';
import {
  AREA,
  areaNumbers,
  exactNumbers,
  placeNumbers,
  provinceNumbers,
} from '../queries/place-numbers.ts';
import { rtNumbers } from '../queries/rt-numbers.ts';
import { seeded, shuffled } from '../test/busy-people.ts';
import { forEachServer } from '../test/fresh-database.ts';
import { mergedPeople } from '../test/merged-people.ts';
import { settledPeople } from '../test/settled-people.ts';
import {
  A,
  B,
  C,
  DISTRICT,
  FAR,
  FAR_VILLAGE,
  OTHER_VILLAGE,
  VILLAGE,
} from '../test/small-world.ts';
import { check, storeOf, type WritingWorld, writingWorld } from '../test/writing-world.ts';
import { keepAll, keepRound } from './dirty-rounds.ts';
import { factsOf } from './entry-rows.ts';
import { inTransaction } from './in-transaction.ts';
import { peopleAmong } from './kin.ts';
import { openDayIn, readOpenDays } from './open-days.ts';
import { rebuild } from './rebuild.ts';
import type { Db } from './store.ts';

const SEEDS = [3, 8, 15];
const NOW: Month = '2026-09';
const MONTHS: Month[] = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
const PLACES = [A, B, C, FAR, ...[VILLAGE, OTHER_VILLAGE, FAR_VILLAGE].map(villageScope)];

forEachServer((fresh) => {
  describe('roll-ups', () => {
    let w: WritingWorld;
    beforeAll(async () => {
      w = await writingWorld(fresh);
      for (const seed of SEEDS) await pushWhileKept(w, seed);
      await settle(w);
    });
    afterAll(() => w.close());

    it('whatever happened and in whatever order: counters = rebuild = roll-ups (T0.06)', async () => {
      const { differences, told } = await check(w.db);
      expect(told).toEqual([]);
      expect(differences).toBe(0);
      const before = await kept(w);
      await rebuild(storeOf(w.db), { check: false });
      expect(await kept(w)).toEqual(before);
    });

    it('a village is the sum of its posyandu and the people without, as is every place above it (T0.06)', async () => {
      const places = await placeNumbers(w.db.pool, DISTRICT, PLACES, MONTHS);
      const villages: [string, string[]][] = [
        [VILLAGE, [A, B, villageScope(VILLAGE)]],
        [OTHER_VILLAGE, [C, villageScope(OTHER_VILLAGE)]],
        [FAR_VILLAGE, [FAR, villageScope(FAR_VILLAGE)]],
      ];
      const sums: [string, string[]][] = [
        ...PLACES.map((id): [string, string[]] => [AREA.posyandu(id), [id]]),
        ...villages.map(([code, own]): [string, string[]] => [AREA.village(code), own]),
        [AREA.puskesmas('pkm-1'), [...(villages[0]?.[1] ?? []), ...(villages[1]?.[1] ?? [])]],
        [AREA.puskesmas('pkm-2'), villages[2]?.[1] ?? []],
        [AREA.kecamatan('18.72.04'), [...(villages[0]?.[1] ?? []), ...(villages[1]?.[1] ?? [])]],
        [AREA.kecamatan('18.72.01'), villages[2]?.[1] ?? []],
        [AREA.district(DISTRICT), PLACES],
      ];
      const areas = await areaNumbers(
        w.db.pool,
        DISTRICT,
        sums.map(([id]) => id),
        MONTHS,
      );
      let counted = 0;
      for (const [area, parts] of sums)
        for (const month of MONTHS) {
          const sum = MonthNumbers.sum(parts.flatMap((id) => places.get(id)?.get(month) ?? []));
          expect(plain(areas.get(area)?.get(month)), `${area} ${month}`).toEqual(plain(sum));
          counted += sum.get('*', 'served') + sum.get('*', 'guest');
        }
      expect(counted).toBeGreaterThan(100);
      const province = await provinceNumbers(w.db.pool, [DISTRICT], MONTHS);
      for (const month of MONTHS)
        expect(plain(province.get(month))).toEqual(
          plain(areas.get(AREA.district(DISTRICT))?.get(month)),
        );
    });

    it('threads that fold a rebuild come to the same (T0.06)', async () => {
      const before = await kept(w);
      await rebuild(storeOf(w.db), { check: false, threads: 2 });
      expect(await kept(w)).toEqual(before);
      expect((await check(w.db)).differences).toBe(0);
    });

    it('a page read while others push and marks are worked off is exact in its moment (T0.06)', async () => {
      let over = false;
      const reading = readMeanwhile(w, () => over);
      await pushWhileKept(w, 27);
      over = true;
      const { same, others } = await reading;
      expect(others).toEqual([]);
      expect(same).toBeGreaterThan(PLACES.length * MONTHS.length);
      await settle(w);
    });

    it('a posyandu is the sum of its RT and of those without any (T0.06)', async () => {
      let rts = 0;
      for (const id of PLACES)
        for (const month of MONTHS) {
          const byRt = await rtNumbers(w.db.pool, DISTRICT, [id], month);
          const whole = (await placeNumbers(w.db.pool, DISTRICT, [id], [month]))
            .get(id)
            ?.get(month);
          expect(plain(MonthNumbers.sum(byRt.values())), `${id} ${month}`).toEqual(plain(whole));
          rts = Math.max(rts, byRt.size);
        }
      expect(rts).toBeGreaterThan(2);
    });

    it('a phone that holds the same facts counts the same, however often people change (rulings 14, 16)', async () => {
      const places = await placeNumbers(w.db.pool, DISTRICT, PLACES, MONTHS);
      const openDays = await readOpenDays(w.db.pool, DISTRICT, PLACES, '0001-01-01');
      const fold = new PlacesFold(monthContext((at, month) => openDayIn(openDays, at, month)));
      const people = [...(await everybody(w)).values()];
      fold.numbers(A, MONTHS[2] ?? NOW);
      for (const known of shuffled([...people, ...people], seeded(21))) fold.put(known);
      for (const known of people.slice(0, 9)) {
        fold.drop(known.id);
        fold.put(known);
      }
      for (const id of PLACES)
        for (const month of MONTHS)
          expect(plain(fold.numbers(id, month)), `${id} ${month}`).toEqual(
            plain(places.get(id)?.get(month)),
          );
    });

    it('kept targets are whom the pure rule names, one by one', async () => {
      const places = await placeNumbers(w.db.pool, DISTRICT, PLACES, MONTHS);
      const should = await targetsByRule(w);
      let books = 0;
      for (const id of PLACES)
        for (const month of MONTHS)
          for (const { key } of TARGETS) {
            const n = should.get(`${id} ${month} ${key}`) ?? 0;
            expect(places.get(id)?.get(month)?.get(key, 'target'), `${id} ${month} ${key}`).toBe(n);
            if (key === 'book') books += n;
          }
      expect(books).toBeGreaterThan(0);
    });
  });
});

/** Reads until told to stop, each time from one snapshot: roll-ups where nothing waits, beside everything counted. */
async function readMeanwhile(
  w: WritingWorld,
  isOver: () => boolean,
): Promise<{ same: number; others: string[] }> {
  const seen = { same: 0, others: [] as string[] };
  const read = async (db: Db): Promise<void> => {
    const exact = await exactNumbers(db, DISTRICT, PLACES, MONTHS);
    const live = await placeNumbers(db, DISTRICT, PLACES, MONTHS);
    for (const id of PLACES)
      for (const month of MONTHS) {
        const [is, ought] = [exact, live].map((of) => sorted(of.get(id)?.get(month)));
        if (is === ought) seen.same += 1;
        else seen.others.push(`${id} ${month}`);
      }
  };
  while (!isOver())
    await inTransaction(w.db.pool, read, 'begin isolation level repeatable read read only');
  return seen;
}

const sorted = (numbers: MonthNumbers | undefined): string =>
  JSON.stringify(Object.entries(plain(numbers)).sort());

/** Entries in any order, a few at a time; marks are worked off now and then, so most pushes find something kept. */
async function pushWhileKept(w: WritingWorld, seed: number): Promise<void> {
  const random = seeded(seed);
  const entries = shuffled(
    [...mergedPeople(seed, 25, w.by), ...settledPeople(seed, 15, w.by)],
    random,
  );
  for (let from = 0; from < entries.length; from += 40) {
    await w.phone.push(entries.slice(from, from + 40));
    if (random() < 0.5)
      await inTransaction(w.db.pool, (db) => keepRound(db, DISTRICT, NOW, new Date()));
  }
}

const settle = (w: WritingWorld): Promise<void> =>
  inTransaction(w.db.pool, (db) => keepAll(db, DISTRICT, NOW, new Date()));

const kept = async (w: WritingWorld): Promise<unknown[]> =>
  (
    await w.db.pool.query(
      `select area_id, month, numbers from rollups where numbers <> '{}' and month <= '${NOW}' order by area_id, month`,
    )
  ).rows;

const plain = (numbers: MonthNumbers | undefined): Record<string, number> =>
  Object.fromEntries([...(numbers ?? [])].map(([g, what, n]) => [`${g} ${what}`, n]));

/** Place, month and key → how many `isTarget` names, from everybody's facts. */
async function targetsByRule(w: WritingWorld): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  const openDays = await readOpenDays(w.db.pool, DISTRICT, PLACES, '0001-01-01');
  const books = new Map(
    (
      await w.db.pool.query<{ id: string; book: LocalDate | null }>(
        `select distinct on (person_id) person_id as id, state -> 'memory' ->> 'book' as book from person_months
         order by person_id, month desc`,
      )
    ).rows.map((row) => [row.id, row.book]),
  );
  for (const [id, known] of await everybody(w)) {
    if (!known.identity) continue;
    const who = {
      birthDate: known.identity.birthDate,
      sex: known.identity.sex,
      spans: motherSpans(known.pregnancies),
      bookSince: books.get(id) ?? null,
    };
    for (const month of MONTHS) {
      const home = countedAt(known, month, (posyandu) => openDayIn(openDays, posyandu, month));
      if (!home) continue;
      for (const kind of TARGETS) {
        if (!isTarget(kind, who, home.on)) continue;
        const key = `${home.posyandu} ${month} ${kind.key}`;
        sums.set(key, (sums.get(key) ?? 0) + 1);
      }
    }
  }
  return sums;
}

/** The first of their homes at which they live on its own day (ruling 15). */
function countedAt(
  known: Known,
  month: Month,
  openDay: (posyandu: string) => LocalDate | null,
): { posyandu: string; on: LocalDate } | null {
  for (const { posyandu, since } of known.residences) {
    if (!posyandu || monthOf(since) > month) continue;
    const on = openDay(posyandu) ?? lastDayOf(month);
    const born = (known.identity?.birthDate ?? '9999-12-31') <= on;
    if (born && residenceOn(known, on)?.posyandu === posyandu) return { posyandu, on };
  }
  return null;
}

async function everybody(w: WritingWorld): Promise<Map<string, Known>> {
  const { rows } = await w.db.pool.query<{ id: string }>('select id from people');
  const since = new Map(rows.map((row) => [row.id, '0001-01-01']));
  const facts = peopleAmong(await factsOf(w.db.pool, storeOf(w.db), DISTRICT, since));
  return new Map([...facts].map(([id, own]) => [id, knownNow(own, id)]));
}
