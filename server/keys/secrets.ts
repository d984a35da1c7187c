import { hkdfSync } from 'node:crypto';

/** Keys for one purpose each, all derived from the one secret of the configuration. */
export interface Secrets {
  /** AES-256 key for what must not lie readable in the database (NIK, household number, private keys) */
  rest: Buffer;
  /** HMAC key under which a NIK is looked up (ruling 19) */
  nik: Buffer;
}

const derive = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));

/** @param secret the configuration's secret, at least 32 characters; whoever holds it can read every NIK */
export function secretsFrom(secret: string): Secrets {
  if (secret.length < 32) throw new Error('the secret must have at least 32 characters');
  return { rest: derive(secret, 'siklus-rest-1'), nik: derive(secret, 'siklus-nik-1') };
}
