import { describe, expect, test } from 'vitest';
import type { Finding } from '#domain/assess/finding.ts';
import { fieldsOn } from '#domain/cards/cards.ts';
import { type Fact, type FactKind, parseFact } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { openSessionOf } from '#domain/sessions/sessions-for-test.ts';
import type { FactDraft } from '../../known/phone.ts';
import { toRefer, usualPlace } from './findings.ts';
import { shownFact } from './findings-step.tsx';
import {
  NO_SERVICE,
  type ServeDraft,
  serveFacts,
  serveProblem,
  serviceFields,
  startServe,
} from './serve-draft.ts';
import { counselTopics } from './topics.ts';
import { previousReading, type Visit, visitOf } from './visit.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const SESSION = '00000000-0000-7000-8000-000000000900';
const ON = '2025-11-04';
let n = 0;
const fact = (kind: FactKind, body: unknown, on = ON): Fact => {
  n += 1;
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const read = parseFact({ id, kind, v: 1, subject: ID, scope: 'contoh', on, by: ID, body });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};
const born = (birthDate: string, sex: 'F' | 'M' = 'F') =>
  fact('person-registered', { name: 'Contoh', sex, birthDate }, birthDate);
function visit(...facts: Fact[]): Visit {
  const session = openSessionOf(SESSION, ON);
  const made = visitOf(knownNow(facts, ID), session, ON, { me: { value: null } as never });
  if (!made) throw new Error('nobody');
  return made;
}
const readable = (drafts: readonly FactDraft[]) =>
  drafts.every((d) => parseFact({ ...d, id: ID, v: 1, by: ID }).ok);
const version = () => 'edisi-2023';
const finding = (
  code: string,
  severity: Finding['severity'],
  more: Partial<Finding> = {},
): Finding => ({
  code,
  severity,
  family: '',
  worker: '',
  title: code,
  rule: code,
  version: '1',
  ...more,
});

describe('step 4', () => {
  test('answers, a service, a blood test and a referral are written in one go, each with its step (T0.13)', () => {
    const v = visit(born('1980-01-01'));
    const fields = fieldsOn(4, v.who);
    const draft: ServeDraft = {
      answers: { 'tbc-signs': { cough: false, fever: false, weight: false, contact: true } },
      services: {
        contraception: { ...NO_SERVICE, on: true, by: 'Bidan Contoh', method: 'pill' },
      },
      tests: { glucose: '145' },
      referral: { on: true, to: 'puskesmas', reasons: ['glucose.high'], note: '', by: '' },
    };
    expect(serveProblem(v, fields, draft)).toBeNull();
    const facts = serveFacts(v, fields, draft, version);
    expect(facts.map((d) => d.kind).sort()).toEqual([
      'answers-given',
      'measurement-taken',
      'referral-made',
      'service-given',
    ]);
    expect(facts.every((d) => 'step' in d.body && d.body.step === 4)).toBe(true);
    expect(readable(facts)).toBe(true);
  });

  test('T4.11 T3.08: services of several programmes, whatever stage they belong to, are one save', () => {
    const pregnant = fact('pregnancy-recorded', { lmp: '2025-06-01' }, '2025-06-10');
    const v = visit(born('1996-01-01'), pregnant);
    const fields = fieldsOn(4, v.who);
    const offered = serviceFields(fields).map((f) => f.service);
    expect(offered).toEqual(expect.arrayContaining(['iron-tablets', 'pmt-mother']));
    const draft: ServeDraft = {
      ...startServe(null),
      answers: {
        'tbc-signs': { cough: false, fever: false, weight: false, contact: false },
        'ttd-daily': { daily: true },
      },
      services: {
        'iron-tablets': { ...NO_SERVICE, on: true, amount: '30', by: 'Bidan Contoh' },
        'pmt-mother': { ...NO_SERVICE, on: true, amount: '2' },
      },
      tests: { glucose: '145' },
    };
    expect(serveProblem(v, fields, draft)).toBeNull();
    const facts = serveFacts(v, fields, draft, version);
    expect(facts.map((d) => d.kind).sort()).toEqual([
      'answers-given',
      'answers-given',
      'measurement-taken',
      'service-given',
      'service-given',
    ]);
    expect(new Set(facts.map((d) => d.subject)).size).toBe(1);
    expect(readable(facts)).toBe(true);
  });

  test('T1.10 T4.07: every service says whether it was given inside a building', () => {
    const v = visit(born('1996-01-01'));
    const fields = fieldsOn(4, v.who);
    const given = (session: Visit['session'], more = {}) => {
      const services = {
        contraception: { ...NO_SERVICE, on: true, by: 'Bidan Contoh', ...more },
      };
      const one = { ...fields[0], kind: 'service', step: 4, label: 'KB', service: 'contraception' };
      const draft = { ...startServe(null), services };
      const [made] = serveFacts(
        { ...v, session },
        [one as (typeof fields)[number]],
        draft,
        version,
      );
      return made?.kind === 'service-given' ? made.body.inBuilding : undefined;
    };
    const { session } = v;
    if (!session) throw new Error('no session');
    expect(given(session)).toBe(false);
    expect(given({ ...session, place: 'Aula Puskesmas Yosodadi' })).toBe(true);
    expect(given(session, { inBuilding: true })).toBe(true);
  });

  test('nothing is asked twice: unchanged answers of today write nothing, changed ones replace them', () => {
    const answers = { cough: false, fever: false, weight: false, contact: false };
    const given = fact('answers-given', {
      instrument: 'tbc-signs',
      version: 'edisi-2023',
      answers,
    });
    const v = visit(born('1980-01-01'), given);
    const fields = fieldsOn(4, v.who);
    const start = startServe(v.day);
    expect(serveFacts(v, fields, start, version)).toEqual([]);
    const changed = { ...start, answers: { 'tbc-signs': { ...answers, cough: true } } };
    expect(serveFacts(v, fields, changed, version)[0]?.body).toMatchObject({ corrects: given.id });
  });

  test('a form begun before somebody else answered does not put the old answers back', () => {
    const answers = { cough: false, fever: false, weight: false, contact: false };
    const body = { instrument: 'tbc-signs', version: 'edisi-2023' };
    const first = fact('answers-given', { ...body, answers });
    const who = born('1980-01-01');
    const begun = startServe(visit(who, first).day);
    const coughs = { ...answers, cough: true };
    const later = fact('answers-given', { ...body, answers: coughs, corrects: first.id });
    const v = visit(who, first, later);
    const fields = fieldsOn(4, v.who);
    expect(serveFacts(v, fields, begun, version)).toEqual([]);
    const other = {
      ...begun,
      answers: { ...begun.answers, 'tbc-signs': { ...answers, fever: true } },
    };
    expect(serveFacts(v, fields, other, version)).toHaveLength(1);
  });

  test.each<[string, Partial<ServeDraft>, boolean]>([
    [
      'a vaccine without its batch',
      { services: { 'immunization.mr-1': { ...NO_SERVICE, on: true, by: 'Bidan' } } },
      true,
    ],
    [
      'a vaccine without who gave it',
      { services: { 'immunization.mr-1': { ...NO_SERVICE, on: true, batch: 'A1' } } },
      true,
    ],
    [
      'a vaccine with both',
      { services: { 'immunization.mr-1': { ...NO_SERVICE, on: true, batch: 'A1', by: 'Bidan' } } },
      false,
    ],
    [
      'a referral to nowhere',
      { referral: { on: true, to: null, reasons: [], note: '', by: '' } },
      true,
    ],
  ])('%s is held back: %#', (_name, more, held) => {
    const v = visit(born('2025-01-01'));
    const draft = { ...startServe(null), ...more };
    expect(serveProblem(v, fieldsOn(4, v.who), draft) !== null).toBe(held);
  });
});

