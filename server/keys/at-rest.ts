import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const MARK = 'gcm1:';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM with a fresh random IV: `gcm1:` + base64(iv, tag, box). */
export function encryptText(text: string, key: Buffer): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const box = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return MARK + Buffer.concat([iv, cipher.getAuthTag(), box]).toString('base64');
}

/** The inverse; throws when the key is another one or the text was tampered with. */
export function decryptText(kept: string, key: Buffer): string {
  const bytes = Buffer.from(kept.slice(MARK.length), 'base64');
  const tagEnd = IV_BYTES + TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(IV_BYTES, tagEnd));
  return decipher.update(bytes.subarray(tagEnd), undefined, 'utf8') + decipher.final('utf8');
}

export const isEncrypted = (text: unknown): text is string =>
  typeof text === 'string' && text.startsWith(MARK);
