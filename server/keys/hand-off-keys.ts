import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { CERTIFICATE_CONTEXT, HAND_OFF_AAD, PARCEL_CONTEXT } from '#log/parcel.ts';
import { pairOf } from './seal.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const DSA = { dsaEncoding: 'ieee-p1363' } as const;

/**
 * The key with which the phones of a posyandu close what they hand to each other. Drawn from the secret, so that a
 * restored server has it again; who photographs a code and has no phone of this posyandu reads nothing.
 */
export const sealingKeyOf = (secret: Buffer, posyandu: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', `siklus-hand-off-1 ${posyandu}`, 32));

/** The server's own pair, under which phones are certified; always the same from the same secret. */
const signingPair = (secret: Buffer) => pairOf(secret, 'siklus-hand-off-signing-1');

/** The public half as phones are told it: raw P-256 point, base64. */
export const signingKeyOf = (secret: Buffer): string => signingPair(secret).publicKey;

/** r and s, 64 bytes, over a certificate's own bytes. */
export function signCertificate(secret: Buffer, certified: Uint8Array): Buffer {
  const { publicKey, privateKey } = signingPair(secret);
  const jwk = {
    ...jwkOf(Buffer.from(publicKey, 'base64').subarray(1)),
    d: Buffer.from(privateKey, 'base64').toString('base64url'),
  };
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  return sign('sha256', inContext(CERTIFICATE_CONTEXT, certified), { key, ...DSA });
}

/** Did this server sign it? */
export const isOurCertificate = (
  secret: Buffer,
  certified: Uint8Array,
  signature: Uint8Array,
): boolean =>
  isSigned(
    Buffer.from(signingPair(secret).publicKey, 'base64').subarray(1),
    inContext(CERTIFICATE_CONTEXT, certified),
    signature,
  );

/** Did the phone with this key sign it? */
export const isSignedByPhone = (
  publicKey: Uint8Array,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean => isSigned(publicKey, inContext(PARCEL_CONTEXT, signed), signature);

/** Is this a point on P-256, without its first byte? */
export function isPoint(publicKey: Uint8Array): boolean {
  try {
    return publicOf(publicKey).type === 'public';
  } catch {
    return false;
  }
}

/** What a phone closed with its posyandu's key; null when it was another key or a byte was changed. */
export function openBox(key: Buffer, box: Uint8Array): Uint8Array<ArrayBuffer> | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(HAND_OFF_AAD));
    decipher.setAuthTag(box.subarray(-TAG_BYTES));
    const plain = decipher.update(box.subarray(IV_BYTES, -TAG_BYTES));
    decipher.final();
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

function isSigned(publicKey: Uint8Array, data: Uint8Array, signature: Uint8Array): boolean {
  try {
    return verify('sha256', data, { key: publicOf(publicKey), ...DSA }, signature);
  } catch {
    return false;
  }
}

const inContext = (context: string, bytes: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from(context), bytes]);

const publicOf = (point: Uint8Array): KeyObject =>
  createPublicKey({ key: jwkOf(point), format: 'jwk' });

const jwkOf = (point: Uint8Array) => ({
  kty: 'EC',
  crv: 'P-256',
  x: Buffer.from(point.subarray(0, 32)).toString('base64url'),
  y: Buffer.from(point.subarray(32, 64)).toString('base64url'),
});
