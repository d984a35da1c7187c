import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNik } from '#domain/people/nik.ts';
import { csvText } from './csv-text.ts';

test.each([
  ['=1+1', "'=1+1"],
  ['+62812', "'+62812"],
  ['-', "'-"],
  ['@siti', "'@siti"],
  ['1872036011249001', "'1872036011249001"],
  ['7,2', '7,2'],
  ['RT 03; RW 02', '"RT 03; RW 02"'],
  ['Siti "Ti" Contoh', '"Siti ""Ti"" Contoh"'],
])('a cell of %s is written %s', (cell, written) => {
  expect(csvText([[cell]])).toBe(`\uFEFF${written}\r\n`);
});

test('no cell is ever a formula, and each row stays one line', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), (cells) => {
      const text = csvText([cells.map((cell) => cell.replaceAll(/[\r\n;"]/g, ''))]);
      expect(text.slice(1).split('\r\n')).toHaveLength(2);
      for (const cell of text.slice(1, -2).split(';')) expect(cell).not.toMatch(/^[=+\-@\t]/);
    }),
  );
});

test('a NIK taken out is read in again as it was', () => {
  const [, cell = ''] = /^\uFEFF(.*)\r\n$/.exec(csvText([['1872036011249001']])) ?? [];
  expect(readNik(cell, '2025-11-04')).toMatchObject({
    ok: true,
    value: { nik: '1872036011249001' },
  });
});
