import { expect, it } from 'vitest';
import { factClass } from './class.ts';
import { classOf } from './class-among.ts';

it('a code of a sensitive instrument makes what lists it sensitive, wherever it is read (ruling 16)', () => {
  const referral = (...reasons: string[]) =>
    factClass({ kind: 'referral-made', body: { reasons } });
  expect(referral('weight-for-age.severe')).toBe('clinical');
  for (const code of ['srq-20.item-17', 'gds-4.depression', 'cervix-check.refer', 'hiv-test'])
    expect([code, referral('weight-for-age.severe', code)]).toEqual([code, 'sensitive']);
  const shown = { kind: 'findings-shown', body: { rulebook: '1', findings: ['sdq.high'] } };
  expect(factClass(shown)).toBe('sensitive');
  // what nobody can read is nothing sensitive, and breaks nothing
  expect(factClass({ kind: 'referral-made', body: { reasons: 'sdq' } })).toBe('clinical');
  expect(factClass({ kind: 'referral-made', body: null })).toBe('clinical');
});

it('what takes back a fact nobody here knows is treated as if it were sensitive', () => {
  const taken = { id: 'b', kind: 'fact-withdrawn', body: { fact: 'a' } };
  const weight = { id: 'a', kind: 'measurement-taken', body: { what: 'weight', value: 7 } };
  expect(classOf(taken, new Map())).toBe('sensitive');
  expect(classOf(taken, new Map([['a', weight]]))).toBe('ordinary');
});

it('how and why somebody died, what was taught and what was skipped are health, not identity (decision 0016)', () => {
  for (const kind of ['death-recorded', 'education-given', 'step-skipped'])
    expect(factClass({ kind, body: {} })).toBe('clinical');
});

it('T0.08 a task with a reason kept to health workers goes to their phones only, and so does its closing (ruling 16)', () => {
  const assigned = (...reasons: string[]) => ({
    id: 'a',
    kind: 'task-assigned',
    body: { task: 'follow-up', reasons },
  });
  const closed = {
    id: 'b',
    kind: 'task-closed',
    body: { task: 'a', kind: 'follow-up', outcome: 'done' },
  };
  const classes = (...reasons: string[]) => {
    const task = assigned(...reasons);
    const byId = new Map([task, closed].map((f) => [f.id, f]));
    return [classOf(task, byId), classOf(closed, byId)];
  };
  expect(classes('not-yet', 'weight-gain.2t')).toEqual(['clinical', 'clinical']);
  for (const code of ['srq-20.item-17', 's.r.adult.24', 's.not.10.kb', 'contraception.pill'])
    expect(classes('not-yet', code)).toEqual(['sensitive', 'sensitive']);
  expect(classOf(closed, new Map())).toBe('clinical');
});
