import type { Registration, SameReason } from './same-person.ts';

const HOME = '1872010412150074';
const OTHER = '1872012012010011';

export const ALYA: Registration = {
  name: 'Alya Wijaya',
  sex: 'F',
  birthDate: '1994-03-07',
  nik: '1872014703949288',
  household: HOME,
  motherName: 'Rahma',
  address: { rt: '003' },
};
const { nik: _nik, ...ALYA_WITHOUT_NIK } = ALYA;
const baby: Registration = {
  name: 'By Ny Lestari',
  sex: 'M',
  birthDate: '2026-09-23',
  household: HOME,
  motherName: 'Lestari',
  provisional: true,
};
const stranger = { name: 'Alya Wijaya', sex: 'F', birthDate: '1994-03-07' } as const;

type How = 'same-nik' | 'likely' | 'possible' | null;
export const PAIRS: {
  why: string;
  a: Registration;
  b: Registration;
  how: How;
  because?: SameReason[];
}[] = [
  {
    why: 'the same number, whatever the name',
    a: ALYA,
    b: { ...ALYA, name: 'Budi', birthDate: '1960-01-01' },
    how: 'same-nik',
    because: ['same-nik'],
  },
  {
    why: 'spelled otherwise, no number, same home',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, name: 'Alya Wyjaya' },
    how: 'likely',
    because: ['name-variant', 'birth-same', 'same-household', 'same-mother', 'same-rt'],
  },
  {
    why: 'a word dropped',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, name: 'Alya' },
    how: 'likely',
  },
  {
    why: 'day and month swapped',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, birthDate: '1994-07-03' },
    how: 'likely',
    because: ['name-same', 'birth-swapped', 'same-household', 'same-mother', 'same-rt'],
  },
  {
    why: 'one digit off',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, birthDate: '1994-03-17' },
    how: 'likely',
  },
  {
    why: 'one digit of the number off, all else equal',
    a: ALYA,
    b: { ...ALYA, nik: '1872014703949238' },
    how: 'likely',
  },
  {
    why: 'a sister with her own number',
    a: ALYA,
    b: { ...ALYA, name: 'Alia Wijaya', nik: '1872014703949289' },
    how: null,
  },
  {
    why: 'a brother of the same name born later',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, birthDate: '2000-11-16' },
    how: null,
  },
  {
    why: 'a twin with another name',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, name: 'Dina Wijaya' },
    how: null,
  },
  { why: 'same name and birth, nothing else known', a: ALYA, b: stranger, how: 'likely' },
  {
    why: 'same name and birth, another home',
    a: ALYA,
    b: { ...stranger, household: OTHER },
    how: 'possible',
  },
  {
    why: 'another home, the same mother: she moved',
    a: ALYA,
    b: { ...stranger, household: OTHER, motherName: 'Rahmah' },
    how: 'likely',
  },
  {
    why: 'same name, birth and home, another sex written',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, sex: 'M' },
    how: 'possible',
  },
  {
    why: 'a short name of somebody elsewhere',
    a: ALYA,
    b: { ...stranger, name: 'Alya' },
    how: 'possible',
  },
  {
    why: 'a short name in another home',
    a: ALYA,
    b: { ...stranger, name: 'Alya', household: OTHER },
    how: null,
  },
  {
    why: 'a guessed birth year, same home',
    a: ALYA,
    b: { ...ALYA_WITHOUT_NIK, birthDate: '1995-07-01', birthDateEstimated: true },
    how: 'possible',
  },
  {
    why: 'a newborn who has since got a name',
    a: baby,
    b: { ...baby, name: 'Arkan Yusuf', provisional: false, nik: '1872012309269777' },
    how: 'likely',
    because: ['newborn-named-since', 'birth-same', 'same-household', 'same-mother'],
  },
  {
    why: 'an older brother is not the newborn',
    a: baby,
    b: { ...baby, name: 'Arkan', provisional: false, birthDate: '2024-09-23' },
    how: null,
  },
  {
    why: 'twins without names, told apart by number',
    a: { ...baby, name: 'By Ny Lestari 1' },
    b: { ...baby, name: 'By Ny Lestari 2' },
    how: null,
  },
];
