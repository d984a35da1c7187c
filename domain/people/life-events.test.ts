import { describe, expect, it } from 'vitest';
import { NEWBORN_WINDOWS } from '../assess/pregnancy/postnatal-visits.ts';
import type { Fact } from '../facts/fact.ts';
import { fact, idAt, someone } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import { HOME, type LifeEventCase, lifeEventCases, ON, type Written } from './life-events.cases.ts';
import { deathToTell, visitsAhead, whatFollows } from './life-events.ts';

const written = (n: number, [kind, on, body]: Written): Fact => ({
  ...fact(n, kind, on, body as never),
  scope: HOME,
});

const REGISTERED: Readonly<Record<LifeEventCase['who'], Written>> = {
  woman: [
    'person-registered',
    '2025-01-10',
    { name: 'Ratna Contoh', sex: 'F', birthDate: '1998-02-03' },
  ],
  newborn: [
    'person-registered',
    '2026-02-27',
    { name: 'By Ny Ratna Contoh', sex: 'F', birthDate: '2026-02-26', provisional: true },
  ],
  boy: [
    'person-registered',
    '2025-01-10',
    { name: 'Dimas Contoh', sex: 'M', birthDate: '2017-03-02' },
  ],
};

describe('what follows from an event of a life (ruling 7)', () => {
  it.each(lifeEventCases)('$name', ({ who, before = [], event, babies, follows }) => {
    const earlier = [REGISTERED[who], ...before].map((w, i) => written(i + 1, w));
    const was = knownNow(earlier, someone);
    const is = knownNow([...earlier, written(50, event)], someone);
    expect(whatFollows(was, is, ON, babies)).toEqual(follows);
  });

  it('says nothing when nothing changed, and nothing twice', () => {
    const once = [
      written(1, REGISTERED.woman),
      written(2, ['death-recorded', ON, { diedOn: ON, cause: 'maternal' }]),
    ];
    const known = knownNow(once, someone);
    expect(whatFollows(known, known, ON)).toEqual([]);
  });

  it('takes the alert back with the death', () => {
    const told = written(2, ['death-recorded', ON, { diedOn: ON, cause: 'maternal' }]);
    const undone = written(3, ['fact-withdrawn', ON, { fact: idAt(2) }]);
    const was = knownNow([written(1, REGISTERED.woman), told], someone);
    const is = knownNow([written(1, REGISTERED.woman), told, undone], someone);
    expect(whatFollows(was, is, ON)).toEqual([
      { kind: 'joins-groups', groups: ['dewasa'] },
      { kind: 'joins-targets', to: HOME },
    ]);
  });
});

describe('a death the midwife must hear of', () => {
  const newborn = { birthDate: '2026-02-10', pregnancies: [], cause: 'illness' } as const;
  it.each([
    ['2026-02-10', 'newborn'],
    ['2026-03-10', 'newborn'],
    ['2026-03-11', null],
  ] as const)('a baby born on 10 February that dies on %s: %s', (diedOn, who) => {
    expect(deathToTell({ ...newborn, diedOn })).toBe(who);
  });
});

describe('visits that are ahead', () => {
  it('keeps a window to its last day', () => {
    const due = (on: string) => visitsAhead(NEWBORN_WINDOWS, '2026-03-01', on).map((v) => v.visit);
    expect(due('2026-03-08')).toEqual(['KN2', 'KN3']);
    expect(due('2026-03-09')).toEqual(['KN3']);
    expect(due('2026-03-30')).toEqual([]);
  });
});
