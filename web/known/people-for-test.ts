import type { BodyOf } from '#domain/facts/fact.ts';
import type { Entry } from '#log/entry.ts';
import { stampOf } from '#log/stamp.ts';
import { POSYANDU } from './server-for-test.ts';

/** Entries as another phone wrote them, and ids by number. */
export const personId = (n: number): string =>
  `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const DEVICE = '8f00000000000001';
const BY = personId(777_777);
let drawn = 0;

export const entry = (
  subject: string,
  kind: string,
  on: string,
  body: unknown,
  scope = POSYANDU,
): Entry => {
  drawn += 1;
  const id = stampOf(1_700_000_000_000 + drawn, 0, DEVICE);
  return { id, scope, subject, kind, v: 1, on, by: BY, body };
};

export const registered = (n: number, identity: Partial<BodyOf<'person-registered'>>): Entry =>
  entry(personId(n), 'person-registered', '2025-01-07', {
    name: `Orang ${n} Contoh`,
    sex: 'F',
    birthDate: '2024-11-20',
    ...identity,
  });

export const weighed = (n: number, on: string, value: number): Entry =>
  entry(personId(n), 'measurement-taken', on, { what: 'weight', value, step: 2 });
