import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { base64, text } from './bytes.ts';
import { decryptJson } from './cipher.ts';
import { type DraftsKept, openDrafts } from './drafts-kept.ts';
import { type KeyRing, keysFor, ringOf } from './key-ring.ts';
import { leaveFeed } from './leave-feed.ts';
import { firstMeta, writeMeta } from './meta.ts';
import { openStore, type PhoneDb } from './store.ts';
import { wipeReadable } from './wipe.ts';
import { writeDrafts } from './write-entries.ts';

const SARI = '00000000-0000-7000-8000-0000000000a1';
const DEWI = '00000000-0000-7000-8000-0000000000a2';
const MAWAR = 'mawar';
const FORM = '00000000-0000-7000-8000-000000000001 2025-11-04 2';
const DAY_MS = 86_400_000;
let stores = 0;

async function sealKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  return base64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
}

interface Typing {
  db: PhoneDb;
  ring: KeyRing;
  drafts: DraftsKept;
  /** what a phone that was killed just now has of it */
  reopened(nowMs?: number): Promise<DraftsKept>;
}
async function typing(account = SARI): Promise<Typing> {
  stores += 1;
  const db = await openStore(`drafts-${stores}`);
  await firstMeta(db);
  const ring = await ringOf({
    account,
    secret: { token: 't', me: null, keys: keysFor(account, [MAWAR], {}) },
    sealKey: await sealKey(),
    feeds: [MAWAR],
    feedFor: (entry) => entry.scope,
  });
  const reopened = (nowMs = 0) => openDrafts(db, ring, () => nowMs);
  return { db, ring, drafts: await reopened(), reopened };
}

