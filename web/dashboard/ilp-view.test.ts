import { expect, it } from 'vitest';
import type { IlpCounted, IlpOfPlace } from '#domain/pws/place-parts.ts';
import { leftOut, sayNobody } from './ilp-view.ts';

const ilp = (posyandu: number, begun: number, own: Partial<IlpCounted>): IlpOfPlace => ({
  posyandu,
  begun,
  lines: [],
  own: { counted: 0, tooNew: 0, nothingBefore: 0, split: 0, ...own },
});

it('says of each posyandu that is not in the sums why, and nothing of those that are', () => {
  expect(leftOut(ilp(3, 3, { counted: 3 }))).toEqual([]);
  const why = leftOut(ilp(9, 7, { counted: 1, tooNew: 1, nothingBefore: 3, split: 2 }));
  expect(why.map((text) => text.slice(0, 1))).toEqual(['2', '1', '3', '2']);
  expect(leftOut({ ...ilp(9, 7, {}), own: null })).toEqual([]);
});

it('one posyandu is told what keeps it from being compared', () => {
  const said = [
    ilp(1, 0, {}),
    ilp(1, 1, { tooNew: 1 }),
    ilp(1, 1, { nothingBefore: 1 }),
    ilp(4, 0, {}),
  ].map(sayNobody);
  expect(new Set(said).size).toBe(4);
  expect(said[1]).toContain('baru mulai');
  expect(said[2]).toContain('sebelum mulai');
});
