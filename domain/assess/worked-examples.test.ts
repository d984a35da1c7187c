import { describe, expect, it } from 'vitest';
import { birthWeight } from './child/birth-weight.ts';
import { kpspAge, kpspResult } from './child/kpsp.ts';
import { minimumDiet } from './child/minimum-diet.ts';
import { bandOf } from './class-row.ts';
import { amt, frailty, gds4, miniCog } from './elder/follow-up-scores.ts';
import { SKILAS_DOMAINS, type SkilasDomain, skilas, skilasPositive } from './elder/skilas.ts';
import { weightVelocity } from './growth/weight-velocity.ts';
import { judged, type RuleCase, wanted } from './judge-for-test.ts';
import { assistRisk } from './mind/assist.ts';
import { phq4, phqResult } from './mind/phq-4.ts';
import { sdq, sdqBands } from './mind/sdq.ts';
import { srq20, srqClass } from './mind/srq-20.ts';
import type { Rule } from './rule.ts';
import { breastCheck, cervicalCheck } from './screening/cancer-checks.ts';
import { isGlucoseTarget } from './screening/glucose-target.ts';
import { puma, pumaItems } from './screening/puma.ts';
import { eChart, fingerCounting, sightOf, whisper } from './senses/eyes-ears.ts';
import { hearing, sight } from './senses/sight-hearing.ts';

const tableOf = <Table>(rule: Rule<Table>): Table => {
  const [first] = rule.versions;
  if (!first) throw new Error(`${rule.card.rule} has no table`);
  return first.table;
};

