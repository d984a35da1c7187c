import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { BodyOf } from '#domain/facts/fact.ts';
import { codesOf, type Gathered, gather, readCode } from '#log/hand-off.ts';
import { base64, randomBytes } from '../device/bytes.ts';
import { closeParcels, openParcels } from '../device/hand-off-seal.ts';
import type { HandOver } from './hand-off.ts';
import { openPhone } from './open-phone.ts';
import type { FactDraft, Phone } from './phone.ts';
import { PASSWORD, POSYANDU, type TestServer, testServer } from './server-for-test.ts';

const NAME = 'Bayi Serah Contoh';
const DAY_MS = 86_400_000;
let stores = 0;
const opened: Phone[] = [];
afterEach(async () => {
  for (const phone of opened.splice(0)) await phone.close();
});

interface Held {
  phone: Phone;
  at: { nowMs: number };
  today: string;
}
async function phoneOf(server: TestServer, username: string): Promise<Held> {
  stores += 1;
  const at = { nowMs: Date.now() };
  const options = { link: server.link, store: `qr-${stores}`, nowMs: () => at.nowMs };
  const phone = await openPhone({ ...options, iterations: 1_000 });
  opened.push(phone);
  await phone.signIn(username, PASSWORD);
  await phone.setPin('482915');
  await phone.syncNow();
  return { phone, at, today: phone.today() };
}
/** Three phones of one posyandu, ready, and then nobody answers. */
async function three() {
  const server = await testServer();
  const [one, two, last] = [
    await phoneOf(server, 'sari'),
    await phoneOf(server, 'dewi'),
    await phoneOf(server, 'bidan'),
  ];
  server.online = false;
  return { server, one, two, last };
}

type Kind = FactDraft['kind'];
const draft = <K extends Kind>(kind: K, subject: string, on: string, body: BodyOf<K>) =>
  ({ kind, subject, scope: POSYANDU, on, body }) as FactDraft;

async function write(held: Held, ...drafts: FactDraft[]): Promise<string[]> {
  const written = await held.phone.write(drafts);
  if (!written.ok) throw new Error(written.error.kind);
  return written.value.map((f) => f.id);
}
/** A newborn with everything the form asks, a consent, an arrival, and five readings. */
async function newborn(held: Held) {
  const { phone, today } = held;
  const [baby, session, mother] = [phone.newId(), phone.newId(), phone.newId()];
  await write(
    held,
    draft('session-opened', session, today, {
      date: today,
      place: 'Balai RW 03 (contoh)',
      startsAt: '08:00',
      zone: 'WIB',
      mode: 'simultaneous',
      targets: { bumil: 12, bayi: 14, balita: 40, apras: 20, dewasa: 120, lansia: 60, all: 266 },
    }),
  );
  const ids = await write(
    held,
    draft('person-registered', baby, today, {
      name: NAME,
      sex: 'F',
      birthDate: today,
      nikMissing: 'not-yet-issued',
      provisional: true,
      household: '1872034507909003',
      relation: 'child',
      mother,
      motherName: 'Siti Nurhaliza Rahmawati Contoh',
      fatherName: 'Muhammad Ridwan Kurniawan Contoh',
      address: {
        text: 'Jalan Contoh, Gang Melati nomor 17, belakang masjid',
        dusun: 'Sukamaju',
        rt: '003',
        rw: '005',
      },
      phone: '081234567890',
      insurance: 'pbi',
      birthWeightKg: 3.1,
      birthLengthCm: 49,
      gestationWeeksAtBirth: 39,
    }),
    draft('consent-recorded', baby, today, { given: true, textVersion: '1' }),
    draft('attended', baby, today, { session, queue: 17 }),
    ...(
      [
        ['weight', 3.1],
        ['length-height', 49.2],
        ['head', 34.1],
        ['muac', 10.4],
        ['temperature', 36.7],
      ] as const
    ).map(([what, value]) =>
      draft('measurement-taken', baby, today, {
        what,
        value,
        session,
        step: 2,
        ...(what === 'length-height' ? { position: 'lying' } : {}),
      }),
    ),
  );
  return { baby, session, ids };
}
const weighed = (subject: string, on: string, value: number) =>
  draft('measurement-taken', subject, on, { what: 'weight', value, step: 2 });

