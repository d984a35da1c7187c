import { decryptJson, encryptJson } from './cipher.ts';
import { type KeyRing, ownFeed } from './key-ring.ts';
import type { PhoneDb } from './store.ts';

const PLACE = 'quarantine';

/** Kept as it came, once, with the reason; encrypted, for nobody knows what is in it. */
export async function keepQuarantined(
  db: PhoneDb,
  ring: KeyRing,
  raw: unknown,
  reason: string,
  nowMs: number,
): Promise<void> {
  const feed = ownFeed(ring.account);
  const key = ring.keyOf(feed);
  if (!key) throw new Error(`no key for ${feed}`);
  const json = JSON.stringify(raw) ?? 'null';
  const n = await fingerprint(json);
  const box = await encryptJson(key, json, PLACE);
  const tx = db.transaction('quarantine', 'readwrite');
  if (!(await tx.store.getKey(n))) tx.store.put({ n, at: nowMs, reason, feed, box });
  await tx.done;
}

/** What this account may look at. */
export async function readQuarantined(
  db: PhoneDb,
  ring: KeyRing,
): Promise<{ raw: unknown; reason: string; at: number }[]> {
  const opened = await Promise.all(
    (await db.getAll('quarantine')).map(async ({ feed, box, reason, at }) => {
      const key = ring.keyOf(feed);
      const raw = key && (await decryptJson(key, box, PLACE));
      return raw ? [{ raw, reason, at }] : [];
    }),
  );
  return opened.flat();
}

/** The same thing has the same number: 53 bits of its hash, so that a page read again adds nothing. */
async function fingerprint(json: string): Promise<number> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  const view = new DataView(hash);
  return (view.getUint32(0) & 0x1fffff) * 2 ** 32 + view.getUint32(4);
}
