import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fact, idAt } from './fact-for-test.ts';
import { standingFacts } from './standing-facts.ts';

const on = '2026-03-01';
const weighed = (n: number, value: number, corrects?: number) =>
  fact(n, 'measurement-taken', on, {
    what: 'weight',
    value,
    ...(corrects === undefined ? {} : { corrects: idAt(corrects) }),
  });
const takenBack = (n: number, target: number) =>
  fact(n, 'fact-withdrawn', on, { fact: idAt(target) });

/** Numbers of the weights that count. */
const stand = (...facts: Parameters<typeof standingFacts>[0][number][]): number[] =>
  standingFacts(facts).standing.flatMap((f) =>
    f.kind === 'measurement-taken' ? [f.body.value] : [],
  );

describe('what stands among corrections and withdrawals', () => {
  const first = weighed(1, 49);
  it.each([
    [
      'a withdrawn correction gives way to what it corrected',
      [first, weighed(2, 4.9, 1), takenBack(3, 2)],
      [49],
    ],
    [
      'a correction of a withdrawn reading stands',
      [first, takenBack(2, 1), weighed(3, 4.9, 1)],
      [4.9],
    ],
    [
      'both withdrawn: nothing stands',
      [first, weighed(2, 4.9, 1), takenBack(3, 1), takenBack(4, 2)],
      [],
    ],
    [
      'a withdrawn link does not bring back what the newest one replaced',
      [first, weighed(2, 4.8, 1), weighed(3, 4.9, 2), takenBack(4, 2)],
      [4.9],
    ],
    [
      'two phones correct different versions of one reading: the later written stands alone',
      [first, weighed(2, 4.8, 1), weighed(3, 4.7, 1), weighed(4, 4.9, 2)],
      [4.9],
    ],
    ['a correction whose original never came counts', [weighed(2, 4.9, 1)], [4.9]],
    [
      'a reading written by a clock that ran ahead is still corrected',
      [weighed(9, 49), weighed(2, 4.9, 9)],
      [4.9],
    ],
    [
      'a withdrawal written by a clock that ran ahead can be undone',
      [first, takenBack(9, 1), takenBack(2, 9)],
      [49],
    ],
    ['an undone undoing', [first, takenBack(2, 1), takenBack(3, 2), takenBack(4, 3)], []],
    ['a fact that names itself', [weighed(1, 4.9, 1), takenBack(2, 2)], [4.9]],
  ])('%s', (_name, facts, wanted) => {
    expect(stand(...facts)).toEqual(wanted);
    expect(stand(...facts.toReversed(), ...facts)).toEqual(wanted);
  });

  it('never throws, forgets nothing, and does not care about order, whatever names whatever', () => {
    const anyFact = fc.integer({ min: 1, max: 9 }).chain((n) =>
      fc.oneof(
        fc.constant(weighed(n, n)),
        fc.integer({ min: 1, max: 9 }).map((c) => weighed(n, n, c)),
        fc.integer({ min: 1, max: 9 }).map((t) => takenBack(n, t)),
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(anyFact, { selector: (f) => f.id }), (facts) => {
        const { history, standing } = standingFacts(facts);
        expect(history).toHaveLength(facts.length);
        expect(standingFacts(facts.toReversed()).standing).toEqual(standing);
      }),
    );
  });
});
