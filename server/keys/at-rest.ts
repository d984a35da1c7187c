import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const MARK = 'gcm1:';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Random bytes not used yet: asking for twelve at a time takes as long as sealing with them. */
let random = Buffer.alloc(0);
function freshIv(): Buffer {
  if (random.length === 0) random = randomBytes(IV_BYTES * 256);
  const iv = random.subarray(0, IV_BYTES);
  random = random.subarray(IV_BYTES);
  return iv;
}

/** AES-256-GCM with a fresh random IV: `gcm1:` + base64(iv, tag, box). */
export function encryptText(text: string, key: Buffer): string {
  const iv = freshIv();
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
