import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from './entry.ts';
import {
  CERTIFICATE_BYTES,
  certifiedBytes,
  contentOf,
  entriesOf,
  packParcels,
  parcelOf,
  readCertificate,
  readParcel,
  unpackParcels,
} from './parcel.ts';
import { stampOf } from './stamp.ts';

const BY = {
  account: '01993a00-0000-7000-8000-0000000000a1',
  phone: '01993a00-1111-4000-8000-0000000000f1',
  device: '8a1b2c3d4e5f6071',
  publicKey: Uint8Array.from({ length: 64 }, (_, i) => i),
  until: 1_800_000_000,
};
const certificate = Uint8Array.from([...certifiedBytes(BY), ...new Uint8Array(64).fill(9)]);
const entry = (n: number, change: Partial<Entry> = {}): Entry => ({
  id: stampOf(1_790_000_000_000 + n, 0, BY.device),
  scope: 'mawar',
  subject: '01993a00-0000-7000-8000-0000000000b1',
  kind: 'attended',
  v: 1,
  on: '2026-11-22',
  by: BY.account,
  body: { n },
  ...change,
});

describe('a certificate', () => {
  it('reads as it was written', () => {
    expect(certificate).toHaveLength(CERTIFICATE_BYTES);
    expect(readCertificate(certificate)).toMatchObject(BY);
  });
  it('of another length or a later format is told apart', () => {
    expect(readCertificate(certificate.slice(1))).toBe('damaged');
    expect(readCertificate(Uint8Array.from([2, ...certificate.slice(1)]))).toBe('newer-app');
  });
});

describe('a parcel', () => {
  it('is certificate, signature and content again', () => {
    const made = parcelOf(certificate, new Uint8Array(64).fill(3), Uint8Array.of(1, 2));
    const read = readParcel(made);
    if (typeof read === 'string') throw new Error(read);
    expect(read.certificate).toMatchObject(BY);
    expect(read.signature).toEqual(new Uint8Array(64).fill(3));
    expect(read.content).toEqual(Uint8Array.of(1, 2));
    expect(readParcel(Uint8Array.from([2, ...made.slice(1)]))).toBe('newer-app');
    expect(readParcel(made.slice(0, 100))).toBe('damaged');
  });
  it('travels with others, and never with a piece missing', () => {
    const list = fc.array(fc.uint8Array({ minLength: 1, maxLength: 700 }), { minLength: 1 });
    fc.assert(
      fc.property(list, fc.nat(), (parcels, cut) => {
        const packed = packParcels(parcels);
        expect(unpackParcels(packed)).toEqual(parcels);
        const short = packed.slice(0, cut % packed.length);
        const read = unpackParcels(short);
        expect(read === null || read.length < parcels.length).toBe(true);
      }),
    );
  });
});

describe('what a parcel says', () => {
  it('are the entries, by subject', () => {
    const other = entry(3, { subject: '01993a00-0000-7000-8000-0000000000b2' });
    const all = [entry(1), other, entry(2)];
    expect(entriesOf(contentOf(all), BY, 'mawar')).toEqual([entry(1), entry(2), other]);
  });
  it.each([
    ['somebody else’s entry', { by: '01993a00-0000-7000-8000-0000000000a2' }],
    ['an entry of another phone', { id: stampOf(1, 0, '8a1b2c3d4e5f6072') }],
    ['another posyandu’s entry', { scope: 'melati' }],
    ['no entry', { on: '2026-02-31' }],
  ])('is nothing when it holds %s', (_, change) => {
    expect(entriesOf(contentOf([entry(1), entry(2, change)]), BY, 'mawar')).toBeNull();
  });
  it.each(['', '{}', '[]', '[["x"]]', '[["x",[[1,2]]]]', '[["x",[1]]]'])(
    'is nothing when it is %s',
    (json) => expect(entriesOf(json, BY, 'mawar')).toBeNull(),
  );
});
