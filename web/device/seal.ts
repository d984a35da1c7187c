import type { Entry } from '#log/entry.ts';
import type { SealedEntry } from '#log/protocol.ts';
import { base64, fromBase64, randomBytes, utf8 } from './bytes.ts';

/**
 * A second copy of every unsent entry that only the server can open (ruling 13): ECDH on P-256 with a key made
 * for this save alone, HKDF-SHA-256 without salt, AES-256-GCM over the entry as JSON with its id authenticated (server/keys/seal.ts opens it). Wiping the phone's own keys
 * then loses nothing that must still be sent.
 */
export const SEAL_INFO = 'siklus-seal-1';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

export async function sealEntries(
  entries: readonly Entry[],
  serverKey: string,
): Promise<SealedEntry[]> {
  const server = await crypto.subtle.importKey('raw', fromBase64(serverKey), CURVE, false, []);
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: server },
    own.privateKey,
    256,
  );
  const aes = await aesFrom(shared);
  const key = base64(new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey)));
  return Promise.all(
    entries.map(async (entry) => {
      const iv = randomBytes(12);
      const box = await crypto.subtle.encrypt(
        { name: 'AES-GCM', iv, additionalData: utf8(entry.id) },
        aes,
        utf8(JSON.stringify(entry)),
      );
      return { id: entry.id, key, iv: base64(iv), box: base64(new Uint8Array(box)) };
    }),
  );
}

async function aesFrom(shared: ArrayBuffer): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8(SEAL_INFO) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
}
