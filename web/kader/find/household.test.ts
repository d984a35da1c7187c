import { expect, test } from 'vitest';
import type { RosterPerson } from '../../known/phone.ts';
import { arrivalsOf } from './arrivals.ts';
import { householdOf, householdSizes, notHere } from './household.ts';

const person = (id: string, birthDate: string, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id,
  name: id,
  sex: 'F',
  birthDate,
  posyandu: 'contoh',
  ...more,
});
const card = { household: '1872030101079002' };
const PEOPLE = [
  person('ibu', '1996-01-01', card),
  person('nenek', '1960-01-01', card),
  person('anak', '2024-01-01', { mother: 'ibu' }),
  person('adik', '2026-01-01', { mother: 'ibu', ...card }),
  person('pindah', '2020-01-01', { mother: 'ibu', posyandu: null }),
  person('kakek', '1950-01-01', { ...card, diedOn: '2025-01-01' }),
  person('lain', '1990-01-01', { household: '1872030101079111' }),
];
const of = (id: string) => PEOPLE.filter((p) => p.id === id);
const house = (id: string) =>
  of(id).flatMap((p) => householdOf(p, PEOPLE).map((member) => member.id));

test.each([
  ['ibu', ['nenek', 'ibu', 'anak', 'adik']],
  ['anak', ['ibu', 'anak', 'adik']],
  ['lain', ['lain']],
])('%s lives with %j', (id, members) => {
  expect(house(id)).toEqual(members);
});
test('those found know whether somebody lives with them', () => {
  const sizes = householdSizes([...of('ibu'), ...of('anak'), ...of('lain')], PEOPLE);
  expect(Object.fromEntries(sizes)).toEqual({ ibu: 3, anak: 3, lain: 1 });
});
test('only the living who have not come can be marked, and get numbers in a row', () => {
  const visit = { session: 's', on: '2026-11-22', arrivedMs: 0, steps: [] };
  const members = [
    ...of('ibu'),
    ...of('anak'),
    ...of('kakek'),
    person('hadir', '2000-01-01', { last: visit }),
  ];
  const left = notHere(members, 's');
  expect(left.map((p) => p.id)).toEqual(['ibu', 'anak']);
  const drafts = arrivalsOf(left, { id: 's', scope: 'dahlia', on: '2026-11-22' }, 5);
  expect(drafts.map((d) => d.body)).toEqual([
    { session: 's', queue: 5, guest: true },
    { session: 's', queue: 6, guest: true },
  ]);
});
