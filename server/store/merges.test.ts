import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seeded, shuffled } from '../test/busy-people.ts';
import { type FreshDatabase, forEachServer } from '../test/fresh-database.ts';
import { mergedPeople } from '../test/merged-people.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, C, newAccount, Pen, VILLAGE } from '../test/small-world.ts';
import { check, derived, storeOf, writingWorld } from '../test/writing-world.ts';
import { rebuild } from './rebuild.ts';
import { registeredUnder } from './registered-people.ts';

/** Every place once, numbered without a gap: an entry that is appended to another feed is never renumbered. */
async function feedsAreWhole(db: FreshDatabase): Promise<void> {
  const { rows } = await db.pool.query(
    'select feed, count(*)::int as n, count(distinct entry)::int as distinct, max(seq) as last from feed_entries group by feed',
  );
  for (const feed of rows) expect([feed.distinct, feed.last]).toEqual([feed.n, feed.n]);
}

/** Two records of one child, A's of the first posyandu and B's of the second, both weighed in one month. */
function twice(pen: Pen) {
  const [first, second] = [randomUUID(), randomUUID()];
  const born = { name: 'Anak Contoh', sex: 'F' as const, birthDate: '2024-06-01' };
  const entries = [
    pen.write('person-registered', first, '2026-06-01', { ...born, nik: '1872014106240001' }, A),
    pen.write('person-registered', second, '2026-07-01', { ...born, nik: '1872014106240002' }, B),
    pen.write('measurement-taken', first, '2026-07-05', { what: 'weight', value: 9.1 }, A),
    pen.write('measurement-taken', second, '2026-07-08', { what: 'weight', value: 9.4 }, B),
    pen.write('measurement-taken', second, '2026-08-08', { what: 'weight', value: 9.9 }, B),
  ];
  return { first, second, entries };
}

type Item = [subject: string, [id: string, kind: string]];
const subjectsIn = async (phone: PhoneClient, feed: string): Promise<Map<string, number>> => {
  const count = new Map<string, number>();
  for (const [subject] of (await phone.readAll(feed)) as Item[])
    count.set(subject, (count.get(subject) ?? 0) + 1);
  return count;
};

