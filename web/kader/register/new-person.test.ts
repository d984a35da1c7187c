import { describe, expect, test } from 'vitest';
import { parseFact } from '#domain/facts/fact.ts';
import type { FactDraft } from '../../known/phone.ts';
import {
  emptyForm,
  filledFromNik,
  formProblems,
  mayBePregnant,
  nikHints,
  type PersonForm,
  registrationFacts,
} from './new-person.ts';

const ON = '2025-11-04';
const ID = '00000000-0000-7000-8000-000000000001';
const SESSION = '00000000-0000-7000-8000-000000000900';
const form = (more: Partial<PersonForm>): PersonForm => ({
  ...emptyForm('Aisyah Contoh'),
  sex: 'F',
  birth: { day: '4', month: '11', year: '2024' },
  consent: true,
  ...more,
});
const readable = (draft: FactDraft) => parseFact({ ...draft, id: ID, v: 1, by: ID }).ok;

describe('what keeps a registration from being saved', () => {
  test('nothing, when name, sex, birth and consent are there', () => {
    expect(formProblems(form({}), ON)).toEqual({});
  });
  test.each<[string, Partial<PersonForm>, keyof PersonForm]>([
    ['an empty name', { name: ' ' }, 'name'],
    ['no sex', { sex: null }, 'sex'],
    ['no birth date', { birth: { day: '', month: '', year: '' } }, 'birth'],
    ['31 November', { birth: { day: '31', month: '11', year: '2024' } }, 'birth'],
    ['a birth tomorrow', { birth: { day: '5', month: '11', year: '2025' } }, 'birth'],
    ['121 years', { birth: { day: '1', month: '1', year: '1904' } }, 'birth'],
    ['15 digits of NIK', { nik: '187203641124900' }, 'nik'],
    ['a phone without its 0', { phone: '81234567890' }, 'phone'],
    ['an unnamed baby without a mother', { unnamed: true }, 'motherName'],
    ['consent not asked', { consent: null }, 'consent'],
    [
      'a last period a year ago',
      { pregnant: true, lmp: { day: '1', month: '11', year: '2024' } },
      'lmp',
    ],
  ])('%s', (_name, more, field) => {
    expect(Object.keys(formProblems(form(more), ON))).toEqual([field]);
  });
});

describe('T0.11 from the first day to 120 years', () => {
  test('born today, without a name or NIK, with the mother linked', () => {
    const f = form({
      unnamed: true,
      name: '',
      birth: { day: '4', month: '11', year: '2025' },
      mother: { id: ID, name: 'Ratna Contoh' },
    });
    expect(formProblems(f, ON)).toEqual({});
    const [person] = registrationFacts(f, ID, 'contoh', ON, null);
    expect(person?.body).toMatchObject({
      name: 'By Ny Ratna Contoh',
      provisional: true,
      nikMissing: 'not-yet-issued',
      mother: ID,
    });
  });
  test('120 years old', () => {
    expect(formProblems(form({ birth: { day: '4', month: '11', year: '1905' } }), ON)).toEqual({});
  });
});

test('one registration writes who, consent, pregnancy and arrival, each readable', () => {
  const f = form({
    birth: { day: '1', month: '2', year: '1998' },
    pregnant: true,
    lmp: { day: '1', month: '8', year: '2025' },
    rt: '3',
    rw: '12',
    phone: '0812-3456-7890',
    guest: true,
    consent: false,
  });
  const facts = registrationFacts(f, ID, 'contoh', ON, { session: SESSION, queue: 7 });
  expect(facts.map((d) => d.kind)).toEqual([
    'person-registered',
    'consent-recorded',
    'pregnancy-recorded',
    'attended',
  ]);
  expect(facts.every(readable)).toBe(true);
  expect(facts[0]?.body).toMatchObject({
    address: { rt: '003', rw: '012' },
    phone: '081234567890',
  });
  expect(facts[3]?.body).toEqual({ session: SESSION, queue: 7, guest: true });
});

describe('what a NIK says', () => {
  const nik = '1872034411249001';
  test('its birth date and sex are read out', () => {
    expect(nikHints(form({ nik }), ON)).toEqual({
      says: 'Menurut NIK: lahir 4 November 2024, perempuan.',
    });
  });
  test('a contradiction is a question, not a refusal', () => {
    const f = form({ nik, sex: 'M' });
    expect(nikHints(f, ON).asks).toContain('Jenis kelamin berbeda');
    expect(formProblems(f, ON)).toEqual({});
  });
  test('it fills what has not been typed', () => {
    const f = filledFromNik({ ...emptyForm('Aisyah'), nik }, ON);
    expect(f.sex).toBe('F');
    expect(f.birth).toEqual({ day: '4', month: '11', year: '2024' });
  });
});

test.each([
  ['F', '2010', true],
  ['F', '2016', false],
  ['F', '1965', false],
  ['M', '1990', false],
] as const)('%s born %s may be asked about pregnancy: %s', (sex, year, asked) => {
  expect(mayBePregnant({ sex, birth: { day: '1', month: '1', year } }, ON)).toBe(asked);
});
