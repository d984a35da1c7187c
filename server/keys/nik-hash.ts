import { createHmac } from 'node:crypto';

/** A NIK's keyed hash: equal NIK, equal hash, and nobody without the key can count through the 16 digits (ruling 19). */
export const nikHash = (nik: string, key: Buffer): Buffer =>
  createHmac('sha256', key).update(nik).digest();
