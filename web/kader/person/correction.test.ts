import { expect, test } from 'vitest';
import { parseFact } from '#domain/facts/fact.ts';
import type { RosterPerson } from '../../known/phone.ts';
import { emptyForm } from '../register/person-form.ts';
import { correctionFacts } from './correction.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const at = { subject: ID, scope: 'contoh', on: '2025-11-04' };
const before = {
  ...emptyForm('Aisyah Contoh'),
  sex: 'F' as const,
  birth: { day: '4', month: '11', year: '2024' },
  rt: '003',
  motherName: 'Ratna Contoh',
  consent: true,
  consentWas: true,
};

test('nothing changed writes nothing', () => {
  expect(correctionFacts(at, before, before)).toEqual([]);
});
test('only what changed is written, and reads as a fact', () => {
  const [draft, ...rest] = correctionFacts(at, before, {
    ...before,
    name: 'Aisyah Putri Contoh',
    birth: { day: '5', month: '11', year: '2024' },
  });
  expect(rest).toEqual([]);
  expect(draft?.body).toEqual({ name: 'Aisyah Putri Contoh', birthDate: '2024-11-05' });
  expect(draft && parseFact({ ...draft, id: ID, v: 1, by: ID }).ok).toBe(true);
});
test('an address is written whole', () => {
  const [draft] = correctionFacts(at, before, { ...before, rw: '12' });
  expect(draft?.body).toEqual({ address: { rt: '003', rw: '012' } });
});
test('weeks in the womb can be told later', () => {
  const [draft] = correctionFacts(at, before, { ...before, gestation: '35', birthWeight: '2,1' });
  expect(draft?.body).toEqual({ birthWeightKg: 2.1, gestationWeeksAtBirth: 35 });
});
test('a changed mind about consent is a fact of its own', () => {
  expect(correctionFacts(at, before, { ...before, consent: false }).map((d) => d.kind)).toEqual([
    'consent-recorded',
  ]);
});
test('who was never asked and refuses now loses the point of the house', () => {
  const point = { latitude: -5.1, longitude: 105.3 };
  const self = {
    ...{ id: ID, name: 'Aisyah Contoh', sex: 'F', birthDate: '2024-11-04', posyandu: 'contoh' },
    homePoint: { fact: ID, on: '2025-10-01', point },
  } as RosterPerson;
  const unasked = { ...before, consent: null, consentWas: null };
  const said = (consent: boolean) => correctionFacts(at, unasked, { ...unasked, consent }, self);
  expect(said(false).map(({ kind, body }) => [kind, body])).toEqual([
    ['consent-recorded', expect.objectContaining({ given: false })],
    ['home-located', {}],
  ]);
  expect(said(true).map(({ kind }) => kind)).toEqual(['consent-recorded']);
});
