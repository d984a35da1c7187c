import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NAMES } from './name-likeness.cases.ts';
import { foldName, nameLikeness } from './name-likeness.ts';

const alike = (a: string, b: string) => nameLikeness(foldName(a), foldName(b));

describe('nameLikeness', () => {
  it.each(NAMES)('"%s" and "%s": %s', (a, b, likeness) => {
    expect(alike(a, b)).toBe(likeness);
    expect(alike(b, a)).toBe(likeness);
  });

  it('is the same both ways round, and never throws', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aeiouydjst '), maxLength: 12 });
    const sameBothWays = (a: string, b: string) => {
      expect(alike(a, b)).toBe(alike(b, a));
    };
    fc.assert(fc.property(word, word, sameBothWays));
    fc.assert(fc.property(fc.string(), fc.string(), sameBothWays));
  });
});
