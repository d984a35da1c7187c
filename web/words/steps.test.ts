import { expect, test } from 'vitest';
import { stepWords } from './steps.ts';

test('T0.13 the five steps carry the five words, in this order', () => {
  expect(Object.values(stepWords).map((s) => s.name.toLowerCase())).toEqual([
    'pendaftaran',
    'pengukuran',
    'pencatatan',
    'pelayanan kesehatan',
    'penyuluhan',
  ]);
});
