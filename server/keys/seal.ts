import { createCipheriv, createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import type { SealedEntry } from '#log/protocol.ts';

/**
 * Sealed entries: what a phone must still send may be read by nobody on that phone (ruling 13).
 *
 *   recipient   the puskesmas' P-256 key pair; `Me.sealKey` is its public point, raw, uncompressed (65 bytes), base64
 *   key         a fresh P-256 pair for each entry; its public point, raw, 65 bytes, base64
 *   shared      ECDH(ephemeral private, recipient public): the x-coordinate, 32 bytes
 *   aes key     HKDF-SHA-256(shared, salt = empty, info = utf-8 'siklus-seal-1'), 32 bytes
 *   iv          12 random bytes, base64
 *   box         AES-256-GCM(utf-8 JSON of the Entry), additional data = utf-8 of the entry's id,
 *               cipher text followed by the 16-byte tag (as WebCrypto gives it), base64
 *   id          the entry's id in clear, so that a receipt can be given
 */
const INFO = 'siklus-seal-1';
const TAG_BYTES = 16;

export interface SealPair {
  /** raw, 65 bytes, base64 */
  publicKey: string;
  /** raw scalar, 32 bytes, base64 */
  privateKey: string;
}

/**
 * A puskesmas' pair, always the same from the same secret: a server restored from a backup older than the pair still
 * opens what was sealed to it.
 */
export const sealPairOf = (secret: Buffer, districtId: number, puskesmasId: string): SealPair =>
  pairOf(secret, `siklus-seal-pair-1 ${districtId} ${puskesmasId}`);

/** The P-256 pair of a name under this secret. A scalar beyond the curve's order (less than one in 2^32) is skipped. */
export function pairOf(secret: Buffer, name: string): SealPair {
  const ecdh = createECDH('prime256v1');
  for (let n = 0; ; n++) {
    const info = `${name} ${n}`;
    try {
      ecdh.setPrivateKey(Buffer.from(hkdfSync('sha256', secret, '', info, 32)));
    } catch (error) {
      if (n > 8) throw error;
      continue;
    }
    const publicKey = ecdh.getPublicKey('base64', 'uncompressed');
    return { publicKey, privateKey: ecdh.getPrivateKey('base64') };
  }
}

const aesKey = (shared: Buffer): Buffer => {
  const padded = Buffer.concat([Buffer.alloc(Math.max(0, 32 - shared.length)), shared]);
  return Buffer.from(hkdfSync('sha256', padded, '', INFO, 32));
};

/** Opens with one private key; null when this is not its key, or the box was changed on the way. */
export function openSealed(sealed: SealedEntry, privateKey: string): unknown {
  try {
    const ecdh = createECDH('prime256v1');
    ecdh.setPrivateKey(Buffer.from(privateKey, 'base64'));
    const box = Buffer.from(sealed.box, 'base64');
    const key = aesKey(ecdh.computeSecret(Buffer.from(sealed.key, 'base64')));
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.iv, 'base64'));
    decipher.setAAD(Buffer.from(sealed.id, 'utf8'));
    decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
    const text = decipher.update(box.subarray(0, box.length - TAG_BYTES), undefined, 'utf8');
    return JSON.parse(text + decipher.final('utf8'));
  } catch {
    return null;
  }
}

/** What a phone does, here for imports from another server and for tests. */
export function sealEntry(id: string, entry: unknown, publicKey: string): SealedEntry {
  const ecdh = createECDH('prime256v1');
  const key = ecdh.generateKeys('base64', 'uncompressed');
  const iv = randomBytes(12);
  const secret = aesKey(ecdh.computeSecret(Buffer.from(publicKey, 'base64')));
  const cipher = createCipheriv('aes-256-gcm', secret, iv);
  cipher.setAAD(Buffer.from(id, 'utf8'));
  const box = Buffer.concat([cipher.update(JSON.stringify(entry), 'utf8'), cipher.final()]);
  return {
    id,
    key,
    iv: iv.toString('base64'),
    box: Buffer.concat([box, cipher.getAuthTag()]).toString('base64'),
  };
}
