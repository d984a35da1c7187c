import { type Bytes, randomBytes, text, utf8 } from './bytes.ts';
import { decrypt, encrypt } from './cipher.ts';
import type { LockRow, PhoneDb } from './store.ts';

/**
 * An account's lock: what it keeps (data keys, token, who she is) is encrypted under a key made from the PIN, and
 * that again under a key of this device that no script can read out. A copied disk holds the second key as well,
 * so six digits stand between a thief with the whole disk and the data; SECURITY says so.
 */
export const MAX_TRIES = 10;
/** OWASP Password Storage Cheat Sheet (2023): PBKDF2-HMAC-SHA256, 600,000 iterations. */
export const ITERATIONS = 600_000;
const INNER = 'lock';
const OUTER = 'lock-device';

export async function keyFromPin(pin: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

export async function makeLock(
  db: PhoneDb,
  pin: string,
  secret: string,
  iterations = ITERATIONS,
): Promise<{ lock: LockRow; pinKey: CryptoKey }> {
  const salt = randomBytes(16);
  const pinKey = await keyFromPin(pin, salt, iterations);
  return { lock: { salt, iterations, tries: 0, box: await close(db, pinKey, secret) }, pinKey };
}

/** The same lock with other contents, while it is open. */
export async function close(db: PhoneDb, pinKey: CryptoKey, secret: string): Promise<Bytes> {
  const inner = await encrypt(pinKey, utf8(secret), INNER);
  return encrypt(await deviceKey(db), inner, OUTER);
}

/** Null when the PIN is not the one. */
export async function open(
  db: PhoneDb,
  lock: LockRow,
  pin: string,
): Promise<{ secret: string; pinKey: CryptoKey } | null> {
  const pinKey = await keyFromPin(pin, lock.salt, lock.iterations);
  const inner = await decrypt(await deviceKey(db), lock.box, OUTER);
  const secret = inner && (await decrypt(pinKey, inner, INNER));
  return secret ? { secret: text(secret), pinKey } : null;
}

/** Made once on this device, kept where scripts can use it and never read it. */
async function deviceKey(db: PhoneDb): Promise<CryptoKey> {
  const known = await db.get('meta', 'device-key');
  if (known instanceof CryptoKey) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const tx = db.transaction('meta', 'readwrite');
  const other = await tx.store.get('device-key');
  if (!(other instanceof CryptoKey)) await tx.store.put(made, 'device-key');
  await tx.done;
  return other instanceof CryptoKey ? other : made;
}
