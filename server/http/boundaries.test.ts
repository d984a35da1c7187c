import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BoundaryArea, DistrictBoundaries } from '#domain/places/boundary.ts';
import { madeUpBoundaries } from '#domain/places/made-up-boundaries.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import { DISTRICT, newAccount, SECRET, smallWorld, VILLAGE } from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

let db: FreshDatabase;
let app: App;
let dinkes: PhoneClient;
let lurah: PhoneClient;
let villages: BoundaryArea[];
const AT = '/api/boundaries/18.72';

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  app = await buildApp({ pool: db.pool, secret: SECRET });
  await newAccount(db.pool, 'dinkes', 'dinkes', { kind: 'district', id: DISTRICT });
  await newAccount(db.pool, 'lurah', 'lurah', { kind: 'village', id: VILLAGE });
  dinkes = await signInAs(app, 'dinkes', randomUUID());
  lurah = await signInAs(app, 'lurah', randomUUID());
  villages = (await read(lurah)).areas.filter(({ level }) => level === 'village');
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const read = async (client: PhoneClient): Promise<DistrictBoundaries> => {
  const answer = await client.ask('GET', AT);
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const put = (collection: unknown, level = 'village') =>
  dinkes.ask('POST', AT, { level, collection });

describe('boundaries of a district', () => {
  it('are empty at first, beside every area that could be drawn and the puskesmas of each village', async () => {
    const { areas, shapes } = await read(lurah);
    expect(shapes).toEqual([]);
    expect(areas.map(({ level, id, puskesmas }) => [level, id, puskesmas])).toEqual([
      ['puskesmas', 'pkm-1', undefined],
      ['puskesmas', 'pkm-2', undefined],
      ['village', '18.72.01.1001', 'pkm-2'],
      ['village', '18.72.04.1001', 'pkm-1'],
      ['village', '18.72.04.1002', 'pkm-1'],
    ]);
  });

  it('are set by the district, seen by everybody in it, replaced as a whole and taken away', async () => {
    expect((await put(madeUpBoundaries(villages))).statusCode).toBe(200);
    expect((await read(lurah)).shapes).toHaveLength(3);
    expect((await put(madeUpBoundaries(villages.slice(0, 1)))).statusCode).toBe(200);
    expect((await read(lurah)).shapes.map(({ id }) => id)).toEqual(['18.72.01.1001']);
    await put(null, 'puskesmas');
    expect((await read(lurah)).shapes).toHaveLength(1);
    await put(null);
    expect((await read(lurah)).shapes).toEqual([]);
  });

  it('with anything wrong in them are refused, and what was there stays', async () => {
    await put(madeUpBoundaries(villages));
    const stranger = { id: '35.17.01.2001', name: 'Entah' };
    const answer = await put(madeUpBoundaries([...villages, stranger]));
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      slug: 'bad-boundaries',
      detail: expect.stringMatching(/^Nomor 4 .3517012001/),
    });
    expect((await put({ type: 'Topology' })).statusCode).toBe(422);
    expect((await put(madeUpBoundaries(villages), 'subdistrict')).statusCode).toBe(422);
    expect((await read(lurah)).shapes).toHaveLength(3);
  });

  it('are not sent again to who holds them', async () => {
    const ask = (tag?: string) =>
      app.inject({
        method: 'GET',
        url: AT,
        headers: {
          authorization: `Bearer ${lurah.token}`,
          ...(tag ? { 'if-none-match': tag } : {}),
        },
      });
    const first = await ask();
    const tag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect((await ask(tag)).statusCode).toBe(304);
    await put(null);
    expect((await ask(tag)).statusCode).toBe(200);
  });
});
