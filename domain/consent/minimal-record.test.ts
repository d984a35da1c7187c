import { expect, test } from 'vitest';
import { FACTS } from '../facts/fact.ts';
import { isTeenager, needsGuardian } from './guardian.ts';
import { IDENTITY_FIELDS, minimalIdentity } from './minimal-record.ts';

test('every field of an identity is decided, with its reason', () => {
  const fields = Object.keys(FACTS['person-registered'].properties).sort();
  expect(Object.keys(IDENTITY_FIELDS).sort()).toEqual(fields);
  for (const { why } of Object.values(IDENTITY_FIELDS)) expect(why.length).toBeGreaterThan(5);
});

test('of somebody who refused, the area stays and the house, the phone and the family card go', () => {
  const identity = {
    name: 'Contoh',
    sex: 'F',
    birthDate: '1990-01-01',
    nik: '1872034101909001',
    household: '1872030101079002',
    phone: '081234567890',
    insurance: 'pbi',
    address: { text: 'Jalan Contoh 3', rt: '003', rw: '001' },
  } as const;
  expect(minimalIdentity(identity)).toEqual({
    name: 'Contoh',
    sex: 'F',
    birthDate: '1990-01-01',
    nik: '1872034101909001',
    address: { rt: '003', rw: '001' },
  });
  expect(minimalIdentity({ ...identity, address: { text: 'Jalan Contoh 3' } })).not.toHaveProperty(
    'address',
  );
});

test.each([
  ['2008-11-23', true, true],
  ['2008-11-22', false, false],
  ['2016-11-22', true, true],
  ['2016-11-23', true, false],
  ['2026-11-22', true, false],
])('born %s: somebody else answers %s, a teenager %s', (birth, guardian, teenager) => {
  expect(needsGuardian(birth, '2026-11-22')).toBe(guardian);
  expect(isTeenager(birth, '2026-11-22')).toBe(teenager);
});
