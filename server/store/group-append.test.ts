import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Fact } from '#domain/facts/fact.ts';
import { districtIdOf } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { A, B, newAccount, Pen, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { GroupAppend } from './group-append.ts';
import type { Judged } from './judged.ts';
import { MayNotMove } from './may-move.ts';

const DISTRICT = districtIdOf(VILLAGE);
const DAY = '2026-07-02';
let db: FreshDatabase;
let together: GroupAppend;
let pen: Pen;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const by = await newAccount(db.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' });
  together = new GroupAppend({ pool: db.pool, secrets: secretsFrom(SECRET) });
  pen = new Pen(by, A, 70);
});
afterAll(() => db.drop());

const judged = (entry: Entry): Judged => ({ entry, fact: entry as Fact, clockOff: false });
const keep = async (...entries: Entry[]): Promise<string[]> => {
  const at = new Date('2026-07-02T03:00:00Z');
  const { receipts } = await together.append(DISTRICT, entries.map(judged), at);
  expect(receipts.map((r) => r.id)).toEqual(entries.map((e) => e.id));
  return receipts.map((r) => (r.outcome === 'refused' ? r.reason : r.outcome));
};
const came = (who = randomUUID(), reason = 'pulang'): Entry =>
  pen.write('step-skipped', who, DAY, { session: randomUUID(), step: 2, reason });
const transactionsOf = async (entries: readonly Entry[]): Promise<number> => {
  const { rows } = await db.pool.query<{ n: number }>(
    'select count(distinct xmin::text)::int as n from entries where id = any($1::uuid[])',
    [entries.map((e) => e.id)],
  );
  return rows[0]?.n ?? 0;
};

it('pushes that come while others are appended share a transaction, and each gets its own receipts', async () => {
  const pushes = Array.from({ length: 8 }, (_, i) => Array.from({ length: 1 + i }, () => came()));
  const receipts = await Promise.all(pushes.map((push) => keep(...push)));
  expect(receipts).toEqual(pushes.map((push) => push.map(() => 'new')));
  expect(await transactionsOf(pushes.flat())).toBe(2);
});

it('a push that waits for a lock does not hold up the rest', async () => {
  const who = randomUUID();
  await keep(came(who));
  const client = await db.pool.connect();
  await client.query('begin');
  await client.query('select 1 from people where id = $1 for update', [who]);
  const held = keep(came(who));
  const others = [came(), came()];
  expect(await Promise.all(others.map((entry) => keep(entry)))).toEqual([['new'], ['new']]);
  expect(await transactionsOf(others)).toBe(1);
  await client.query('rollback');
  client.release();
  expect(await held).toEqual(['new']);
});

it('what breaks a group is its own push’s trouble only', async () => {
  await db.pool.query(
    `alter table entries add constraint poison check (body ->> 'reason' is distinct from 'racun')`,
  );
  const pushes = Array.from({ length: 6 }, (_, i) => [
    came(),
    came(randomUUID(), i === 4 ? 'racun' : 'pulang'),
  ]);
  const done = await Promise.allSettled(pushes.map((push) => keep(...push)));
  await db.pool.query('alter table entries drop constraint poison');
  expect(done.map((one) => one.status)).toEqual(
    pushes.map((_, i) => (i === 4 ? 'rejected' : 'fulfilled')),
  );
  const { rows } = await db.pool.query('select id from entries where id = any($1::uuid[])', [
    pushes.flat().map((e) => e.id),
  ]);
  expect(rows).toHaveLength(10);
});

it('one id in many pushes is new once; with other content it is taken', async () => {
  const one = came();
  const other: Entry = { ...one, on: '2026-07-03' };
  const receipts = await Promise.all([
    keep(came()),
    keep(came(), one),
    keep(one),
    keep(other, came()),
    keep(came(), one),
  ]);
  expect(receipts.slice(1)).toEqual([
    ['new', 'new'],
    ['known'],
    ['id-taken', 'new'],
    ['new', 'known'],
  ]);
});

it('a move is judged by where the move before it brought somebody, not by where a group brings them', async () => {
  const who = randomUUID();
  const identity = { name: 'Contoh Warga', sex: 'F', birthDate: '1990-01-01' } as const;
  await keep(pen.write('person-registered', who, DAY, identity));
  const there = judged(pen.write('person-moved', who, DAY, { to: B }));
  const back = judged(pen.write('person-moved', who, DAY, { to: A }));
  there.mayMove = (from) => from === A;
  back.mayMove = () => false;
  const at = new Date();
  const pushes = [[judged(came())], [there], [back], [judged(came())]];
  const done = await Promise.allSettled(pushes.map((push) => together.append(DISTRICT, push, at)));
  expect(done.map((one) => one.status === 'rejected' && one.reason instanceof MayNotMove)).toEqual([
    false,
    false,
    true,
    false,
  ]);
  const home = await db.pool.query('select posyandu_id from people where id = $1', [who]);
  expect(home.rows).toEqual([{ posyandu_id: B }]);
});