async function given(held: Held, person: string, except: string[] = []): Promise<HandOver> {
  const over = await held.phone.handOff.give(person, except);
  if (!over.ok) throw new Error(over.error.kind);
  return over.value;
}
function boxOf(codes: readonly string[]) {
  let gathered: Gathered = new Map();
  for (const text of [...codes].reverse()) {
    const code = readCode(text);
    const now = typeof code === 'string' ? null : gather(gathered, code);
    if (now?.box) return now.box;
    gathered = now?.gathered ?? gathered;
  }
  throw new Error('not whole');
}
const take = async (held: Held, over: HandOver) => held.phone.handOff.take(boxOf(over.codes));
const historyOf = async ({ phone }: Held, person: string): Promise<string[]> =>
  (await phone.person(person))?.history.map((f) => f.id) ?? [];

describe('a hand-off', () => {
  it('brings a newborn’s whole registration and five readings over in at most three codes', async () => {
    const { one, two } = await three();
    const { baby, session, ids } = await newborn(one);
    const over = await given(one, baby);
    expect(over).toMatchObject({ left: 0 });
    expect(over.codes.length).toBeLessThanOrEqual(3);
    expect(over.facts.filter((f) => f.kind !== 'session-opened').map((f) => f.id)).toEqual(ids);
    const taken = await take(two, over);
    expect(taken).toEqual({ ok: true, value: { person: { id: baby, name: NAME }, facts: 8 } });
    expect(await historyOf(two, baby)).toEqual(ids);
    expect(two.phone.attendance(session)).toMatchObject([{ queue: 17, next: 3 }]);
    expect(two.phone.sessions(two.today).map((s) => s.id)).toEqual([session]);
    const known = two.phone.search(NAME);
    expect(known.map((p) => p.id)).toContain(baby);
  });

  it('makes nothing unsent of what another phone wrote, and says where it came from', async () => {
    const { one, two } = await three();
    const { baby, ids } = await newborn(one);
    await take(two, await given(one, baby));
    expect(await two.phone.unsent()).toEqual([]);
    expect(two.phone.sync.value).toMatchObject({ unsent: 0, carried: 9 });
    expect(await two.phone.fateOf(ids[0] ?? '')).toBe('carried');
    expect(await one.phone.fateOf(ids[0] ?? '')).toBe('unsent');
  });

  it('is passed on with what the next phone adds, and each fact reaches the server once', async () => {
    const { server, one, two, last } = await three();
    const { baby, ids } = await newborn(one);
    await take(two, await given(one, baby));
    const [second = ''] = await write(two, weighed(baby, two.today, 3.2));
    const over = await given(two, baby);
    expect(over.codes.length).toBeLessThanOrEqual(3);
    await take(last, over);
    const [third = ''] = await write(last, weighed(baby, last.today, 3.3));
    expect(await historyOf(last, baby)).toEqual([...ids, second, third]);
    server.online = true;
    for (const held of [last, one, two]) await held.phone.syncNow();
    for (const held of [last, one, two]) await held.phone.syncNow();
    const feed = server.books.idsOf(POSYANDU);
    for (const id of [...ids, second, third])
      expect(feed.filter((one) => one === id)).toHaveLength(1);
    for (const held of [one, two, last]) {
      expect(await historyOf(held, baby)).toEqual([...ids, second, third]);
      expect(held.phone.sync.value).toMatchObject({ unsent: 0, carried: 0 });
      expect(await held.phone.fateOf(ids[0] ?? '')).toBe('at-server');
    }
  });

  it('saves what a phone wrote that never comes back, also after the carrier was locked', async () => {
    const { server, one, two } = await three();
    const { baby, ids } = await newborn(one);
    await take(two, await given(one, baby));
    two.phone.lock();
    const [account] = await two.phone.accounts();
    await two.phone.unlock(account?.id ?? '', '482915');
    server.online = true;
    await two.phone.syncNow();
    for (const id of ids) expect(server.books.entry(id)).toMatchObject({ by: SARI });
    await two.phone.syncNow();
    expect(server.asked.filter((path) => path === 'push-carried')).toHaveLength(1);
  });

  it('is passed on again to a server that was restored from a backup', async () => {
    const { server, one, two } = await three();
    const backup = server.books.backup();
    const { baby, ids } = await newborn(one);
    await take(two, await given(one, baby));
    server.online = true;
    await two.phone.syncNow();
    server.books.restore(backup);
    expect(server.books.entry(ids[0] ?? '')).toBeUndefined();
    await two.phone.syncNow();
    await two.phone.syncNow();
    for (const id of ids) expect(server.books.entry(id)).toBeDefined();
  });

  it('takes the newest first when all does not fit, says how many are left, and brings them in a second go', async () => {
    const { one, two } = await three();
    const { baby, ids } = await newborn(one);
    const talked = Array.from({ length: 20 }, (_, i) =>
      draft('answers-given', baby, one.today, {
        instrument: 'contoh',
        version: '1',
        answers: Object.fromEntries(
          Array.from({ length: 20 }, (_, n) => [`q${n}`, base64(randomBytes(4 + (i % 2)))]),
        ),
      } as BodyOf<'answers-given'>),
    );
    const more = await write(one, ...talked);
    const over = await given(one, baby);
    const handed = over.facts.map((f) => f.id);
    expect(over.codes).toHaveLength(3);
    expect(over.left).toBeGreaterThan(0);
    expect(over.left + handed.length).toBe(1 + ids.length + more.length);
    expect(handed).toContain(ids[0]);
    expect(handed).toContain(more.at(-1));
    expect(handed).not.toContain(more[0]);
    await take(two, over);
    let rest = over;
    for (let go = 0; rest.left > 0 && go < 20; go++) {
      rest = await given(one, baby, handed);
      handed.push(...rest.facts.map((f) => f.id));
      expect(await take(two, rest)).toMatchObject({ ok: true });
    }
    expect(await historyOf(two, baby)).toEqual([...ids, ...more]);
  });

  it('never carries what is sensitive', async () => {
    const { one, two, last } = await three();
    const { baby } = await newborn(last);
    const secret = draft('service-given', baby, last.today, { service: 'contraception.pill' });
    const [id = ''] = await write(last, secret);
    const over = await given(last, baby);
    expect(over.facts.map((f) => f.id)).not.toContain(id);
    for (const held of [one, two]) {
      await take(held, over);
      expect(await historyOf(held, baby)).not.toContain(id);
    }
  });
});

