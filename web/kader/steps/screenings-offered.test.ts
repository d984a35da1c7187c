import { expect, test } from 'vitest';
import { fieldsOn } from '#domain/cards/cards.ts';
import { type Fact, type FactKind, parseFact } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { openSessionOf } from '#domain/sessions/sessions-for-test.ts';
import { fieldOf, foldedFields, screeningsOffered } from './screenings-offered.ts';
import {
  NO_SERVICE,
  type ServeDraft,
  serveFacts,
  serveProblem,
  startServe,
} from './serve-draft.ts';
import { type Visit, visitOf } from './visit.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const ON = '2025-11-04';
let n = 0;
const fact = (kind: FactKind, body: unknown, on = ON): Fact => {
  n += 1;
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const read = parseFact({ id, kind, v: 1, subject: ID, scope: 'contoh', on, by: ID, body });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
function visit(...facts: Fact[]): Visit {
  const born = fact(
    'person-registered',
    { name: 'Contoh', sex: 'F', birthDate: '1980-01-01' },
    '1980-01-01',
  );
  const session = openSessionOf('00000000-0000-7000-8000-000000000900', ON);
  const made = visitOf(knownNow([born, ...facts], ID), session, ON, {
    me: { value: null } as never,
  });
  if (!made) throw new Error('nobody');
  return made;
}
const answered = (instrument: string, answers: Record<string, boolean | number>, on = ON) =>
  fact('answers-given', { instrument, version: 'x', answers }, on);
const names = (v: Visit, forWorker: boolean) =>
  screeningsOffered(v, forWorker).lines.map((line) => line.screening.instrument);

test('a kader is never offered what is answered alone, a health worker is', () => {
  expect(names(visit(), false)).toContain('puma');
  for (const name of ['srq-20', 'cervix-check']) {
    expect(names(visit(), false)).not.toContain(name);
    expect(names(visit(), true)).toContain(name);
  }
});

test('what was answered alone is named and hidden once it is saved; the rest can be mended', () => {
  const v = visit(
    answered('srq-20', { score: 3, 'item-17': false }),
    answered('puma', { 'ever-smoked': false }),
  );
  const offered = screeningsOffered(v, true);
  expect(offered.kept.map((s) => s.instrument)).toEqual(['srq-20']);
  expect(names(v, true)).not.toContain('srq-20');
  expect(offered.lines.find((l) => l.screening.instrument === 'puma')?.isAnswered).toBe(true);
  expect(screeningsOffered(v, false).kept).toEqual([]);
});

test('long questions of the card are a line to open, with the last day they were answered', () => {
  const elder = (...facts: Fact[]) =>
    visit(fact('person-corrected', { birthDate: '1950-01-01' }, '1980-01-02'), ...facts);
  const lines = (v: Visit) => foldedFields(fieldsOn(4, v.who), v);
  const barthel = (v: Visit) => lines(v).find((l) => l.screening.instrument === 'barthel');
  expect(lines(elder()).map((l) => l.screening.instrument)).toEqual(['smoking', 'barthel']);
  expect(barthel(elder())).toMatchObject({ why: { kind: 'never' }, isAnswered: false });
  const recently = elder(answered('barthel', { bowels: 2 }, '2025-10-01'));
  expect(barthel(recently)?.why).toEqual({ kind: 'again', last: '2025-10-01' });
  const today = elder(answered('barthel', { bowels: 2 }));
  expect(barthel(today)).toMatchObject({ why: { kind: 'never' }, isAnswered: true });
});

test('what a folded line was answered is written once', () => {
  const v = visit();
  const asks = [
    ...fieldsOn(4, v.who),
    ...screeningsOffered(v, true).lines.map((l) => fieldOf(l.screening)),
  ];
  const draft: ServeDraft = { ...startServe(null), answers: { smoking: { status: 'active' } } };
  expect(serveFacts(v, asks, draft, () => 'x')).toHaveLength(1);
});

test('what extra food was made of is written with it, and nothing where nobody said', () => {
  const v = visit();
  const field = {
    kind: 'service',
    step: 4,
    service: 'pmt-mother',
    label: 'Makanan tambahan',
    note: { label: 'Bahan makanannya' },
  } as const;
  const bodyOf = (note?: string) =>
    serveFacts(
      v,
      [field],
      {
        ...startServe(null),
        services: { 'pmt-mother': { ...NO_SERVICE, on: true, ...(note ? { note } : {}) } },
      },
      () => 'x',
    )[0]?.body;
  expect(bodyOf('telur dan tahu ')).toMatchObject({ note: 'telur dan tahu' });
  expect(bodyOf()).not.toHaveProperty('note');
});

test('T4.11: questionnaires of several programmes and the card itself are still one save', () => {
  const v = visit();
  const fields = [
    ...fieldsOn(4, v.who),
    ...screeningsOffered(v, true).lines.map((line) => fieldOf(line.screening)),
  ];
  const draft: ServeDraft = {
    ...startServe(null),
    answers: {
      smoking: { status: 'none' },
      'breast-check': { complaint: false },
      'srq-20': { score: 2, 'item-17': false },
    },
  };
  const facts = serveFacts(v, fields, draft, () => 'x');
  expect(facts.map((f) => 'instrument' in f.body && f.body.instrument).sort()).toEqual([
    'breast-check',
    'smoking',
    'srq-20',
  ]);
  expect(serveFacts(v, fields, startServe(null), () => 'x')).toEqual([]);
});

test('a referral keeps what only health workers may read apart from the rest', () => {
  const v = visit();
  const refer = (reasons: string[]) =>
    serveFacts(
      v,
      fieldsOn(4, v.who),
      {
        ...startServe(null),
        referral: { on: true, to: 'puskesmas', reasons, note: 'Ditemani ibunya', by: '' },
      },
      () => 'x',
    ).map(({ body }) => ('reasons' in body ? [body.reasons, body.note ?? ''] : []));
  expect(refer(['blood-pressure.high', 'srq-20.urgent'])).toEqual([
    [['blood-pressure.high'], ''],
    [['srq-20.urgent'], 'Ditemani ibunya'],
  ]);
  expect(refer(['srq-20.urgent'])).toEqual([[['srq-20.urgent'], 'Ditemani ibunya']]);
  expect(refer(['blood-pressure.high'])).toEqual([[['blood-pressure.high'], 'Ditemani ibunya']]);
});

test('contraception is written as its method, and not without one', () => {
  const v = visit();
  const fields = fieldsOn(4, v.who);
  const draft = (method?: string): ServeDraft => ({
    ...startServe(null),
    services: {
      contraception: { ...NO_SERVICE, on: true, by: 'Bidan', ...(method ? { method } : {}) },
    },
  });
  expect(serveProblem(v, fields, draft())).not.toBeNull();
  expect(serveProblem(v, fields, draft('implant'))).toBeNull();
  expect(serveFacts(v, fields, draft('implant'), () => 'x')).toMatchObject([
    { kind: 'service-given', body: { service: 'contraception.implant' } },
  ]);
});

test('a test a kader types names who did it', () => {
  const v = visit();
  const fields = fieldsOn(4, v.who);
  const typed = (testsBy?: string): ServeDraft => ({
    ...startServe(null),
    tests: { glucose: '145' },
    ...(testsBy === undefined ? {} : { testsBy }),
  });
  expect(serveProblem(v, fields, typed(''))).not.toBeNull();
  expect(serveProblem(v, fields, { ...typed(''), tests: {} })).toBeNull();
  expect(serveProblem(v, fields, typed('Bidan Nina'))).toBeNull();
  expect(serveFacts(v, fields, typed('Bidan Nina'), () => 'x')).toMatchObject([
    { body: { what: 'glucose', measuredBy: 'Bidan Nina' } },
  ]);
});
