import { X509Certificate } from 'node:crypto';
import { type AddressInfo, isIP } from 'node:net';
import { checkServerIdentity, connect, createServer, type PeerCertificate } from 'node:tls';
import { describe, expect, it } from 'vitest';
import {
  type Certificate,
  isPrivateAddress,
  makeAuthority,
  makeLeaf,
  stillServes,
} from './certificates.ts';

const NOW = new Date();
const NAMES = { hosts: ['localhost', 'laptop.local'], addresses: ['192.168.43.10', '127.0.0.1'] };
const authority = makeAuthority('Siklus laptop contoh', NOW);
const leaf = makeLeaf(authority, NAMES, NOW);

/** What a client that trusts the authority alone says of a server with this certificate; null when it is content. */
async function complaint(of: Certificate, host: string): Promise<string | null> {
  const server = createServer({ key: of.key, cert: of.cert });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const said = await new Promise<string | null>((resolve) => {
    const identity = {
      checkServerIdentity: (_: string, cert: PeerCertificate) => checkServerIdentity(host, cert),
    };
    const name = isIP(host) ? {} : { servername: host };
    const socket = connect({ host: '127.0.0.1', port, ca: authority.cert, ...name, ...identity });
    const over = (text: string | null): void => {
      socket.destroy();
      resolve(text);
    };
    socket.on('secureConnect', () => over(null));
    socket.on('error', (error) => over(error.message));
  });
  server.close();
  return said;
}

describe('a local server’s certificates', () => {
  it('are read by others as what they are', () => {
    const above = new X509Certificate(authority.cert);
    const own = new X509Certificate(leaf.cert);
    expect(above.ca).toBe(true);
    expect(own.ca).toBe(false);
    expect(above.verify(above.publicKey)).toBe(true);
    expect(own.verify(above.publicKey)).toBe(true);
    expect(own.checkIssued(above)).toBe(true);
    expect(own.subjectAltName).toBe(
      'DNS:localhost, DNS:laptop.local, IP Address:192.168.43.10, IP Address:127.0.0.1',
    );
    const days = (new Date(own.validTo).getTime() - new Date(own.validFrom).getTime()) / 86_400_000;
    expect(days).toBe(397);
  });

  it('are believed by who trusts the authority, for the names they carry and no other', async () => {
    expect(await complaint(leaf, '127.0.0.1')).toBe(null);
    expect(await complaint(leaf, 'localhost')).toBe(null);
    expect(await complaint(leaf, 'laptop.local')).toBe(null);
    expect(await complaint(leaf, 'lain.local')).toMatch(/does not match/);
  });

  it('cannot speak for the world: the authority is bound to private names', async () => {
    const names = { hosts: ['siklus.example.id'], addresses: [] };
    const stolen = makeLeaf(authority, names, NOW);
    expect(await complaint(stolen, 'siklus.example.id')).toMatch(/permitted subtree violation/);
  });

  it('are made anew when an address is added or their time runs out', () => {
    expect(stillServes(leaf, NAMES, NOW)).toBe(true);
    const moved = { ...NAMES, addresses: [...NAMES.addresses, '10.0.0.7'] };
    expect(stillServes(leaf, moved, NOW)).toBe(false);
    const later = new Date(NOW.getTime() + 370 * 86_400_000);
    expect(stillServes(leaf, NAMES, later)).toBe(false);
  });

  it.each([
    ['192.168.43.1', true],
    ['172.20.10.1', true],
    ['172.32.0.1', false],
    ['8.8.8.8', false],
    ['fe80::1', false],
  ])('%s is private: %s', (address, is) => expect(isPrivateAddress(address)).toBe(is));
});
