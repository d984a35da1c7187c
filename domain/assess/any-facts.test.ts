import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { When } from '../cards/card.ts';
import { isFor } from '../cards/cards.ts';
import { INSTRUMENTS } from '../cards/instruments.ts';
import type { Measure } from '../facts/measurement-taken.ts';
import { anyVisit, atTheEdge, edgeMonths, measures, mother, sex } from './any-visit-for-test.ts';
import { assess } from './assess.ts';
import type { Severity } from './finding.ts';
import type { Subject } from './rule.ts';
import { RULES } from './rules.ts';
import { subjectOn } from './subject.ts';
import { findingsOf, VISIT_DAY, type Visit, visitor } from './visit-for-test.ts';

const ORDER: readonly Severity[] = ['urgent', 'refer', 'watch', 'unknown', 'good'];
const fits = ({ age, groups, sex }: Subject, who: readonly When[]): boolean =>
  who.some((when) => isFor(when, { sex, ageMonths: age.months, groups }));

describe('assess, given any facts', () => {
  it('never throws whatever was written, and answers in order of weight', () => {
    fc.assert(
      fc.property(anyVisit, (visit) => {
        const weights = assess(visitor(visit), VISIT_DAY).map((f) => ORDER.indexOf(f.severity));
        expect(weights).toEqual(weights.toSorted((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('has of every rule whom it answers, by age, sex and stage', () => {
    const without = RULES.filter(({ card }) => !card.who?.length).map(({ card }) => card.rule);
    expect(without).toEqual([]);
  });

  it('answers nobody outside the ages, sex and stages of the rule’s card', () => {
    fc.assert(
      fc.property(fc.oneof(atTheEdge, anyVisit), (visit) => {
        const subject = subjectOn(visitor(visit), VISIT_DAY);
        if (!subject) return;
        const strangers = RULES.filter(({ card }) => !fits(subject, card.who ?? []));
        const said = strangers.flatMap((rule) => rule.inForce(VISIT_DAY).assess(subject));
        expect(said).toEqual([]);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('says what is missing when it cannot say, and never calls nothing good', () => {
    fc.assert(
      fc.property(fc.oneof(atTheEdge, anyVisit), (visit) => {
        for (const f of assess(visitor(visit), VISIT_DAY)) {
          if (f.severity !== 'unknown') continue;
          expect(f.family.trim().length).toBeGreaterThan(5);
          expect(f.worker).toMatch(/\S+/);
          expect(f.referTo).toBeUndefined();
        }
      }),
      { numRuns: 300 },
    );
    // nobody measured or asked anything: what is good then rests on what the record knows, never on today
    fc.assert(
      fc.property(edgeMonths, sex, fc.option(mother), (ageMonths, who, mothers) => {
        const visit = {
          ageMonths,
          sex: who,
          ...(mothers && who === 'F' ? { mother: mothers } : {}),
        };
        const good = assess(visitor(visit), VISIT_DAY).filter((f) => f.severity === 'good');
        const fromTheRecord = new Set([
          ...['antenatal-visits', 'postpartum-visits', 'newborn-visits'],
          ...['tetanus-status', 'pregnancy-risk'],
        ]);
        expect(good.map((f) => f.rule).filter((rule) => !fromTheRecord.has(rule))).toEqual([]);
      }),
    );
  }, 120_000);

  it('calls an impossible number impossible, whatever it reads', () => {
    const absurd = fc.constantFrom(0, 0.001, 999, 1000);
    fc.assert(
      fc.property(
        edgeMonths,
        sex,
        fc.constantFrom(...measures),
        absurd,
        (ageMonths, who, what, n) => {
          if (what === 'oedema') return;
          const read = { [what]: what === 'blood-pressure' ? ([n, Math.min(n, 300)] as const) : n };
          const visit: Visit = { ageMonths, sex: who, read };
          const bare = assess(visitor({ ageMonths, sex: who }), VISIT_DAY);
          const before = new Set(bare.map((f) => `${f.code} ${f.severity}`));
          const more = assess(visitor(visit), VISIT_DAY).filter(
            (f) => !before.has(`${f.code} ${f.severity}`),
          );
          expect(more.filter((f) => f.severity === 'good')).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);
});

const ruleOf = (name: string) => {
  const rule = RULES.find(({ card }) => card.rule === name);
  if (!rule) throw new Error(`no rule ${name}`);
  return rule;
};
/** How grave; null where the rule says nothing or cannot say. A reminder of what is due is no graver than good. */
const GRAVITY: Readonly<Record<Severity, number | null>> = {
  good: 0,
  watch: 1,
  refer: 2,
  urgent: 3,
  unknown: null,
};
const gravityOf = (name: string, visit: Visit): number | null => {
  const known = findingsOf(ruleOf(name), visit).flatMap((f) => GRAVITY[f.severity] ?? []);
  return known.length === 0 ? null : Math.max(...known);
};
/** The second visit is the graver one in medicine: it may never be told more mildly. */
const neverMilder = (name: string, milder: Visit, graver: Visit): void => {
  const before = gravityOf(name, milder);
  const after = gravityOf(name, graver);
  if (before === null || after === null) return;
  expect([name, milder, graver, after >= before]).toEqual([name, milder, graver, true]);
};
const tenth = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
const rising = (min: number, max: number) =>
  fc
    .tuple(tenth(min, max), tenth(min, max))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const whole = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('worse is never told more mildly', () => {
  it('a higher systolic or diastolic, of adults, mothers and school children', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<[string, Omit<Visit, 'read'>]>(
          ['blood-pressure', { ageMonths: 500 }],
          ['blood-pressure', { ageMonths: 900, sex: 'M' }],
          ['mother-blood-pressure', { ageMonths: 300, mother: 'bumil' }],
          ['mother-blood-pressure', { ageMonths: 300, mother: 'nifas' }],
          ['blood-pressure-school', { ageMonths: 100 }],
          ['blood-pressure-school', { ageMonths: 200, sex: 'M' }],
        ),
        whole(100, 250),
        whole(61, 99),
        ([name, who], [low, high], [lower, upper]) => {
          const at = (s: number, d: number): Visit => ({
            ...who,
            read: { 'blood-pressure': [s, d] },
          });
          neverMilder(name, at(low, lower), at(high, lower));
          neverMilder(name, at(high, lower), at(high, upper));
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);

  it('a thinner arm', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<[string, Omit<Visit, 'read'>]>(
          ['child-muac', { ageMonths: 6 }],
          ['child-muac', { ageMonths: 59, sex: 'M' }],
          ['mother-muac', { ageMonths: 300, mother: 'bumil' }],
          ['mother-muac', { ageMonths: 300, mother: 'busui' }],
          ['woman-muac', { ageMonths: 300 }],
        ),
        rising(8, 35),
        ([name, who], [thin, thick]) =>
          neverMilder(name, { ...who, read: { muac: thick } }, { ...who, read: { muac: thin } }),
      ),
      { numRuns: 400 },
    );
  }, 120_000);

  it('less weight at the same length and age, as thin or light', () => {
    const child = fc.integer({ min: 0, max: 59 });
    // above the middle a heavier child is the graver one: only the thin side is compared
    fc.assert(
      fc.property(
        child,
        sex,
        rising(1.5, 22),
        tenth(46, 115),
        (ageMonths, who, [light, heavy], cm) => {
          const at = (kg: number): Visit => ({
            ageMonths,
            sex: who,
            read: { weight: kg, 'length-height': cm },
          });
          for (const name of ['weight-for-length-height', 'weight-for-age']) {
            const above = findingsOf(ruleOf(name), at(heavy)).some((f) =>
              /overweight|obese/.test(f.code),
            );
            if (!above) neverMilder(name, at(heavy), at(light));
          }
        },
      ),
      { numRuns: 400 },
    );
  }, 120_000);

  it('a shorter child, and a heavier adult above the middle, a lighter one below it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 59 }),
        sex,
        rising(45, 125),
        (ageMonths, who, [short, tall]) => {
          const at = (cm: number): Visit => ({
            ageMonths,
            sex: who,
            read: { 'length-height': cm },
          });
          const isTall = findingsOf(ruleOf('length-height-for-age'), at(tall)).some((f) =>
            f.code.endsWith('.tall'),
          );
          if (!isTall) neverMilder('length-height-for-age', at(tall), at(short));
        },
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(rising(30, 57), rising(57, 130), ([thin, lean], [fit, heavy]) => {
        const at = (kg: number): Visit => ({
          ageMonths: 500,
          read: { weight: kg, 'length-height': 160 },
        });
        neverMilder('adult-bmi', at(lean), at(thin));
        neverMilder('adult-bmi', at(fit), at(heavy));
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('less haemoglobin, more sugar, cholesterol, uric acid and girth', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<[string, Measure, Omit<Visit, 'read'>]>(
          ['glucose', 'glucose', { ageMonths: 500 }],
          ['glucose', 'glucose-fasting', { ageMonths: 500 }],
          ['cholesterol', 'cholesterol', { ageMonths: 500 }],
          ['waist', 'waist', { ageMonths: 500 }],
          ['waist', 'waist', { ageMonths: 500, sex: 'M' }],
        ),
        whole(70, 300),
        ([name, what, who], [less, more]) =>
          neverMilder(name, { ...who, read: { [what]: less } }, { ...who, read: { [what]: more } }),
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(rising(2, 20), ([less, more]) =>
        neverMilder(
          'uric-acid',
          { ageMonths: 500, read: { 'uric-acid': less } },
          { ageMonths: 500, read: { 'uric-acid': more } },
        ),
      ),
    );
    const somebody = fc.constantFrom<Omit<Visit, 'read'>>(
      { ageMonths: 12 },
      { ageMonths: 80 },
      { ageMonths: 150 },
      { ageMonths: 300, sex: 'M' },
      { ageMonths: 300, mother: 'bumil' },
    );
    fc.assert(
      fc.property(somebody, rising(4, 17), (who, [less, more]) =>
        neverMilder('haemoglobin', { ...who, read: { hb: more } }, { ...who, read: { hb: less } }),
      ),
      { numRuns: 300 },
    );
  }, 120_000);

  it('one more yes: signs of long cough, danger signs, SKILAS, complaints of the lung', () => {
    const one = (name: string, instrument: string, keys: readonly string[], who: Visit) =>
      fc.assert(
        fc.property(fc.subarray([...keys]), fc.constantFrom(...keys), (yes, another) => {
          const at = (said: readonly string[]): Visit => ({
            ...who,
            answers: { [instrument]: Object.fromEntries(keys.map((k) => [k, said.includes(k)])) },
          });
          neverMilder(name, at(yes), at([...yes, another]));
        }),
        { numRuns: 100 },
      );
    const keysOf = (instrument: string): string[] =>
      INSTRUMENTS.find((i) => i.key === instrument)?.items.map((i) => i.key) ?? [];
    for (const ageMonths of [20, 100, 400, 800])
      one('tuberculosis', 'tbc-signs', keysOf('tbc-signs'), { ageMonths });
    one('danger-signs', 'danger-signs-child', keysOf('danger-signs-child'), { ageMonths: 20 });
    one('skilas', 'skilas', keysOf('skilas'), { ageMonths: 800 });
    one('risk-behaviour', 'risk-behaviour', keysOf('risk-behaviour'), { ageMonths: 400 });
    const signs = ['breath', 'phlegm', 'cough', 'spirometry'];
    const smoked = { 'ever-smoked': true, 'sticks-a-day': 20, 'years-smoked': 20 };
    fc.assert(
      fc.property(
        fc.subarray(signs),
        fc.constantFrom(...signs),
        whole(1, 40),
        (yes, more, [few, many]) => {
          const at = (said: readonly string[], sticks: number): Visit => ({
            ageMonths: 720,
            sex: 'M',
            answers: {
              puma: {
                ...smoked,
                'sticks-a-day': sticks,
                ...Object.fromEntries(signs.map((k) => [k, said.includes(k)])),
              },
            },
          });
          neverMilder('puma', at(yes, few), at([...yes, more], few));
          neverMilder('puma', at(yes, few), at(yes, many));
        },
      ),
      { numRuns: 200 },
    );
  }, 120_000);

  it('fewer points of daily activities, more of SRQ-20, fewer of KPSP, fewer of AMT', () => {
    const barthel = INSTRUMENTS.find((i) => i.key === 'barthel')?.items ?? [];
    const most = barthel.map((i) => (i.kind === 'score' ? i.choices.length - 1 : 0));
    const points = fc.tuple(...most.map((max) => fc.integer({ min: 0, max })));
    fc.assert(
      fc.property(points, fc.nat({ max: 9 }), (given, which) => {
        const at = (some: readonly number[]): Visit => ({
          ageMonths: 800,
          answers: { barthel: Object.fromEntries(barthel.map((i, n) => [i.key, some[n] ?? 0])) },
        });
        const lower = given.map((n, i) => (i === which ? Math.max(0, n - 1) : n));
        neverMilder('barthel', at(given), at(lower));
      }),
      { numRuns: 200 },
    );
    const score = (
      name: string,
      key: string,
      ageMonths: number,
      most: number,
      graver: 'more' | 'fewer',
    ) =>
      fc.assert(
        fc.property(whole(0, most), ([few, many]) => {
          const at = (n: number): Visit => ({
            ageMonths,
            answers: { [name]: { [key]: n, ...(name === 'srq-20' ? { 'item-17': false } : {}) } },
          });
          if (graver === 'more') neverMilder(name, at(few), at(many));
          else neverMilder(name, at(many), at(few));
        }),
      );
    score('srq-20', 'score', 300, 20, 'more');
    score('amt', 'score', 800, 10, 'fewer');
    score('kpsp', 'yes', 24, 10, 'fewer');
  }, 120_000);

  it('the comparison itself can fail', () => {
    const at = (muac: number): Visit => ({ ageMonths: 20, read: { muac } });
    expect(() => neverMilder('child-muac', at(11), at(14))).toThrow();
  });
});
