import { inflateRawSync } from 'node:zlib';
import type { Entry } from '#log/entry.ts';
import {
  type Certified,
  entriesOf,
  MAX_CONTENT_BYTES,
  parcelSigned,
  readParcel,
  unpackParcels,
} from '#log/parcel.ts';
import type { Carried } from '#log/protocol.ts';
import { maxAheadMs, msOf } from '#log/stamp.ts';
import { isOurCertificate, isSignedByPhone, openBox, sealingKeyOf } from '../keys/hand-off-keys.ts';

export interface Opened {
  by: Certified;
  entries: Entry[];
}

/**
 * A parcel that came by another phone: opened with its posyandu's key, its certificate and signature checked. Null when
 * anything of it does not hold; who carried it is not asked, for carrying proves nothing.
 */
export function openCarried({ posyandu, box }: Carried, secret: Buffer): Opened | null {
  const plain = openBox(sealingKeyOf(secret, posyandu), Buffer.from(box, 'base64'));
  const [bytes, ...more] = (plain && unpackParcels(plain)) ?? [];
  const parcel = bytes && more.length === 0 ? readParcel(bytes) : 'damaged';
  if (typeof parcel === 'string') return null;
  const { certificate, content } = parcel;
  if (!isOurCertificate(secret, certificate.signed, certificate.signature)) return null;
  const signed = parcelSigned(certificate.bytes, content);
  if (!isSignedByPhone(certificate.publicKey, signed, parcel.signature)) return null;
  const entries = entriesOf(inflated(content), certificate, posyandu);
  // it may arrive long after the certificate ended, but nothing in it was written after
  const last = certificate.until * 1000 + maxAheadMs;
  return entries?.every((e) => msOf(e.id) <= last) ? { by: certificate, entries } : null;
}

function inflated(content: Uint8Array): string {
  try {
    return inflateRawSync(content, { maxOutputLength: MAX_CONTENT_BYTES }).toString('utf8');
  } catch {
    return '';
  }
}
