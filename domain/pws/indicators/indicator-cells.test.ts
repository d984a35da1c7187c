import { describe, expect, it } from 'vitest';
import { INDICATORS } from './catalogue.ts';
import { INDICATOR_CASES } from './indicator-cells.cases.ts';
import { factsOf, monthsOf } from './life-for-test.ts';
import { isLive } from './line.ts';

/** Cells of one indicator by month; months without any are left out. */
function cellsOf(n: number, facts: Parameters<typeof monthsOf>[0]): Record<string, string[]> {
  const own = new RegExp(`^[is]\\.${n}\\.`);
  const months = [...monthsOf(facts)].map(
    ([month, { counts }]) => [month, counts.cells.filter((c) => own.test(c)).sort()] as const,
  );
  return Object.fromEntries(months.filter(([, cells]) => cells.length > 0));
}

describe('cells of indicators', () => {
  it.each(INDICATOR_CASES.map((c) => [c.n, c.says, c] as const))('%i: %s', (n, _says, c) => {
    expect(cellsOf(n, factsOf(c))).toEqual(c.cells);
  });

  it('every cell a live line reads is counted in some case, and no other is', () => {
    const read = new Set(
      INDICATORS.filter(isLive)
        .flatMap(({ from }) => [
          ...from.numerator,
          ...(from.registered && 'count' in from.registered ? from.registered.count : []),
        ])
        .flatMap(({ what }) =>
          what.includes('{round}')
            ? [what.replace('{round}', 'h1'), what.replace('{round}', 'h2')]
            : /^[is]\./.test(what)
              ? [what]
              : [],
        ),
    );
    const counted = new Set(INDICATOR_CASES.flatMap((c) => Object.values(c.cells).flat()));
    for (const cell of counted) expect(read).toContain(cell);
    expect([...read].filter((cell) => !counted.has(cell))).toEqual([]);
  });
});
