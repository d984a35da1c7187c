import { type Bytes, squeeze, unsqueeze } from '../../web/device/bytes.ts';

/**
 * Stands in for web/device/cipher.ts in a build of the bench only: everything is packed the same, and nothing is
 * encrypted. What a save takes more with the real one is what encryption costs.
 */
export const encrypt = async (_key: CryptoKey, plain: Bytes, _place: string): Promise<Bytes> =>
  plain;

export const decrypt = async (_key: CryptoKey, box: Bytes, _place: string): Promise<Bytes | null> =>
  box;

export const encryptJson = (_key: CryptoKey, json: string, _place: string): Promise<Bytes> =>
  squeeze(json);

export const decryptJson = async (
  _key: CryptoKey,
  box: Bytes,
  _place: string,
): Promise<unknown | null> => JSON.parse(await unsqueeze(box));

export const importDataKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
