import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dateOfDayNumber, dayNumber, type LocalDate } from '../calendar.ts';
import { INSTRUMENTS } from '../cards/instruments.ts';
import type { Known } from '../facts/known.ts';
import { NOTHING_PUBLISHED, type Published, publishedFrom } from '../publish/publication.ts';
import { anyVisit, atTheEdge, measures } from './any-visit-for-test.ts';
import { type Chosen, judge, rulebookOn, rulesWith } from './assess.ts';
import type { Finding } from './finding.ts';
import { RULES } from './rules.ts';
import { subjectOn } from './subject.ts';
import { VISIT_DAY, type Visit, visitor } from './visit-for-test.ts';

/** The same visit on another day, the person born some days beside the month that makes them that old. */
const moved = (visit: Visit, on: LocalDate, days: number): Known =>
  movedOf(visitor(visit), visit.ageMonths, on, days);

function movedOf(known: Known, ageMonths: number, on: LocalDate, days: number): Known {
  const birthDate = addDays(addMonths(on, -ageMonths), days);
  return {
    ...known,
    identity: known.identity && { ...known.identity, birthDate },
    days: known.days.map((day) => (day.on === VISIT_DAY ? { ...day, on } : day)),
  };
}

/** Every rule asked, whoever the person is. */
function asked(known: Known, on: LocalDate, chosen: Chosen, published: Published): Finding[] {
  const subject = subjectOn(known, on);
  const rules = rulesWith(published).map((rule) => rule.inForce(on, chosen[rule.card.rule]));
  return subject ? rules.flatMap((rule) => rule.assess(subject)) : [];
}

function spared(known: Known, on: LocalDate, chosen: Chosen, published: Published): Finding[] {
  const subject = subjectOn(known, on);
  return subject ? judge(subject, rulebookOn(on, chosen, published)) : [];
}

const onDay = fc
  .integer({ min: dayNumber('2022-01-01'), max: dayNumber('2027-12-31') })
  .map(dateOfDayNumber);
const beside = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -40, max: 40 }));
const person = fc
  .tuple(fc.oneof(atTheEdge, anyVisit), onDay, beside)
  .map(([visit, on, days]) => ({ known: moved(visit, on, days), on }));

/** Everything measured, everything asked. */
const measuredAndAsked: Omit<Visit, 'ageMonths' | 'sex'> = {
  read: Object.fromEntries(
    measures.map((what) => [
      what,
      what === 'blood-pressure' ? [120, 80] : what === 'oedema' ? 0 : 50,
    ]),
  ),
  answers: Object.fromEntries(
    INSTRUMENTS.map(({ key, items }) => [
      key,
      Object.fromEntries(items.map((item) => [item.key, item.kind === 'yes-no' ? true : 1])),
    ]),
  ),
};
/** Two of each month, in a leap year and the year after: months of every length behind them. */
const DAYS = Array.from({ length: 24 }, (_, i) => addMonths('2024-01-01', i)).flatMap((first) => [
  first,
  addDays(first, 27),
]);

/** Any of the versions of some of the rules. */
const chosenAtAll: fc.Arbitrary<Chosen> = fc
  .array(
    fc.constantFrom(
      ...RULES.flatMap(({ card, versions }) =>
        versions.map(({ version }) => [card.rule, version] as const),
      ),
    ),
    { maxLength: RULES.length },
  )
  .map((pairs) => Object.fromEntries(pairs));

const AGES = ['fromMonths', 'toMonths', 'fromDay', 'toDay', 'untilDay', 'longestDays'];

/** A table of the same shape with every age in it moved: what no district should publish, and a rule must still be asked of. */
function agesMoved(table: unknown, by: number): unknown {
  if (Array.isArray(table)) return table.map((one) => agesMoved(one, by));
  if (typeof table !== 'object' || table === null) return table;
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => [
      key,
      AGES.includes(key) && typeof value === 'number'
        ? Math.max(0, value + by)
        : agesMoved(value, by),
    ]),
  );
}

