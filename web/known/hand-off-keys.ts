import type { HandOffKeys, Me } from '#domain/access/access.ts';

/** The server's word on handing over, read as far as this phone relies on it; null from an older server. */
export function handOffKeysOf(me: Me): HandOffKeys | null {
  const { handOff } = me;
  if (typeof handOff?.server !== 'string' || typeof handOff.sealing !== 'object') return null;
  const good = Object.values(handOff.sealing).every((key) => typeof key === 'string');
  return good ? handOff : null;
}

/** What is handed over: as long as an open day and the evening after, whether or not the server has it by then. */
export const LATELY_MS = 18 * 3_600_000;
