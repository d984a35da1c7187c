import { CERTIFICATE_BYTES, readCertificate } from '#log/parcel.ts';
import { type Bytes, base64, fromBase64 } from './bytes.ts';
import { readMeta } from './meta.ts';
import type { ServerLink } from './server-link.ts';
import type { PhoneDb } from './store.ts';
import { clockOf } from './write-entries.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const KEY = 'signing-key';

/** The key with which this phone signs what it hands over: made once, usable by scripts, readable by none. */
export async function signingKey(db: PhoneDb): Promise<CryptoKeyPair> {
  const known = (await db.get('meta', KEY)) as CryptoKeyPair | undefined;
  if (known) return known;
  const made = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  const tx = db.transaction('meta', 'readwrite');
  const other = (await tx.store.get(KEY)) as CryptoKeyPair | undefined;
  if (!other) await tx.store.put(made, KEY);
  await tx.done;
  return other ?? made;
}

/** What the server said of this phone's key for an account, while it holds; null when it must be asked first. */
export async function certificateOf(
  db: PhoneDb,
  account: string,
  nowMs: number,
): Promise<Bytes | null> {
  const kept = (await readMeta(db, 'certificates'))?.[account];
  if (kept === undefined) return null;
  const bytes = fromBase64(kept);
  const read = readCertificate(bytes);
  return typeof read !== 'string' && read.until * 1000 > nowMs ? bytes : null;
}

/** Long before a lease ends, so that a week without signal does no harm. */
const RENEW_BEFORE_MS = 29 * 86_400_000;

/**
 * Asks the server to certify this phone's key for this account, at most once a day. A server that cannot yet, or does
 * not answer, is asked again in the next round; nothing else waits for it.
 */
export async function keepCertified(
  db: PhoneDb,
  link: ServerLink,
  who: { account: string; token: string },
  nowMs: number,
): Promise<void> {
  if (await certificateOf(db, who.account, nowMs + RENEW_BEFORE_MS)) return;
  const { publicKey } = await signingKey(db);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)).slice(1);
  const { device } = await clockOf(db);
  const answer = await link.certificate(who.token, { publicKey: base64(point), device });
  if (answer.ok) await keep(db, who.account, answer.value);
}

async function keep(db: PhoneDb, account: string, value: unknown): Promise<void> {
  const text =
    typeof value === 'object' && value !== null && 'certificate' in value ? value.certificate : '';
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]+=*$/.test(text)) return;
  if (fromBase64(text).length !== CERTIFICATE_BYTES) return;
  const tx = db.transaction('meta', 'readwrite');
  const kept = ((await tx.store.get('certificates')) ?? {}) as Record<string, string>;
  tx.store.put({ ...kept, [account]: text }, 'certificates');
  await tx.done;
}
