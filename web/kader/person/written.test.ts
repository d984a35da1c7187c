import { describe, expect, it } from 'vitest';
import type { Me } from '#domain/access/access.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { mostly, writtenWhere } from './written.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const me = {
  account: { id: id(1), username: 'wati', name: 'Ibu Wati (contoh)', role: 'kader' },
  posyandu: [{ id: 'melati', name: 'Melati 3' }],
  workers: [id(2)],
} as unknown as Me;
const fact = (by: string, scope: string, session?: string): Fact =>
  ({
    id: id(9),
    kind: 'measurement-taken',
    v: 1,
    subject: id(8),
    scope,
    on: '2026-02-10',
    by,
    body: { what: 'weight', value: 9, ...(session ? { session } : {}) },
  }) as Fact;
const names = new Map([[id(3), 'Ibu Sari (contoh)']]);

describe('where a line was written and by whom (T0.10)', () => {
  it.each([
    [fact(id(1), 'melati', id(7)), 'Posyandu Melati 3, hari buka, ditulis Anda'],
    [fact(id(3), 'melati'), 'Posyandu Melati 3, di luar hari buka, ditulis Ibu Sari (contoh)'],
    [fact(id(2), 'jauh'), 'posyandu lain, di luar hari buka, ditulis tenaga kesehatan'],
    [fact(id(4), 'jauh'), 'posyandu lain, di luar hari buka, ditulis kader lain'],
  ])('%#: %s', (one, says) => {
    expect(writtenWhere(one, me, names)).toBe(says);
  });

  it('says of a day what most of its lines say', () => {
    expect(mostly(['a', 'b', 'b'])).toBe('b');
    expect(mostly([])).toBe('');
  });
});
