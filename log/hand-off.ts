import { base45, fromBase45 } from './base45.ts';
import { crc32 } from './crc32.ts';

/**
 * One person's new facts go from phone to phone as at most three QR codes, without any network. This file is the
 * specification of the codes; parcel.ts is that of what they carry.
 *
 *   code    'SKH1:' + base45(set, place, check, part)      only characters of a QR code's alphanumeric mode
 *   set     4 bytes   CRC-32 of the whole box: codes of two people are never put together
 *   place   1 byte    which of how many: (i - 1) × 16 + n
 *   check   2 bytes   low half of the CRC-32 of set, place and part: a misread code is no code
 *   part                the n-th piece of the box, all of one length but the last
 *
 * Codes may be read in any order and any number of times. The digit after SKH is the format's: a higher one comes from
 * a newer app.
 */
const PREFIX = 'SKH';
const FORMAT = 1;
const HEAD_BYTES = 7;
export const MAX_CODES = 3;
/**
 * What one code holds at correction level L (ISO/IEC 18004, table 7): version 14, 73 modules, 667 characters; on a
 * 5" screen a module is then 0.8 mm, which a 720-line camera sees as three or four pixels from 25 cm.
 */
const COMFORTABLE_BYTES = 430;
/** Version 20, 97 modules, 1249 characters: a module of 0.6 mm, the finest we ask of such a camera. */
const LARGEST_BYTES = 820;
/** The largest box: what does not fit is handed over in a second go. */
export const MAX_BOX_BYTES = MAX_CODES * LARGEST_BYTES;

export type Bytes = Uint8Array<ArrayBuffer>;

/** The codes of a box, at most three; throws for a larger one, whose maker should have taken less. */
export function codesOf(box: Uint8Array): string[] {
  if (box.length === 0 || box.length > MAX_BOX_BYTES) throw new Error('not the size of a hand-off');
  const n = Math.min(MAX_CODES, Math.ceil(box.length / COMFORTABLE_BYTES));
  const size = Math.ceil(box.length / n);
  return Array.from({ length: n }, (_, i) =>
    codeOf(crc32(box), i, n, box.subarray(i * size, (i + 1) * size)),
  );
}

function codeOf(set: number, i: number, n: number, part: Uint8Array): string {
  const bytes = new Uint8Array(HEAD_BYTES + part.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, set);
  bytes[4] = i * 16 + n;
  bytes.set(part, HEAD_BYTES);
  view.setUint16(5, checkOf(bytes));
  return `${PREFIX}${FORMAT}:${base45(bytes)}`;
}

const checkOf = (code: Uint8Array): number =>
  crc32(Uint8Array.from([...code.subarray(0, 5), ...code.subarray(HEAD_BYTES)])) & 0xffff;

export interface Code {
  set: number;
  /** from 0 */
  i: number;
  n: number;
  part: Bytes;
}

/** Reads what a camera saw. `other` is no code of ours at all; `damaged` began like one. */
export function readCode(text: string): Code | 'other' | 'damaged' | 'newer-app' {
  const match = /^SKH(\d{1,2}):/.exec(text);
  if (!match) return 'other';
  if (Number(match[1]) > FORMAT) return 'newer-app';
  const bytes = fromBase45(text.slice(match[0].length));
  if (!bytes || bytes.length <= HEAD_BYTES) return 'damaged';
  const view = new DataView(bytes.buffer);
  const place = view.getUint8(4);
  const [i, n] = [place >> 4, place & 15];
  if (view.getUint16(5) !== checkOf(bytes) || n < 1 || n > MAX_CODES || i >= n) return 'damaged';
  return { set: view.getUint32(0), i, n, part: bytes.slice(HEAD_BYTES) };
}

/** What has been read so far, each set apart from the others. */
export type Gathered = ReadonlyMap<number, readonly (Bytes | null)[]>;
export interface Gathering {
  gathered: Gathered;
  set: number;
  /** which of the set's codes have been read */
  have: readonly boolean[];
  /** the whole box, once nothing is missing and its sum is right */
  box: Bytes | null;
}

/** Adds a code to what was read before. Null when its neighbours turn out to be another box's: then they are forgotten. */
export function gather(before: Gathered, code: Code): Gathering | null {
  const known = before.get(code.set) ?? Array.from({ length: code.n }, () => null);
  const parts = known.length === code.n ? known : Array.from({ length: code.n }, () => null);
  const now = parts.map((part, i) => (i === code.i ? code.part : part));
  const gathered = new Map([...before, [code.set, now] as const]);
  const whole = now.flatMap((part) => part ?? []);
  const have = now.map((part) => part !== null);
  if (have.includes(false)) return { gathered, set: code.set, have, box: null };
  const box = joined(whole);
  return crc32(box) === code.set ? { gathered, set: code.set, have, box } : null;
}

export function joined(parts: readonly Uint8Array[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
