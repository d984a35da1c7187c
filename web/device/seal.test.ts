import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Entry } from '#log/entry.ts';
import type { SealedEntry } from '#log/protocol.ts';
import { sealEntries } from './seal.ts';

const entry = (n: number): Entry => ({
  id: `00000000-000${n}-7000-8000-000000000001`,
  scope: 'contoh',
  subject: '00000000-0000-7000-8000-00000000000a',
  kind: 'measurement-taken',
  v: 1,
  on: '2025-11-04',
  by: '00000000-0000-7000-8000-0000000000a1',
  body: { what: 'weight', value: 7.2, note: 'Aïsyah' },
});

/** The other side, in another library's words: as the server's specification of a sealed entry says. */
function newSealPair(): { publicKey: string; privateKey: string } {
  const ecdh = createECDH('prime256v1');
  return { publicKey: ecdh.generateKeys('base64'), privateKey: ecdh.getPrivateKey('base64') };
}
function openSealed(sealed: SealedEntry, privateKey: string): unknown {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(Buffer.from(privateKey, 'base64'));
  const shared = ecdh.computeSecret(Buffer.from(sealed.key, 'base64'));
  const key = Buffer.from(hkdfSync('sha256', shared, '', 'siklus-seal-1', 32));
  const box = Buffer.from(sealed.box, 'base64');
  const open = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'));
  open.setAAD(Buffer.from(sealed.id, 'utf8'));
  open.setAuthTag(box.subarray(-16));
  try {
    return JSON.parse(Buffer.concat([open.update(box.subarray(0, -16)), open.final()]).toString());
  } catch {
    return null;
  }
}

describe('a sealed copy', () => {
  it('opens at the server, and only with its key', async () => {
    const pair = newSealPair();
    const sealed = await sealEntries([entry(1), entry(2)], pair.publicKey);
    expect(sealed.map((each) => openSealed(each, pair.privateKey))).toEqual([entry(1), entry(2)]);
    for (const each of sealed) expect(openSealed(each, newSealPair().privateKey)).toBeNull();
  });

  it('opens under no other id', async () => {
    const pair = newSealPair();
    const [sealed] = await sealEntries([entry(1)], pair.publicKey);
    if (!sealed) throw new Error('one entry, one seal');
    expect(openSealed({ ...sealed, id: entry(2).id }, pair.privateKey)).toBeNull();
  });

  it('never uses one key for two saves', async () => {
    const { publicKey } = newSealPair();
    const keys = [];
    for (let n = 0; n < 5; n++)
      for (const sealed of await sealEntries([entry(n)], publicKey)) keys.push(sealed.key);
    expect(new Set(keys).size).toBe(5);
  });
});
