import { expect, test } from 'vitest';
import { areaWords } from './nik-area.ts';

test.each([
  ['18.72.03', 'Metro Barat, Kota Metro, Lampung'],
  ['76.02.01', 'Mamuju, Kabupaten Mamuju, Sulawesi Barat'],
  ['11.01.01', 'Bakongan, Kabupaten Aceh Selatan, Aceh'],
  ['18.72.99', 'Kota Metro, Lampung'],
  ['18.99.99', 'Lampung'],
  ['10.01.01', null],
])('%s is %s', (area, words) => {
  expect(areaWords(area)).toBe(words);
});
