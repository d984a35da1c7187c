import { describe, expect, test } from 'vitest';
import { fieldsOn } from '#domain/cards/cards.ts';
import { DANGER_SIGNS } from '#domain/cards/danger-signs.ts';
import { type Fact, type FactKind, parseFact } from '#domain/facts/fact.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { openSessionOf } from '#domain/sessions/sessions-for-test.ts';
import type { FactDraft } from '../../known/phone.ts';
import { dangerFacts, dangerOf } from './danger.ts';
import { isReady, type MeasureDraft, measureFacts } from './measure-draft.ts';
import { measurerOf } from './measured-by.tsx';
import { NO_READING } from './reading-draft.ts';
import { type Visit, visitOf } from './visit.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const SESSION = '00000000-0000-7000-8000-000000000900';
const ON = '2025-11-04';
let n = 0;
const read = (draft: { kind: FactKind; on: string; body: unknown }): Fact => {
  n += 1;
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const fact = parseFact({ ...draft, id, v: 1, subject: ID, scope: 'contoh', by: ID });
  if (!fact.ok) throw new Error(JSON.stringify(fact.error));
  return fact.value;
};
const child = () =>
  read({
    kind: 'person-registered',
    on: ON,
    body: { name: 'Contoh', sex: 'F', birthDate: '2025-01-01' },
  });
function visit(...facts: Fact[]): Visit {
  const session = openSessionOf(SESSION, ON);
  const made = visitOf(knownNow(facts, ID), session, ON, { me: { value: null } as never });
  if (!made) throw new Error('nobody');
  return made;
}
const fieldsFor = (v: Visit) => fieldsOn(2, v.who).filter((f) => f.kind === 'measure');
const typed = (more: Partial<MeasureDraft> = {}): MeasureDraft => ({
  readings: { 'measure.weight': { ...NO_READING, text: '7,2' } },
  ...more,
});
const written = (drafts: readonly FactDraft[]): Fact[] => drafts.map(read);

describe('step 2', () => {
  test('danger signs that are not there are saved with the readings, every one of them answered', () => {
    const facts = measureFacts(
      visit(child()),
      fieldsFor(visit(child())),
      typed({ noDanger: true }),
      null,
    );
    expect(facts.map((f) => f.kind)).toEqual(['answers-given', 'measurement-taken']);
    const [answers] = facts;
    const asked = DANGER_SIGNS.find((list) => list.key === 'danger-signs-child')?.items ?? [];
    expect(answers?.body).toMatchObject({
      instrument: 'danger-signs-child',
      answers: Object.fromEntries(asked.map((item) => [item.key, false])),
      step: 2,
    });
  });

  test('a sign another phone wrote meanwhile is not taken back by "none" that was kept here', () => {
    const born = child();
    const seen = written(dangerFacts(visit(born), ['danger-signs-child fits']));
    const v = visit(born, ...seen);
    expect(dangerOf(v).says).toEqual(['Kejang']);
    expect(
      measureFacts(v, fieldsFor(v), typed({ noDanger: true }), null).map((f) => f.kind),
    ).toEqual(['measurement-taken']);
  });

  test('answers given again replace those before', () => {
    const born = child();
    const seen = written(dangerFacts(visit(born), ['danger-signs-child fits']));
    const again = written(dangerFacts(visit(born, ...seen), []));
    expect(dangerOf(visit(born, ...seen, ...again))).toMatchObject({ yes: [], asked: true });
  });

  test('what could not be measured is written with its reason, and is no reading', () => {
    const v = visit(child());
    const cannot = { ...NO_READING, cannot: 'Anak menangis atau menolak' };
    const draft: MeasureDraft = { readings: { 'measure.weight': cannot } };
    const [weight] = fieldsFor(v);
    expect(weight && isReady(draft, weight)).toBe(true);
    const facts = written(measureFacts(v, fieldsFor(v), draft, null));
    const after = visit(child(), ...facts);
    expect(after.day?.readings).toEqual({});
    expect(after.day?.notMeasured).toEqual([
      { what: 'weight', reason: 'Anak menangis atau menolak' },
    ]);
    // the step itself was not left out
    expect(after.day?.skipped).toEqual([]);
  });

  test('nothing typed writes nothing', () => {
    const v = visit(child());
    expect(measureFacts(v, fieldsFor(v), { readings: {} }, null)).toEqual([]);
  });
});

describe('who measured', () => {
  const me = { account: { id: 'a1', name: 'Ibu Wati Contoh' } } as Parameters<typeof measurerOf>[2];
  const session = (
    ...kader: { name: string; account?: string; steps: (1 | 2 | 3 | 4 | 5)[] }[]
  ) => ({
    id: SESSION,
    kader,
  });
  const nothing = { draft: () => null };
  const sari = { name: 'Ibu Sari Contoh', steps: [2 as const] };

  test('is the only kader of step 2, unless that is who types', () => {
    expect(measurerOf(nothing, session(sari), me)).toBe('Ibu Sari Contoh');
    expect(measurerOf(nothing, session({ ...sari, account: 'a1' }), me)).toBeNull();
    expect(measurerOf(nothing, session({ ...sari, steps: [1] }), me)).toBeNull();
  });
  test('of several nobody is assumed', () => {
    expect(
      measurerOf(nothing, session(sari, { name: 'Ibu Tuti Contoh', steps: [2] }), me),
    ).toBeNull();
  });
  test('is whom somebody chose, for the rest of the session', () => {
    const said = (name: string) => ({ draft: () => ({ name }) });
    expect(measurerOf(said('Ibu Tuti Contoh'), session(sari), me)).toBe('Ibu Tuti Contoh');
    expect(measurerOf(said('Ibu Wati Contoh'), session(sari), me)).toBeNull();
  });
});
