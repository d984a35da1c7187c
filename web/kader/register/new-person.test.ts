import { describe, expect, test } from 'vitest';
import { parseFact } from '#domain/facts/fact.ts';
import { residenceOn } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import type { FactDraft } from '../../known/phone.ts';
import { arrivalOf } from '../find/arrivals.ts';
import { formProblems } from './form-problems.ts';
import { mayBePregnant, nextInQueue, registrationFacts } from './new-person.ts';
import { filledFromNik, nikHints } from './nik-hints.ts';
import { emptyForm, type PersonForm } from './person-form.ts';

const ON = '2025-11-04';
const ID = '00000000-0000-7000-8000-000000000001';
const SESSION = '00000000-0000-7000-8000-000000000900';
const form = (more: Partial<PersonForm>): PersonForm => ({
  ...emptyForm('Aisyah Contoh'),
  sex: 'F',
  birth: { day: '4', month: '11', year: '2024' },
  motherName: 'Ratna Contoh',
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
    [
      'an unnamed baby without a mother',
      { unnamed: true, motherName: '', guardianName: 'Budi' },
      'motherName',
    ],
    ['no one named who answers for a child', { motherName: '' }, 'guardianName'],
    ['an age of 121', { byAge: true, years: '121' }, 'birth'],
    ['an age without a number', { byAge: true }, 'birth'],
    ['a birth weight of 9 kg', { birthWeight: '9' }, 'birthWeight'],
    ['a birth length of 5 cm', { birthLength: '5' }, 'birthLength'],
    ['50 weeks in the womb', { gestation: '50' }, 'gestation'],
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
    expect(formProblems(form({ byAge: true, years: '120' }), ON)).toEqual({});
    const long = form({ birth: { day: '4', month: '11', year: '1904' } });
    expect(Object.keys(formProblems(long, ON))).toEqual(['birth']);
  });
  test('an age in years makes an estimated birth date', () => {
    const [person] = registrationFacts(form({ byAge: true, years: '70' }), ID, 'contoh', ON, null);
    expect(person?.body).toMatchObject({ birthDate: '1955-05-04', birthDateEstimated: true });
  });
  test('a twin, with what was weighed at birth, at the home of a mother who lives elsewhere', () => {
    const f = form({
      unnamed: true,
      birthOrder: '2',
      birth: { day: '3', month: '11', year: '2025' },
      birthWeight: '2,4',
      birthLength: '46',
      gestation: '36',
    });
    const here = { session: SESSION, scope: 'contoh', queue: 1 };
    const facts = registrationFacts(f, ID, 'dahlia', ON, here);
    expect(facts.every(readable)).toBe(true);
    expect(facts[0]).toMatchObject({
      scope: 'dahlia',
      body: {
        name: 'By Ny Ratna Contoh 2',
        birthWeightKg: 2.4,
        birthLengthCm: 46,
        gestationWeeksAtBirth: 36,
      },
    });
    expect(facts.at(-1)).toMatchObject({ scope: 'contoh', body: { guest: true } });
  });
});

describe('consent', () => {
  const consentOf = (f: PersonForm) =>
    registrationFacts(f, ID, 'contoh', ON, null).find((d) => d.kind === 'consent-recorded')?.body;
  test('keeps the text it was given under, and whether reminders may be sent', () => {
    const grown = form({ birth: { day: '1', month: '2', year: '1998' }, reminders: true });
    expect(consentOf(grown)).toEqual({ given: true, textVersion: '2026-1', reminders: true });
  });
  test('a refusal sends nothing, and keeps neither phone, family card, street nor insurance', () => {
    const f = form({
      consent: false,
      reminders: true,
      phone: '081234567890',
      household: '1872030101079002',
      address: 'Jalan Contoh 1',
      insurance: 'pbi',
      relation: 'child',
      rt: '3',
    });
    expect(consentOf(f)).not.toHaveProperty('reminders');
    const [person] = registrationFacts(f, ID, 'contoh', ON, null);
    expect(Object.keys(person?.body ?? {}).sort()).toEqual(
      ['address', 'birthDate', 'motherName', 'name', 'nikMissing', 'sex'].sort(),
    );
    expect(person?.body).toMatchObject({ address: { rt: '003' } });
  });
  test('for a minor the mother answers unless somebody else is named', () => {
    expect(consentOf(form({}))).toMatchObject({ guardian: 'Ratna Contoh', relation: 'mother' });
    const uncle = form({ guardianRelation: 'other', guardianName: 'Joko Contoh' });
    expect(consentOf(uncle)).toMatchObject({ guardian: 'Joko Contoh', relation: 'other' });
  });
});

test('who was shown as perhaps the same and passed over stays written', () => {
  const facts = registrationFacts(form({}), ID, 'contoh', ON, null, [SESSION]);
  expect(facts.at(-1)).toMatchObject({ kind: 'persons-distinct', body: { from: SESSION } });
  expect(facts.every(readable)).toBe(true);
});

test.each([
  [[], 1],
  [[{ queue: 1 }, { queue: null }], 3],
  [[{ queue: 7 }], 8],
])('after %j comes number %d', (came, next) => {
  expect(nextInQueue(came)).toBe(next);
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
  const facts = registrationFacts(f, ID, 'contoh', ON, {
    session: SESSION,
    scope: 'contoh',
    queue: 7,
  });
  expect(facts.map((d) => d.kind)).toEqual([
    'person-registered',
    'consent-recorded',
    'pregnancy-recorded',
    'person-moved',
    'attended',
  ]);
  expect(facts.every(readable)).toBe(true);
  expect(facts[0]?.body).toMatchObject({
    address: { rt: '003', rw: '012' },
  });
  expect(facts[0]?.body).not.toHaveProperty('phone');
  expect(facts.at(-1)?.body).toEqual({ session: SESSION, queue: 7, guest: true });
});

test('a guest who is registered lives nowhere we count, and the next visit is a guest’s again', () => {
  const here = { session: SESSION, scope: 'contoh', queue: 1 };
  const facts = registrationFacts(form({ guest: true }), ID, 'contoh', ON, here).map((draft, i) => {
    const id = `00000000-0000-7000-8000-0000000000${10 + i}`;
    const fact = parseFact({ ...draft, id, v: 1, by: ID });
    if (!fact.ok) throw new Error(fact.error.kind);
    return fact.value;
  });
  const known = knownNow(facts, ID);
  expect(residenceOn(known, ON)).toBeNull();
  const person = { id: ID, name: '', sex: 'F' as const, birthDate: ON, posyandu: null };
  const next = arrivalOf(person, { id: SESSION, scope: 'contoh', on: ON }, 2);
  expect(next.body).toMatchObject({ guest: true });
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
  test('an age said by heart is not held against it', () => {
    expect(nikHints(form({ nik, byAge: true, years: '3' }), ON).asks).toBeUndefined();
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
  expect(mayBePregnant(form({ sex, birth: { day: '1', month: '1', year } }), ON)).toBe(asked);
});
