import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Scope } from '#domain/access/access.ts';
import { powersOf, ROLES } from '#domain/access/roles.ts';
import { secretsFrom } from '../keys/secrets.ts';
import { quarantine } from '../store/quarantine.ts';
import type { Store } from '../store/store.ts';
import { type FreshDatabase, freshDatabase } from '../test/fresh-database.ts';
import { PhoneClient, signInAs } from '../test/phone-client.ts';
import {
  A,
  DISTRICT,
  newAccount,
  PASSWORD,
  Pen,
  SECRET,
  smallWorld,
  VILLAGE,
} from '../test/small-world.ts';
import { type App, buildApp } from './app.ts';

/** A posyandu in another province: nobody here has anything to do with it. */
const OUT = {
  posyandu: 'luar',
  village: '35.17.01.1001',
  puskesmas: 'pkm-luar',
  district: 3517,
  person: randomUUID(),
  name: 'Orang Luar Contoh',
  kader: '',
  device: 'hp-luar',
  held: '',
};
const IN: typeof OUT = {
  posyandu: A,
  village: VILLAGE,
  puskesmas: 'pkm-1',
  district: DISTRICT,
  person: randomUUID(),
  name: 'Orang Dalam Contoh',
  kader: '',
  device: 'hp-dalam',
  held: '',
};
type Place = typeof OUT;

const SCOPES: Record<Scope['kind'], Scope> = {
  posyandu: { kind: 'posyandu', id: A },
  village: { kind: 'village', id: VILLAGE },
  puskesmas: { kind: 'puskesmas', id: 'pkm-1' },
  subdistrict: { kind: 'subdistrict', id: '18.72.04' },
  district: { kind: 'district', id: DISTRICT },
  province: { kind: 'province', id: '18' },
};

let db: FreshDatabase;
let app: App;
let store: Store;
let base: string;
const clients = new Map<Role, PhoneClient>();
const DEVICE = randomUUID();

beforeAll(async () => {
  db = await freshDatabase();
  store = { pool: db.pool, secrets: secretsFrom(SECRET) };
  await smallWorld(db.pool);
  await db.pool.query(
    `insert into areas (code, parent, level, name) values ('35', null, 1, 'Jawa Timur'), ('35.17', '35', 2, 'Kab Contoh'), ($1, '35.17', 4, 'Desa Luar')`,
    [OUT.village],
  );
  await db.pool.query(
    `insert into posyandu (district_id, id, name, village_code, puskesmas_id, example) values ($1, $2, $2, $3, 'pkm-luar', true)`,
    [OUT.district, OUT.posyandu, OUT.village],
  );
  for (const place of [IN, OUT]) await furnish(place);
  app = await buildApp({ pool: db.pool, secret: SECRET });
  for (const role of ROLES) {
    const kind = powersOf(role).scopes.at(-1) ?? 'district';
    await newAccount(db.pool, `peran.${role}`, role, SCOPES[kind]);
    clients.set(role, await signInAs(app, `peran.${role}`, DEVICE));
  }
  base = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await db.drop();
});

/** Somebody registered, a kader with a phone, something refused, and a reading: at each of the two places. */
async function furnish(place: Place): Promise<void> {
  const username = `kader-${place.posyandu}`;
  place.kader = await newAccount(db.pool, username, 'kader', {
    kind: 'posyandu',
    id: place.posyandu,
  });
  await signInRow(place.kader, place.device);
  const first = await buildApp({ pool: db.pool, secret: SECRET });
  const phone = await signInAs(first, username, `${place.device}-2`);
  const pen = new Pen(place.kader, place.posyandu, place.district);
  const body = { name: place.name, sex: 'F', birthDate: '2026-01-03' } as const;
  const measured = { what: 'weight', value: 4 } as const;
  await phone.pushAll([
    pen.write('person-registered', place.person, '2026-07-01', body),
    pen.write('measurement-taken', place.person, '2026-07-10', measured),
  ]);
  const read = { id: randomUUID(), subject: place.person, at: Date.now(), place: place.posyandu };
  expect((await phone.ask('POST', '/api/reads', { reads: [read] })).statusCode).toBe(200);
  await first.close();
  const refused = {
    raw: { kind: 'entah', body: { name: place.name } },
    entryId: '',
    reason: 'unreadable',
    place: { districtId: place.district, id: place.posyandu },
    account: place.kader,
    device: place.device,
  } as const;
  await quarantine(store, [refused], new Date());
  const { rows } = await db.pool.query('select id from quarantine where scope = $1', [
    place.posyandu,
  ]);
  place.held = rows[0]?.id ?? '';
}

