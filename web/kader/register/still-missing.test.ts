import { expect, test } from 'vitest';
import { stillMissing } from './still-missing.ts';

const ON = '2026-11-22';
const whole = {
  name: 'Aisyah Contoh',
  sex: 'F',
  birthDate: '2026-01-04',
  nik: '1872034401269001',
  motherName: 'Ratna Contoh',
  birthWeightKg: 3.1,
  birthLengthCm: 49,
  gestationWeeksAtBirth: 39,
  address: { rt: '003' },
  household: '1872030101079002',
  phone: '081234567890',
} as const;
const yes = { given: true, on: ON };

test('nothing, when all is there', () => {
  expect(stillMissing({ identity: whole, consent: yes }, ON)).toEqual([]);
});
test('of a newborn just written down, in the order it helps', () => {
  const identity = { name: 'By Ny Ratna', sex: 'F', birthDate: ON, provisional: true } as const;
  expect(stillMissing({ identity, consent: null }, ON)).toEqual([
    'consent',
    'name',
    'nik',
    'mother',
    'gestation',
    'birthWeight',
    'birthLength',
    'rt',
    'household',
    'phone',
  ]);
});
test('nobody asks a grown-up for a birth weight or a mother', () => {
  const identity = {
    name: 'Wagiman',
    sex: 'M',
    birthDate: '1955-05-22',
    birthDateEstimated: true,
  } as const;
  expect(stillMissing({ identity, consent: yes }, ON)).toEqual([
    'nik',
    'exactBirth',
    'rt',
    'household',
    'phone',
  ]);
});
test('of somebody who refused only what is kept of them', () => {
  const identity = { name: 'Wagiman', sex: 'M', birthDate: '1955-05-22' } as const;
  expect(stillMissing({ identity, consent: { given: false, on: ON } }, ON)).toEqual(['nik', 'rt']);
});
