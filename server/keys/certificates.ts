import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import {
  bits,
  boolean,
  integer,
  octets,
  oid,
  sequence,
  set,
  tagged,
  taggedBytes,
  time,
  utf8,
} from './der.ts';

/**
 * Certificates of a local server: an authority of its own, which a phone is told to trust once, and the server's
 * certificate, which changes with its addresses. X.509 v3 (RFC 5280), ECDSA P-256 with SHA-256.
 *
 * The authority is bound to private addresses and names ending in .local (name constraints, critical): whoever steals
 * it from the laptop cannot play a bank, or the main server, to the phones that trust it.
 */
export interface Certificate {
  /** PEM */
  cert: string;
  /** PEM, PKCS #8 */
  key: string;
}

export interface Names {
  /** IPv4 addresses, private or loopback */
  addresses: readonly string[];
  /** `localhost`, `laptop-bidan.local` */
  hosts: readonly string[];
}

const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Browsers refuse certificates that last longer than 398 days. */
export const LEAF_DAYS = 397;

const ECDSA_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
const OIDS = {
  commonName: '2.5.4.3',
  subjectKey: '2.5.29.14',
  keyUsage: '2.5.29.15',
  altNames: '2.5.29.17',
  basic: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  authorityKey: '2.5.29.35',
  extendedUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
} as const;

/** RFC 1918, link-local and loopback: where a hotspot or a village office lives. */
const PRIVATE_NETS = [
  [10, 0, 0, 0, 255, 0, 0, 0],
  [172, 16, 0, 0, 255, 240, 0, 0],
  [192, 168, 0, 0, 255, 255, 0, 0],
  [169, 254, 0, 0, 255, 255, 0, 0],
  [127, 0, 0, 0, 255, 0, 0, 0],
] as const;

/** May this authority's certificates name the address? */
export function isPrivateAddress(address: string): boolean {
  const parts = address.split('.').map(Number);
  if (parts.length !== 4) return false;
  return PRIVATE_NETS.some((net) =>
    parts.every((part, i) => (part & (net[i + 4] ?? 0)) === (net[i] ?? 0)),
  );
}

/** A new authority; `name` is what a phone shows in its list of trusted ones. */
export function makeAuthority(name: string, now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const subtree = (base: Uint8Array) => sequence(base);
  const permitted = [
    ...['localhost', 'local'].map((host) => subtree(taggedBytes(2, Buffer.from(host, 'latin1')))),
    ...PRIVATE_NETS.map((net) => subtree(taggedBytes(7, Buffer.from(net)))),
  ];
  const cert = certificate({
    subject: name,
    issuer: name,
    publicKey,
    signer: privateKey,
    days: AUTHORITY_DAYS,
    now,
    extensions: [
      // a certificate authority, and none below it
      extension(OIDS.basic, true, sequence(boolean(true), integer(Buffer.from([0])))),
      // keyCertSign, cRLSign
      extension(OIDS.keyUsage, true, bits(Buffer.from([0x06]), 1)),
      extension(OIDS.nameConstraints, true, sequence(tagged(0, ...permitted))),
      extension(OIDS.subjectKey, false, octets(keyId(publicKey))),
    ],
  });
  return { cert, key: pemOf(privateKey) };
}

/** The server's certificate under its authority. */
export function makeLeaf(authority: Certificate, names: Names, now: Date): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const above = new X509Certificate(authority.cert);
  const alternative = [
    ...names.hosts.map((host) => taggedBytes(2, Buffer.from(host, 'latin1'))),
    ...names.addresses.map((address) =>
      taggedBytes(7, Buffer.from(address.split('.').map(Number))),
    ),
  ];
  const cert = certificate({
    subject: 'Siklus',
    issuer: nameOf(above),
    publicKey,
    signer: createPrivateKey(authority.key),
    days: LEAF_DAYS,
    now,
    extensions: [
      extension(OIDS.basic, true, sequence()),
      // digitalSignature
      extension(OIDS.keyUsage, true, bits(Buffer.from([0x80]), 7)),
      extension(OIDS.extendedUsage, false, sequence(oid(OIDS.serverAuth))),
      extension(OIDS.altNames, false, sequence(...alternative)),
      extension(OIDS.subjectKey, false, octets(keyId(publicKey))),
      extension(OIDS.authorityKey, false, sequence(taggedBytes(0, keyId(above.publicKey)))),
    ],
  });
  return { cert, key: pemOf(privateKey) };
}

/** Does it still name all of these, and last another month? */
export function stillServes({ cert }: Certificate, names: Names, now: Date): boolean {
  const read = new X509Certificate(cert);
  const lasts = new Date(read.validTo).getTime() - now.getTime() > 30 * DAY_MS;
  return (
    lasts &&
    names.hosts.every((host) => read.checkHost(host) !== undefined) &&
    names.addresses.every((address) => read.checkIP(address) !== undefined)
  );
}

/** SHA-256 of the certificate, as phones show it: `AB:CD:…` */
export const fingerprint = ({ cert }: Certificate): string =>
  new X509Certificate(cert).fingerprint256;

interface Unsigned {
  subject: string;
  issuer: string;
  publicKey: KeyObject;
  signer: KeyObject;
  days: number;
  now: Date;
  extensions: readonly Buffer[];
}

function certificate(asked: Unsigned): string {
  const { subject, issuer, publicKey, signer, days, now, extensions } = asked;
  const serial = randomBytes(16);
  // An hour back: a phone's clock may be a little behind.
  const from = new Date(now.getTime() - 3_600_000);
  const until = new Date(from.getTime() + days * DAY_MS);
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), serial])),
    ECDSA_SHA256,
    name(issuer),
    sequence(time(from), time(until)),
    name(subject),
    spki(publicKey),
    tagged(3, sequence(...extensions)),
  );
  const whole = sequence(body, ECDSA_SHA256, bits(sign('sha256', body, signer)));
  const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

const name = (commonName: string): Buffer =>
  sequence(set(sequence(oid(OIDS.commonName), utf8(commonName))));

const nameOf = (cert: X509Certificate): string => /CN=(.+)$/m.exec(cert.subject)?.[1] ?? '';

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));

const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

/** RFC 7093 method 1: the first 160 bits of SHA-256 of the public key. */
const keyId = (key: KeyObject): Buffer =>
  createHash('sha256').update(spki(key).subarray(-65)).digest().subarray(0, 20);

const pemOf = (key: KeyObject): string => String(key.export({ type: 'pkcs8', format: 'pem' }));
