import { type Entry, isEntry, type PackedEntry, pack, unpack } from './entry.ts';
import { type Bytes, joined } from './hand-off.ts';
import { deviceOf } from './stamp.ts';

/**
 * What a hand-off carries: one parcel for each author, each signed by the phone it was written on, so that it can be
 * passed on by others and still be its author's.
 *
 *   box          iv (12) + AES-256-GCM(key of the posyandu, parcels), additional data 'siklus-hand-off-1'
 *   parcels      for each: its length (2 bytes), then it
 *   parcel       format (1) + certificate (173) + signature (64) + content
 *   signature    ECDSA P-256 with SHA-256, r and s, over 'siklus-parcel-1' + certificate + content
 *   content      deflate-raw(JSON of [subject, PackedEntry[]] for each subject)
 *
 *   certificate  format (1) + account (16) + phone (16) + device (8) + public key (64) + until (4) + signature (64)
 *   phone        the id under which the phone signs in
 *   device       the last 62 bits of the phone's stamps: a phone signs only for what it wrote itself
 *   public key   x and y of the point on P-256
 *   until        seconds since 1970, the end of the lease at which it was given
 *   signature    the server's, over 'siklus-certificate-1' + all before it
 *
 * Numbers are big-endian. Every entry of a parcel has the certificate's account as author and its device in the stamp,
 * and was written at the posyandu whose key closed the box; a parcel of which one entry has not is no parcel.
 */
export const HAND_OFF_AAD = 'siklus-hand-off-1';
export const PARCEL_CONTEXT = 'siklus-parcel-1';
export const CERTIFICATE_CONTEXT = 'siklus-certificate-1';
const FORMAT = 1;
const SIGNED_BYTES = 109;
const SIGNATURE_BYTES = 64;
export const CERTIFICATE_BYTES = SIGNED_BYTES + SIGNATURE_BYTES;
/** What a content may come to when inflated: more is no hand-off of one person. */
export const MAX_CONTENT_BYTES = 65_536;

export interface Certified {
  account: string;
  /** a UUID; the server knows who signed in on it, and since when it is cut off */
  phone: string;
  /** as in a clock: 16 hex digits */
  device: string;
  /** raw point without its first byte, 64 bytes */
  publicKey: Bytes;
  /** seconds since 1970 */
  until: number;
}
export interface Certificate extends Certified {
  /** what the server signed, without the context */
  signed: Bytes;
  signature: Bytes;
  bytes: Bytes;
}

/** What the server signs. */
export function certifiedBytes(c: Certified): Bytes {
  const until = new Uint8Array(4);
  new DataView(until.buffer).setUint32(0, c.until);
  return joined([
    Uint8Array.of(FORMAT),
    fromUuid(c.account),
    fromUuid(c.phone),
    fromHex(c.device),
    c.publicKey,
    until,
  ]);
}

export type BadParcel = 'damaged' | 'newer-app';

export function readCertificate(bytes: Bytes): Certificate | BadParcel {
  if ((bytes[0] ?? 0) > FORMAT) return 'newer-app';
  if (bytes.length !== CERTIFICATE_BYTES || bytes[0] !== FORMAT) return 'damaged';
  return {
    account: toUuid(toHex(bytes.subarray(1, 17))),
    phone: toUuid(toHex(bytes.subarray(17, 33))),
    device: toHex(bytes.subarray(33, 41)),
    publicKey: bytes.slice(41, 105),
    until: new DataView(bytes.buffer, bytes.byteOffset).getUint32(105),
    signed: bytes.slice(0, SIGNED_BYTES),
    signature: bytes.slice(SIGNED_BYTES),
    bytes,
  };
}

export interface Parcel {
  certificate: Certificate;
  signature: Bytes;
  /** deflated */
  content: Bytes;
  bytes: Bytes;
}

/** What the phone signs, without the context. */
export const parcelSigned = (certificate: Uint8Array, content: Uint8Array): Bytes =>
  joined([certificate, content]);

export const parcelOf = (
  certificate: Uint8Array,
  signature: Uint8Array,
  content: Uint8Array,
): Bytes => joined([Uint8Array.of(FORMAT), certificate, signature, content]);

export function readParcel(bytes: Bytes): Parcel | BadParcel {
  if ((bytes[0] ?? 0) > FORMAT) return 'newer-app';
  const signatureAt = 1 + CERTIFICATE_BYTES;
  const contentAt = signatureAt + SIGNATURE_BYTES;
  if (bytes[0] !== FORMAT || bytes.length <= contentAt) return 'damaged';
  const certificate = readCertificate(bytes.slice(1, signatureAt));
  if (typeof certificate === 'string') return certificate;
  return {
    certificate,
    signature: bytes.slice(signatureAt, contentAt),
    content: bytes.slice(contentAt),
    bytes,
  };
}

export const packParcels = (parcels: readonly Uint8Array[]): Bytes =>
  joined(parcels.flatMap((p) => [Uint8Array.of(p.length >> 8, p.length & 0xff), p]));

/** Null when the lengths do not come out even. */
export function unpackParcels(bytes: Bytes): Bytes[] | null {
  const parcels: Bytes[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = ((bytes[at] ?? 0) << 8) + (bytes[at + 1] ?? 0);
    const end = at + 2 + length;
    if (length === 0 || end > bytes.length) return null;
    parcels.push(bytes.slice(at + 2, end));
    at = end;
  }
  return parcels.length > 0 ? parcels : null;
}

/** The content before it is deflated. */
export function contentOf(entries: readonly Entry[]): string {
  const subjects = new Map<string, PackedEntry[]>();
  for (const entry of entries)
    subjects.set(entry.subject, [...(subjects.get(entry.subject) ?? []), pack(entry)]);
  return JSON.stringify([...subjects]);
}

/** The entries of a content, if each is the certificate's own and of this posyandu; else null. */
export function entriesOf(json: string, by: Certified, posyandu: string): Entry[] | null {
  const entries = unpacked(parsed(json));
  const own = (e: Entry): boolean =>
    e.by === by.account && e.scope === posyandu && deviceOf(e.id) === by.device;
  return entries && entries.length > 0 && entries.every((e) => isEntry(e) && own(e))
    ? entries
    : null;
}

function unpacked(value: unknown): Entry[] | null {
  if (!Array.isArray(value)) return null;
  const entries: Entry[] = [];
  for (const group of value) {
    if (!Array.isArray(group) || typeof group[0] !== 'string' || !Array.isArray(group[1]))
      return null;
    for (const row of group[1]) {
      if (!Array.isArray(row) || row.length !== 7) return null;
      entries.push(unpack(group[0], row as PackedEntry));
    }
  }
  return entries;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const toHex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const toUuid = (hex: string): string =>
  hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const fromUuid = (uuid: string): Bytes => fromHex(uuid.replaceAll('-', ''));
const fromHex = (hex: string): Bytes =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
