import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#domain/calendar.ts';
import type { BodyOf, Fact, FactKind } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { visitOf } from '../steps/visit.ts';
import { type DueLine, dueList } from './due-list.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const ON: LocalDate = '2026-02-10';
let written = 0;
const fact = <K extends FactKind>(kind: K, on: LocalDate, body: BodyOf<K>): Fact => {
  written += 1;
  const id = `00000000-0000-7000-8000-${String(written).padStart(12, '0')}`;
  return { id, kind, v: 1, subject: ID, scope: 'contoh', on, by: ID, body } as Fact;
};
const born = (birthDate: LocalDate, sex: 'F' | 'M' = 'F') =>
  fact('person-registered', birthDate, { name: 'Contoh', sex, birthDate });
const due = (facts: readonly Fact[], forWorker = false): DueLine[] => {
  const visit = visitOf(knownNow(facts, ID), null, ON, { me: { value: null } } as never);
  if (!visit) throw new Error('nobody');
  return dueList({ ...visit, village: '18.72.03.1004', forWorker });
};
const kinds = (lines: readonly DueLine[]): string[] => [
  ...new Set(lines.map((l) => l.programme as string)),
];

describe('everything due for one person, across programmes (T3.08)', () => {
  it('lists nutrition, immunization, measuring and screening of a toddler in one list, each with its reason', () => {
    const lines = due([born('2025-01-05')]);
    expect(kinds(lines)).toEqual(
      expect.arrayContaining(['nutrition', 'immunization', 'measuring', 'screening']),
    );
    const services = lines.filter((l) => l.kind === 'service');
    expect(services.find((l) => l.service === 'vitamin-a-red')?.why).toMatchObject({
      kind: 'vitamin-a-month',
      month: 2,
    });
    expect(services.find((l) => l.service === 'deworming')?.why).toEqual({
      kind: 'deworming',
      last: null,
    });
  });

  it('asks for the weight once a month and not again after it was taken', () => {
    const weighed = (on: LocalDate) => fact('measurement-taken', on, { what: 'weight', value: 9 });
    const measures = (facts: readonly Fact[]) =>
      due(facts).flatMap((l) => (l.kind === 'measure' ? [[l.what, l.last]] : []));
    expect(measures([born('2025-01-05'), weighed('2026-01-31')])).toContainEqual([
      'weight',
      '2026-01-31',
    ]);
    expect(
      measures([born('2025-01-05'), weighed('2026-02-01')]).map(([what]) => what),
    ).not.toContain('weight');
  });

  it('asks a grown-up for the yearly checks when a year has gone', () => {
    const taken = (on: LocalDate) =>
      fact('measurement-taken', on, { what: 'blood-pressure', value: 120, diastolic: 80 });
    const asked = (on: LocalDate) =>
      due([born('1980-01-05'), taken(on)]).some(
        (l) => l.kind === 'measure' && l.what === 'blood-pressure',
      );
    expect(asked('2025-02-10')).toBe(true);
    expect(asked('2025-02-11')).toBe(false);
  });

  it('names the check of mother and newborn whose window is open, and no longer once it is on record', () => {
    const mother = [
      born('1998-02-03'),
      fact('delivery-recorded', ON, { endedOn: '2026-02-06', outcome: 'live-birth' }),
    ];
    const checks = (facts: readonly Fact[]) =>
      due(facts).flatMap((l) => (l.kind === 'visit' ? [`${l.visit} ${l.until}`] : []));
    expect(checks(mother)).toEqual(['KF2 2026-02-13']);
    expect(checks([...mother, fact('service-given', ON, { service: 'postpartum-check' })])).toEqual(
      [],
    );
    expect(checks([born('2026-02-09')])).toEqual(['KN1 2026-02-11']);
  });

  it('keeps a referral in sight for three months', () => {
    const referred = (on: LocalDate) =>
      fact('referral-made', on, { to: 'puskesmas', reasons: ['blood-pressure.high-1'] });
    const open = (on: LocalDate) =>
      due([born('1980-01-05'), referred(on)]).filter((l) => l.kind === 'referral').length;
    expect(open('2025-11-10')).toBe(1);
    expect(open('2025-11-09')).toBe(0);
  });

  it('keeps private screenings off a kader’s list (ruling 5)', () => {
    const isPrivate = (l: DueLine) => l.kind === 'screening' && l.screening.private === true;
    expect(due([born('1980-01-05')], true).some(isPrivate)).toBe(true);
    expect(due([born('1980-01-05')], false).some(isPrivate)).toBe(false);
  });

  it('asks nothing for somebody who died', () => {
    const died = fact('death-recorded', ON, { diedOn: '2026-02-09', cause: 'illness' });
    expect(due([born('2025-01-05'), died])).toEqual([]);
  });
});
