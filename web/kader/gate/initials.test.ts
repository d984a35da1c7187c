import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Bu Kartini (contoh)', 'KA'],
  ['Bidan Siti Aminah', 'SA'],
  ['Dr. Sekar Ayu Lestari', 'SA'],
  ['Ani', 'AN'],
  ['Ibu', 'IB'],
  ['', ''],
])('%s is %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