test('a pregnant teenager is asked by both cards, nothing twice', () => {
  const v = visit(
    born('2009-01-01'),
    fact('pregnancy-recorded', { lmp: '2025-08-01' }, '2025-09-01'),
  );
  expect(v.who.groups).toEqual(['bumil', 'remaja']);
  const keys = fieldsOn(2, v.who).map((f) => (f.kind === 'measure' ? f.what : f.kind));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(
    expect.arrayContaining(['weight', 'muac', 'blood-pressure', 'length-height']),
  );
});

test('the reading before is the last one that counts, never one of two that differ', () => {
  const v = visit(
    born('2024-11-01'),
    fact('measurement-taken', { what: 'weight', value: 6.7 }, '2025-09-04'),
    fact('measurement-taken', { what: 'weight', value: 6.9 }, '2025-10-04'),
    fact('measurement-taken', { what: 'weight', value: 9.6 }, '2025-10-04'),
    fact('measurement-taken', { what: 'weight', value: 7.2 }),
  );
  expect(previousReading(v.known, 'weight', ON)?.value).toBe(6.7);
});

describe('findings', () => {
  const found = [
    finding('a.red', 'refer', { referTo: 'pustu', topics: ['child-growth'] }),
    finding('b.urgent', 'urgent', { referTo: 'hospital' }),
    finding('c.good', 'good', { topics: ['immunization'] }),
    finding('d.hidden', 'refer', { sensitive: true }),
  ];
  test('the farthest place asked for is offered', () => {
    expect(toRefer(found).map((f) => f.code)).toEqual(['a.red', 'b.urgent', 'd.hidden']);
    expect(usualPlace(found)).toBe('hospital');
    expect(usualPlace([finding('x', 'watch')])).toBeNull();
  });
  test('what was shown is written without what is sensitive', () => {
    const draft = shownFact(visit(born('1980-01-01')), found, '2023.1');
    expect(draft.body).toEqual({
      rulebook: '2023.1',
      findings: ['a.red', 'b.urgent', 'c.good'],
      session: SESSION,
    });
    expect(readable([draft])).toBe(true);
  });
  test('education that fits a finding stands first; what is good asks for nothing', () => {
    const v = visit(born('2024-11-01'));
    const { fits, others } = counselTopics(fieldsOn(5, v.who), found, null);
    expect(fits.map((t) => t.key)).toEqual(['child-growth']);
    expect(others.map((t) => t.key)).toContain('immunization');
  });
});

test('T4.10: gizi seimbang is a topic of every pregnant woman, and can be written for anybody who came', () => {
  const plate = { key: 'pregnancy-plate', label: 'Gizi seimbang ibu hamil, Isi Piringku' };
  const pregnant = fact('pregnancy-recorded', { lmp: '2025-06-01' }, '2025-06-10');
  const mother = visit(born('1996-01-01'), pregnant);
  expect(counselTopics(fieldsOn(5, mother.who), [], null).others).toContainEqual(plate);
  const grandmother = visit(born('1950-01-01'));
  expect(counselTopics(fieldsOn(5, grandmother.who), [], null).more).toContainEqual(plate);
});
