import { expect, test } from 'vitest';
import { parseFact } from '#domain/facts/fact.ts';
import type { Attendance } from '../../known/phone.ts';
import { closingFacts } from './close-day.tsx';
import { zoneOfOffset } from './open-session.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const session = { id: ID, scope: 'contoh', on: '2025-11-04', zone: 'WIB' as const, closed: false };
const left: Attendance = {
  person: { id: ID, name: 'Contoh', sex: 'F', birthDate: '2024-01-01', posyandu: 'contoh' },
  queue: 1,
  guest: false,
  arrivedMs: 0,
  steps: [1, 2],
  next: 3,
};

test('T0.12 closing writes the reason for every step not gone through, then the end', () => {
  const facts = closingFacts(session, [left], { [ID]: 'Pulang lebih dulu' }, ' hujan ');
  expect(facts.map((f) => ('step' in f.body ? f.body.step : f.kind))).toEqual([
    3,
    4,
    5,
    'session-closed',
  ]);
  expect(facts.every((f) => parseFact({ ...f, id: ID, v: 1, by: ID }).ok)).toBe(true);
  expect(facts.at(-1)?.body).toEqual({ note: 'hujan' });
});

test.each([
  [420, 'WIB'],
  [480, 'WITA'],
  [540, 'WIT'],
  [0, 'WIB'],
])('%d minutes east is %s', (minutes, zone) => expect(zoneOfOffset(minutes)).toBe(zone));
