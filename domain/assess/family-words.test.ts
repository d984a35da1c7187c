import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import type { InstrumentItem } from '../cards/card.ts';
import { INSTRUMENTS } from '../cards/instruments.ts';
import { TOPICS } from '../cards/topics.ts';
import { assess } from './assess.ts';
import { BANNED_WORDS, bannedIn } from './banned-words.ts';
import { RULES } from './rules.ts';
import { VISIT_DAY, type Visit, visitor } from './visit-for-test.ts';

const sex = fc.constantFrom<'F' | 'M'>('F', 'M');
const mother = fc.constantFrom<NonNullable<Visit['mother']>>(
  'bumil',
  'nifas',
  'busui',
  'left-open',
);
const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
const bloodPressure = fc.tuple(
  fc.integer({ min: 75, max: 200 }),
  fc.integer({ min: 40, max: 120 }),
);

const childRead = (ageMonths: number) => {
  const months = Math.min(ageMonths, 72);
  return fc.record(
    {
      weight: tenths(2, 8 + Math.round(months / 4)),
      'length-height': tenths(45 + Math.round(months * 0.6), 70 + months),
      head: tenths(30, 55),
      muac: tenths(9, 20),
      oedema: fc.constantFrom(0, 1),
    },
    { requiredKeys: [] },
  );
};
const grownRead = fc.record(
  {
    weight: tenths(30, 110),
    'length-height': tenths(130, 180),
    waist: tenths(60, 120),
    muac: tenths(18, 35),
    'blood-pressure': bloodPressure,
    glucose: fc.integer({ min: 50, max: 300 }),
    'glucose-fasting': fc.integer({ min: 50, max: 200 }),
    cholesterol: fc.integer({ min: 120, max: 300 }),
    'uric-acid': tenths(3, 10),
    hb: tenths(5, 16),
    'fundal-height': tenths(15, 40),
    'fetal-heart-rate': fc.integer({ min: 90, max: 190 }),
  },
  { requiredKeys: [] },
);
/** An answer a form lets through, for every kind of item. */
const anyAnswer = (item: InstrumentItem): fc.Arbitrary<boolean | number | string> => {
  if (item.kind === 'yes-no') return fc.boolean();
  if (item.kind === 'score') return fc.constantFrom(...item.choices.map(({ points }) => points));
  if (item.kind === 'choice') return fc.constantFrom(...item.choices.map(({ value }) => value));
  return fc.integer({ min: item.min, max: item.max });
};
/** Half of the questionnaires whole, one with a gap now and then. */
const usualAnswers = fc.record(
  Object.fromEntries(
    INSTRUMENTS.map(({ key, items }) => [
      key,
      fc.oneof(
        { weight: 4, arbitrary: fc.record(answersOf(items)) },
        { weight: 1, arbitrary: fc.record(answersOf(items), { requiredKeys: [] }) },
      ),
    ]),
  ),
  { requiredKeys: [] },
);
function answersOf(items: readonly InstrumentItem[]) {
  return Object.fromEntries(items.map((item) => [item.key, anyAnswer(item)]));
}

/** The head of a mother's card, filled in to some part. */
const usualPregnancy = fc.record(
  {
    lmp: fc.integer({ min: 20, max: 290 }).map((days) => addDays(VISIT_DAY, -days)),
    gravida: fc.integer({ min: 1, max: 6 }),
    spacingMonths: fc.integer({ min: 6, max: 90 }),
    startWeightKg: tenths(38, 80),
    heightCm: tenths(140, 170),
  },
  { requiredKeys: ['lmp'] },
);
const usualServices = fc.array(
  fc.record({
    service: fc.constantFrom(
      'antenatal-check',
      'antenatal-check.doctor',
      'postpartum-check',
      'newborn-check',
      'immunization.td',
    ),
    on: fc.integer({ min: 0, max: 700 }).map((days) => addDays(VISIT_DAY, -days)),
  }),
  { maxLength: 6 },
);

/** Visits as they happen, at every age, wide enough for every class of every rule to come up. */
const usualVisit: fc.Arbitrary<Visit> = fc
  .tuple(
    fc.oneof(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 60, max: 228 }),
      fc.integer({ min: 228, max: 1100 }),
    ),
    sex,
    fc.option(mother),
  )
  .chain(([ageMonths, who, mothers]) =>
    fc.record({
      ageMonths: fc.constant(ageMonths),
      sex: fc.constant(who),
      read: ageMonths < 72 ? childRead(ageMonths) : grownRead,
      answers: usualAnswers,
      services: usualServices,
      ...(ageMonths < 3 ? { birthWeightKg: tenths(0.5, 5) } : {}),
      ...(mothers && who === 'F' && ageMonths > 150 && ageMonths < 600
        ? {
            mother: fc.constant(mothers),
            ...(mothers === 'bumil' ? { pregnancy: usualPregnancy } : {}),
          }
        : {}),
    }),
  ) as fc.Arbitrary<Visit>;

describe('the ban list', () => {
  it.each(BANNED_WORDS)('finds %s in any case of letters', (word) => {
    expect(bannedIn(`Anak ini ${word.toUpperCase()}, segera`)).toContain(word);
  });

  it('leaves short letters inside another word alone', () => {
    expect(bannedIn('Sutbah, kekar, atbc')).toEqual([]);
  });
});

describe('what families read', () => {
  it('gives no disease word, nobody an empty sentence, and only topics that can be taught', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(usualVisit, (visit) => {
        for (const f of assess(visitor(visit), VISIT_DAY)) {
          seen.add(f.code);
          expect(bannedIn(`${f.title} ${f.family}`)).toEqual([]);
          expect(f.code.startsWith(`${f.rule}.`)).toBe(true);
          expect(f.family.trim()).not.toBe('');
          expect(f.worker.trim()).not.toBe('');
          if (f.severity === 'refer' || f.severity === 'urgent') expect(f.referTo).toBeDefined();
          for (const topic of f.topics ?? []) expect(Object.keys(TOPICS)).toContain(topic);
        }
      }),
      { numRuns: 1200, seed: 20251104 },
    );
    // the words were only checked if the classes came up
    expect(new Set([...seen].map((code) => code.split('.')[0]))).toEqual(
      new Set(RULES.map((rule) => rule.card.rule)),
    );
    expect(seen.size).toBeGreaterThan(150);
  }, 180_000);
});