forEachServer((fresh) => {
  describe('two records of one person', () => {
    it('are one from the merge on, and two again as before when it is withdrawn', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 1);
      const { first, second, entries } = twice(pen);
      await w.phone.pushAll(entries);
      const before = await derived(w.db);
      const merge = pen.write('person-merged', second, '2026-08-09', { into: first });
      await w.phone.pushAll([merge]);
      expect((await check(w.db)).told).toEqual([]);
      const { rows } = await w.db.pool.query(
        'select person_id, month, posyandu_id from person_months order by month',
      );
      expect(rows).toEqual([
        { person_id: first, month: '2026-07', posyandu_id: A },
        { person_id: first, month: '2026-08', posyandu_id: A },
      ]);
      const listed = await w.db.pool.query('select id from people where name is not null');
      expect(listed.rows).toEqual([{ id: first }]);
      expect(await w.db.pool.query('select distinct person_id from residences')).toMatchObject({
        rows: [{ person_id: first }],
      });
      for (const nik of ['1872014106240001', '1872014106240002'])
        expect((await registeredUnder(storeOf(w.db), [nik])).map((p) => p.id)).toContain(first);
      await w.phone.pushAll([
        pen.write('fact-withdrawn', second, '2026-08-10', {
          fact: merge.id,
          reason: 'Salah orang',
        }),
      ]);
      expect(await derived(w.db)).toEqual(before);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('what went before is appended to the other feed, and nothing is renumbered', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 2);
      const { first, second, entries } = twice(pen);
      await w.phone.pushAll(entries);
      const places = async () =>
        (await w.db.pool.query('select feed, seq, entry from feed_entries order by feed, seq'))
          .rows;
      const before = await places();
      await w.phone.pushAll([pen.write('person-merged', second, '2026-08-09', { into: first })]);
      expect(await subjectsIn(w.phone, A)).toEqual(
        new Map([
          [first, 2],
          [second, 4],
        ]),
      );
      expect(await subjectsIn(w.phone, B)).toEqual(
        new Map([
          [second, 4],
          [first, 2],
        ]),
      );
      const after = await places();
      for (const place of before) expect(after).toContainEqual(place);
      await feedsAreWhole(w.db);
      const late = pen.write(
        'measurement-taken',
        second,
        '2026-09-08',
        { what: 'weight', value: 10 },
        B,
      );
      await w.phone.pushAll([late]);
      expect((await subjectsIn(w.phone, A)).get(second)).toBe(5);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('may arrive in one push with everything else, and before either was registered', async () => {
      const results: Record<string, unknown[]>[] = [];
      const pen = new Pen(randomUUID(), A, 3);
      const { first, second, entries } = twice(pen);
      const merge = pen.write('person-merged', second, '2026-08-09', { into: first });
      for (const order of [
        [...entries, merge],
        [merge, ...entries.toReversed()],
      ]) {
        for (const size of [1, 50]) {
          const w = await writingWorld(fresh);
          await w.phone.pushAll(
            order.map((e) => ({ ...e, by: w.by })),
            size,
          );
          expect((await check(w.db)).told).toEqual([]);
          results.push(await derived(w.db));
          await w.close();
        }
      }
      for (const result of results) expect(result).toEqual(results[0]);
    });

    it('is for whoever records at both homes, or a health worker of one of them', async () => {
      const w = await writingWorld(fresh);
      const kader = await newAccount(w.db.pool, 'kader-a', 'kader', { kind: 'posyandu', id: A });
      const village = await newAccount(w.db.pool, 'dua', 'pustu-kader', {
        kind: 'village',
        id: VILLAGE,
      });
      const nurse = await newAccount(w.db.pool, 'perawat', 'nurse', { kind: 'posyandu', id: B });
      const pen = new Pen(w.by, A, 4);
      const { first, second, entries } = twice(pen);
      await w.phone.pushAll(entries);
      const outcome = async (
        name: string,
        by: string,
        subject: string,
        into: string,
        scope: string,
      ) => {
        const own = new Pen(by, scope, 40 + name.length);
        const { receipts } = await (await signInAs(w.app, name)).push([
          own.write('person-merged', subject, '2026-08-09', { into }),
        ]);
        const [receipt] = receipts;
        return receipt?.outcome === 'refused' ? receipt.reason : receipt?.outcome;
      };
      const before = await derived(w.db);
      expect(await outcome('kader-a', kader, second, first, A)).toBe('not-your-role');
      expect(await outcome('kader-a', kader, first, second, A)).toBe('not-your-role');
      expect(await derived(w.db)).toEqual(before);
      expect(await subjectsIn(w.phone, B)).toEqual(new Map([[second, 3]]));
      expect(await outcome('dua', village, second, first, A)).toBe('new');
      expect(await outcome('perawat', nurse, first, second, B)).toBe('new');
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('waits in quarantine until a coordinator lets it in', async () => {
      const w = await writingWorld(fresh);
      const kader = await newAccount(w.db.pool, 'kader-a', 'kader', { kind: 'posyandu', id: A });
      await newAccount(w.db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
      const { first, second, entries } = twice(new Pen(w.by, A, 7));
      await w.phone.pushAll(entries);
      const merge = new Pen(kader, A, 8).write('person-merged', second, '2026-08-09', {
        into: first,
      });
      const { receipts } = await (await signInAs(w.app, 'kader-a')).push([merge]);
      expect(receipts).toEqual([{ id: merge.id, outcome: 'refused', reason: 'not-your-role' }]);
      const head = await signInAs(w.app, 'kepala');
      const [row] = (await head.ask('GET', '/api/quarantine')).json().rows;
      await head.ask('POST', `/api/quarantine/${row.id}/release`);
      expect(await subjectsIn(w.phone, A)).toEqual(
        new Map([
          [first, 2],
          [second, 4],
        ]),
      );
      const listed = await w.db.pool.query('select id from people where name is not null');
      expect(listed.rows).toEqual([{ id: first }]);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('is parted again only by those who may', async () => {
      const w = await writingWorld(fresh);
      const kader = await newAccount(w.db.pool, 'kader-a', 'kader', { kind: 'posyandu', id: A });
      const pen = new Pen(w.by, A, 5);
      const { first, second, entries } = twice(pen);
      const merge = pen.write('person-merged', second, '2026-08-09', { into: first });
      await w.phone.pushAll([...entries, merge]);
      const own = new Pen(kader, A, 6);
      const phone = await signInAs(w.app, 'kader-a');
      const moved = own.write('person-moved', second, '2026-08-10', { to: C });
      const parting = own.write('fact-withdrawn', second, '2026-08-10', { fact: merge.id });
      const { receipts } = await phone.push([parting]);
      expect(receipts).toEqual([{ id: parting.id, outcome: 'refused', reason: 'not-your-role' }]);
      expect((await phone.push([moved])).receipts.map((r) => r.outcome)).toEqual(['new']);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });
  });

  describe('random histories of merging and parting', () => {
    it.each([11, 12])('give the same numbers in every order and batch (seed %i)', async (seed) => {
      const results: Record<string, unknown[]>[] = [];
      for (const order of [0, 1, 2]) {
        const w = await writingWorld(fresh);
        const entries = mergedPeople(seed, 16, w.by);
        const told = order === 0 ? entries : shuffled(entries, seeded(seed * 100 + order));
        await w.phone.pushAll(told, [13, 31, 4][order]);
        expect((await check(w.db)).told).toEqual([]);
        const kept = await w.db.pool.query('select id from entries');
        expect(kept.rows.map((row) => row.id).sort()).toEqual(entries.map((e) => e.id).sort());
        await feedsAreWhole(w.db);
        results.push(await derived(w.db));
        await w.close();
      }
      expect(results[1]).toEqual(results[0]);
      expect(results[2]).toEqual(results[0]);
      const stays = results[0]?.people?.filter((row) => (row as { stays_id: unknown }).stays_id);
      expect(stays?.length).toBeGreaterThan(2);
    });

    it('six phones at once, with overlaps, wait for each other in no circle and lose nothing', async () => {
      const w = await writingWorld(fresh);
      const entries = mergedPeople(13, 24, w.by);
      await Promise.all(
        Array.from({ length: 6 }, async (_, phone) => {
          const random = seeded(phone + 1);
          const own = shuffled(entries, random).filter((_, i) => i % 6 === phone || random() < 0.3);
          await w.phone.pushAll(own, 11);
        }),
      );
      await w.phone.pushAll(entries);
      const { rows } = await w.db.pool.query('select count(*)::int as n from entries');
      expect(rows[0]?.n).toBe(entries.length);
      await feedsAreWhole(w.db);
      expect((await check(w.db)).told).toEqual([]);
      const right = await derived(w.db);
      await w.db.pool.query('update people set kin = null, stays_id = null');
      expect((await check(w.db)).differences).toBeGreaterThan(0);
      await rebuild(storeOf(w.db), { check: false });
      expect(await derived(w.db)).toEqual(right);
      // whose kin it is lies in rows that are not there until they are made again
      await w.db.pool.query('delete from people where kin is not null');
      await rebuild(storeOf(w.db), { check: false });
      expect(await derived(w.db)).toEqual(right);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });
  });
});
