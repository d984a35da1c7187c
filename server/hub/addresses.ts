import { hostname, networkInterfaces } from 'node:os';
import { isPrivateAddress, type Names } from '../keys/certificates.ts';

/** What this machine is called on the local network now: its own hotspot's address, a phone's hotspot's, a router's. */
export function localNames(): Names {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && isPrivateAddress(one.address))
    .map((one) => one.address);
  const own = hostname().split('.')[0]?.toLowerCase() ?? '';
  const local = /^[a-z0-9-]{1,63}$/.test(own) ? [`${own}.local`] : [];
  return { addresses: [...new Set(addresses)].sort(), hosts: ['localhost', ...local] };
}

/** The address to write on the board: one another phone can reach. */
export const reachable = ({ addresses }: Names): string =>
  addresses.find((address) => !address.startsWith('127.') && !address.startsWith('169.254.')) ??
  addresses[0] ??
  'localhost';
