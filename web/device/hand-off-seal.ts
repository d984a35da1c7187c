import type { Entry } from '#log/entry.ts';
import {
  CERTIFICATE_CONTEXT,
  type Certificate,
  contentOf,
  entriesOf,
  HAND_OFF_AAD,
  PARCEL_CONTEXT,
  packParcels,
  parcelOf,
  parcelSigned,
  readParcel,
  unpackParcels,
} from '#log/parcel.ts';
import { type Bytes, deflateRaw, fromBase64, inflateRaw, text, utf8 } from './bytes.ts';
import { decrypt, encrypt, importDataKey } from './cipher.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGN = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** What came from other phones and cannot be believed, or not yet. Closed: each has its sentence. */
export type ParcelProblem = 'damaged' | 'newer-app' | 'not-certified' | 'expired';

/** Closed for the phones of one posyandu, and for the server. `key` is base64, 32 bytes. */
export const closeParcels = async (key: string, parcels: readonly Uint8Array[]): Promise<Bytes> =>
  encrypt(await importDataKey(fromBase64(key)), packParcels(parcels), HAND_OFF_AAD);

/** Null when this is not the key. */
export async function openParcels(key: string, box: Bytes): Promise<Bytes[] | null> {
  const plain = await decrypt(await importDataKey(fromBase64(key)), box, HAND_OFF_AAD);
  return plain && unpackParcels(plain);
}

/** One author's entries, signed by this phone. */
export async function signParcel(
  key: CryptoKey,
  certificate: Bytes,
  entries: readonly Entry[],
): Promise<Bytes> {
  const content = await deflateRaw(utf8(contentOf(entries)));
  const signed = inContext(PARCEL_CONTEXT, parcelSigned(certificate, content));
  const signature = new Uint8Array(await crypto.subtle.sign(SIGN, key, signed));
  return parcelOf(certificate, signature, content);
}

export interface CheckedParcel {
  bytes: Bytes;
  certificate: Certificate;
  entries: Entry[];
}

/** Believes a parcel only if our server certified its phone, the certificate still holds, and the phone signed it. */
export async function checkParcel(
  bytes: Bytes,
  at: { posyandu: string; server: string; nowMs: number },
): Promise<CheckedParcel | ParcelProblem> {
  const parcel = readParcel(bytes);
  if (typeof parcel === 'string') return parcel;
  const { certificate, content } = parcel;
  const server = fromBase64(at.server).slice(1);
  const certified = inContext(CERTIFICATE_CONTEXT, certificate.signed);
  if (!(await isSigned(server, certified, certificate.signature))) return 'not-certified';
  if (certificate.until * 1000 <= at.nowMs) return 'expired';
  const signed = inContext(PARCEL_CONTEXT, parcelSigned(certificate.bytes, content));
  if (!(await isSigned(certificate.publicKey, signed, parcel.signature))) return 'damaged';
  const plain = await inflateRaw(content);
  const entries = plain && entriesOf(text(plain), certificate, at.posyandu);
  return entries ? { bytes, certificate, entries } : 'damaged';
}

async function isSigned(point: Bytes, data: Bytes, signature: Bytes): Promise<boolean> {
  try {
    const raw = Uint8Array.of(4, ...point);
    const key = await crypto.subtle.importKey('raw', raw, CURVE, false, ['verify']);
    return await crypto.subtle.verify(SIGN, key, signature, data);
  } catch {
    return false;
  }
}

function inContext(context: string, bytes: Bytes): Bytes {
  return Uint8Array.from([...utf8(context), ...bytes]);
}