/** Worked by hand from the sources each file names; nobody in them is real. */
describe('worked examples', () => {
  it.each([
    ['M', 0, 1, 450, 460, -1.67, true],
    ['M', 0, 1, 460, 460, -1.65, false],
    ['F', 3, 1, 300, 259, -1.43, false],
    ['M', 10, 2, 150, 30, -1.18, false],
    ['F', 12, 3, 350, 102, -0.87, false],
  ] as const)(
    'weight velocity %s from month %i over %i: %i g',
    (sex, start, over, gain, p5, z, faltering) => {
      expect(weightVelocity(sex, start, over, gain)).toEqual({ p5, z, faltering });
    },
  );

  it.each([
    [950, 'extremely-low', 'urgent'],
    [1499, 'very-low', 'urgent'],
    [1990, 'low-refer', 'urgent'],
    [2000, 'low', 'watch'],
    [2499, 'low', 'watch'],
    [2500, 'good', 'good'],
    [4000, 'good', 'good'],
    [4100, 'high', 'watch'],
  ] as const)('%i g at birth', (g, code, severity) => {
    expect(bandOf(tableOf(birthWeight).bands, g)).toMatchObject({ code, severity });
  });

  it.each([
    [10, 'as-expected'],
    [9, 'as-expected'],
    [8, 'doubtful'],
    [7, 'doubtful'],
    [6, 'deviation'],
    [11, null],
    [-1, null],
    [7.5, null],
  ])('KPSP with %d yes', (yes, want) => {
    expect(kpspResult(yes)).toBe(want);
  });

  it.each([
    ['2025-01-10', '2025-04-25', undefined, { months: 3, days: 15, rounded: 3, form: 3 }],
    ['2025-01-10', '2025-04-26', undefined, { months: 3, days: 16, rounded: 4, form: 3 }],
    ['2025-01-10', '2025-09-01', 32, { months: 5, days: 25, rounded: 6, form: 6 }],
    ['2023-01-10', '2025-08-01', 32, { months: 30, days: 22, rounded: 31, form: 30 }],
    ['2025-01-10', '2025-01-09', undefined, null],
  ])('KPSP age born %s on %s', (born, on, weeks, want) => {
    expect(kpspAge(born, on, weeks)).toEqual(want);
  });
  it('KPSP takes off the days missing, not only the weeks', () => {
    expect(kpspAge('2025-01-10', '2025-04-18', 36, 4)).toMatchObject({ form: null, days: 15 });
    expect(kpspAge('2025-01-10', '2025-04-19', 36, 4)).toMatchObject({ form: 3, days: 16 });
  });

  it.each([
    [7, true, 5, 2, 0, [true, true, null, true]],
    [10, true, 5, 2, 0, [true, false, null, false]],
    [14, false, 6, 2, 2, [true, true, true, true]],
    [14, false, 6, 4, 0, [true, true, false, false]],
    [5, true, 3, 1, 0, null],
  ])('diet at %i months', (months, breastfed, groups, meals, milkFeeds, want) => {
    const found = minimumDiet({ months, breastfed, groups, meals, milkFeeds });
    expect(found && [found.diversity, found.frequency, found.milk, found.acceptable]).toEqual(want);
  });

  it.each([
    ['F', 45, false, 0, 0, [false, false, false, false], [0, 0, 0, 0, 0, 0, 0]],
    ['M', 52, true, 12, 20, [true, true, true, false], [1, 1, 0, 1, 1, 1, 0]],
    ['M', 63, true, 20, 35, [true, false, false, false], [1, 2, 2, 1, 0, 0, 0]],
    ['M', 60, true, 20, 20, [true, false, false, false], [1, 2, 1, 1, 0, 0, 0]],
    ['F', 61, true, 24, 30, [true, true, false, false], [0, 2, 2, 1, 1, 0, 0]],
  ] as const)('PUMA %s, %i years', (sex, years, ever, sticksADay, smokedYears, signs, want) => {
    const smoked = { ever, sticksADay, years: smokedYears };
    expect(pumaItems(tableOf(puma), { sex, years, smoked, signs })).toEqual(want);
  });

  it.each([
    [5, false, 'good'],
    [6, false, 'refer'],
    [1, true, 'urgent'],
    [3, true, 'urgent'],
  ] as const)('SRQ-20: %i yes, item 17 %s', (score, item17, want) => {
    expect(srqClass(tableOf(srq20), score, item17)).toBe(want);
  });

  it.each([
    [[0, 1, 1, 1], 1, 2, 3, false, 'ringan'],
    [[1, 2, 0, 0], 3, 0, 3, true, 'ringan'],
    [[0, 0, 3, 0], 0, 3, 3, true, 'ringan'],
    [[3, 3, 3, 3], 6, 6, 12, true, 'berat'],
    [[1, 1, 1, 1], 2, 2, 4, false, 'ringan'],
  ] as const)('PHQ-4 %j', (points, first, second, total, refer, degree) => {
    expect(phqResult(tableOf(phq4), points)).toEqual({ first, second, total, refer, degree });
  });

  it.each([
    ['self', [3, 2, 4, 2, 8], 11, 'normal normal normal normal normal normal'],
    ['self', [6, 3, 5, 3, 6], 17, 'borderline borderline normal normal normal normal'],
    ['self', [7, 5, 6, 4, 4], 22, 'abnormal abnormal abnormal borderline borderline abnormal'],
    [
      'parent',
      [4, 3, 6, 3, 5],
      16,
      'borderline borderline borderline borderline borderline borderline',
    ],
  ] as const)(
    'SDQ %s %j',
    (rater, [emotional, conduct, hyperactivity, peer, prosocial], total, bands) => {
      const found = sdqBands(tableOf(sdq), rater, {
        emotional,
        conduct,
        hyperactivity,
        peer,
        prosocial,
      });
      expect(found.total).toBe(total);
      expect(Object.values(found.bands).join(' ')).toBe(bands);
    },
  );

  it.each([
    ['alcohol', 10, 'low'],
    ['alcohol', 11, 'moderate'],
    ['other', 3, 'low'],
    ['other', 4, 'moderate'],
    ['other', 27, 'high'],
    ['other', 40, null],
  ] as const)('ASSIST %s %i', (substance, points, want) => {
    expect(assistRisk(substance, points)).toBe(want);
  });

  const [yes, no] = [true, false];
  it.each([
    [[yes, yes, yes], 'normal'],
    [[yes, no, yes, yes, yes], 'normal'],
    [[no, yes, no], 'suspected'],
    [[yes, no], null],
    [[], null],
  ])('fingers %j', (tries, want) => {
    expect(fingerCounting(tries)).toBe(want);
  });

  it.each([
    [[yes, yes, yes], 'good'],
    [[no, no, no], 'refer'],
    [[yes, yes, no, yes, yes], 'good'],
    [[yes, no, yes, no, yes], 'refer'],
    [[yes], null],
  ])('E chart %j', (tries, want) => {
    expect(eChart(tries)).toBe(want);
  });

  it.each([
    [6, 'normal'],
    [12, 'normal'],
    [18, 'mild'],
    [60, 'moderate'],
    [100, 'severe'],
    [200, 'blind'],
    [0, null],
  ])('sight 6/%i', (denominator, want) => {
    expect(sightOf(denominator)).toBe(want);
  });

  it.each([
    [5, 'pass'],
    [4, 'pass'],
    [3, 'fail'],
    [6, null],
  ])('%i whispered words', (heard, want) => {
    expect(whisper(heard)).toBe(want);
  });

  it.each([
    [29, true, null, false, 'not-for-her'],
    [32, true, null, false, 'due'],
    [40, true, 2, false, 'not-yet'],
    [40, true, 2, true, 'due'],
    [35, false, null, false, 'not-for-her'],
  ] as const)('neck of the womb at %i', (years, active, since, risk, want) => {
    expect(cervicalCheck(years, active, since, risk)).toBe(want);
  });

  it.each([
    [20, null, false, 'due'],
    [33, 2, false, 'not-yet'],
    [33, 3, false, 'due'],
    [18, 1, true, 'now'],
    [14, null, true, 'not-for-her'],
  ] as const)('breast at %i', (years, since, complaint, want) => {
    expect(breastCheck(years, since, complaint)).toBe(want);
  });

  it.each([
    [40, {}, true],
    [25, {}, false],
    [25, { wideWaist: true }, true],
    [16, { highPressure: true }, true],
    [12, { obese: true }, false],
    [20, { tbcTreatment: true }, true],
  ])('glucose at %i with %j', (years, risks, want) => {
    expect(isGlucoseTarget(years, risks)).toBe(want);
  });

  it.each([
    [true, false, false, false, { score: 0, result: 'none', goOn: false }],
    [true, true, false, false, { score: 1, result: 'possible', goOn: true }],
    [false, true, false, true, { score: 3, result: 'depression', goOn: true }],
  ])('GDS-4 %s %s %s %s', (satisfied, bored, helpless, worthless, want) => {
    expect(gds4(satisfied, bored, helpless, worthless)).toEqual(want);
  });

  it.each([
    [0, true, { score: 2, result: 'possible' }],
    [1, true, { score: 3, result: 'unlikely' }],
    [3, false, { score: 3, result: 'unlikely' }],
    [4, false, null],
  ])('Mini-Cog %i and clock %s', (recalled, clock, want) => {
    expect(miniCog(recalled, clock)).toEqual(want);
  });

  it.each([
    [8, 'normal'],
    [7, 'moderate'],
    [3, 'severe'],
    [11, null],
  ])('AMT %i', (score, want) => {
    expect(amt(score)).toBe(want);
  });

  it.each([
    [[false, 4, 1, false, 60, 59], 1.67, [0, 0, 0, 0, 0], 0, 'none'],
    [[true, 2, 1, false, 60, 58], 3.33, [1, 1, 0, 0, 0], 2, 'before'],
    [[true, 1, 5, true, 60, 57], 5, [1, 1, 1, 1, 1], 5, 'frail'],
  ] as const)(
    'frailty %j',
    ([
      stairs,
      tired,
      diseases,
      walk,
      weightBefore,
      weightNow,
    ], lostPercent, items, score, result) => {
      expect(frailty({ stairs, tired, diseases, walk, weightBefore, weightNow })).toEqual({
        lostPercent,
        items,
        score,
        result,
      });
    },
  );

  it('says nothing of an impossible weight', () => {
    const a = { stairs: false, tired: 3, diseases: 0, walk: false, weightBefore: 0, weightNow: 50 };
    expect(frailty(a)).toBeNull();
  });

  it.each([
    [[], []],
    [['cognition'], ['cognition']],
    [
      ['movement', 'mood'],
      ['movement', 'mood'],
    ],
  ] as [SkilasDomain[], SkilasDomain[]][])('SKILAS with problems in %j', (domains, want) => {
    const problems = Object.fromEntries(domains.map((d) => [SKILAS_DOMAINS[d][0], true]));
    expect(skilasPositive(problems)).toEqual(want);
  });
});

