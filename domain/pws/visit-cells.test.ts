import { describe, expect, it } from 'vitest';
import { VISIT_DAY, type Visit, visitor } from '../assess/visit-for-test.ts';
import { cellsOfKnown } from './recap/recap-for-test.ts';

const woman = { ageMonths: 400 } as const;
const child = { ageMonths: 20 } as const;
const kind = (value: string) => ({ 'visit-kind': { kind: value } });

const CASES: readonly (readonly [name: string, visit: Visit, says: readonly string[]])[] = [
  ['nobody asked: neither well nor ill', woman, []],
  ['came for a check', { ...woman, answers: kind('well') }, ['contact-well', 'well']],
  ['came with a complaint', { ...woman, answers: kind('sick') }, ['sick']],
  [
    'a danger sign is ill, whatever else was said',
    {
      ...woman,
      mother: 'bumil',
      answers: { ...kind('well'), 'danger-signs-pregnancy': { bleeding: true, fever: false } },
    },
    ['sick'],
  ],
  [
    'no danger sign says nothing of being well',
    { ...woman, mother: 'bumil', answers: { 'danger-signs-pregnancy': { bleeding: false } } },
    [],
  ],
  ['a child with a fever', { ...child, answers: { 'sick-signs': { fever: true } } }, ['sick']],
  [
    'a child asked, and none of the signs',
    { ...child, answers: { 'sick-signs': { fever: false, diarrhoea: false } } },
    ['contact-well', 'well'],
  ],
];

const states = (cells: readonly string[]): string[] =>
  cells.flatMap((cell) => (/^visit\.(.*well|sick)$/.test(cell) ? [cell.slice(6)] : [])).sort();

describe('visits of a month', () => {
  it.each(CASES)('T4.19 T4.17 are well or ill as somebody said: %s', (_name, visit, says) => {
    expect(states(cellsOfKnown(visitor(visit)))).toEqual(says);
  });

  it('T4.17 count a person as reached while well only when no day of the month was an ill one', () => {
    const known = visitor({ ...woman, answers: kind('well') });
    const [day] = known.days;
    if (!day) throw new Error('the visit has its day');
    const ill = { 'visit-kind': { fact: '', version: '', answers: { kind: 'sick' } } };
    const again = { ...day, on: '2025-11-20', answers: ill };
    expect(states(cellsOfKnown({ ...known, days: [day, again] }))).toEqual(['sick', 'well']);
  });

  it('T0.23 say of how many of those who came to a session a talk was written', () => {
    const known = visitor(woman);
    const told = { ...known.days[0], education: [{ fact: '', topics: ['plate'] }] };
    const days = known.days.map((day) => ({ ...day, ...told, on: VISIT_DAY }));
    const ofSession = (cells: string[]) => cells.filter((cell) => cell.startsWith('visit.session'));
    expect(ofSession(cellsOfKnown({ ...known, days }))).toEqual([
      'visit.session',
      'visit.session-educated',
    ]);
    expect(ofSession(cellsOfKnown(known))).toEqual(['visit.session']);
  });
});
