import { afterEach, expect, test } from 'vitest';
import type { Step } from '#domain/cards/card.ts';
import { stepWords } from './steps.ts';
import { todayWords } from './today.ts';
import { visitWords } from './visit.ts';
import { programmeName, sayAs } from './wording.ts';

afterEach(() => sayAs(undefined));

const STEPS: readonly Step[] = [1, 2, 3, 4, 5];
const names = () => STEPS.map((step) => stepWords[step].name);

test('T2.17 every place that names a step says it as the district does', () => {
  sayAs({ steps: { 2: 'Penimbangan dan pengukuran', 3: 'Pencatatan dan pemeriksaan' } });
  expect(names()).toEqual([
    'Pendaftaran',
    'Penimbangan dan pengukuran',
    'Pencatatan dan pemeriksaan',
    'Pelayanan kesehatan',
    'Penyuluhan',
  ]);
  expect(visitWords.heading(2)).toBe('2. Penimbangan dan pengukuran');
  expect(todayWords.heading(3)).toContain('Pencatatan dan pemeriksaan');
  expect([stepWords[2].short, stepWords[3].short, stepWords[1].short]).toEqual([
    'Penimbangan',
    'Pencatatan',
    'Daftar',
  ]);
});

test('T2.07 T3.11 the programme has the name the district gives it', () => {
  expect(programmeName()).toBe('Posyandu ILP');
  sayAs({ programme: 'Posyandu siklus hidup' });
  expect(programmeName()).toBe('Posyandu siklus hidup');
  sayAs(undefined);
  expect(programmeName()).toBe('Posyandu ILP');
});

test('what nobody could read is as if it were not said', () => {
  sayAs({ programme: 'x', steps: { 2: 'Ukur\u202e' } });
  expect([programmeName(), stepWords[2].name]).toEqual(['Posyandu ILP', 'Pengukuran']);
});

test('a word too long for its numeral stays the short one there', () => {
  sayAs({ steps: { 4: 'Pelayanankesehatanmasyarakat' } });
  expect(stepWords[4].short).toBe('Layanan');
});
