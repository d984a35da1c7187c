import type { Me, Role } from '#domain/access/access.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { type Entry, pack } from '#log/entry.ts';
import { CERTIFICATE_CONTEXT, certifiedBytes } from '#log/parcel.ts';
import type { Carried, CarriedReceipt, SealedEntry } from '#log/protocol.ts';
import { MemoryServer } from '#log/trial/memory-server.ts';
import { base64, fromBase64, randomBytes, text, utf8 } from '../device/bytes.ts';
import { checkParcel, openParcels } from '../device/hand-off-seal.ts';
import type { Asked, FirstAnswer, ReadTold, ServerLink } from '../device/server-link.ts';

/** A server in memory behind the phone's own link: accounts, sealed entries, first copies; and a line one can cut. */
export interface TestServer {
  link: ServerLink;
  books: MemoryServer;
  online: boolean;
  /** answers 401 to every token */
  cutOff: boolean;
  /** how long a certificate holds, seconds */
  certifiedForS: number;
  /** the phone or the account was cut off by a coordinator */
  revoked: 'device' | 'account' | null;
  /** readings it was told of */
  told: ReadTold[];
  /** ends first copies after so many lines */
  breakFirstAfter: number | null;
  asked: string[];
  /** more of what it tells every account */
  alsoTells: Partial<Me>;
  /** posyandu every account records at */
  posyandu: Posyandu[];
  me(username: string): Me;
  feeds: Map<string, string[]>;
  serverAdds(entries: readonly Entry[]): void;
}
export const POSYANDU = '18.72.03.1004.008';
export const PASSWORD = 'rahasia-contoh';
const ACCOUNTS: readonly { id: string; username: string; name: string; role: Role }[] = [
  {
    id: '00000000-0000-7000-8000-0000000000a1',
    username: 'sari',
    name: 'Sari Contoh',
    role: 'kader',
  },
  {
    id: '00000000-0000-7000-8000-0000000000a2',
    username: 'dewi',
    name: 'Dewi Contoh',
    role: 'kader',
  },
  {
    id: '00000000-0000-7000-8000-0000000000a3',
    username: 'bidan',
    name: 'Bidan Contoh',
    role: 'midwife',
  },
  {
    id: '00000000-0000-7000-8000-0000000000a4',
    username: 'lurah',
    name: 'Lurah Contoh',
    role: 'lurah',
  },
];
/** The device under which the test itself adds entries to the server. */
const THE_SERVER = 'the-server';

