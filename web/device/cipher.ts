import { type Bytes, randomBytes, squeeze, unsqueeze, utf8 } from './bytes.ts';

/**
 * AES-256-GCM. A box is 12 bytes of fresh randomness, then the ciphertext with its tag.
 * `place` is authenticated with it, so that a box moved to another row does not open.
 * With a random nonce a key is good for 2^32 boxes (NIST SP 800-38D, 8.3); a phone writes far fewer.
 */
const IV_BYTES = 12;

export async function encrypt(key: CryptoKey, plain: Bytes, place: string): Promise<Bytes> {
  const iv = randomBytes(IV_BYTES);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(place) },
    key,
    plain,
  );
  const box = new Uint8Array(IV_BYTES + sealed.byteLength);
  box.set(iv);
  box.set(new Uint8Array(sealed), IV_BYTES);
  return box;
}

/** What no other box has: a row whose box shows another one was written anew. */
export const drawnOf = (box: Bytes): Bytes => box.subarray(0, IV_BYTES);

/** Null when the key is not the one, or a byte was changed. */
export async function decrypt(key: CryptoKey, box: Bytes, place: string): Promise<Bytes | null> {
  try {
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: box.subarray(0, IV_BYTES), additionalData: utf8(place) },
      key,
      box.subarray(IV_BYTES),
    );
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

export const encryptJson = async (key: CryptoKey, json: string, place: string): Promise<Bytes> =>
  encrypt(key, await squeeze(json), place);

/** Null when it does not open. */
export async function decryptJson(
  key: CryptoKey,
  box: Bytes,
  place: string,
): Promise<unknown | null> {
  const plain = await decrypt(key, box, place);
  return plain === null ? null : JSON.parse(await unsqueeze(plain));
}

export const importDataKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