const published: fc.Arbitrary<Published> = fc
  .uniqueArray(
    fc.record({ rule: fc.constantFrom(...RULES), by: fc.integer({ min: -60, max: 60 }) }),
    { maxLength: 6, selector: ({ rule }) => rule.card.rule },
  )
  .map((some) =>
    publishedFrom(
      some.map(({ rule: { card, versions }, by }) => ({
        ...{ id: `${card.rule} ${by}`, kind: 'rule-table', name: card.rule },
        ...{ version: `contoh-${Math.abs(by)}`, since: '2024-07-01' },
        body: agesMoved(versions.at(-1)?.table, by),
      })),
    ),
  );

describe('leaving out the rules that cannot say anything of somebody', () => {
  it('says the same as asking every rule, of anybody on any day by any version', () => {
    fc.assert(
      fc.property(person, chosenAtAll, ({ known, on }, chosen) => {
        const all = asked(known, on, chosen, NOTHING_PUBLISHED);
        expect(spared(known, on, chosen, NOTHING_PUBLISHED)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('says the same on every day around each age at which a rule begins or ends', () => {
    const bounds = RULES.flatMap(({ card }) =>
      (card.who ?? []).flatMap(({ fromMonths = 0, toMonths = 0 }) => [fromMonths, toMonths]),
    );
    for (const ageMonths of new Set(bounds))
      for (const sex of ['F', 'M'] as const) {
        const known = visitor({ ...measuredAndAsked, ageMonths, sex });
        for (const on of DAYS)
          for (let days = -3; days <= 3; days += 1) {
            const here = movedOf(known, ageMonths, on, days);
            const all = asked(here, on, {}, NOTHING_PUBLISHED);
            expect(spared(here, on, {}, NOTHING_PUBLISHED)).toEqual(all);
          }
      }
  }, 120_000);

  it('says the same with tables a district published, whatever ages they hold', () => {
    fc.assert(
      fc.property(person, published, ({ known, on }, more) => {
        expect(spared(known, on, {}, more)).toEqual(asked(known, on, {}, more));
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  it('asks a published table of ages the rule’s card does not have', () => {
    const waist = RULES.find(({ card }) => card.rule === 'waist');
    const body = agesMoved(waist?.versions.at(-1)?.table, -60);
    const version = { id: 'a', kind: 'rule-table', name: 'waist', version: 'contoh-1' } as const;
    const more = publishedFrom([{ ...version, since: '2024-07-01', body }]);
    const known = visitor({ ageMonths: 130, read: { waist: 70 } });
    const said = (of: Published) => spared(known, VISIT_DAY, {}, of).map(({ code }) => code);
    expect(said(NOTHING_PUBLISHED)).not.toContain('waist.normal');
    expect(said(more)).toContain('waist.normal');
  });

  it('judges a child on WHO’s last day though 61 months are completed', () => {
    const known = moved({ ageMonths: 61, read: { weight: 16, head: 50 } }, '2025-07-17', 0);
    const rules = spared(known, '2025-07-17', {}, NOTHING_PUBLISHED).map(({ rule }) => rule);
    expect(subjectOn(known, '2025-07-17')?.age).toMatchObject({ days: 1856, months: 61 });
    for (const rule of ['weight-for-age', 'weight-for-length-height', 'head-circumference-for-age'])
      expect(rules).toContain(rule);
  });

  it('spares a grown man the rules of mothers, children and elders', () => {
    const subject = subjectOn(visitor({ ageMonths: 400, sex: 'M' }), VISIT_DAY);
    const rules = subject ? rulebookOn(VISIT_DAY).rulesFor(subject) : [];
    const names = rules.map(({ card }) => card.rule);
    for (const rule of ['mother-muac', 'weight-for-age', 'skilas', 'woman-muac'])
      expect(names).not.toContain(rule);
    expect(names).toContain('blood-pressure');
    expect(names.length).toBeLessThan(RULES.length / 2);
  });
});
