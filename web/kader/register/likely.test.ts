import { expect, test } from 'vitest';
import type { RosterPerson } from '../../known/phone.ts';
import { likelySame } from './likely.ts';
import { emptyForm } from './new-person.ts';

const person = (id: string, birthDate: string, sex: 'F' | 'M' = 'F'): RosterPerson => ({
  id,
  name: 'Aisyah Contoh',
  sex,
  birthDate,
  posyandu: 'contoh',
});
const form = { ...emptyForm('Aisyah'), sex: 'F' as const };
const birth = { day: '4', month: '11', year: '2024' };

test('same name and a birth within a month is offered', () => {
  const all = [person('same', '2024-11-14'), person('older', '2019-02-01')];
  expect(likelySame({ ...form, birth }, () => all).map((p) => p.id)).toEqual(['same']);
});
test('a wrong year with the right day and month is offered too', () => {
  expect(likelySame({ ...form, birth }, () => [person('year', '2023-11-04')])).toHaveLength(1);
});
test('the other sex is not', () => {
  expect(likelySame({ ...form, birth }, () => [person('boy', '2024-11-04', 'M')])).toEqual([]);
});
test('the same NIK is offered whatever the name says', () => {
  const nik = '1872034411249001';
  const other = { ...person('nik', '1990-01-01', 'M'), nik };
  const found = likelySame({ ...emptyForm(''), nik }, (text) => (text === nik ? [other] : []));
  expect(found.map((p) => p.id)).toEqual(['nik']);
});