export async function testServer(): Promise<TestServer> {
  const books = new MemoryServer();
  books.grant(THE_SERVER, POSYANDU);
  books.grant(THE_SERVER, `${POSYANDU}!s`);
  const seal = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const sealKey = base64(new Uint8Array(await crypto.subtle.exportKey('raw', seal.publicKey)));
  const signing = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const signingPublic = base64(
    new Uint8Array(await crypto.subtle.exportKey('raw', signing.publicKey)),
  );
  const handOff = { sealing: { [POSYANDU]: base64(randomBytes(32)) }, server: signingPublic };
  const feeds = new Map([
    ['sari', [POSYANDU]],
    ['dewi', [POSYANDU]],
    ['bidan', [POSYANDU, `${POSYANDU}!s`]],
    ['lurah', []],
  ]);
  const devices = new Map<string, string>();
  const places: Posyandu[] = [];

  const me = (username: string): Me => {
    const account = ACCOUNTS.find((a) => a.username === username);
    if (!account) throw new Error(`no such account: ${username}`);
    return {
      account,
      grants: [],
      posyandu: places,
      villages: [],
      feeds: feeds.get(username) ?? [],
      epoch: books.epoch,
      sealKey,
      leaseDays: 30,
      serverTime: '2025-11-04T02:00:00Z',
      handOff,
      demo: true,
      ...server.alsoTells,
    };
  };
  const down = { ok: false, error: 'offline' } as const;
  const out = { ok: false, error: 'signed-out' } as const;
  const server: TestServer = {
    books,
    feeds,
    online: true,
    cutOff: false,
    revoked: null,
    told: [],
    certifiedForS: 30 * 86_400,
    breakFirstAfter: null,
    asked: [],
    alsoTells: {},
    posyandu: places,
    me,
    serverAdds: (entries) => {
      books.push({ device: THE_SERVER, entries: [...entries] });
    },
    link: {
      signIn: async ({ username, password, device }): Promise<Asked> => {
        if (!server.online) return { ok: false, status: 0, slug: null };
        if (password !== PASSWORD) return { ok: false, status: 401, slug: 'wrong-password' };
        devices.set(`token-${username}`, device);
        for (const feed of feeds.get(username) ?? []) books.grant(device, feed);
        return { ok: true, value: { token: `token-${username}`, me: me(username) } };
      },
      me: async (token): Promise<Asked> => {
        if (!server.online) return { ok: false, status: 0, slug: null };
        if (server.cutOff) return { ok: false, status: 401, slug: 'not-signed-in' };
        if (server.revoked)
          return { ok: false, status: 401, slug: 'revoked', detail: server.revoked };
        return { ok: true, value: me(token.slice('token-'.length)) };
      },
      send: (token) => ({
        push: async (request) => {
          server.asked.push('push');
          if (!server.online) return down;
          if (server.cutOff || server.revoked) return out;
          return { ok: true, value: books.push(throughJson(request)) };
        },
        pull: async (request) => {
          server.asked.push('pull');
          if (!server.online) return down;
          if (server.cutOff || server.revoked) return out;
          const device = devices.get(token) ?? '';
          return { ok: true, value: throughJson(books.pull(device, request.cursors, 500)) };
        },
      }),
      pushSealed: async (_token, { device, sealed }) => {
        server.asked.push('push-sealed');
        if (!server.online) return down;
        const entries = await Promise.all(sealed.map((each) => openSealed(seal.privateKey, each)));
        return { ok: true, value: books.push({ device, entries }) };
      },
      certificate: async (token, { publicKey, device }): Promise<Asked> => {
        if (!server.online) return { ok: false, status: 0, slug: null };
        const certified = certifiedBytes({
          account: me(token.slice('token-'.length)).account.id,
          phone: devices.get(token) ?? '',
          device,
          publicKey: fromBase64(publicKey),
          until: Math.floor(Date.now() / 1000) + server.certifiedForS,
        });
        const signed = Uint8Array.from([...utf8(CERTIFICATE_CONTEXT), ...certified]);
        const sign = { name: 'ECDSA', hash: 'SHA-256' };
        const signature = await crypto.subtle.sign(sign, signing.privateKey, signed);
        const certificate = base64(Uint8Array.from([...certified, ...new Uint8Array(signature)]));
        return { ok: true, value: { certificate } };
      },
      pushCarried: async (_token, { carried }) => {
        server.asked.push('push-carried');
        if (!server.online) return down;
        const outcomes: CarriedReceipt[] = [];
        for (const one of carried) outcomes.push(await takeCarried(books, handOff, one));
        return { ok: true, value: { epoch: books.epoch, carried: outcomes } };
      },
      tellReads: async (_token, reads): Promise<Asked> => {
        if (!server.online) return { ok: false, status: 0, slug: null };
        server.told.push(...reads);
        return { ok: true, value: { kept: reads.map((read) => read.id) } };
      },
      first: async (_token, feed): Promise<FirstAnswer> => {
        server.asked.push('first');
        return server.online ? { ok: true, body: streamOf(firstLines(server, feed)) } : down;
      },
    },
  };
  return server;
}

async function takeCarried(
  books: MemoryServer,
  keys: { sealing: Record<string, string>; server: string },
  { posyandu, box }: Carried,
): Promise<CarriedReceipt> {
  const [bytes] = (await openParcels(keys.sealing[posyandu] ?? '', fromBase64(box))) ?? [];
  const at = { posyandu, server: keys.server, nowMs: Date.now() };
  const parcel = bytes ? await checkParcel(bytes, at) : 'damaged';
  if (typeof parcel === 'string') return { outcome: 'refused' };
  const { receipts } = books.push({ device: parcel.certificate.phone, entries: parcel.entries });
  return { outcome: 'taken', receipts };
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function firstLines({ books, breakFirstAfter }: TestServer, feed: string): string[] {
  const subjects = new Map<string, Entry[]>();
  const ids = books.idsOf(feed);
  for (const id of ids) {
    const entry = books.entry(id);
    if (entry) subjects.set(entry.subject, [...(subjects.get(entry.subject) ?? []), entry]);
  }
  const head = { epoch: books.epoch, feed, seq: ids.length, subjects: subjects.size };
  const lines = [
    JSON.stringify(head),
    ...[...subjects].map(([subject, of]) => JSON.stringify([subject, of.map(pack)])),
    JSON.stringify({ end: true, entries: ids.length }),
  ];
  return breakFirstAfter === null ? lines : lines.slice(0, breakFirstAfter);
}

/** In pieces that fall in the middle of lines, as a network gives them. */
function streamOf(lines: readonly string[]): ReadableStream<Uint8Array<ArrayBuffer>> {
  const bytes = utf8(`${lines.join('\n')}\n`);
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + 1_000));
      at += 1_000;
    },
  });
}

async function openSealed(privateKey: CryptoKey, sealed: SealedEntry): Promise<unknown> {
  const curve = { name: 'ECDH', namedCurve: 'P-256' };
  const theirs = await crypto.subtle.importKey('raw', fromBase64(sealed.key), curve, false, []);
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(),
    info: utf8('siklus-seal-1'),
  };
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await crypto.subtle.deriveKey(info, material, aes, false, ['decrypt']);
  const gcm = { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: utf8(sealed.id) };
  const plain = await crypto.subtle.decrypt(gcm, key, fromBase64(sealed.box));
  return JSON.parse(text(new Uint8Array(plain)));
}
