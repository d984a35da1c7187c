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
  if (entries.length === 0) return [];
  const { aes, key } = await take(serverKey);
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

/** A key for one save, and the public half that goes with it. */
interface Sealer {
  aes: CryptoKey;
  key: string;
}
/** Made ahead while nobody waits, because five steps of WebCrypto are most of what a save would cost. */
const ready = new Map<string, Promise<Sealer>>();

function take(serverKey: string): Promise<Sealer> {
  const sealer = ready.get(serverKey) ?? newSealer(serverKey);
  ready.delete(serverKey);
  const prepareNext = (): void => {
    const next = newSealer(serverKey);
    next.catch(() => ready.delete(serverKey));
    ready.set(serverKey, next);
  };
  sealer.then(prepareNext, () => undefined);
  return sealer;
}

async function newSealer(serverKey: string): Promise<Sealer> {
  const server = await crypto.subtle.importKey('raw', fromBase64(serverKey), CURVE, false, []);
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const shared = await crypto.subtle.deriveBits(
    { name: 'ECDH', public: server },
    own.privateKey,
    256,
  );
  const key = base64(new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey)));
  return { aes: await aesFrom(shared), key };
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
