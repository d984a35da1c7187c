import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POINTING_KINDS, STANDING_KINDS } from '#domain/facts/standing-facts.ts';
import type { Entry } from '#log/entry.ts';
import { busyPeople, seeded, shuffled } from '../test/busy-people.ts';
import { forEachServer } from '../test/fresh-database.ts';
import { A, B, C, Pen } from '../test/small-world.ts';
import { check, derived, storeOf, type WritingWorld, writingWorld } from '../test/writing-world.ts';
import { rebuild } from './rebuild.ts';

forEachServer((fresh) => {
  describe('appending', () => {
    let w: WritingWorld;
    beforeAll(async () => {
      w = await writingWorld(fresh);
    });
    afterAll(() => w.close());

    it('keeps an entry once, however often it is pushed, and receipts say so', async () => {
      const pen = new Pen(w.by, A, 1);
      const child = randomUUID();
      const entries = [
        pen.write('person-registered', child, '2026-07-02', {
          name: 'Anak Contoh',
          sex: 'F',
          birthDate: '2025-06-01',
        }),
        pen.write('measurement-taken', child, '2026-07-02', { what: 'weight', value: 8.2 }),
      ];
      const once = await w.phone.push([...entries, ...entries]);
      expect(once.receipts.map((r) => r.outcome)).toEqual(['new', 'new', 'new', 'new']);
      const before = await derived(w.db);
      const again = await w.phone.push(entries.toReversed());
      expect(again.receipts).toEqual(
        entries.toReversed().map(({ id }) => ({ id, outcome: 'known' })),
      );
      expect(await derived(w.db)).toEqual(before);
      expect(await w.phone.readAll(A)).toHaveLength(2);
    });

    it('refuses other content under a known id, and keeps it in quarantine', async () => {
      const pen = new Pen(w.by, A, 2);
      const first = pen.write('attended', randomUUID(), '2026-07-02', { session: randomUUID() });
      await w.phone.push([first]);
      const other: Entry = { ...first, on: '2026-07-03' };
      const { receipts } = await w.phone.push([other]);
      expect(receipts).toEqual([{ id: first.id, outcome: 'refused', reason: 'id-taken' }]);
      const both = await w.phone.push([{ ...first, id: pen.id() }, other]);
      expect(both.receipts.map((r) => r.outcome)).toEqual(['new', 'refused']);
      const kept = await w.db.pool.query('select reason from quarantine where entry_id = $1', [
        first.id,
      ]);
      expect(kept.rows).toEqual([{ reason: 'id-taken' }]);
    });

    it('keeps a NIK unreadable in the database and gives it back as it was written', async () => {
      const pen = new Pen(w.by, C, 3);
      const nik = '1872010101019123';
      const who = randomUUID();
      await w.phone.push([
        pen.write('person-registered', who, '2026-07-02', {
          name: 'Ibu Contoh',
          sex: 'F',
          birthDate: '1995-06-01',
          nik,
          household: nik,
        }),
      ]);
      const rows = await w.db.pool.query(
        'select (select jsonb_agg(to_jsonb(e)) from entries e)::text || (select jsonb_agg(to_jsonb(p)) from people p)::text || (select jsonb_agg(to_jsonb(m)) from person_months m)::text as all',
      );
      expect(rows.rows[0]?.all).not.toContain(nik);
      expect(JSON.stringify(await w.phone.readAll(C))).toContain(`"nik":"${nik}"`);
    });

    it('flags a wrong clock and takes what it wrote', async () => {
      const ahead = new Pen(w.by, A, 4, Date.now() + 40 * 86_400_000);
      const never = new Pen(w.by, A, 5, 1000);
      const late = [ahead, never].map((pen) =>
        pen.write('attended', randomUUID(), '2026-07-02', { session: randomUUID() }),
      );
      late.push(
        new Pen(w.by, A, 6).write('attended', randomUUID(), '2001-01-01', {
          session: randomUUID(),
        }),
      );
      expect((await w.phone.push(late)).receipts.map((r) => r.outcome)).toEqual([
        'new',
        'new',
        'new',
      ]);
      const { rows } = await w.db.pool.query('select id from entries where clock_off order by id');
      expect(rows.map((r) => r.id)).toEqual([late[0]?.id, late[2]?.id].sort());
    });
  });

  describe('what follows from facts', () => {
    it('a guest is counted in the session only, and home hears of it', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 1);
      const child = randomUUID();
      await w.phone.push([
        pen.write('person-registered', child, '2026-07-01', {
          name: 'Anak Contoh',
          sex: 'F',
          birthDate: '2025-06-01',
        }),
      ]);
      await w.phone.push([
        pen.write('measurement-taken', child, '2026-07-09', { what: 'weight', value: 8 }, B),
      ]);
      const { rows } = await w.db.pool.query(
        `select posyandu_id, group_key, what, n from counters where what in ('served', 'guest') order by 1, 2, 3`,
      );
      expect(rows).toEqual([
        { posyandu_id: A, group_key: '*', what: 'served', n: 1 },
        { posyandu_id: A, group_key: 'balita', what: 'served', n: 1 },
        { posyandu_id: A, group_key: 'balita/F', what: 'served', n: 1 },
        { posyandu_id: B, group_key: '*', what: 'guest', n: 1 },
      ]);
      expect(await w.phone.readAll(A)).toHaveLength(2);
      expect(await w.phone.readAll(B)).toHaveLength(1);
      await w.close();
    });

    it('a move appends all that went before to the new home, once, and nothing is renumbered', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 1);
      const child = randomUUID();
      const before = [
        pen.write('person-registered', child, '2026-06-01', {
          name: 'Anak Contoh',
          sex: 'F',
          birthDate: '2025-06-01',
        }),
        pen.write('measurement-taken', child, '2026-06-09', { what: 'weight', value: 8 }),
        pen.write('answers-given', child, '2026-06-09', {
          instrument: 'srq-20',
          version: '1',
          answers: { q1: true },
        }),
        pen.write('measurement-taken', child, '2026-06-20', { what: 'weight', value: 8.1 }, B),
      ];
      await w.phone.push(before);
      const feedA = await w.phone.readAll(A);
      const moved = pen.write('person-moved', child, '2026-07-01', { to: B });
      await w.phone.push([moved]);
      const later = pen.write(
        'measurement-taken',
        child,
        '2026-07-09',
        { what: 'weight', value: 8.4 },
        B,
      );
      await w.phone.push([later]);
      expect((await w.phone.readAll(A)).slice(0, feedA.length)).toEqual(feedA);
      const ids = async (feed: string) =>
        (await w.phone.readAll(feed)).map((e) => (e as [string, string[]])[1][0]).sort();
      const ordinary = [...before.filter((e) => e.kind !== 'answers-given'), moved, later].map(
        (e) => e.id,
      );
      expect(await ids(B)).toEqual(ordinary.sort());
      expect(await ids(`${B}!s`)).toEqual([before[2]?.id]);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('the day a posyandu opens decides who counts there, whenever the opening arrives', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 1);
      const child = randomUUID();
      await w.phone.push([
        pen.write('person-registered', child, '2026-07-01', {
          name: 'Anak Contoh',
          sex: 'F',
          birthDate: '2025-07-20',
        }),
        pen.write('measurement-taken', child, '2026-07-09', { what: 'weight', value: 8 }),
      ]);
      const groups = async () =>
        (await w.db.pool.query('select counts -> $1 as g from person_months', ['groups'])).rows[0]
          ?.g;
      expect(await groups()).toEqual(['balita']);
      const opened = pen.write('session-opened', randomUUID(), '2026-07-09', {
        date: '2026-07-09',
        zone: 'WIB',
      });
      await w.phone.push([opened]);
      expect(await groups()).toEqual(['bayi']);
      await w.phone.push([
        pen.write('fact-withdrawn', opened.subject, '2026-07-10', { fact: opened.id }),
      ]);
      expect(await groups()).toEqual(['balita']);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });
  });

  describe('when a day was written wrong', () => {
    const born = { name: 'Anak Contoh', sex: 'F', birthDate: '2025-07-20' } as const;

    it('an open day on another date decides who counts there, until that is withdrawn', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 1);
      const [child, session] = [randomUUID(), randomUUID()];
      await w.phone.push([
        pen.write('person-registered', child, '2026-07-01', born),
        pen.write('measurement-taken', child, '2026-07-21', { what: 'weight', value: 8 }),
        pen.write('session-opened', session, '2026-07-21', { date: '2026-07-21', zone: 'WIB' }),
      ]);
      const groups = async () =>
        (await w.db.pool.query('select counts -> $1 as g from person_months', ['groups'])).rows[0]
          ?.g;
      expect(await groups()).toEqual(['balita']);
      const redated = pen.write('session-redated', session, '2026-07-22', { date: '2026-07-19' });
      await w.phone.push([redated]);
      expect(await groups()).toEqual(['bayi']);
      expect((await w.db.pool.query('select "on" from open_days')).rows).toEqual([
        { on: '2026-07-19' },
      ]);
      await w.phone.push([
        pen.write('fact-withdrawn', session, '2026-07-22', { fact: redated.id }),
      ]);
      expect(await groups()).toEqual(['balita']);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('a visit counts in the month it really was, with what comes later, and rebuild agrees', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 1);
      const [child, session] = [randomUUID(), randomUUID()];
      const weigh = (on: string, value: number, at?: string) =>
        pen.write('measurement-taken', child, on, {
          what: 'weight',
          value,
          ...(at ? { session: at } : {}),
        });
      await w.phone.push([
        pen.write('person-registered', child, '2026-05-01', born),
        pen.write('attended', child, '2026-08-12', { session }),
        weigh('2026-08-12', 8, session),
        weigh('2026-09-12', 8.6),
      ]);
      const months = async () =>
        (
          await w.db.pool.query(
            `select month, counts -> 'whats' as whats from person_months order by month`,
          )
        ).rows.map((row) => [row.month, row.whats.filter((x: string) => 'dntob'.includes(x))]);
      expect(await months()).toEqual([
        ['2026-08', ['d', 'b']],
        ['2026-09', ['d', 'n']],
      ]);
      await w.phone.push([
        pen.write('visit-redated', child, '2026-09-13', { session, date: '2026-07-12' }),
      ]);
      expect(await months()).toEqual([
        ['2026-07', ['d', 'b']],
        ['2026-09', ['d', 'o']],
      ]);
      expect((await check(w.db)).told).toEqual([]);
      await w.phone.push([weigh('2026-08-12', 7.7, session), weigh('2026-10-12', 9)]);
      expect(await months()).toEqual([
        ['2026-07', ['d']],
        ['2026-09', ['d', 'o']],
        ['2026-10', ['d', 'n']],
      ]);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });
  });

  describe('an open day as announced', () => {
    it('follows its facts from plan to signature, and everybody at the posyandu hears of them', async () => {
      const w = await writingWorld(fresh);
      const pen = new Pen(w.by, A, 1);
      const [session, other] = [randomUUID(), randomUUID()];
      const plan = async () =>
        (
          await w.db.pool.query(
            'select posyandu_id, "on", starts_at, zone, place, mode, status from session_plans where session_id = $1',
            [session],
          )
        ).rows[0];
      const place = 'Balai RW 03';
      const said = { date: '2026-12-05', startsAt: '08:00', zone: 'WIB', place } as const;
      const planned = pen.write('session-planned', session, '2026-11-20', said);
      await w.phone.push([
        planned,
        pen.write('session-planned', other, '2026-11-20', { date: '2026-12-06', zone: 'WIB' }, B),
      ]);
      expect(await plan()).toEqual({
        posyandu_id: A,
        on: '2026-12-05',
        starts_at: '08:00',
        zone: 'WIB',
        place: 'Balai RW 03',
        mode: null,
        status: 'planned',
      });
      expect((await w.db.pool.query('select * from open_days')).rows).toEqual([]);
      const cancelled = pen.write('session-cancelled', session, '2026-12-01', { reason: 'Banjir' });
      await w.phone.push([cancelled]);
      expect((await plan())?.status).toBe('cancelled');
      await w.phone.push([
        pen.write('session-opened', session, '2026-12-05', { date: '2026-12-05', zone: 'WIB' }),
        pen.write('session-noted', session, '2026-12-05', {
          kader: [{ name: 'Bu Contoh', steps: [2] }],
          mode: 'simultaneous',
        }),
        pen.write('session-closed', session, '2026-12-05', { endedAt: '11:30' }),
      ]);
      expect(await plan()).toMatchObject({ status: 'closed', mode: 'simultaneous' });
      const zero = { guests: 0, outsideTargets: 0, educated: 0, unconfirmed: 0 };
      const none = { targets: {}, attended: {}, absent: {}, referred: {}, toVisit: {} };
      await w.phone.push([
        pen.write('session-signed', session, '2026-12-05', {
          tally: { ...none, ...zero },
          name: 'Bidan Contoh',
        }),
      ]);
      expect((await plan())?.status).toBe('signed');
      expect(await w.phone.readAll(A)).toHaveLength(6);
      expect(await w.phone.readAll(B)).toHaveLength(1);
      expect((await check(w.db)).told).toEqual([]);
      await w.db.pool.query(`update session_plans set place = 'Lain' where session_id = $1`, [
        session,
      ]);
      expect((await check(w.db)).told).toMatchObject([{ table: 'session_plans', key: session }]);
      await rebuild(storeOf(w.db), { check: false });
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('is right however the phones of one session push at the same time', async () => {
      const w = await writingWorld(fresh);
      const session = randomUUID();
      const pens = [1, 2, 3, 4, 5].map((n) => new Pen(w.by, A, n));
      const [first] = pens;
      await w.phone.push([
        first?.write('session-opened', session, '2026-12-05', { date: '2026-12-05', zone: 'WIB' }),
      ]);
      await Promise.all(
        pens.map((pen, i) =>
          w.phone.push([
            i === 2
              ? pen.write('session-closed', session, '2026-12-05', {})
              : pen.write('session-noted', session, '2026-12-05', { place: `Balai ${i}` }),
          ]),
        ),
      );
      expect((await check(w.db)).told).toEqual([]);
      expect((await w.db.pool.query('select status from session_plans')).rows).toEqual([
        { status: 'closed' },
      ]);
      await w.close();
    });
  });

  it('the index of facts that reach back holds the kinds the domain says', async () => {
    const db = await fresh();
    const { rows } = await db.pool.query(
      `select pg_get_expr(i.indpred, i.indrelid) as predicate from pg_index i
       where i.indexrelid = 'entries_reaching_back'::regclass`,
    );
    const kinds = [...String(rows[0]?.predicate).matchAll(/'([a-z]+-[a-z]+)'/g)].map((m) => m[1]);
    expect(kinds.sort()).toEqual([...STANDING_KINDS, ...POINTING_KINDS].sort());
    await db.drop();
  });

  describe('in any order', () => {
    it.each([1, 2, 3])(
      'the same facts give the same numbers in every order (seed %i)',
      async (seed) => {
        const results: Record<string, unknown[]>[] = [];
        for (const order of [0, 1, 2]) {
          const w = await writingWorld(fresh);
          const entries = busyPeople(seed, 25, w.by);
          await w.phone.pushAll(
            order === 0 ? entries : shuffled(entries, seeded(seed * 100 + order)),
            7 + order * 20,
          );
          expect((await check(w.db)).told).toEqual([]);
          results.push(await derived(w.db));
          await w.close();
        }
        expect(results[1]).toEqual(results[0]);
        expect(results[2]).toEqual(results[0]);
        expect(results[0]?.counters?.length).toBeGreaterThan(20);
      },
    );

    it('eight phones at once, with overlaps, lose and double nothing', async () => {
      const w = await writingWorld(fresh);
      const entries = busyPeople(9, 40, w.by);
      await Promise.all(
        Array.from({ length: 8 }, async (_, phone) => {
          const random = seeded(phone + 1);
          const own = shuffled(entries, random).filter((_, i) => i % 8 === phone || random() < 0.3);
          await w.phone.pushAll(own, 13);
        }),
      );
      await w.phone.pushAll(entries);
      const { rows } = await w.db.pool.query('select count(*)::int as n from entries');
      expect(rows[0]?.n).toBe(entries.length);
      const places = await w.db.pool.query(
        'select feed, count(*)::int as n, count(distinct entry)::int as distinct, max(seq) as last from feed_entries group by feed',
      );
      for (const feed of places.rows) expect([feed.distinct, feed.last]).toEqual([feed.n, feed.n]);
      expect((await check(w.db)).told).toEqual([]);
      await w.close();
    });

    it('a rebuild mends what somebody broke by hand, and check finds it first', async () => {
      const w = await writingWorld(fresh);
      await w.phone.pushAll(busyPeople(4, 15, w.by));
      const right = await derived(w.db);
      await w.db.pool.query(
        'update counters set n = n + 1 where ctid = (select min(ctid) from counters)',
      );
      await w.db.pool.query(
        'delete from person_months where ctid = (select min(ctid) from person_months)',
      );
      await w.db.pool.query(
        'delete from residences where ctid = (select min(ctid) from residences)',
      );
      expect((await check(w.db)).differences).toBeGreaterThanOrEqual(3);
      await rebuild(storeOf(w.db), { check: false });
      expect(await derived(w.db)).toEqual(right);
      expect((await check(w.db)).differences).toBe(0);
      await w.close();
    });

    it.each([0, 2])(
      'a rebuild in %i threads makes what is not there at all, and tells of a few',
      async (threads) => {
        const w = await writingWorld(fresh);
        await w.phone.pushAll(busyPeople(4, 15, w.by));
        const right = await derived(w.db);
        const { rows } = await w.db.pool.query<{ n: number }>(
          'select count(*)::int as n from counters where n <> 0',
        );
        const counters = rows[0]?.n ?? 0;
        for (const table of ['counters', 'person_months', 'mother_spans'])
          await w.db.pool.query(`delete from ${table}`);
        // whoever has no row of their own, but one of where they live
        await w.db.pool.query(
          'delete from people where id = (select min(id::text)::uuid from people where name is not null)',
        );
        const { differences, told } = await rebuild(storeOf(w.db), { check: false, threads });
        expect(counters).toBeGreaterThan(60);
        expect(differences).toBeGreaterThan(counters);
        expect(told.length).toBe(50);
        expect(await derived(w.db)).toEqual(right);
        expect((await check(w.db)).differences).toBe(0);
        await w.close();
      },
    );
  });
});