const signInRow = (account: string, device: string) =>
  db.pool.query(
    `insert into sign_ins (token_hash, account_id, device, created_at, seen_at, expires_at)
     values ($1, $2, $3, now(), now(), now() + interval '1 day')`,
    [randomBytes(32), account, device],
  );

type Ask = (client: PhoneClient, place: Place) => Promise<string>;
interface Row {
  route: string;
  /** told apart when one route has several rows */
  how?: string;
  ask: Ask;
  /** verdicts of those named: at their own place, and at the other; everybody else gets `others` at both */
  may: readonly (readonly [roles: readonly Role[], inside: string, outside: string])[];
  others: string;
}

const status =
  (method: 'GET' | 'POST', url: (p: Place) => string, body?: (p: Place) => object): Ask =>
  async (client, place) =>
    String((await client.ask(method, url(place), body?.(place))).statusCode);
/** 200, and is this text in the answer? */
const shows =
  (url: string, text: (p: Place) => string): Ask =>
  async (client, place) => {
    const answer = await client.ask('GET', url);
    return answer.statusCode === 200
      ? `200 ${answer.body.includes(text(place)) ? 'shown' : 'hidden'}`
      : String(answer.statusCode);
  };
const streams =
  (url: (p: Place) => string): Ask =>
  async (client, place) => {
    const stop = new AbortController();
    const headers = { authorization: `Bearer ${client.token}` };
    const answer = await fetch(base + url(place), { headers, signal: stop.signal });
    stop.abort();
    return String(answer.status);
  };

/** An empty file: allowed as far as being read. */
const sendsFile =
  (url: (p: Place) => string): Ask =>
  async (client, place) => {
    const type = { 'content-type': 'application/octet-stream' };
    const headers = { ...type, authorization: `Bearer ${client.token}` };
    const asked = { method: 'POST', url: url(place), headers, payload: ' ' } as const;
    return String((await client.app.inject(asked)).statusCode);
  };

const PHONES: Role[] = [
  ...(['kader', 'coordinator', 'pustu-kader', 'midwife', 'nurse', 'doctor'] as const),
];
const WORKERS: Role[] = ['midwife', 'nurse', 'doctor'];
const NUMBERS: Role[] = ['lurah', 'pokjanal', 'camat', 'dinkes', 'province', 'admin'];
const NAMES = ROLES.filter((role) => !NUMBERS.includes(role));
const AUDITORS: Role[] = ['data-officer', 'puskesmas'];
const IMPORTERS: Role[] = ['coordinator', 'midwife', 'nurse', 'data-officer'];
const COORDINATORS: Role[] = ['coordinator', ...AUDITORS];
/** who helps a place to measure and record better, each at their own */
const GUIDES: Role[] = [
  ...(['coordinator', 'midwife', 'nurse', 'doctor', 'nutritionist'] as const),
  ...(['cluster-2', 'cluster-3', 'cluster-4', 'data-officer', 'puskesmas'] as const),
];
/** who sets targets: of all below their place */
const PLANNERS: Role[] = ['dinkes', 'admin', ...AUDITORS];
const REASON = encodeURIComponent('Rapat lokakarya mini');
const EPOCH = { protocol: 1, epoch: null };
const behind = (query: string) => (p: Place) =>
  `/api/villages/${p.village}/months/2026-07/people?${query}`;
const inVillage = (what: string) => (p: Place) =>
  `/api/places/village/${p.village}/months/2026-07/${what}`;
