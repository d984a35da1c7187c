import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../calendar.ts';
import { anyRule } from '../any-rule.ts';
import { bannedIn } from '../banned-words.ts';
import { bmiForAge } from './bmi-for-age.ts';
import { type ChildCase, childSubject } from './child-for-test.ts';
import { childMuac } from './child-muac.ts';
import { headCircumferenceForAge } from './head-circumference-for-age.ts';
import { type ChildMeasured, growthZ } from './indicators.ts';
import { lengthHeightForAge } from './length-height-for-age.ts';
import { oedema } from './oedema.ts';
import { weightForAge } from './weight-for-age.ts';
import { weightForLengthHeight } from './weight-for-length-height.ts';
import { weightGainRule } from './weight-gain-rule.ts';

const RULES = [
  anyRule(weightForAge),
  anyRule(lengthHeightForAge),
  anyRule(weightForLengthHeight),
  anyRule(bmiForAge),
  anyRule(headCircumferenceForAge),
  anyRule(oedema),
  anyRule(childMuac),
  anyRule(weightGainRule),
];

const ON = '2025-06-10';
const all = (child: ChildCase) =>
  RULES.flatMap((rule) => rule.inForce(child.on).assess(childSubject(child)));

/** Whatever a scale, a tape or a slip of the finger can give. */
const anyNumber = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ min: 0, max: 1000, noNaN: true }),
  fc.integer({ min: 20, max: 1400 }).map((n) => n / 10),
  fc.constantFrom(0, 0.001, 44.9, 45, 65, 110, 120, 1000),
);
const reading = fc.oneof(anyNumber, fc.array(anyNumber, { maxLength: 3 }));
const bornDaysAgo = (days: number): LocalDate => addDays(ON, -days);

const anyChild: fc.Arbitrary<ChildCase> = fc
  .record({
    sex: fc.constantFrom('F' as const, 'M' as const),
    born: fc.integer({ min: 0, max: 12_000 }).map(bornDaysAgo),
    position: fc.constantFrom('lying' as const, 'standing' as const),
    gestationWeeks: fc.integer({ min: 20, max: 45 }),
    repeat: fc.integer({ min: 0, max: 2 }),
    read: fc.record(
      { weight: reading, 'length-height': reading, head: reading, muac: reading, oedema: reading },
      { requiredKeys: [] },
    ),
    kgBefore: fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), anyNumber), { maxLength: 4 }),
  })
  .map(({ kgBefore, ...child }) => ({
    ...child,
    on: ON,
    weighedBefore: kgBefore
      .toSorted((a, b) => b[0] - a[0])
      .map(([days, kg]) => [addDays(ON, -days), kg] as const),
  }));

const kg = fc.integer({ min: 10, max: 400 }).map((n) => n / 10);

describe('rules of growth, whatever is written down', () => {
  it('never throw, never tell a family a disease, and always say which table spoke', () => {
    fc.assert(
      fc.property(anyChild, (child) => {
        for (const finding of all(child)) {
          expect(bannedIn(`${finding.title} ${finding.family}`)).toEqual([]);
          expect(finding.family).not.toMatch(/NaN|undefined|null|Infinity/);
          expect(finding.worker).not.toMatch(/NaN|undefined|null|Infinity/);
          expect(finding.code.startsWith(`${finding.rule}.`)).toBe(true);
          expect(finding.version).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('say nothing of grown-ups', () => {
    const days = fc.integer({ min: 6941, max: 40_000 });
    fc.assert(
      fc.property(anyChild, days, (child, age) => {
        expect(all({ ...child, born: bornDaysAgo(age) })).toEqual([]);
      }),
    );
  });

  it('call nothing good that was not measured, or measured twice with two results', () => {
    const two = fc.tuple(kg, kg).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(anyChild, two, ({ repeat: _, ...child }, differing) => {
        const measures = ['weight', 'length-height', 'head', 'muac', 'oedema'] as const;
        const read = Object.fromEntries(measures.map((m) => [m, differing]));
        for (const f of [...all({ ...child, read: {} }), ...all({ ...child, read })])
          expect([f.code, f.severity]).toEqual([`${f.rule}.unknown`, 'unknown']);
      }),
    );
  });

  it('each speak of a child of one year', () => {
    const child = { sex: 'F', born: '2024-06-10', on: ON, position: 'lying' } as const;
    const read = { weight: 9, 'length-height': 74, head: 45, muac: 14, oedema: 0 };
    const said = all({ ...child, read, weighedBefore: [['2025-05-08', 8.7]] });
    expect(said.map((f) => [f.rule, f.severity])).toEqual(
      RULES.map((rule) => [rule.card.rule, 'good']),
    );
  });
});

describe('z-scores, whatever is measured', () => {
  const child: fc.Arbitrary<ChildMeasured> = fc.record({
    sex: fc.constantFrom('F' as const, 'M' as const),
    ageDays: fc.option(fc.integer({ min: 0, max: 1856 })),
    weightKg: kg,
    lengthHeightCm: fc.integer({ min: 450, max: 1200 }).map((n) => n / 10),
    position: fc.constantFrom('lying' as const, 'standing' as const, null),
    headCm: fc.constant(null),
    muacCm: fc.constant(null),
    oedema: fc.constant(false),
  });

  it('never fall when weight rises', () => {
    fc.assert(
      fc.property(child, kg, (c, other) => {
        const [light, heavy] = [c.weightKg ?? 0, other].sort((a, b) => a - b);
        const low = growthZ({ ...c, weightKg: light ?? 0 });
        const high = growthZ({ ...c, weightKg: heavy ?? 0 });
        for (const name of ['zwfa', 'zwfl', 'zbfa'] as const) {
          expect(low[name] === null).toBe(high[name] === null);
          expect(high[name] ?? 0).toBeGreaterThanOrEqual(low[name] ?? 0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are none below day 0 and above the last day asked for', () => {
    const outside = fc.oneof(
      fc.integer({ min: -5000, max: -1 }),
      fc.integer({ min: 1857, max: 40_000 }),
    );
    fc.assert(
      fc.property(child, outside, (c, ageDays) => {
        const { zwfa, zlhfa, zbfa } = growthZ({ ...c, ageDays });
        expect([zwfa, zlhfa, zbfa]).toEqual([null, null, null]);
      }),
    );
  });
});
