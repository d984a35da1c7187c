import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../places/point.ts';
import type { Fact } from './fact.ts';
import { fact, someone as her, idAt } from './fact-for-test.ts';
import { knownNow } from './known-now.ts';

const HOME = '18.72.03.1004.008';
const ELSEWHERE = '18.72.03.1004.009';
const other = '00000000-0000-7000-8000-00000000000b';
const at = (n: number): Point => ({ latitude: -5 - n / 100, longitude: 105.3, accuracyM: 12 });

const born = (subject = her, scope = HOME, n = 1, on = '2026-01-05') =>
  fact(
    n,
    'person-registered',
    on,
    { name: 'Ibu Contoh', sex: 'F', birthDate: '1995-02-01', address: { rt: '003' } },
    { subject, scope },
  );
const read = (n: number, on: string, point: Point | null, { subject = her, scope = HOME } = {}) =>
  fact(n, 'home-located', on, point ? { point } : {}, { subject, scope });
const moved = (n: number, on: string, to: string | null, subject = her) =>
  fact(n, 'person-moved', on, to === null ? {} : { to }, { subject });
const gone = (n: number, of: Fact) =>
  fact(n, 'fact-withdrawn', of.on, { fact: of.id }, { subject: of.subject });
const latitude = (facts: readonly Fact[], of = her): number | undefined =>
  knownNow(facts, of).homePoint?.point.latitude;

describe('where the house of somebody stands', () => {
  it('is nowhere until somebody read it there, and then where it was read last', () => {
    expect(knownNow([born()], her)).not.toHaveProperty('homePoint');
    const twice = [born(), read(2, '2026-02-01', at(1)), read(3, '2026-03-01', at(2))];
    expect(knownNow(twice, her).homePoint).toEqual({
      fact: idAt(3),
      on: '2026-03-01',
      point: at(2),
    });
    // written later, but of a day before
    expect(latitude([...twice, read(4, '2026-01-20', at(3))])).toBe(at(2).latitude);
  });

  it('is nowhere once taken away, and back when that was a mistake', () => {
    const away = read(3, '2026-03-01', null);
    const facts = [born(), read(2, '2026-02-01', at(1)), away];
    expect(latitude(facts)).toBeUndefined();
    expect(latitude([...facts, gone(4, away)])).toBe(at(1).latitude);
  });

  it('of a reading taken back is the one before it', () => {
    const [first, second] = [read(2, '2026-02-01', at(1)), read(3, '2026-02-01', at(2))];
    expect(latitude([born(), first, second, gone(4, second)])).toBe(at(1).latitude);
    expect(latitude([born(), first, second, gone(4, second), gone(5, first)])).toBeUndefined();
  });

  it.each([
    ['to another posyandu', ELSEWHERE],
    ['to another house of the same posyandu', HOME],
    ['out of everything we know', null],
  ])('does not follow who moves %s', (_name, to) => {
    expect(latitude([born(), read(2, '2026-02-01', at(1)), moved(3, '2026-04-01', to)])).toBe(
      undefined,
    );
  });

  it('stays when a move before it is told late, and comes back when the move was not one', () => {
    const facts = [born(), read(2, '2026-05-01', at(1)), moved(3, '2026-04-01', HOME)];
    expect(latitude(facts)).toBe(at(1).latitude);
    const wrong = moved(4, '2026-06-01', null);
    expect(latitude([...facts, wrong])).toBeUndefined();
    expect(latitude([...facts, wrong, gone(5, wrong)])).toBe(at(1).latitude);
  });

  it('stays when the address is written otherwise', () => {
    const mended = fact(3, 'person-corrected', '2026-03-01', { address: { rt: '004' } });
    expect(latitude([born(), read(2, '2026-02-01', at(1)), mended])).toBe(at(1).latitude);
  });

  it('of two records of one person is the last read where they live, and each has its own when parted', () => {
    const two = [
      born(her, HOME, 1),
      read(2, '2026-02-01', at(1)),
      born(other, HOME, 3),
      read(4, '2026-03-01', at(2), { subject: other }),
    ];
    const merge = fact(5, 'person-merged', '2026-04-01', { into: her }, { subject: other });
    expect(latitude([...two, merge])).toBe(at(2).latitude);
    const parted = [...two, merge, gone(6, merge)].filter((f) => f.subject === her);
    expect(latitude(parted)).toBe(at(1).latitude);
    const far = [
      born(other, ELSEWHERE, 3),
      read(4, '2026-03-01', at(2), { subject: other, scope: ELSEWHERE }),
    ];
    expect(latitude([...two.slice(0, 2), ...far, merge])).toBe(at(1).latitude);
  });
});

describe('whatever is written, in whatever order it comes', () => {
  const day = (n: number): string => `2026-02-${String(1 + n).padStart(2, '0')}`;
  type Step =
    | { does: 'read' | 'move'; on: number; where: string }
    | { does: 'away' | 'mend'; on: number }
    | { does: 'undo'; on: number; which: number };
  const on = fc.nat({ max: 9 });
  const where = fc.constantFrom(HOME, ELSEWHERE);
  const steps = fc.array(
    fc.oneof(
      fc.record({ does: fc.constantFrom('read' as const, 'move' as const), on, where }),
      fc.record({ does: fc.constantFrom('away' as const, 'mend' as const), on }),
      fc.record({ does: fc.constant('undo' as const), on, which: fc.nat() }),
    ) as fc.Arbitrary<Step>,
    { maxLength: 14 },
  );

  function written(all: readonly Step[]): Fact[] {
    const facts: Fact[] = [born()];
    for (const [i, step] of all.entries()) {
      const n = i + 2;
      if (step.does === 'read') facts.push(read(n, day(step.on), at(n), { scope: step.where }));
      if (step.does === 'move') facts.push(moved(n, day(step.on), step.where));
      if (step.does === 'away') facts.push(read(n, day(step.on), null));
      if (step.does === 'mend')
        facts.push(fact(n, 'person-corrected', day(step.on), { address: { rt: '009' } }));
      const undone = step.does === 'undo' ? facts[step.which % facts.length] : undefined;
      if (undone && undone.kind !== 'person-registered' && undone.kind !== 'fact-withdrawn')
        facts.push(gone(n, undone));
    }
    return facts;
  }

  it('the point is one that stands, read where they live, and nobody moved or took it away since', () => {
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const facts = written(all);
        const known = knownNow(facts, her);
        const order = [...numbers.take(facts.length)];
        const mixed = facts
          .flatMap((f, i) => [
            { f, n: order[i] ?? 0 },
            { f, n: i },
          ])
          .sort((a, b) => a.n - b.n)
          .map(({ f }) => f);
        expect(knownNow(mixed, her).homePoint).toEqual(known.homePoint);
        const home = known.residences.at(-1)?.posyandu;
        const stands = facts.filter((f) => !known.withdrawn.has(f.id));
        const later = (a: Fact, b: Fact): boolean => a.on > b.on || (a.on === b.on && a.id > b.id);
        const ends = (f: Fact): boolean =>
          f.kind === 'person-moved' || (f.kind === 'home-located' && f.scope === home);
        const holds = stands.filter(
          (f) =>
            f.kind === 'home-located' &&
            f.body.point !== undefined &&
            f.scope === home &&
            !stands.some((g) => ends(g) && later(g, f)),
        );
        expect(holds.map((f) => f.id)).toEqual(known.homePoint ? [known.homePoint.fact] : []);
      }),
    );
  });
});
