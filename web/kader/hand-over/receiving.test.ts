import { expect, it } from 'vitest';
import { codesOf } from '#log/hand-off.ts';
import { missing, type Receiving, START, sawText } from './receiving.ts';

const codes = (fill: number) => codesOf(new Uint8Array(1200).fill(fill));
const saw = (...texts: string[]): Receiving => texts.reduce(sawText, START);

it('says which codes are missing, whatever comes first', () => {
  const [a = '', , c = ''] = codes(1);
  expect(missing(saw(c))).toEqual([1, 2]);
  expect(missing(saw(c, a))).toEqual([2]);
  expect(saw(c, a).box).toBeNull();
});

it('is whole once every code was seen', () => {
  const [a = '', b = '', c = ''] = codes(1);
  expect(saw(b, b, c, a).box).toEqual(new Uint8Array(1200).fill(1));
});

it('stays the same value while the camera sees the same code', () => {
  const [a = ''] = codes(1);
  const once = saw(a);
  expect(sawText(once, a)).toBe(once);
  const strange = sawText(once, 'https://contoh.id');
  expect(sawText(strange, 'https://contoh.id')).toBe(strange);
});

it('shows the person whose code was seen last, and mixes nobody', () => {
  const [a = '', b = '', c = ''] = codes(1);
  const [x = ''] = codes(2);
  expect(missing(saw(a, b, x))).toEqual([2, 3]);
  expect(saw(a, b, x, c).box).toEqual(new Uint8Array(1200).fill(1));
});

it.each([
  ['SKL1:AAAAAAAAAAAAAAAAAAAAAAAAAA', 'card'],
  ['https://contoh.id', 'other'],
  ['SKH1:ABC', 'misread'],
  ['SKH9:ABC', 'newer-app'],
])('says what %s is, and keeps what it has', (text, says) => {
  const [a = ''] = codes(1);
  expect(saw(a, text)).toMatchObject({ says, have: [true, false, false] });
  expect(saw(a, text, a)).toMatchObject({ says: null });
});