describe('a half-typed form', () => {
  it('is there again with its last keystroke once that was written', async () => {
    const { drafts, reopened } = await typing();
    for (const typed of ['7', '7,', '7,2']) drafts.keep(FORM, MAWAR, { weight: typed });
    await drafts.flush();
    expect((await reopened()).get(FORM)).toEqual({ weight: '7,2' });
    expect((await reopened()).keys()).toEqual([FORM]);
  });

  it('that another tab saved is no longer half typed here, while what only this one knows stays', async () => {
    const { db, ring, drafts, reopened } = await typing();
    drafts.keep(FORM, MAWAR, { weight: '7,2' });
    await drafts.flush();
    const other = await reopened();
    const elsewhere = `${FORM} 4`;
    other.keep(elsewhere, MAWAR, { note: 'belum ditulis' });
    const at = { subject: FORM.split(' ')[0] ?? '', scope: MAWAR, on: '2025-11-04', v: 1 };
    const fact = { ...at, kind: 'measurement-taken', body: { what: 'weight', value: 7.2 } };
    const saved = await drafts.still(FORM);
    expect(await writeDrafts(db, ring, [fact], 0, FORM)).toMatchObject({ ok: true });
    saved(true);
    expect(other.get(FORM)).toEqual({ weight: '7,2' });
    await other.forgetGone();
    expect(other.get(FORM)).toBeUndefined();
    expect(other.keys()).toEqual([elsewhere]);
  });

  it('lies on the disk encrypted, under a key that says nobody’s name', async () => {
    const { db, drafts } = await typing();
    drafts.keep(FORM, MAWAR, { name: 'Aisyah Contoh' });
    await drafts.flush();
    const [row] = await db.getAll('drafts');
    expect(row).toMatchObject({ by: SARI, key: FORM, feed: MAWAR });
    expect(text(row?.box ?? new Uint8Array())).not.toContain('Aisyah');
  });

  it('is read by nobody who only shares the key of the place', async () => {
    const { db, drafts, ring } = await typing();
    drafts.keep(FORM, MAWAR, { answers: 'peka' });
    await drafts.flush();
    const [row] = await db.getAll('drafts');
    const key = ring.keyOf(MAWAR);
    if (!row || !key) throw new Error('no draft');
    expect(await decryptJson(key, row.box, `d|${SARI}|${FORM}`)).toBeNull();
  });

  it('for a place she does not follow lies on her own shelf', async () => {
    const { db, drafts, reopened } = await typing();
    drafts.keep(FORM, 'melati', { weight: '7' });
    await drafts.flush();
    expect(await db.getAll('drafts')).toMatchObject([{ feed: `own:${SARI}` }]);
    expect((await reopened()).get(FORM)).toEqual({ weight: '7' });
  });

  it('thrown away stays away', async () => {
    const { db, drafts } = await typing();
    drafts.keep(FORM, MAWAR, { weight: '7' });
    drafts.drop(FORM);
    await drafts.flush();
    expect(await db.count('drafts')).toBe(0);
  });

  it('goes in the transaction that saves its facts, even with a keystroke still on its way', async () => {
    const { db, ring, drafts, reopened } = await typing();
    drafts.keep(FORM, MAWAR, { weight: '7,2' });
    const done = await drafts.still(FORM);
    const fact = {
      scope: MAWAR,
      subject: FORM.slice(0, 36),
      kind: 'measurement-taken',
      v: 1,
      on: '2025-11-04',
      body: { what: 'weight', value: 7.2 },
    };
    expect(await writeDrafts(db, ring, [fact], 1, FORM)).toMatchObject({ ok: true });
    done(true);
    await drafts.flush();
    expect(drafts.get(FORM)).toBeUndefined();
    expect((await reopened()).keys()).toEqual([]);
    expect(await db.count('written')).toBe(1);
  });

  it('is kept on when its facts could not be saved', async () => {
    const { drafts, reopened } = await typing();
    drafts.keep(FORM, MAWAR, { weight: '7,2' });
    const done = await drafts.still(FORM);
    done(false);
    await drafts.flush();
    expect((await reopened()).get(FORM)).toEqual({ weight: '7,2' });
  });

  it('is nobody else’s, and goes with the account and with its lock', async () => {
    const { db, drafts, ring, reopened } = await typing();
    drafts.keep(FORM, MAWAR, { weight: '7' });
    await drafts.flush();
    const others = await openDrafts(db, { ...ring, account: DEWI }, () => 0);
    expect(others.keys()).toEqual([]);
    await drafts.stop();
    await wipeReadable(db, SARI, false);
    expect(await db.count('drafts')).toBe(0);
    expect((await reopened()).keys()).toEqual([]);
  });

  it('goes with the place she follows no more', async () => {
    const { db, drafts } = await typing();
    await writeMeta(db, 'cursors', { [MAWAR]: 0 });
    drafts.keep(FORM, MAWAR, { weight: '7' });
    await drafts.flush();
    await leaveFeed(db, SARI, MAWAR);
    expect(await db.count('drafts')).toBe(0);
  });

  it('nobody came back to for more than a month is let go', async () => {
    const { db, drafts, reopened } = await typing();
    drafts.keep(FORM, MAWAR, { weight: '7' });
    await drafts.flush();
    expect((await reopened(30 * DAY_MS)).keys()).toEqual([FORM]);
    expect((await reopened(32 * DAY_MS)).keys()).toEqual([]);
    expect(await db.count('drafts')).toBe(0);
  });

  it('is not written any more after the account was stopped', async () => {
    const { db, drafts } = await typing();
    await drafts.stop();
    drafts.keep(FORM, MAWAR, { weight: '7' });
    await drafts.flush();
    expect(await db.count('drafts')).toBe(0);
  });
});

describe('a store of the version before', () => {
  it('keeps what it has and can keep drafts', async () => {
    stores += 1;
    const name = `old-${stores}`;
    const old = await openDB(name, 2, {
      upgrade: (db) => {
        db.createObjectStore('sent', { keyPath: 'id' });
        db.createObjectStore('accounts', { keyPath: 'id' });
        db.createObjectStore('meta');
      },
    });
    await old.put('meta', 'hp-lama', 'device');
    old.close();
    const db = await openStore(name);
    expect(await db.get('meta', 'device')).toBe('hp-lama');
    expect(await db.count('drafts')).toBe(0);
  });
});
