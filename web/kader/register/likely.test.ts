import { expect, test } from 'vitest';
import type { RosterPerson } from '../../known/phone.ts';
import { likelySame } from './likely.ts';
import { emptyForm, type PersonForm } from './person-form.ts';

const ON = '2025-11-04';
const person = (id: string, birthDate: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id,
  name: 'Aisyah Contoh',
  sex: 'F',
  birthDate,
  posyandu: 'contoh',
  ...more,
});
const birth = { day: '4', month: '11', year: '2024' };
const form = (more: Partial<PersonForm> = {}): PersonForm => ({
  ...emptyForm('Aisah Contoh'),
  sex: 'F',
  birth,
  ...more,
});
const found = (f: PersonForm, ...people: RosterPerson[]) =>
  likelySame(f, { people: () => people, search: () => people }, ON).map((l) => [
    l.person.id,
    l.reasons.join(' '),
  ]);

test('a like name and the same birth, with the reasons', () => {
  expect(found(form(), person('same', '2024-11-04'), person('older', '2019-02-01'))).toEqual([
    ['same', 'name-variant birth-same'],
  ]);
});
test('a like name and a birth within a month', () => {
  expect(found(form(), person('near', '2024-11-27'))).toEqual([
    ['near', 'name-variant birth-near'],
  ]);
});
test('a wrong year with the right day and month', () => {
  expect(found(form({ name: 'Aisyah Contoh' }), person('year', '2023-11-04'))).toHaveLength(1);
});
test('not the other sex, and not another whole NIK', () => {
  expect(found(form(), person('boy', '2024-11-04', { sex: 'M' }))).toEqual([]);
  const nik = '1872034411249001';
  const other = '1872034411249777';
  expect(found(form({ nik }), person('other', '2024-11-14', { nik: other }))).toEqual([]);
});
test('the same NIK, whatever the rest says, before everybody else', () => {
  const nik = '1872034411249001';
  const f = form({ nik });
  const all = [
    person('like', '2024-11-04'),
    person('nik', '1990-01-01', { name: 'Budi', sex: 'M', nik }),
  ];
  expect(found(f, ...all)[0]).toEqual(['nik', 'same-nik']);
  expect(found({ ...emptyForm(''), nik }, ...all)).toEqual([['nik', 'same-nik']]);
});
test('a newborn of the same mother on the same day, named since or not', () => {
  const mother = { id: 'ibu', name: 'Ratna Contoh' };
  const f = form({ unnamed: true, name: '', mother });
  const named = person('named', '2024-11-04', {
    name: 'Kirana',
    mother: 'ibu',
    motherName: 'Ratna Contoh',
  });
  expect(found(f, named)).toEqual([['named', 'newborn-named-since birth-same same-mother']]);
  const linked = person('linked', '2024-11-04', { name: 'Kirana', mother: 'ibu' });
  expect(found(f, linked)).toEqual([['linked', 'same-mother-same-day']]);
  expect(found(f, person('other', '2024-11-04', { name: 'Kirana', mother: 'lain' }))).toEqual([]);
});
test('by the name alone while no birth is typed', () => {
  const f = form({ birth: { day: '', month: '', year: '' }, sex: null });
  expect(found(f, person('same', '1990-01-01'))).toEqual([['same', 'name-variant']]);
});
test('an age said by heart is near the date in the register', () => {
  const f = form({ name: 'Wagiman', sex: 'M', byAge: true, years: '70' });
  const wagiman = person('w', '1955-08-17', { name: 'Wagiman', sex: 'M' });
  expect(found(f, wagiman)).toEqual([['w', 'name-same birth-estimated']]);
});
test('nothing before three letters', () => {
  expect(found(form({ name: 'Ai' }), person('same', '2024-11-04', { name: 'Ai' }))).toEqual([]);
});
