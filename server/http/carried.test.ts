import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Entry, pack, unpack } from '#log/entry.ts';
import { packParcels } from '#log/parcel.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { HandOffPhone, pushCarried } from '../test/hand-off-phone.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { A, B, newAccount, Pen, SECRET, smallWorld } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

const DAY = new Date().toISOString().slice(0, 10);
const OTHER_SECRET = 'lain-lain-lain-lain-lain-lain-lain-lain';
let db: FreshDatabase;
let app: App;
let author: PhoneClient;
let carrier: PhoneClient;
let pen: Pen;
let phone: HandOffPhone;

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const id = await newAccount(db.pool, 'sari', 'kader', { kind: 'posyandu', id: A });
  await newAccount(db.pool, 'dewi', 'kader', { kind: 'posyandu', id: A });
  await newAccount(db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  app = await buildApp({ pool: db.pool, secret: SECRET });
  author = await signInAs(app, 'sari', randomUUID());
  carrier = await signInAs(app, 'dewi', randomUUID());
  pen = new Pen(id, A, 70);
  phone = await HandOffPhone.of(author, { id: pen.id() });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const identity = { name: 'Bayi Contoh', sex: 'F', birthDate: '2026-01-01' } as const;
const born = (): Entry[] => {
  const subject = randomUUID();
  const weighed = { what: 'weight', value: 3.2 } as const;
  return [
    pen.write('person-registered', subject, DAY, identity),
    pen.write('measurement-taken', subject, DAY, weighed),
  ];
};
const kept = async (entries: readonly Entry[]) => {
  const { rows } = await db.pool.query(
    'select id, by_account as by from entries where id = any($1::uuid[]) order by id',
    [entries.map((e) => e.id)],
  );
  return rows as { id: string; by: string }[];
};
const byAuthor = (entries: readonly Entry[]) => entries.map((e) => ({ id: e.id, by: e.by }));
const waiting = async () => {
  const { rows } = await db.pool.query(
    'select reason, account_id, device from quarantine where settled_at is null',
  );
  return rows as { reason: string; account_id: string; device: string }[];
};

describe('facts carried by another phone', () => {
  it('arrive as their author’s, once, also when carried twice and sent by the author later', async () => {
    const entries = born();
    const carried = [phone.carried(entries, A)];
    const first = await pushCarried(carrier, carried);
    expect(first.carried[0]).toMatchObject({
      outcome: 'taken',
      receipts: [{ outcome: 'new' }, { outcome: 'new' }],
    });
    const again = await pushCarried(carrier, carried);
    expect(again.carried[0]).toMatchObject({
      receipts: [{ outcome: 'known' }, { outcome: 'known' }],
    });
    const own = await author.push(entries);
    expect(own.receipts.map((r) => r.outcome)).toEqual(['known', 'known']);
    expect(await kept(entries)).toEqual(byAuthor(entries));
  });

  it('of one author in two parcels, and together with others that are forged, still arrive', async () => {
    const [one = [], two = []] = [born(), born()];
    const forged = { ...phone.carried(born(), A), posyandu: B };
    const { carried } = await pushCarried(carrier, [
      phone.carried(one, A),
      forged,
      phone.carried(two, A),
    ]);
    expect(carried.map((c) => c.outcome)).toEqual(['taken', 'refused', 'taken']);
    expect(await kept([...one, ...two])).toHaveLength(4);
  });
});

describe('what cannot be believed', () => {
  const tampered = (entries: readonly Entry[], at: number) => {
    const parcel = phone.parcel(entries);
    parcel[at] = (parcel[at] ?? 0) ^ 1;
    return phone.close(A, packParcels([parcel]));
  };
  it.each([
    ['the certificate', 20],
    ['the certificate’s signature', 130],
    ['the parcel’s signature', 190],
    ['the content', 250],
  ])('is kept apart and nothing of it counted: a changed byte of %s', async (_, at) => {
    const entries = born();
    const box = tampered(entries, at);
    const { carried } = await pushCarried(carrier, [{ posyandu: A, box }]);
    expect(carried).toEqual([{ outcome: 'refused' }]);
    expect(await kept(entries)).toEqual([]);
    const lies = (await waiting()).filter((q) => q.device === carrier.device);
    expect(lies.every((q) => q.reason === 'unreadable')).toBe(true);
    expect(lies.length).toBeGreaterThan(0);
  });

  it('is a phone of another server, though it knows this posyandu’s key', async () => {
    const other = await buildApp({ pool: db.pool, secret: SECRET.replace('c', 'k') });
    const theirs = await HandOffPhone.of(await signInAs(other, 'sari', randomUUID()), {
      id: pen.id(),
    });
    const entries = born();
    const box = phone.close(A, packParcels([theirs.parcel(entries)]));
    const { carried } = await pushCarried(carrier, [{ posyandu: A, box }]);
    expect(carried).toEqual([{ outcome: 'refused' }]);
    await other.close();
  });

  it('is what somebody else wrote, under one’s own certificate', async () => {
    const dewi = await newAccount(db.pool, 'dewi-2', 'kader', { kind: 'posyandu', id: A });
    const entries = born().map((e) => ({ ...e, by: dewi }));
    const { carried } = await pushCarried(carrier, [phone.carried(entries, A)]);
    expect(carried).toEqual([{ outcome: 'refused' }]);
  });

  it('is anything written after its certificate ended', async () => {
    const late = new Pen(pen.by, A, 70, Date.now() + 40 * 86_400_000);
    const entries = [late.write('person-registered', randomUUID(), DAY, identity)];
    const { carried } = await pushCarried(carrier, [phone.carried(entries, A)]);
    expect(carried).toEqual([{ outcome: 'refused' }]);
  });

  it('or no box at all', async () => {
    const box = Buffer.from('apa saja').toString('base64');
    const { carried } = await pushCarried(carrier, [{ posyandu: 'tidak-ada', box }]);
    expect(carried).toEqual([{ outcome: 'refused' }]);
  });
});

describe('an author who may not', () => {
  it('has her facts in quarantine under her own name, as if she had pushed them', async () => {
    const id = await newAccount(
      db.pool,
      'rina',
      'kader',
      { kind: 'posyandu', id: A },
      '2026-01-01',
    );
    const rina = await signInAs(app, 'rina', randomUUID());
    const own = new Pen(id, A, 71);
    const hers = await HandOffPhone.of(rina, { id: own.id() });
    const entries = [own.write('person-registered', randomUUID(), DAY, identity)];
    // her phone has no key of a posyandu she left; whoever read it before may still carry it
    const box = phone.close(A, packParcels([hers.parcel(entries)]));
    const { carried } = await pushCarried(carrier, [{ posyandu: A, box }]);
    expect(carried[0]).toMatchObject({
      outcome: 'taken',
      receipts: [{ outcome: 'refused', reason: 'not-your-area' }],
    });
    // a phone sends what it reads back from its rows
    await rina.push(entries.map((e) => unpack(e.subject, pack(e))));
    const lies = (await waiting()).filter((q) => q.account_id === id);
    expect(lies).toEqual([{ reason: 'not-your-area', account_id: id, device: rina.device }]);
  });

  it('and one whose phone was cut off before', async () => {
    const id = await newAccount(db.pool, 'tuti', 'kader', { kind: 'posyandu', id: A });
    const tuti = await signInAs(app, 'tuti', randomUUID());
    const own = new Pen(id, A, 72, Date.now() - 60_000);
    const hers = await HandOffPhone.of(tuti, { id: own.id() });
    await db.pool.query(
      `update sign_ins set revoked_at = now() - interval '2 hours' where account_id = $1`,
      [id],
    );
    const entries = [own.write('person-registered', randomUUID(), DAY, identity)];
    const { carried } = await pushCarried(carrier, [hers.carried(entries, A)]);
    expect(carried[0]).toMatchObject({ receipts: [{ outcome: 'refused', reason: 'revoked' }] });
  });
});

describe('a certificate', () => {
  it('is given to phones only', async () => {
    const noPhone = await signInAs(app, 'sari', 'bukan-uuid');
    await expect(HandOffPhone.of(noPhone, { id: pen.id() })).rejects.toThrow();
    const asked = { publicKey: Buffer.alloc(64).toString('base64'), device: '8a1b2c3d4e5f6071' };
    const notAPoint = await author.ask('POST', '/api/devices/certificate', asked);
    expect(notAPoint.statusCode).toBe(400);
  });
  it('and its keys only to those who write', async () => {
    const head = await signInAs(app, 'kepala', randomUUID());
    expect(head.me.handOff).toBeUndefined();
    const asked = { publicKey: Buffer.alloc(64).toString('base64'), device: '8a1b2c3d4e5f6071' };
    expect((await head.ask('POST', '/api/devices/certificate', asked)).statusCode).toBe(403);
    const carried = { protocol: 1, epoch: null, carried: [phone.carried(born(), A)] };
    expect((await head.ask('POST', '/api/push-carried', carried)).statusCode).toBe(403);
    expect(author.me.handOff).toMatchObject({ sealing: { [A]: expect.any(String) } });
    expect(Object.keys((author.me.handOff as { sealing: object }).sealing)).toEqual([A]);
  });
  it('is another one under another secret', async () => {
    const other = await buildApp({ pool: db.pool, secret: OTHER_SECRET });
    const there = await signInAs(other, 'sari', randomUUID());
    expect(there.me.handOff).not.toEqual(author.me.handOff);
    await other.close();
  });
});
