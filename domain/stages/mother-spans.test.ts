import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { motherGroupOn, type Pregnancy } from './groups.ts';
import { motherSpans } from './mother-spans.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-01-01', n));
const pregnancy: fc.Arbitrary<Pregnancy> = fc
  .tuple(
    day,
    fc.option(fc.integer({ min: 0, max: 400 })),
    fc.constantFrom('live-birth', 'stillbirth', 'miscarriage'),
    fc.boolean(),
  )
  .map(([since, lasts, outcome, breastfeeding]) =>
    lasts === null
      ? { since }
      : {
          since,
          endedOn: addDays(since, lasts),
          outcome,
          ...(breastfeeding ? {} : { breastfeeding }),
        },
  );

it('spans say of every day what the rule says of it', () => {
  fc.assert(
    fc.property(
      fc.array(pregnancy, { maxLength: 4 }),
      fc.array(day, { minLength: 5 }),
      (pregnancies, days) => {
        const spans = motherSpans(pregnancies);
        for (const on of days) {
          const at = spans.filter((s) => s.since <= on && (s.until === null || on < s.until));
          expect(at.map((s) => s.group)).toEqual(
            [motherGroupOn(pregnancies, on)].filter((g) => g !== null),
          );
        }
      },
    ),
  );
});
