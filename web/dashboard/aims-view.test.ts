import { describe, expect, it } from 'vitest';
import type { AimsAnswer } from '#domain/pws/aims-answer.ts';
import {
  above,
  changesIn,
  holdsWithout,
  isWrong,
  numberIn,
  setHere,
  sumBelow,
} from './aims-view.ts';

const people = { year: 2026, key: 'lansia', kind: 'people' } as const;
const answer: AimsAnswer = {
  level: 'village',
  place: 'v',
  name: 'Desa Contoh',
  year: 2026,
  path: { district: '18.72', puskesmas: 'p', village: 'v' },
  below: [
    { level: 'posyandu', id: 'a', name: 'A' },
    { level: 'posyandu', id: 'b', name: 'B' },
  ],
  aims: [
    { level: 'village', place: 'v', year: 2026, key: '16.ds', kind: 'percent', value: 88.5 },
    { level: 'district', place: '18.72', year: 2026, key: '16.ds', kind: 'percent', value: 80 },
    { level: 'posyandu', place: 'a', ...people, value: 30 },
    { level: 'posyandu', place: 'b', ...people, value: 12 },
  ],
  mine: true,
  registered: {},
};
const ds = { kind: 'percent', key: '16.ds' } as const;
const elders = { kind: 'people', key: 'lansia' } as const;

describe('a place’s aims on the page', () => {
  it.each([
    ['people', '1250', 1250],
    ['people', '1.250', 1250],
    ['people', '1.250.000', 1250000],
    ['people', '12.5', 12.5],
    ['people', ' ', null],
    ['percent', '87,5', 87.5],
    ['percent', '87.5', 87.5],
    ['percent', '-1', undefined],
    ['percent', 'lima', undefined],
  ] as const)('%s "%s" is read as %s', (kind, text, value) => {
    expect(numberIn(kind, text)).toBe(value);
  });

  it('says what is wrong and sends only what changed', () => {
    expect([isWrong(answer, ds, '101'), isWrong(answer, elders, '12,5')]).toEqual([true, true]);
    expect([isWrong(answer, ds, ''), isWrong(answer, elders, '40')]).toEqual([false, false]);
    const typed = { 'percent:16.ds': '88,5', 'people:lansia': '45' };
    expect(changesIn(answer, typed, [ds, elders])).toEqual([{ ...elders, value: 45 }]);
    expect(changesIn(answer, { 'percent:16.ds': '' }, [ds])).toEqual([{ ...ds, value: null }]);
  });

  it('shows what is set here, what holds without it, and the sum from below', () => {
    expect(setHere(answer, ds)).toBe('88.5');
    expect(holdsWithout(answer, '16.ds')).toMatchObject({ percent: 80, from: 'district' });
    expect(sumBelow(answer, 'lansia')).toBe(42);
    expect(sumBelow(answer, 'bumil:year')).toBeNull();
    expect(above(answer)).toEqual({ level: 'puskesmas', place: 'p' });
  });
});
