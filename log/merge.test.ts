import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from './entry.ts';
import { merge } from './merge.ts';

const entryOf = (n: number, kg = n): Entry => ({
  id: `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`,
  scope: 'posyandu-1',
  subject: '00000000-0000-7000-8000-000000000000',
  kind: 'weighed',
  v: 1,
  on: '2026-01-05',
  by: '00000000-0000-7000-8000-000000000000',
  body: { kg },
});
const page = fc.array(fc.integer({ min: 0, max: 30 }).map((n) => entryOf(n)));

function taken(pages: readonly Entry[][]): Map<string, Entry> {
  const known = new Map<string, Entry>();
  for (const each of pages) for (const e of merge(known, each).added) known.set(e.id, e);
  return known;
}
const idsOf = (set: Map<string, Entry>): string[] => [...set.keys()].sort();

describe('merge', () => {
  test('order-free: any order of pages gives the same set', () => {
    fc.assert(
      fc.property(fc.array(page), (pages) => {
        const turned = [...pages].reverse().map((each) => [...each].reverse());
        expect(idsOf(taken(turned))).toEqual(idsOf(taken(pages)));
      }),
    );
  });

  test('repeat-free: a page taken again adds nothing', () => {
    fc.assert(
      fc.property(page, (each) => {
        expect(merge(taken([each]), each)).toEqual({ added: [], clashing: [] });
        expect(merge(new Map(), [...each, ...each]).added).toEqual([...taken([each]).values()]);
      }),
    );
  });

  test('nothing-lost: what was known stays and what came is there', () => {
    fc.assert(
      fc.property(page, page, (before, came) => {
        const ids = new Set(taken([before, came]).keys());
        expect([...before, ...came].filter((each) => !ids.has(each.id))).toEqual([]);
      }),
    );
  });

  test('the same id with other content is set apart, never mixed', () => {
    const known = taken([[entryOf(1)]]);
    expect(merge(known, [entryOf(1, 9), entryOf(2), entryOf(2, 9)])).toEqual({
      added: [entryOf(2)],
      clashing: [entryOf(1, 9), entryOf(2, 9)],
    });
  });
});
