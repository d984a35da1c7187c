import type { Me } from '#domain/access/access.ts';
import type { SyncState } from '../../known/phone.ts';

/**
 * How far what this phone shows of an open day can be trusted. It never says "complete": what another phone has not
 * sent nobody here can know.
 */
export type QueueTruth =
  /** what this phone wrote and last heard */
  | { kind: 'own'; heardMs: number | null; unsent: number; hub: boolean }
  /** everything from here is there, and it answered just now */
  | { kind: 'shared'; heardMs: number; hub: boolean };

/** A phone asks every minute while nothing happens; two missed answers are silence. */
const LATELY_MS = 130_000;

type Sync = Pick<SyncState, 'state' | 'unsent' | 'refused' | 'lastAt' | 'lastError'>;

export function queueTruth(sync: Sync, me: Pick<Me, 'passesOn'> | null, nowMs: number): QueueTruth {
  const { lastAt, unsent, refused } = sync;
  const hub = me?.passesOn !== undefined;
  const talks = (sync.state === 'idle' || sync.state === 'syncing') && sync.lastError === null;
  const lately = lastAt !== null && nowMs - lastAt <= LATELY_MS && nowMs >= lastAt;
  if (talks && lately && unsent === 0 && refused === 0)
    return { kind: 'shared', heardMs: lastAt, hub };
  return { kind: 'own', heardMs: lastAt === 0 ? null : lastAt, unsent: unsent + refused, hub };
}
