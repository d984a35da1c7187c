import { describe, expect, test } from 'vitest';
import { parseFact } from '#domain/facts/fact.ts';
import {
  type DeliveryForm,
  deliveryFacts,
  deliveryIsReady,
  NO_BABY,
  numberIn,
} from './life-facts.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const at = { subject: ID, scope: 'contoh', on: '2025-11-04' };
const mother = { name: 'Ratna Contoh', address: { rt: '003' }, household: '1872030101900001' };
const form: DeliveryForm = {
  endedOn: '2025-11-02',
  outcome: 'live-birth',
  place: 'facility',
  helper: 'Bidan Contoh',
  breastfeeding: true,
  babies: [{ sex: 'M', kg: '3,1', cm: '49' }],
};
const ids = () => {
  let n = 100;
  return () => {
    n += 1;
    return `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  };
};
const written = (f: DeliveryForm) => {
  const facts = deliveryFacts(at, f, mother, ids());
  expect(facts.every((d) => parseFact({ ...d, id: ID, v: 1, by: ID }).ok)).toBe(true);
  return facts;
};

describe('a delivery', () => {
  test('registers the newborn under its mother, without a name or NIK', () => {
    const [delivery, baby, ...rest] = written(form);
    expect(rest).toEqual([]);
    expect(delivery?.body).toMatchObject({ babies: [baby?.subject], breastfeeding: true });
    expect(baby?.body).toEqual({
      name: 'By Ny Ratna Contoh',
      sex: 'M',
      birthDate: '2025-11-02',
      provisional: true,
      nikMissing: 'not-yet-issued',
      mother: ID,
      motherName: 'Ratna Contoh',
      address: { rt: '003' },
      household: '1872030101900001',
      birthWeightKg: 3.1,
      birthLengthCm: 49,
    });
  });
  test('twins are told apart by a number', () => {
    const twins = {
      ...form,
      babies: [form.babies[0] ?? NO_BABY, { ...NO_BABY, sex: 'F' as const }],
    };
    const names = written(twins).flatMap((d) =>
      d.kind === 'person-registered' ? [d.body.name] : [],
    );
    expect(names).toEqual(['By Ny Ratna Contoh 1', 'By Ny Ratna Contoh 2']);
  });
  test('a stillbirth registers nobody', () => {
    expect(written({ ...form, outcome: 'stillbirth' }).map((d) => d.kind)).toEqual([
      'delivery-recorded',
    ]);
  });
  test('a living baby needs its sex and a weight that can be', () => {
    expect(deliveryIsReady(form)).toBe(true);
    expect(deliveryIsReady({ ...form, babies: [NO_BABY] })).toBe(false);
    expect(deliveryIsReady({ ...form, babies: [{ sex: 'F', kg: '31', cm: '' }] })).toBe(false);
    expect(deliveryIsReady({ ...form, outcome: 'miscarriage', babies: [NO_BABY] })).toBe(true);
  });
});

test.each([
  ['', undefined],
  ['3,1', 3.1],
  ['31', null],
  ['abc', null],
])('a typed number %j is %s', (text, value) => expect(numberIn(text, 0.3, 8)).toBe(value));
