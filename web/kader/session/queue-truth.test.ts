import { describe, expect, test } from 'vitest';
import { queueTruth } from './queue-truth.ts';

const NOW = 1_760_000_000_000;
const fine = {
  state: 'idle',
  unsent: 0,
  refused: 0,
  lastAt: NOW - 20_000,
  lastError: null,
} as const;

describe('what a queue claims', () => {
  test('is shared only when everything is sent and the server answered just now', () => {
    expect(queueTruth(fine, null, NOW)).toEqual({
      kind: 'shared',
      heardMs: NOW - 20_000,
      hub: false,
    });
  });
  test.each([
    ['something is unsent', { unsent: 1 }],
    ['something was refused', { refused: 1 }],
    ['there is no signal', { state: 'offline' as const }],
    ['the server has trouble', { lastError: 'server-trouble' as const }],
    ['the last answer is minutes old', { lastAt: NOW - 200_000 }],
    ['the last answer lies ahead of the clock', { lastAt: NOW + 60_000 }],
    ['nobody ever answered', { lastAt: null }],
    ['the server asks to sign in', { state: 'signed-out' as const }],
  ])('is this phone’s own when %s', (_why, change) => {
    expect(queueTruth({ ...fine, ...change }, null, NOW).kind).toBe('own');
  });
  test('says that it is a hub that answered', () => {
    const hub = { passesOn: { reachedAt: null, waiting: 12 } };
    expect(queueTruth(fine, hub, NOW)).toMatchObject({ kind: 'shared', hub: true });
  });
});