const everybody = (route: string, ask: Ask, answer = '200'): Row => ({
  route,
  ask,
  may: [],
  others: answer,
});
const key = (): string => {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    format: 'jwk',
  });
  return Buffer.concat([Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString(
    'base64',
  );
};
const switched = (stage: string, service: string) => ({
  act: 'off',
  level: 'posyandu',
  stage,
  service,
  from: new Date().toISOString().slice(0, 10),
});
const hub = (route: string, body: object = {}): Row =>
  everybody(
    `POST ${route}`,
    status(
      'POST',
      () => route,
      () => body,
    ),
    '401',
  );

const NO_VERSION = { kind: 'card', version: 'x', since: '2020-01-01', note: '', body: {} } as const;

const ROWS: readonly Row[] = [
  {
    route: 'POST /api/push',
    ask: async (client, place) => {
      const pen = new Pen(accountOf(client), place.posyandu, Math.floor(Math.random() * 2 ** 32));
      const weight = { what: 'weight', value: 4.2 } as const;
      const entry = pen.write('measurement-taken', place.person, '2026-07-11', weight);
      const answer = await client.push([entry]);
      return answer.receipts[0]?.outcome ?? 'nothing';
    },
    may: [[PHONES, 'new', 'refused']],
    others: 'refused',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month',
    how: 'posyandu',
    ask: status('GET', (p) => `/api/places/posyandu/${p.posyandu}/months/2026-07`),
    may: [[NAMES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month',
    how: 'village',
    ask: status('GET', (p) => `/api/places/village/${p.village}/months/2026-07`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month',
    how: 'district',
    ask: status('GET', (p) => `/api/places/district/${p.village.slice(0, 5)}/months/2026-07`),
    may: [[['dinkes', 'province', 'admin', 'pokjanal'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/meetings',
    ask: status('GET', (p) => `/api/places/village/${p.village}/meetings`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/pack',
    ask: status('GET', (p) => `/api/places/village/${p.village}/months/2026-07/pack?as=pdf`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/rt',
    ask: status('GET', (p) => `/api/places/village/${p.village}/months/2026-07/rt`),
    may: [[NAMES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/rt/:rt/households',
    how: 'without a reason',
    ask: status('GET', inVillage('rt/tanpa/households')),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2', 'cluster-3'], '200', '403'],
      [['cluster-4', 'puskesmas'], '428', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/rt/:rt/households',
    how: 'with a reason',
    ask: status('GET', inVillage(`rt/tanpa/households?because=${REASON}`)),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2', 'cluster-3'], '200', '403'],
      [['cluster-4', 'puskesmas'], '200', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/points',
    how: 'without a reason',
    ask: status('GET', inVillage('points')),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2', 'cluster-3'], '200', '403'],
      [['cluster-4', 'puskesmas'], '428', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/points',
    how: 'with a reason',
    ask: status('GET', inVillage(`points?because=${REASON}`)),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2', 'cluster-3'], '200', '403'],
      [['cluster-4', 'puskesmas'], '200', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/before-after',
    ask: status('GET', (p) => `/api/places/village/${p.village}/before-after?start=2026-07`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/before-after',
    how: 'by own starts',
    ask: status('GET', (p) => `/api/places/village/${p.village}/before-after`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'PUT /api/ilp-starts/:posyandu',
    ask: async (client, { posyandu }) => {
      const answer = await client.ask('PUT', `/api/ilp-starts/${posyandu}`, {
        beganOn: '2023-09-01',
      });
      return String(answer.statusCode);
    },
    may: [[PLANNERS, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/access',
    ask: status('GET', inVillage('access')),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/access/people',
    how: 'without a reason',
    ask: status('GET', inVillage('access/people')),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2', 'cluster-3'], '200', '403'],
      [['cluster-4', 'puskesmas'], '428', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/access/people',
    how: 'with a reason',
    ask: status('GET', inVillage(`access/people?because=${REASON}`)),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2', 'cluster-3'], '200', '403'],
      [['cluster-4', 'puskesmas'], '200', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/people',
    how: 'of a group, without a reason',
    ask: status('GET', inVillage('people?what=not-yet&group=bayi')),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2'], '200', '403'],
      [['cluster-4', 'puskesmas'], '428', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/people',
    how: 'who lives here, with a reason',
    ask: status('GET', inVillage(`people?what=target&because=${REASON}`)),
    may: [[NAMES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/people',
    how: 'a column of the recap of adults as a spreadsheet, with a reason',
    ask: status('GET', inVillage(`people?what=col:adult.8&as=xlsx&because=${REASON}`)),
    may: [[[...PHONES, 'cluster-3', 'cluster-4', 'puskesmas'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/places/:level/:id/months/:month/people',
    how: 'a sensitive indicator, with a reason',
    ask: status('GET', inVillage(`people?what=of:10.kb&because=${REASON}`)),
    may: [[WORKERS, '200', '403']],
    others: '403',
  },
  {
    route: 'POST /api/tasks',
    ask: status(
      'POST',
      () => '/api/tasks',
      (p) => ({ subjects: [{ id: p.person, reasons: ['not-yet'] }], task: 'home-visit' }),
    ),
    may: [[[...PHONES, 'nutritionist', 'cluster-2', 'cluster-4', 'puskesmas'], '200', '403']],
    others: '403',
  },
  // what is inside is judged like a push (sync.test.ts, carried.test.ts)
  everybody(
    'POST /api/push-sealed',
    status(
      'POST',
      () => '/api/push-sealed',
      () => ({ ...EPOCH, device: DEVICE, sealed: [] }),
    ),
  ),
  {
    route: 'POST /api/push-carried',
    ask: status(
      'POST',
      () => '/api/push-carried',
      () => ({ ...EPOCH, carried: [] }),
    ),
    may: [[PHONES, '200', '200']],
    others: '403',
  },
  {
    route: 'POST /api/devices/certificate',
    ask: status(
      'POST',
      () => '/api/devices/certificate',
      () => ({
        publicKey: key(),
        device: `8${randomBytes(8).toString('hex').slice(0, 15)}`,
      }),
    ),
    may: [[PHONES, '200', '200']],
    others: '403',
  },
  {
    route: 'POST /api/pull',
    ask: async (client, { posyandu }) =>
      (await client.pull({ [posyandu]: 0 })).left.length > 0 ? 'left' : 'read',
    may: [[PHONES, 'read', 'left']],
    others: 'left',
  },
  {
    route: 'GET /api/first',
    ask: status('GET', (p) => `/api/first?feed=${p.posyandu}`),
    may: [[PHONES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/first',
    how: 'sensitive',
    ask: status('GET', (p) => `/api/first?feed=${encodeURIComponent(`${p.posyandu}!s`)}`),
    may: [[WORKERS, '200', '403']],
    others: '403',
  },
  everybody('POST /api/sign-in', async (client) => {
    const payload = { username: usernameOf(client), password: PASSWORD, device: 'lain' };
    return String(
      (await client.app.inject({ method: 'POST', url: '/api/sign-in', payload })).statusCode,
    );
  }),
  everybody(
    'POST /api/sign-out',
    async (client) => {
      const { token } = await signInAs(app, usernameOf(client), 'sebentar');
      const short = new PhoneClient(app, token, {}, 'sebentar');
      return String((await short.ask('POST', '/api/sign-out')).statusCode);
    },
    '204',
  ),
  everybody(
    'GET /api/me',
    status('GET', () => '/api/me'),
  ),
  {
    route: 'POST /api/accounts/:id/revoke',
    ask: status(
      'POST',
      (p) => `/api/accounts/${p.kader}/revoke`,
      () => ({ device: 'tak-ada' }),
    ),
    may: [[[...COORDINATORS, 'admin'], '200', '403']],
    others: '403',
  },
  {
    route: 'POST /api/accounts/:id/revoke',
    how: 'for good',
    ask: async (client, place) => {
      const scope = { kind: 'posyandu', id: place.posyandu } as const;
      const id = await newAccount(db.pool, `tutup-${randomUUID()}`, 'kader', scope);
      return String(
        (await client.ask('POST', `/api/accounts/${id}/revoke`, { close: true })).statusCode,
      );
    },
    may: [[[...AUDITORS, 'admin'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/villages/:code/months/:month',
    ask: async (client, place) => {
      const answer = await client.ask('GET', `/api/villages/${place.village}/months/2026-07`);
      return answer.statusCode === 200 ? answer.json().small : String(answer.statusCode);
    },
    may: [
      [NAMES, 'exact', '403'],
      [NUMBERS, 'suppressed', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/villages/:code/months/:month/people',
    how: 'of a group, without a reason',
    ask: status('GET', behind('group=bayi&what=served')),
    may: [
      [[...PHONES, 'nutritionist', 'cluster-2'], '200', '403'],
      [['cluster-4', 'puskesmas'], '428', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/villages/:code/months/:month/people',
    how: 'of a group, with a reason',
    ask: status('GET', behind(`group=bayi&what=not-yet&because=${REASON}`)),
    may: [[[...PHONES, 'nutritionist', 'cluster-2', 'cluster-4', 'puskesmas'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/villages/:code/months/:month/people',
    how: 'of elders, with a reason',
    ask: status('GET', behind(`group=lansia&what=at-risk&because=${REASON}`)),
    may: [[[...PHONES, 'cluster-3', 'cluster-4', 'puskesmas'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/villages/:code/months/:month/people',
    how: 'who lives here',
    ask: status('GET', behind(`group=*&what=target&because=${REASON}`)),
    may: [[NAMES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/villages/:code/live',
    ask: streams((p) => `/api/villages/${p.village}/live`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  // says only that a followed feed moved on; who follows none hears nothing
  everybody(
    'GET /api/live/feeds',
    streams(() => '/api/live/feeds'),
  ),
  // a local server's token, not an account's (hub tests); joining asks for a password and is slowed down
  everybody(
    'POST /api/hub/join',
    async (client) => {
      const asked = { username: 'siapa', password: 'salah', name: 'contoh' };
      const { statusCode } = await client.ask('POST', '/api/hub/join', asked);
      return statusCode === 401 || statusCode === 429 ? 'refused' : String(statusCode);
    },
    'refused',
  ),
  hub('/api/hub/link', { mark: null, waiting: 0, signIns: [] }),
  hub('/api/hub/leave'),
  hub('/api/hub/push', { ...EPOCH, device: DEVICE, entries: [] }),
  hub('/api/hub/push-sealed', { ...EPOCH, device: DEVICE, sealed: [] }),
  hub('/api/hub/pull', { ...EPOCH, cursors: {} }),
  {
    route: 'GET /api/quarantine',
    ask: shows('/api/quarantine', (p) => p.held),
    may: [[COORDINATORS, '200 shown', '200 hidden']],
    others: '403',
  },
  {
    route: 'POST /api/quarantine/:id/release',
    ask: status('POST', (p) => `/api/quarantine/${p.held}/release`),
    may: [[COORDINATORS, '409', '403']],
    others: '403',
  },
  {
    route: 'POST /api/quarantine/:id/reassign',
    ask: status(
      'POST',
      (p) => `/api/quarantine/${p.held}/reassign`,
      () => ({ scope: A }),
    ),
    may: [[COORDINATORS, '409', '403']],
    others: '403',
  },
  {
    route: 'POST /api/quarantine/:id/keep',
    ask: async (client, place) => {
      const answer = await client.ask('POST', `/api/quarantine/${place.held}/keep`);
      await db.pool.query('update quarantine set settled_at = null, settled_as = null');
      return String(answer.statusCode);
    },
    may: [[COORDINATORS, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/devices',
    ask: shows('/api/devices', (p) => p.device),
    may: [[[...COORDINATORS, 'admin'], '200 shown', '200 hidden']],
    others: '403',
  },
  {
    route: 'POST /api/devices/:device/revoke',
    ask: async (client, place) => {
      const device = randomUUID();
      await signInRow(place.kader, device);
      return String((await client.ask('POST', `/api/devices/${device}/revoke`)).statusCode);
    },
    may: [[[...COORDINATORS, 'admin'], '200', '403']],
    others: '403',
  },
  {
    // a guest opened at one's own posyandu lives elsewhere: what is told is kept
    route: 'POST /api/reads',
    ask: status(
      'POST',
      () => '/api/reads',
      (p) => ({
        reads: [{ id: randomUUID(), subject: p.person, at: Date.now(), place: A }],
      }),
    ),
    may: [[PHONES, '200', '200']],
    others: '403',
  },
  {
    route: 'GET /api/reads',
    ask: async (client, place) =>
      shows(`/api/reads?subject=${place.person}`, (p) => p.kader)(client, place),
    may: [[AUDITORS, '200 shown', '200 hidden']],
    others: '403',
  },
  {
    route: 'GET /api/people',
    ask: shows(`/api/people?name=Orang&because=${REASON}`, (p) => p.person),
    may: [[AUDITORS, '200 shown', '200 hidden']],
    others: '403',
  },
  {
    route: 'GET /api/people',
    how: 'without a reason',
    ask: status('GET', () => '/api/people?name=Orang'),
    may: [
      [['data-officer'], '200', '200'],
      [['puskesmas'], '428', '428'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/boundaries/:district',
    ask: status('GET', (p) => `/api/boundaries/${p.district}`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'POST /api/boundaries/:district',
    ask: status(
      'POST',
      (p) => `/api/boundaries/${p.district}`,
      () => ({ level: 'village', collection: null }),
    ),
    may: [[['dinkes', 'admin'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/import',
    ask: shows('/api/import', (p) => p.posyandu),
    may: [[IMPORTERS, '200 shown', '200 hidden']],
    others: '403',
  },
  {
    route: 'POST /api/import/preview',
    ask: sendsFile((p) => `/api/import/preview?posyandu=${p.posyandu}`),
    may: [[IMPORTERS, '422', '403']],
    others: '403',
  },
  {
    route: 'POST /api/import',
    ask: sendsFile((p) => `/api/import?posyandu=${p.posyandu}&token=${'x'.repeat(43)}`),
    may: [[IMPORTERS, '422', '403']],
    others: '403',
  },
  {
    route: 'GET /api/quality/posyandu/:id/:month',
    ask: status('GET', (p) => `/api/quality/posyandu/${p.posyandu}/2026-07`),
    may: [[GUIDES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/quality/puskesmas/:id/:month',
    ask: status('GET', (p) => `/api/quality/puskesmas/${p.puskesmas}/2026-07`),
    may: [[GUIDES, '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/quality/districts/:district/:month',
    ask: status('GET', (p) => `/api/quality/districts/${p.district}/2026-07`),
    may: [[['dinkes', 'admin'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/recaps/:posyandu/:month/:form',
    how: 'with columns only health workers see',
    ask: async (client, place) => {
      const answer = await client.ask('GET', `/api/recaps/${place.posyandu}/2026-07/adult`);
      if (answer.statusCode !== 200) return String(answer.statusCode);
      return answer.body.includes('health-workers') ? 'numbers' : 'all numbers';
    },
    may: [
      [WORKERS, 'all numbers', '403'],
      [NAMES.filter((role) => !WORKERS.includes(role)), 'numbers', '403'],
    ],
    others: '403',
  },
  {
    route: 'GET /api/settings/:district',
    ask: status('GET', (p) => `/api/settings/${p.district}`),
    may: [[['dinkes', 'admin'], '200', '403']],
    others: '403',
  },
  {
    route: 'PUT /api/settings/:district',
    ask: async (client, { district }) => {
      const headers = { authorization: `Bearer ${client.token}` };
      const url = `/api/settings/${district}`;
      const payload = { wording: {} };
      return String((await client.app.inject({ method: 'PUT', url, headers, payload })).statusCode);
    },
    may: [[['dinkes', 'admin'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/packages/:puskesmas',
    ask: status('GET', (p) => `/api/packages/${p.puskesmas}`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  {
    route: 'POST /api/packages/:puskesmas',
    how: 'a service of cluster 2',
    ask: status(
      'POST',
      (p) => `/api/packages/${p.puskesmas}`,
      () => switched('bumil', 'iron-tablets'),
    ),
    may: [[['puskesmas', 'cluster-2'], '200', '403']],
    others: '403',
  },
  {
    route: 'POST /api/packages/:puskesmas',
    how: 'a service of cluster 3',
    ask: status(
      'POST',
      (p) => `/api/packages/${p.puskesmas}`,
      () => switched('dewasa', 'measure.glucose'),
    ),
    may: [[['puskesmas', 'cluster-3'], '200', '403']],
    others: '403',
  },
  {
    route: 'POST /api/packages/:puskesmas',
    how: 'a service of cluster 4',
    ask: status(
      'POST',
      (p) => `/api/packages/${p.puskesmas}`,
      () => switched('semua', 'dengue-talk'),
    ),
    may: [[['puskesmas', 'cluster-4'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/packages/:puskesmas/months/:month',
    ask: status('GET', (p) => `/api/packages/${p.puskesmas}/months/2026-07`),
    may: [[['puskesmas', 'cluster-2', 'cluster-3', 'cluster-4'], '200', '403']],
    others: '403',
  },
  {
    route: 'GET /api/publications/:district',
    ask: status('GET', (p) => `/api/publications/${p.district}`),
    may: [[ROLES, '200', '403']],
    others: '403',
  },
  ...(
    [
      ['district', (p) => p.village.slice(0, 5), ['dinkes', 'admin'], ['dinkes', 'admin']],
      ['puskesmas', (p) => p.puskesmas, PLANNERS, ['dinkes', 'admin']],
      ['village', (p) => p.village, PLANNERS, PLANNERS],
      ['posyandu', (p) => p.posyandu, PLANNERS, PLANNERS],
    ] satisfies [string, (p: Place) => string, Role[], Role[]][]
  ).flatMap(([level, at, readers, setters]): Row[] => [
    {
      route: 'GET /api/aims/:level/:place/:year',
      how: level,
      ask: status('GET', (p) => `/api/aims/${level}/${at(p)}/2026`),
      may: [[readers, '200', '403']],
      others: '403',
    },
    {
      route: 'POST /api/aims/:level/:place/:year',
      how: level,
      ask: status(
        'POST',
        (p) => `/api/aims/${level}/${at(p)}/2026`,
        () => ({ aims: [{ key: '16.ds', kind: 'percent', value: 85 }] }),
      ),
      may: [[setters, '200', '403']],
      others: '403',
    },
  ]),
  ...['/try', ''].map(
    (end): Row => ({
      route: `POST /api/publications/:district${end}`,
      ask: status(
        'POST',
        (p) => `/api/publications/${p.district}${end}`,
        () => ({ ...NO_VERSION, name: 'entah' }),
      ),
      // allowed as far as being read: a try-out says what is wrong, publishing refuses it
      may: [[['dinkes', 'admin'], end === '' ? '422' : '200', '403']],
      others: '403',
    }),
  ),
  {
    route: 'POST /api/publications/:district/:id/withdraw',
    ask: status('POST', (p) => `/api/publications/${p.district}/${randomUUID()}/withdraw`),
    may: [[['dinkes', 'admin'], '404', '403']],
    others: '403',
  },
  ...[
    '/api/public/schedule',
    '/api/docs',
    '/api/openapi.json',
    '/healthz',
    '/readyz',
    '/metrics',
  ].map((url) =>
    everybody(
      `GET ${url}`,
      status('GET', () => url),
    ),
  ),
];

const accountOf = (client: PhoneClient): string => (client.me.account as { id: string }).id;
const usernameOf = (client: PhoneClient): string =>
  (client.me.account as { username: string }).username;

/** As `GET /api/people`, every route this app has, read off its own list. */
function routesOf(tree: string): string[] {
  const path: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', rest = ''] = /^([│ ]*)[├└]── (.*)$/.exec(line) ?? [];
    if (rest === '') return [];
    const [, part = '', methods = ''] = /^(\S+)(?: \((.*)\))?$/.exec(rest) ?? [];
    path.length = indent.length / 4;
    path.push(part);
    const known = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD');
    return known.map((method) => `${method} ${path.join('')}`);
  });
}

describe('every role at every door, inside and outside its place', () => {
  it('T0.09 no route stands outside the table', () => {
    const routes = routesOf(app.printRoutes({ commonPrefix: false })).sort();
    expect(routes.length).toBeGreaterThan(30);
    expect([...new Set(ROWS.map((row) => row.route))].sort()).toEqual(routes);
  });

  it.each(ROWS.map((row) => [`${row.route}${row.how ? `, ${row.how}` : ''}`, row] as const))(
    'T0.08 T0.09 T0.27 %s',
    async (_, row) => {
      const got: Record<string, string> = {};
      const wanted: Record<string, string> = {};
      for (const role of ROLES) {
        const client = clients.get(role);
        if (!client) throw new Error(role);
        const [, inside, outside] = row.may.find(([roles]) => roles.includes(role)) ?? [];
        wanted[role] = `${inside ?? row.others} | ${outside ?? row.others}`;
        got[role] = `${await row.ask(client, IN)} | ${await row.ask(client, OUT)}`;
      }
      expect(got).toEqual(wanted);
    },
  );

  it.each(ROWS.filter((row) => row.may.length > 0).map((row) => [row.route, row] as const))(
    'nobody without a token: %s',
    async (_, row) => {
      const nobody = new PhoneClient(app, '', { account: { id: randomUUID() } }, DEVICE);
      const answer = await row.ask(nobody, IN).catch(() => 'no answer');
      expect(['401', 'no answer']).toContain(answer);
    },
  );
});
