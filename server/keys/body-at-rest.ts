import { decryptText, encryptText, isEncrypted } from './at-rest.ts';

/** Kinds whose bodies may hold a NIK or a household number; no other body is touched (ruling 19). */
const IDENTITY_KINDS: ReadonlySet<string> = new Set([
  'person-registered',
  'person-corrected',
  'person-named',
]);
const SECRET_FIELDS = ['nik', 'household'] as const;

export const hasSecrets = (kind: string): boolean => IDENTITY_KINDS.has(kind);

const mapSecrets = (body: unknown, change: (text: string) => string): unknown => {
  if (typeof body !== 'object' || body === null) return body;
  const copy: Record<string, unknown> = { ...body };
  for (const field of SECRET_FIELDS) {
    const value = copy[field];
    if (typeof value === 'string') copy[field] = change(value);
  }
  return copy;
};

/** The body as it is kept. */
export const bodyToRest = (kind: string, body: unknown, key: Buffer): unknown =>
  hasSecrets(kind) ? mapSecrets(body, (text) => encryptText(text, key)) : body;

/** The body as it was written. */
export const bodyFromRest = (kind: string, body: unknown, key: Buffer): unknown =>
  hasSecrets(kind)
    ? mapSecrets(body, (text) => (isEncrypted(text) ? decryptText(text, key) : text))
    : body;
