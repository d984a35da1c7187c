import { describe, expect, test } from 'vitest';
import { parseFact } from '#domain/facts/fact.ts';
import type { SessionTally } from '#domain/sessions/session-now.ts';
import { openSessionOf } from '#domain/sessions/sessions-for-test.ts';
import type { Attendance, FactDraft } from '../../known/phone.ts';
import {
  catchUpFacts,
  closingFacts,
  notedFact,
  planFact,
  plansOf,
  redateFacts,
  signingFact,
  stillElsewhere,
  withoutReason,
} from './session-facts.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const OTHER = '00000000-0000-7000-8000-000000000002';
const session = openSessionOf(ID, '2025-11-04');
const came = (id: string, more: Partial<Attendance> = {}): Attendance => ({
  person: { id, name: 'Contoh', sex: 'F', birthDate: '2024-01-01', posyandu: 'contoh' },
  queue: 1,
  guest: false,
  arrivedMs: 0,
  steps: [1, 2],
  next: 3,
  on: '2025-11-04',
  ...more,
});
const TALLY: SessionTally = {
  targets: { all: 3 },
  attended: { all: 1 },
  absent: { all: 2 },
  guests: 0,
  outsideTargets: 0,
  referred: { all: 0 },
  toVisit: { all: 2 },
  educated: 1,
  unconfirmed: 0,
};
const readable = (drafts: readonly FactDraft[]) =>
  drafts.every((draft) => parseFact({ ...draft, id: ID, v: 1, by: ID }).ok);

describe('T0.12 closing an open day', () => {
  test('writes the reason for every step not gone through, then the end with its tally', () => {
    const reasons = { [ID]: 'Pulang lebih dulu' };
    const closing = { reasons, note: ' hujan ', endedAt: '11:30', tally: TALLY };
    const facts = closingFacts(session, [came(ID)], closing);
    const told = facts.map((f) => ('step' in f.body ? f.body.step : f.kind));
    expect(told).toEqual([3, 4, 5, 'session-closed']);
    expect(readable(facts)).toBe(true);
    expect(facts.at(-1)?.body).toEqual({ note: 'hujan', endedAt: '11:30', tally: TALLY });
  });
  test('T0.12 nobody present may be left without step 5 or a reason', () => {
    const left = [came(ID), came(OTHER)];
    expect(withoutReason(left, { [ID]: 'Tidak bersedia', [OTHER]: '  ' })).toEqual([left[1]]);
    expect(withoutReason(left, { [ID]: 'a', [OTHER]: 'b' })).toEqual([]);
  });
});

describe('the date of a whole open day', () => {
  test('is mended in one write: the day, and everybody who came', () => {
    const facts = redateFacts(session, [came(ID), came(OTHER)], '2025-11-03');
    expect(facts.map((f) => [f.kind, f.subject])).toEqual([
      ['session-redated', ID],
      ['visit-redated', ID],
      ['visit-redated', OTHER],
    ]);
    expect(facts.every((f) => 'date' in f.body && f.body.date === '2025-11-03')).toBe(true);
    expect(readable(facts)).toBe(true);
  });
  test('is offered to those who come later from a phone that did not know', () => {
    const mended = openSessionOf(ID, '2025-11-03', { wasOn: '2025-11-04' });
    const moved = came(OTHER, { on: '2025-11-03' });
    const late = came(ID);
    expect(stillElsewhere(mended, [moved, late])).toEqual([late]);
    expect(catchUpFacts(mended, [moved, late])).toMatchObject([
      { kind: 'visit-redated', subject: ID, body: { session: ID, date: '2025-11-03' } },
    ]);
    expect(catchUpFacts(session, [late])).toEqual([]);
  });
});

describe('what is noted of an open day', () => {
  const kader = [{ name: 'Bu Wati Contoh', steps: [1 as const] }];
  test('only fields that changed are written, each as a whole list', () => {
    const known = openSessionOf(ID, '2025-11-04', { kader, place: 'Balai' });
    const more = [...kader, { name: 'Bu Sri Contoh', steps: [3 as const] }];
    const fact = notedFact(known, { kader: more, officers: [], place: 'Balai', tools: [] });
    expect(fact?.body).toEqual({ kader: more });
    expect(fact && readable([fact])).toBe(true);
  });
  test('nothing typed is nothing written', () => {
    const known = openSessionOf(ID, '2025-11-04', { kader });
    expect(notedFact(known, { kader, officers: [], incident: '' })).toBeNull();
  });
});

test('a signature carries the tally and a name', () => {
  const fact = signingFact(session, '2025-11-05', { tally: TALLY, name: ' Bidan ', note: '' });
  expect(fact.body).toEqual({ tally: TALLY, name: 'Bidan' });
  expect(readable([fact])).toBe(true);
});

test('plans stand by posyandu, the nearest first, without what was opened or cancelled', () => {
  const plan = (id: string, on: string, more = {}) =>
    openSessionOf(id, on, { status: 'planned', ...more });
  const all = [
    plan('far', '2026-01-06'),
    plan('near', '2025-12-02'),
    plan('other', '2025-12-01', { scope: 'dahlia' }),
    plan('gone', '2025-12-03', { status: 'cancelled' }),
    session,
  ];
  expect(plansOf(all, 'contoh').map((s) => s.id)).toEqual(['near', 'far']);
  expect(plansOf(all, null).map((s) => s.id)).toEqual(['other', 'near', 'far']);
  const fact = planFact(ID, 'contoh', '2025-11-04', { date: '2025-12-02', zone: 'WIB' });
  expect(readable([fact])).toBe(true);
});