const says = <Table>(rule: Rule<Table>, given: RuleCase) =>
  expect(judged(rule, given)).toEqual(wanted(rule, given));
const old = { ageMonths: 800 } as const;
const grown = { ageMonths: 600, sex: 'M' } as const;
const noProblem = Object.fromEntries(
  Object.values(SKILAS_DOMAINS)
    .flat()
    .map((k) => [k, false]),
);
const noSigns = { breath: false, phlegm: false, cough: false, spirometry: false };

describe('as told on a visit', () => {
  it.each<RuleCase>([
    { name: 'not asked', visit: old, says: [] },
    {
      name: 'no problem',
      visit: { ...old, answers: { skilas: noProblem } },
      says: [['good', 'good']],
    },
    {
      name: 'one problem, the rest not asked',
      visit: { ...old, answers: { skilas: { sad: true } } },
      says: [['problem', 'refer']],
      worker: 'depresi. Belum semua',
    },
    {
      name: 'half asked',
      visit: { ...old, answers: { skilas: { sad: false } } },
      says: [['unknown', 'unknown']],
    },
    { name: 'younger', visit: { ...grown, answers: { skilas: noProblem } }, says: [] },
  ])('SKILAS: $name', (given) => says(skilas, given));

  it.each<RuleCase>([
    {
      name: 'never smoked',
      visit: { ...grown, answers: { puma: { 'ever-smoked': false, ...noSigns } } },
      says: [['low', 'good']],
    },
    {
      name: 'how many is not said',
      visit: { ...grown, answers: { puma: { 'ever-smoked': true, ...noSigns } } },
      says: [['unknown', 'unknown']],
    },
    {
      name: 'two packs for thirty years, and breathless',
      visit: {
        ...old,
        sex: 'M',
        answers: {
          puma: {
            'ever-smoked': true,
            'sticks-a-day': 40,
            'years-smoked': 30,
            ...noSigns,
            breath: true,
          },
        },
      },
      says: [['high', 'refer']],
    },
    {
      name: 'who smoked longer than they live',
      visit: {
        ...grown,
        answers: {
          puma: { 'ever-smoked': true, 'sticks-a-day': 1, 'years-smoked': 99, ...noSigns },
        },
      },
      says: [['unknown', 'unknown']],
    },
  ])('PUMA: $name', (given) => says(puma, given));

  it.each<RuleCase>([
    {
      name: 'item 17 alone',
      visit: { ...grown, answers: { 'srq-20': { 'item-17': true } } },
      says: [['urgent', 'urgent']],
    },
    {
      name: 'score without item 17',
      visit: { ...grown, answers: { 'srq-20': { score: 3 } } },
      says: [['unknown', 'unknown']],
    },
    {
      name: 'five',
      visit: { ...grown, answers: { 'srq-20': { score: 5, 'item-17': false } } },
      says: [['good', 'good']],
    },
    {
      name: 'a child',
      visit: { ageMonths: 150, answers: { 'srq-20': { score: 9, 'item-17': false } } },
      says: [],
    },
  ])('SRQ-20: $name', (given) => says(srq20, given));

  it.each<RuleCase>([
    {
      name: 'one pair',
      visit: { ...grown, answers: { 'phq-4': { q1: 2, q2: 1, q3: 0, q4: 0 } } },
      says: [['refer', 'refer']],
    },
    {
      name: 'three answered',
      visit: { ...grown, answers: { 'phq-4': { q1: 2, q2: 1, q3: 0 } } },
      says: [['unknown', 'unknown']],
    },
    {
      name: 'four points to a question',
      visit: { ...grown, answers: { 'phq-4': { q1: 4, q2: 1, q3: 0, q4: 0 } } },
      says: [['unknown', 'unknown']],
    },
  ])('PHQ-4: $name', (given) => says(phq4, given));

  it.each<RuleCase>([
    {
      name: 'a teenager answers for herself',
      visit: {
        ageMonths: 190,
        answers: { sdq: { emotional: 5, conduct: 3, hyperactivity: 5, peer: 2, prosocial: 8 } },
      },
      says: [['good', 'good']],
    },
    {
      name: 'the same of a child, by a parent',
      visit: {
        ageMonths: 100,
        answers: { sdq: { emotional: 5, conduct: 3, hyperactivity: 5, peer: 2, prosocial: 8 } },
      },
      says: [['refer', 'refer']],
    },
    {
      name: 'well in three things and very unwell in one is not normal',
      visit: {
        ageMonths: 190,
        answers: { sdq: { emotional: 9, conduct: 1, hyperactivity: 1, peer: 1, prosocial: 8 } },
      },
      says: [['refer', 'refer']],
      worker: 'emotional abnormal',
    },
    {
      name: 'four points among friends, by a parent, are beyond the border',
      visit: {
        ageMonths: 100,
        answers: { sdq: { emotional: 0, conduct: 0, hyperactivity: 0, peer: 4, prosocial: 8 } },
      },
      says: [['refer', 'refer']],
      worker: 'peer abnormal',
    },
    {
      name: 'a scale missing',
      visit: { ageMonths: 190, answers: { sdq: { emotional: 5 } } },
      says: [['unknown', 'unknown']],
    },
  ])('SDQ: $name', (given) => says(sdq, given));

  it.each<RuleCase>([
    {
      name: 'one eye',
      visit: { ...grown, answers: { 'finger-counting': { left: 'impaired' } } },
      says: [['impaired', 'refer']],
    },
    {
      name: 'one eye passed, the other not tried',
      visit: { ...grown, answers: { 'finger-counting': { left: 'normal' } } },
      says: [['unknown', 'unknown']],
    },
    {
      name: 'both',
      visit: { ...grown, answers: { 'finger-counting': { left: 'normal', right: 'normal' } } },
      says: [['good', 'good']],
    },
  ])('sight: $name', (given) => says(sight, given));

  it('hearing: both ears', () => {
    says(hearing, {
      name: '',
      visit: { ...old, answers: { whisper: { left: 'normal', right: 'impaired' } } },
      says: [['impaired', 'refer']],
      worker: 'kanan',
    });
  });

  it.each<RuleCase>([
    { name: 'nobody wrote it down', visit: { ageMonths: 1 }, says: [['unknown', 'unknown']] },
    { name: 'at three months it is past', visit: { ageMonths: 3 }, says: [] },
  ])('birth weight: $name', (given) => says(birthWeight, given));
});
