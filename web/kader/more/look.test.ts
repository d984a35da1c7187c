import { expect, test } from 'vitest';
import { readLook, THEMES, writeLook } from './look.ts';

test('every look is read as it was written', () => {
  for (const theme of THEMES)
    for (const large of [true, false])
      expect(readLook(writeLook({ theme, large }))).toEqual({ theme, large });
});
test.each([null, '', 'purple huge', '{}'])('%s is the plain look', (text) => {
  expect(readLook(text)).toEqual({ theme: 'auto', large: false });
});
