import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEHIND } from '../queries/people-behind.ts';
import { busyPeople, NAME } from '../test/busy-people.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { type PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  B,
  C,
  DISTRICT,
  FAR,
  FAR_VILLAGE,
  newAccount,
  OTHER_VILLAGE,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';
import { PROBLEMS } from './problem.ts';

let db: FreshDatabase;
let app: App;
const phones = new Map<string, PhoneClient>();
const as = (username: string): PhoneClient => {
  const phone = phones.get(username);
  if (!phone) throw new Error(username);
  return phone;
};
let kaderId: string;
let strangerId: string;
let subjects: string[];

beforeAll(async () => {
  db = await freshDatabase();
  await smallWorld(db.pool);
  const midwife = await newAccount(db.pool, 'bidan', 'midwife', { kind: 'puskesmas', id: 'pkm-1' });
  kaderId = await newAccount(db.pool, 'kader', 'kader', { kind: 'posyandu', id: A });
  await newAccount(db.pool, 'kepala', 'puskesmas', { kind: 'puskesmas', id: 'pkm-1' });
  await newAccount(db.pool, 'lurah', 'lurah', { kind: 'village', id: VILLAGE });
  await newAccount(db.pool, 'dinkes', 'dinkes', { kind: 'district', id: DISTRICT });
  await newAccount(db.pool, 'admin', 'admin', { kind: 'district', id: DISTRICT });
  await newAccount(db.pool, 'pokjanal', 'pokjanal', { kind: 'subdistrict', id: '18.72.04' });
  await newAccount(db.pool, 'camat', 'camat', { kind: 'subdistrict', id: '18.72.04' });
  await newAccount(db.pool, 'provinsi', 'province', { kind: 'province', id: '18' });
  app = await buildApp({ pool: db.pool, secret: SECRET });
  const numbers = ['lurah', 'dinkes', 'admin', 'pokjanal', 'camat', 'provinsi'];
  for (const name of ['bidan', 'kader', 'kepala', ...numbers])
    phones.set(name, await signInAs(app, name));
  const entries = busyPeople(11, 40, midwife);
  await as('bidan').pushAll(entries);
  subjects = [
    ...new Set(entries.filter((e) => e.kind === 'person-registered').map((e) => e.subject)),
  ];
  strangerId = await newAccount(
    db.pool,
    'lepas',
    'kader',
    { kind: 'posyandu', id: A },
    '2021-01-01',
  );
  const lepas = await signInAs(app, 'lepas');
  await lepas.push(busyPeople(12, 3, strangerId));
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

const PEOPLE = `/api/villages/${VILLAGE}/months/2026-07/people`;

describe('numbers only', () => {
  /** Every value worth trying for a parameter, by its name in the API. */
  const values: Record<string, string[]> = {
    code: [VILLAGE, OTHER_VILLAGE, '18.72', '%25', "1' or '1'='1"],
    month: ['2026-07', '2026-08', '2026-13'],
    id: [],
    feed: [A, `${A}!s`, B, 'desa:18.72.04.1001'],
    group: ['*', 'bayi', 'balita', 'bumil', 'dewasa', 'nama'],
    what: [...BEHIND, 'semua'],
    posyandu: [A, B, FAR],
    because: ['Rapat lokakarya mini', 'x'],
    name: [NAME, '%%%'],
    kept: ['yes'],
    subject: [],
    account: [],
    // an admin may cut off a phone: one that is not there
    device: ['tidak-ada'],
    district: ['1872', '18.72'],
  };
  const bodies = [
    {},
    { device: 'x', close: false },
    { scope: A },
    { protocol: 1, epoch: null, cursors: { [A]: 0, [`${A}!s`]: 0, [B]: 0, [C]: 0 } },
    { protocol: 1, epoch: null, device: 'x', entries: [] },
  ];

  interface Parameter {
    name: string;
    in: string;
  }
  function* addresses(path: string, parameters: Parameter[]): Generator<string> {
    const queries = parameters.filter((p) => p.in === 'query');
    let urls = [path];
    for (const [, name = ''] of path.matchAll(/\{(\w+)\}/g))
      urls = urls.flatMap((url) =>
        (values[name] ?? ['x']).map((v) => url.replace(`{${name}}`, encodeURIComponent(v))),
      );
    let searches = [''];
    for (const { name } of queries)
      searches = searches.flatMap((s) => [
        s,
        ...(values[name] ?? ['x']).map((v) => `${s}&${name}=${encodeURIComponent(v)}`),
      ]);
    for (const url of urls) for (const search of searches) yield `${url}?${search.slice(1)}`;
  }

  it.each(['lurah', 'dinkes', 'admin', 'pokjanal', 'camat', 'provinsi'])(
    'T0.09 %s: no endpoint, by no parameter, gives a name, a NIK or a person',
    async (username) => {
      const quarantined = await db.pool.query('select id from quarantine limit 2');
      expect(quarantined.rows.length).toBe(2);
      values.id = [...quarantined.rows.map((r) => r.id), subjects[0] ?? '', strangerId];
      values.subject = [subjects[0] ?? ''];
      values.account = [kaderId];
      const { paths } = (await as(username).ask('GET', '/api/openapi.json')).json();
      let asked = 0;
      for (const [path, methods] of Object.entries<Record<string, { parameters?: Parameter[] }>>(
        paths,
      ))
        for (const [method, { parameters = [] }] of Object.entries(methods)) {
          if (path.includes('/live') || path === '/api/sign-out' || path === '/api/sign-in')
            continue;
          for (const url of addresses(path, parameters))
            for (const body of method === 'post' ? bodies : [undefined]) {
              const answer = await as(username).ask(method === 'post' ? 'POST' : 'GET', url, body);
              asked += 1;
              expect(answer.statusCode, url).toBeLessThan(500);
              expect(answer.body, url).not.toContain(NAME);
              expect(answer.body, url).not.toMatch(/18720101\d{8}/);
              expect(
                subjects.filter((id) => answer.body.includes(id)),
                url,
              ).toEqual([]);
            }
        }
      expect(asked).toBeGreaterThan(500);
      expect((await as(username).ask('GET', '/api/me')).statusCode).toBe(200);
    },
    240_000,
  );

  it('T0.08 the list behind a number is shown to the midwife, and the same address is 403 to the lurah', async () => {
    const url = `${PEOPLE}?group=*&what=served`;
    const shown = await as('bidan').ask('GET', url);
    expect(shown.statusCode).toBe(200);
    expect(shown.json().people.length).toBeGreaterThan(5);
    expect(shown.body).toContain(NAME);
    for (const username of ['lurah', 'dinkes', 'admin', 'pokjanal', 'camat', 'provinsi']) {
      const refused = await as(username).ask('GET', url);
      expect(refused.statusCode).toBe(403);
      expect(refused.json()).toEqual({ slug: 'numbers-only', says: PROBLEMS['numbers-only'][1] });
    }
    const { rows } = await db.pool.query(
      'select distinct a.username from reads r join accounts a on a.id = r.account_id',
    );
    expect(rows).toEqual([{ username: 'bidan' }]);
  });

  it('a kader sees the names of her own posyandu only', async () => {
    const { people } = (await as('kader').ask('GET', `${PEOPLE}?group=*&what=target`)).json();
    expect(people.length).toBeGreaterThan(3);
    expect(new Set(people.map((p: { posyandu: string }) => p.posyandu))).toEqual(new Set([A]));
    expect(
      (await as('kader').ask('GET', `${PEOPLE}?group=*&what=target&posyandu=${B}`)).statusCode,
    ).toBe(403);
  });
});

describe('work areas', () => {
  const months = (code: string) => `/api/villages/${code}/months/2026-07`;
  const villages = (username: string) =>
    (as(username).me.villages as { code: string }[]).map((v) => v.code).sort();

  it('T0.27 the head of a puskesmas sees every village of its work area and nothing outside', async () => {
    expect(villages('kepala')).toEqual([VILLAGE, OTHER_VILLAGE]);
    expect((as('kepala').me.posyandu as { id: string }[]).map((p) => p.id).sort()).toEqual(
      [A, B, C].sort(),
    );
    for (const code of [VILLAGE, OTHER_VILLAGE])
      expect((await as('kepala').ask('GET', months(code))).json().small).toBe('exact');
    const outside = await as('kepala').ask('GET', months(FAR_VILLAGE));
    expect([outside.statusCode, outside.json().slug]).toEqual([403, 'not-your-area']);
    expect((await as('kepala').pull({ [FAR]: 0 })).left).toEqual([FAR]);
  });

  it('T0.28 a lurah sees one kelurahan, in numbers', async () => {
    expect(villages('lurah')).toEqual([VILLAGE]);
    expect(as('lurah').me.posyandu).toEqual([]);
    expect(as('lurah').me.feeds).toEqual([]);
    const own = (await as('lurah').ask('GET', months(VILLAGE))).json();
    expect([own.small, own.posyandu]).toEqual(['suppressed', []]);
    expect((await as('lurah').ask('GET', months(OTHER_VILLAGE))).statusCode).toBe(403);
  });
});

describe('signing in', () => {
  it('a signed-out or revoked token is worth nothing, and the others of the account still are', async () => {
    const lost = await signInAs(app, 'kader', 'hp-hilang');
    const kept = await signInAs(app, 'kader', 'hp-baru');
    expect((await as('lurah').ask('POST', `/api/accounts/${kaderId}/revoke`, {})).statusCode).toBe(
      403,
    );
    const ended = await as('kepala').ask('POST', `/api/accounts/${kaderId}/revoke`, {
      device: 'hp-hilang',
    });
    expect(ended.json()).toEqual({ ended: 1 });
    for (const url of [
      '/api/me',
      `/api/first?feed=${A}`,
      `/api/villages/${VILLAGE}/months/2026-07`,
    ])
      expect((await lost.ask('GET', url)).json().slug).toBe('revoked');
    expect((await kept.ask('GET', '/api/me')).statusCode).toBe(200);
    expect((await kept.ask('POST', '/api/sign-out')).statusCode).toBe(204);
    expect((await kept.ask('GET', '/api/me')).statusCode).toBe(401);
    const { rows } = await db.pool.query('select token_hash from sign_ins');
    expect(rows.some((r) => r.token_hash.toString().includes(kept.token))).toBe(false);
  });

  it('who answers for a district is cut off by its admin only', async () => {
    const ids = await db.pool.query(
      `select id, username from accounts where username in ('dinkes', 'kader')`,
    );
    const id = (name: string) => ids.rows.find((r) => r.username === name)?.id;
    const cut = (by: string, whom: string) =>
      as(by).ask('POST', `/api/accounts/${id(whom)}/revoke`, { device: 'tidak-ada' });
    expect((await cut('kepala', 'dinkes')).statusCode).toBe(403);
    expect((await cut('admin', 'dinkes')).json()).toEqual({ ended: 0 });
    expect((await cut('kepala', 'kader')).json()).toEqual({ ended: 0 });
  });

  it('so is trying one name after the other from one address', async () => {
    const remoteAddress = '192.0.2.7';
    const guess = async (n: number): Promise<string> => {
      const payload = { username: `contoh-${n}`, password: 'salah', device: 'd' };
      const asked = { method: 'POST', url: '/api/sign-in', payload, remoteAddress } as const;
      return (await app.inject(asked)).json().slug;
    };
    const slugs = await Promise.all(Array.from({ length: 610 }, (_, n) => guess(n)));
    expect(slugs.filter((slug) => slug === 'slow-down')).toHaveLength(10);
  });

  it('guessing is slowed down, for that name only', async () => {
    const guess = (username: string) =>
      app.inject({
        method: 'POST',
        url: '/api/sign-in',
        payload: { username, password: 'salah', device: 'd' },
      });
    const slugs = [];
    for (let i = 0; i < 12; i++) slugs.push((await guess('tidak-ada')).json().slug);
    expect(slugs).toEqual([...Array(10).fill('wrong-password'), 'slow-down', 'slow-down']);
    expect((await guess('bidan')).json().slug).toBe('wrong-password');
  });
});

describe('bad input', () => {
  const bad: [string, 'GET' | 'POST', string, string | object | undefined, number, string][] = [
    ['no JSON', 'POST', '/api/push', '{"protocol":', 400, 'bad-request'],
    ['a body that is no push', 'POST', '/api/push', { protocol: 1 }, 400, 'bad-request'],
    [
      'an old app',
      'POST',
      '/api/pull',
      { protocol: 0, epoch: null, cursors: {} },
      426,
      'app-too-old',
    ],
    ['too much at once', 'POST', '/api/push', 'x'.repeat(5 * 1024 * 1024), 413, 'too-large'],
    [
      'an address that is no address',
      'GET',
      '/api/villages/%E0%A4%A/months/x',
      undefined,
      400,
      'bad-request',
    ],
    [
      'a month that is none',
      'GET',
      `/api/villages/${VILLAGE}/months/2026-13`,
      undefined,
      400,
      'bad-request',
    ],
    ['nothing there', 'GET', '/api/nothing', undefined, 404, 'not-found'],
    ['an id that is none', 'POST', '/api/quarantine/1/release', undefined, 400, 'bad-request'],
    [
      'an id of nothing',
      'POST',
      `/api/quarantine/${randomUUID()}/release`,
      undefined,
      404,
      'not-found',
    ],
  ];
  it.each(bad)(
    '%s is a problem with a slug and a sentence',
    async (_, method, url, payload, status, slug) => {
      const answer = await app.inject({
        method,
        url,
        headers: {
          authorization: `Bearer ${as('kepala').token}`,
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(payload === undefined ? {} : { payload }),
      });
      expect([answer.statusCode, answer.json().slug]).toEqual([status, slug]);
      expect(answer.json().says).toMatch(/\.$/);
      expect(answer.headers['content-type']).toMatch('application/problem+json');
      expect(answer.body).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
    },
  );

  it('answers carry the headers that keep a browser from being used against its owner', async () => {
    const answer = await app.inject({ method: 'GET', url: '/api/docs' });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toContain("default-src 'self'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    for (const url of ['/healthz', '/readyz', '/metrics', '/api/openapi.json'])
      expect((await app.inject({ method: 'GET', url })).statusCode).toBe(200);
  });

  it('the log says which route answered how, and nothing of anybody', async () => {
    const lines: string[] = [];
    const logTo = { write: (line: string) => void lines.push(line) };
    const logged = await buildApp({ pool: db.pool, secret: SECRET, logLevel: 'trace', logTo });
    const phone = await signInAs(logged, 'kader');
    await phone.push(busyPeople(77, 2, kaderId));
    await phone.ask('GET', `${PEOPLE}?group=*&what=served`);
    await phone.ask('GET', `/api/${NAME}?nik=1872010101019001`);
    await db.pool.query('alter table reads rename to reads_away');
    expect((await phone.ask('GET', `${PEOPLE}?group=*&what=served`)).json().slug).toBe('our-fault');
    await db.pool.query('alter table reads_away rename to reads');
    await logged.close();
    const log = lines.join('');
    expect(log).toContain('"route":"/api/villages/:code/months/:month/people"');
    expect(log).toContain('"code":"42P01"');
    for (const secret of [
      NAME,
      encodeURIComponent(NAME),
      '18720101',
      phone.token,
      'kata-sandi',
      'Bearer',
    ])
      expect(log).not.toContain(secret);
  });
});
