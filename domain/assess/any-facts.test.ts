import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INSTRUMENTS } from '../cards/instruments.ts';
import { MEASURES, type Measure } from '../facts/measurement-taken.ts';
import { assess } from './assess.ts';
import type { Severity } from './finding.ts';
import { VISIT_DAY, type Visit, visitor } from './visit-for-test.ts';

const measures = Object.keys(MEASURES) as Measure[];
const sex = fc.constantFrom<'F' | 'M'>('F', 'M');
const mother = fc.constantFrom<NonNullable<Visit['mother']>>(
  'bumil',
  'nifas',
  'busui',
  'left-open',
);
const value = fc.double({ min: 0, max: 1000, noNaN: true });
const pair = fc.tuple(value, fc.double({ min: 0, max: 300, noNaN: true }));
const anyAnswer = fc.oneof(
  fc.boolean(),
  fc.double({ min: -5, max: 50, noNaN: true }),
  fc.string({ maxLength: 20 }),
);
/** Keys of the instrument, keys of nobody, answers of any kind: all that the schema lets through. */
const answers = fc.dictionary(
  fc.constantFrom('nobody-knows'),
  fc.dictionary(fc.string(), anyAnswer),
);
const everyInstrument = fc.record(
  Object.fromEntries(
    INSTRUMENTS.map(({ key, items }) => [
      key,
      fc.record(
        Object.fromEntries(items.map((item) => [item.key, fc.oneof(fc.boolean(), anyAnswer)])),
        { requiredKeys: [] },
      ),
    ]),
  ),
  { requiredKeys: [] },
);

/** Whatever the facts' schemas let through, sensible or not. */
const anyVisit: fc.Arbitrary<Visit> = fc.record(
  {
    ageMonths: fc.integer({ min: 0, max: 1600 }),
    sex,
    mother,
    read: fc.dictionary(fc.constantFrom(...measures), fc.oneof(value, pair)) as fc.Arbitrary<
      NonNullable<Visit['read']>
    >,
    answers: fc.oneof(everyInstrument, answers) as fc.Arbitrary<NonNullable<Visit['answers']>>,
    birthWeightKg: fc.double({ min: 0.3, max: 8, noNaN: true }),
    services: fc.array(
      fc.record(
        {
          service: fc.constantFrom(
            ...['iron-tablets', 'deworming', 'antenatal-check', 'antenatal-check.doctor'],
            ...['postpartum-check', 'newborn-check', 'immunization.td', 'immunization.dt-school'],
          ),
          amount: fc.nat({ max: 1000 }),
        },
        { requiredKeys: ['service'] },
      ),
    ),
  },
  { requiredKeys: ['ageMonths'] },
);

const ORDER: readonly Severity[] = ['urgent', 'refer', 'watch', 'unknown', 'good'];

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
});
