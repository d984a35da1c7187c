import { expect, it } from 'vitest';
import { askNames, isMonth, type NumberAt, namesAddress, numberAt } from './addresses.ts';

const read = (address: string) => {
  const { pathname, search } = new URL(address, 'http://x');
  const [group = '', what = ''] = pathname.split('/').slice(-2);
  return numberAt(decodeURIComponent(group), what, search);
};

it.each<NumberAt>([
  { group: '*', what: 'not-yet' },
  { group: 'bumil', what: 'at-risk' },
  { group: '*', what: 'guest', posyandu: 'desa:18.72 & lain' },
])('an address leads back to the number it came from: %j', (at) => {
  expect(read(namesAddress('18.72.03.1004', '2026-11', at))).toEqual(at);
});

it('no other word becomes a question to the server', () => {
  expect(numberAt('bumil', 'toString', '')).toBeNull();
  expect(numberAt('semuanya', 'served', '')).toBeNull();
  expect(isMonth('2026-13')).toBe(false);
});

it('asks the server in its own words', () => {
  expect(askNames('18.72.03.1004', '2026-11', { group: '*', what: 'two-t', posyandu: 'a b' })).toBe(
    '/api/villages/18.72.03.1004/months/2026-11/people?group=*&what=two-t&posyandu=a+b',
  );
});
