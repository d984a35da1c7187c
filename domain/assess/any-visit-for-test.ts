import fc from 'fast-check';
import { INSTRUMENTS } from '../cards/instruments.ts';
import { MEASURES, type Measure } from '../facts/measurement-taken.ts';
import type { Visit } from './visit-for-test.ts';

export const measures = Object.keys(MEASURES) as Measure[];
export const sex = fc.constantFrom<'F' | 'M'>('F', 'M');
export const mother = fc.constantFrom<NonNullable<Visit['mother']>>(
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
  fc.constantFrom('__proto__', 'toString', 'constructor', '', '12', 'active', 'impaired'),
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
export const anyVisit: fc.Arbitrary<Visit> = fc.record(
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

/** Ages at which one rule ends and another begins, and a month to either side. */
export const edgeMonths = fc.constantFrom(
  ...[0, 2, 3, 6, 24, 36, 48, 60, 61, 72, 73, 84, 120, 144, 156, 180, 216, 228, 360, 480].flatMap(
    (m) => [Math.max(0, m - 1), m, m + 1],
  ),
  ...[599, 600, 719, 720, 721, 1499],
);
export const atTheEdge: fc.Arbitrary<Visit> = fc
  .tuple(anyVisit, edgeMonths)
  .map(([visit, ageMonths]) => ({ ...visit, ageMonths }));
