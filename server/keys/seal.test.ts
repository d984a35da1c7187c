import { expect, it } from 'vitest';
import { openSealed, sealEntry, sealPairOf } from './seal.ts';

const SECRET = Buffer.alloc(32, 7);

it('a puskesmas has the same pair again from the same secret, and no other has it', () => {
  const pair = sealPairOf(SECRET, 1872, 'pkm-1');
  expect(sealPairOf(SECRET, 1872, 'pkm-1')).toEqual(pair);
  const sealed = sealEntry('id-1', { id: 'id-1' }, pair.publicKey);
  expect(openSealed(sealed, pair.privateKey)).toEqual({ id: 'id-1' });
  const others = [
    sealPairOf(SECRET, 1872, 'pkm-2'),
    sealPairOf(SECRET, 3517, 'pkm-1'),
    sealPairOf(Buffer.alloc(32, 8), 1872, 'pkm-1'),
  ];
  for (const other of others) expect(openSealed(sealed, other.privateKey)).toBeNull();
});

it.each([
  ['not a box', { box: '' }],
  ['not a key', { key: 'AAAA' }],
  ['another id', { id: 'id-2' }],
])('opens nothing and does not fall over: %s', (_, change) => {
  const pair = sealPairOf(SECRET, 1, 'p');
  const sealed = { ...sealEntry('id-1', { id: 'id-1' }, pair.publicKey), ...change };
  expect(openSealed(sealed, pair.privateKey)).toBeNull();
});