describe('a hand-off of what a midwife knows', () => {
  it('tells no other phone of it by a referral’s reason, by what was shown, or by taking it back (ruling 16)', async () => {
    const { one, last } = await three();
    const { baby } = await newborn(last);
    const { today } = last;
    const written = await write(
      last,
      draft('answers-given', baby, today, {
        instrument: 'srq-20',
        version: '1',
        answers: { q1: true },
      }),
      draft('referral-made', baby, today, { to: 'puskesmas', reasons: ['srq-20.high'] }),
      draft('findings-shown', baby, today, { rulebook: '1', findings: ['phq-4.anxiety'] }),
    );
    const [answers = ''] = written;
    written.push(...(await write(last, draft('fact-withdrawn', baby, today, { fact: answers }))));
    const [plain = ''] = await write(
      last,
      draft('referral-made', baby, today, { to: 'puskesmas', reasons: ['weight-for-age.severe'] }),
    );
    const over = await given(last, baby);
    const told = over.facts.map((f) => f.id);
    expect(told).toContain(plain);
    for (const id of written) expect(told).not.toContain(id);
    await take(one, over);
    for (const id of written) expect(await historyOf(one, baby)).not.toContain(id);
  });
});

describe('what a phone will not take', () => {
  const problemOf = async (held: Held, box: Uint8Array<ArrayBuffer>) => {
    const taken = await held.phone.handOff.take(box);
    return taken.ok ? null : taken.error.kind;
  };
  it('is what it knows already, its own words among them', async () => {
    const { one, two } = await three();
    const { baby } = await newborn(one);
    const over = await given(one, baby);
    await take(two, over);
    expect(await problemOf(two, boxOf(over.codes))).toBe('already-have');
    expect(await problemOf(one, boxOf((await given(two, baby)).codes))).toBe('already-have');
    expect(two.phone.sync.value.carried).toBe(9);
  });
  it('is another posyandu’s, or another server’s', async () => {
    const { one } = await three();
    const elsewhere = await three();
    const { baby } = await newborn(elsewhere.one);
    expect(await problemOf(one, boxOf((await given(elsewhere.one, baby)).codes))).toBe('not-ours');
  });
  it('is a phone that another server certified, though it has this posyandu’s key', async () => {
    const { server, one } = await three();
    const elsewhere = await three();
    const { baby } = await newborn(elsewhere.one);
    const box = boxOf((await given(elsewhere.one, baby)).codes);
    const theirs = elsewhere.server.me('sari').handOff?.sealing[POSYANDU] ?? '';
    const ours = server.me('sari').handOff?.sealing[POSYANDU] ?? '';
    const again = await closeParcels(ours, (await openParcels(theirs, box)) ?? []);
    expect(await problemOf(one, again)).toBe('not-certified');
  });
  it.each([
    ['the certificate', 50, 'not-certified'],
    ['the signature', 200, 'damaged'],
    ['what was written', 300, 'damaged'],
    ['its format', 0, 'newer-app'],
  ])('is a parcel with a changed byte of %s', async (_, at, kind) => {
    const { server, one, two } = await three();
    const { baby } = await newborn(one);
    const key = server.me('sari').handOff?.sealing[POSYANDU] ?? '';
    const parcels = (await openParcels(key, boxOf((await given(one, baby)).codes))) ?? [];
    const [parcel = new Uint8Array()] = parcels;
    parcel[at] = (parcel[at] ?? 0) ^ 2;
    expect(await problemOf(two, await closeParcels(key, [parcel]))).toBe(kind);
    expect(await historyOf(two, baby)).toEqual([]);
  });
  it('is a box with a changed byte, which no key opens', async () => {
    const { one, two } = await three();
    const { baby } = await newborn(one);
    const box = boxOf((await given(one, baby)).codes);
    box[40] = (box[40] ?? 0) ^ 1;
    expect(await problemOf(two, box)).toBe('not-ours');
    expect(codesOf(box).length).toBeLessThanOrEqual(3);
  });
  it('is a certificate that has run out', async () => {
    const { one, two } = await three();
    const { baby } = await newborn(one);
    const over = await given(one, baby);
    two.at.nowMs += 31 * DAY_MS;
    expect(await problemOf(two, boxOf(over.codes))).toBe('expired');
  });
});

describe('a phone that cannot hand over', () => {
  it('says that it must speak with the server first', async () => {
    const server = await testServer();
    server.certifiedForS = -60;
    const one = await phoneOf(server, 'sari');
    const { baby } = await newborn(one);
    expect(await one.phone.handOff.give(baby)).toEqual({
      ok: false,
      error: { kind: 'not-certified' },
    });
  });
  it('or that there is nothing new', async () => {
    const { one } = await three();
    expect(await one.phone.handOff.give(one.phone.newId())).toMatchObject({
      error: { kind: 'nothing-new' },
    });
  });
});

const SARI = '00000000-0000-7000-8000-0000000000a1';
