import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from './fact.ts';
import { someone as child, fact } from './fact-for-test.ts';
import { knownNow } from './known-now.ts';
import { reachesBack } from './standing-facts.ts';

const S = '00000000-0000-4000-8000-000000000051';
const T = '00000000-0000-4000-8000-000000000052';
const WRONG = '2026-03-12';
const RIGHT = '2026-02-12';

const born = fact(1, 'person-registered', '2026-01-10', {
  name: 'Anak Contoh',
  sex: 'F',
  birthDate: '2025-12-08',
});
const visit = (n: number, session: string, on = WRONG): Fact[] => [
  fact(n, 'attended', on, { session }),
  fact(n + 1, 'measurement-taken', on, { what: 'weight', value: 4 + n / 10, session }),
  fact(n + 2, 'education-given', on, { topics: ['menyusui'], session }),
];
const redated = (n: number, session: string, date: string) =>
  fact(n, 'visit-redated', '2026-03-20', { session, date });
const takenBack = (n: number, what: Fact) =>
  fact(n, 'fact-withdrawn', '2026-03-21', { fact: what.id });
const daysOf = (...facts: Fact[]) => knownNow([born, ...facts], child).days;

describe('a visit whose day was written wrong', () => {
  it('happens on the day said later, all of it, and the history stays as it was written', () => {
    const known = knownNow([born, ...visit(2, S), redated(9, S, RIGHT)], child);
    expect(known.days).toHaveLength(1);
    const [day] = known.days;
    expect(day).toMatchObject({ on: RIGHT, attended: { session: S } });
    expect(day?.readings.weight?.map((r) => [r.value, r.on])).toEqual([[4.2, RIGHT]]);
    expect(day?.education).toHaveLength(1);
    expect(new Set(known.history.map((f) => f.on))).toEqual(
      new Set(['2026-01-10', WRONG, '2026-03-20']),
    );
  });

  it('leaves other sessions and facts without one on their day', () => {
    const alone = fact(8, 'measurement-taken', WRONG, { what: 'head', value: 40 });
    const days = daysOf(...visit(2, S), ...visit(5, T), alone, redated(9, S, RIGHT));
    expect(days.map((d) => d.on)).toEqual([RIGHT, WRONG]);
    expect(days[1]).toMatchObject({ attended: { session: T } });
    expect(days[1]?.readings.head).toHaveLength(1);
    expect(days[1]?.readings.weight).toHaveLength(1);
  });

  it('takes the later word, and the earlier again when that is withdrawn', () => {
    const [first, second] = [redated(9, S, RIGHT), redated(10, S, '2026-02-13')];
    const on = (...facts: Fact[]) => daysOf(...visit(2, S), ...facts).map((d) => d.on);
    expect(on(first, second)).toEqual(['2026-02-13']);
    expect(on(first, second, takenBack(11, second))).toEqual([RIGHT]);
    expect(on(first, takenBack(11, first))).toEqual([WRONG]);
  });

  it('takes along what arrives later, and a correction of it', () => {
    const [, weight] = visit(2, S);
    const better = fact(12, 'measurement-taken', WRONG, {
      what: 'weight',
      value: 4.7,
      session: S,
      ...(weight && { corrects: weight.id }),
    });
    const days = daysOf(redated(9, S, RIGHT), ...visit(2, S), better);
    expect(days.map((d) => d.on)).toEqual([RIGHT]);
    expect(days[0]?.readings.weight?.map((r) => r.value)).toEqual([4.7]);
  });

  it('reaches back, so that every month it touches is folded again', () => {
    expect(reachesBack(redated(9, S, RIGHT))).toBe(true);
  });

  it('does not care in which order facts come, nor how often', () => {
    const dates = fc.constantFrom('2026-02-12', '2026-02-28', '2026-03-12', '2026-04-01');
    const redatings = fc.array(
      fc.record({ session: fc.constantFrom(S, T), date: dates, back: fc.boolean() }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(redatings, fc.infiniteStream(fc.nat(1000)), (said, at) => {
        const facts: Fact[] = [born, ...visit(2, S), ...visit(5, T, '2026-04-02')];
        for (const [i, { session, date, back }] of said.entries()) {
          const told = redated(10 + 2 * i, session, date);
          facts.push(told, ...(back ? [takenBack(11 + 2 * i, told)] : []));
        }
        const known = knownNow(facts, child);
        const mixed = [...facts, ...facts]
          .map((f) => ({ f, at: at.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ f }) => f);
        expect(knownNow(mixed, child)).toEqual(known);
        const holds = (session: string) =>
          said.findLast((s) => s.session === session && !s.back)?.date;
        const came = known.days.flatMap((d) => (d.attended ? [d.attended.session, d.on] : []));
        const wanted = [holds(S) ?? WRONG, holds(T) ?? '2026-04-02'];
        if (wanted[0] !== wanted[1]) expect(new Set(came)).toEqual(new Set([S, T, ...wanted]));
        else expect(known.days).toHaveLength(1);
      }),
    );
  });
});
