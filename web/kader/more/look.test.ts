import { expect, test } from 'vitest';
import { type Look, readLook, writeLook } from './look.ts';

const plain: Look = { theme: 'auto', large: false, single: false, aloud: false, scale: 'own' };

test.each<[string | null, Look]>([
  [null, plain],
  ['terik large', { ...plain, theme: 'terik', large: true }],
  ['dark usual', { ...plain, theme: 'dark' }],
  [
    'dark usual single aloud scale-two',
    { ...plain, theme: 'dark', single: true, aloud: true, scale: 'two' },
  ],
  ['neon huge scale-nine', plain],
])('a stored look of %s is read as it was meant', (text, look) => {
  expect(readLook(text)).toEqual(look);
});

test('what was chosen is found again', () => {
  const chosen: Look = { theme: 'terik', large: true, single: true, aloud: true, scale: 'one' };
  expect(readLook(writeLook(chosen))).toEqual(chosen);
});
