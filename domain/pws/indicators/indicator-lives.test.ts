import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lastDayOf, type Month, monthOf } from '../../calendar.ts';
import type { Fact } from '../../facts/fact.ts';
import { fact, someone } from '../../facts/fact-for-test.ts';
import { knownNow } from '../../facts/known-now.ts';
import { reachesBack } from '../../facts/standing-facts.ts';
import { motherSpans } from '../../stages/mother-spans.ts';
import { monthContext } from '../month-context.ts';
import { type PersonMonth, personMonths } from '../person-month.ts';
import { isTarget, TARGETS } from '../targets.ts';
import { INDICATORS } from './catalogue.ts';
import type { Event } from './indicator-cells.cases.ts';
import { factsOf, monthsOf } from './life-for-test.ts';
import { isLive } from './line.ts';

const day = (n: number): string => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);
const LAST = 1095;
const on = fc.integer({ min: 0, max: LAST }).map(day);
const service = (...names: string[]) =>
  fc.record({ on, service: fc.constantFrom(...names) }) as fc.Arbitrary<Event>;
const answers = (instrument: string, item: string, ...values: (boolean | string)[]) =>
  fc
    .record({ on, value: fc.constantFrom(...values) })
    .map(({ on: at, value }): Event => ({ on: at, instrument, answers: { [item]: value } }));
const measured = (
  what: 'muac' | 'hb' | 'weight' | 'length-height' | 'glucose',
  min: number,
  max: number,
) =>
  fc.record({
    on,
    what: fc.constant(what),
    value: fc.integer({ min, max }),
  }) as fc.Arbitrary<Event>;

const event: fc.Arbitrary<Event> = fc.oneof(
  service('antenatal-check', 'antenatal-check.doctor', 'postpartum-check', 'newborn-check'),
  service(
    'vitamin-a-blue',
    'deworming',
    'pmt-child',
    'pmt-mother',
    'vitamin-a-mother',
    'contraception.pill',
  ),
  service('immunization.dpt-hb-hib-1', 'immunization.mr-1', 'immunization.hb0'),
  on.map((at): Event => ({ on: at, service: 'iron-tablets', amount: 60 })),
  measured('muac', 10, 26),
  measured('hb', 8, 13),
  measured('weight', 3, 60),
  measured('length-height', 45, 160),
  measured('glucose', 80, 250),
  on.map((at): Event => ({ on: at, what: 'blood-pressure', value: 150, diastolic: 95 })),
  answers('exclusive-breastfeeding', 'exclusive', true, false),
  answers('ttd-weekly', 'weekly', true, false),
  answers('smoking', 'status', 'active', 'none'),
  answers('skilas', 'whisper', true, false),
  answers('own-history', 'sugar', true, false),
  answers('development-checklist', 'result', 'complete', 'incomplete'),
  answers('buku-kia', 'owned', true, false),
  on.map((at): Event => ({ on: at, educated: true })),
  on.map((at): Event => ({ on: at, referred: ['child-muac.red'] })),
  on.map((at): Event => ({ on: at, pregnant: { lmp: at } })),
  fc.record({ on, outcome: fc.constantFrom('live-birth', 'miscarriage') }).map(
    ({ on: endedOn, outcome }): Event => ({
      on: endedOn,
      delivered: { endedOn, outcome: outcome as 'live-birth', place: 'facility' },
    }),
  ),
);

const life = fc.record({
  sex: fc.constantFrom('F' as const, 'M' as const),
  born: fc.constantFrom(
    '2023-12-20',
    '2024-06-10',
    '2021-03-03',
    '2011-07-07',
    '1998-01-01',
    '1960-09-09',
  ),
  events: fc.array(event, { minLength: 5, maxLength: 60 }),
});
type Life = typeof life extends fc.Arbitrary<infer L> ? L : never;

const lived = ({ sex, born, events }: Life): Fact[] =>
  factsOf({
    sex,
    born,
    events: events.filter(
      (e) => e.on >= born && (sex === 'F' || !('pregnant' in e || 'delivered' in e)),
    ),
  });

const countedIn = (months: ReadonlyMap<Month, PersonMonth>, year: string): Map<string, Month[]> => {
  const found = new Map<string, Month[]>();
  for (const [month, { counts }] of months)
    if (month.startsWith(year))
      for (const cell of counts.cells) found.set(cell, [...(found.get(cell) ?? []), month]);
  return found;
};

it('adds up to no more than the people there are: once a year each, and only of those the line is about', () => {
  fc.assert(
    fc.property(life, (who) => {
      const facts = lived(who);
      const { pregnancies } = knownNow(facts, someone);
      const person = {
        birthDate: who.born,
        sex: who.sex,
        spans: motherSpans(pregnancies),
        bookSince: null,
      };
      const months = monthsOf(facts);
      for (const year of ['2024', '2025', '2026']) {
        const counted = countedIn(months, year);
        for (const { key, period, from } of INDICATORS.filter(isLive)) {
          const cells = from.numerator.flatMap(({ what }) =>
            period === 'round'
              ? [what.replace('{round}', 'h1'), what.replace('{round}', 'h2')]
              : [what],
          );
          for (const cell of cells.filter((c) => /^[is]\./.test(c))) {
            const at = counted.get(cell) ?? [];
            if (period !== 'month')
              expect([key, at.length <= 1 || key === '8']).toEqual([key, true]);
            expect(new Set(at).size).toBe(at.length);
            const { registered } = from;
            if (registered && 'count' in registered) {
              const of = registered.count.flatMap(({ what }) => counted.get(what) ?? []);
              if (/^[is]\./.test(registered.count[0]?.what ?? ''))
                expect([key, at.length <= of.length]).toEqual([key, true]);
            } else if (registered && !['12', '13'].includes(key)) {
              const kinds = TARGETS.filter((t) => registered.targets.includes(t.key));
              expect(kinds).toHaveLength(registered.targets.length);
              for (const month of at)
                expect([
                  key,
                  kinds.some((kind) => isTarget(kind, person, lastDayOf(month))),
                ]).toEqual([key, true]);
            }
          }
        }
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);

const context = monthContext(() => null);

it('comes out the same when facts arrive one by one in any order as from scratch', () => {
  fc.assert(
    fc.property(life, fc.infiniteStream(fc.nat(1000)), (who, mix) => {
      const facts = lived(who);
      const last = facts.at(-1);
      if (last?.kind === 'measurement-taken')
        facts.push(
          fact(900, 'measurement-taken', last.on, {
            ...last.body,
            value: last.body.value + 1,
            corrects: last.id,
          }),
        );
      const mixed = facts
        .map((f) => ({ f, at: mix.next().value ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ f }) => f);
      const kept: Fact[] = [];
      const months = new Map<Month, PersonMonth>();
      for (const arrived of mixed) {
        kept.push(arrived);
        const from = reachesBack(arrived) ? '0000-00' : monthOf(arrived.on);
        const before = [...months.keys()]
          .filter((m) => m < from)
          .sort()
          .at(-1);
        const state = before ? (months.get(before)?.state ?? null) : null;
        const loaded = kept.filter((f) => monthOf(f.on) >= from || reachesBack(f));
        for (const month of [...months.keys()]) if (month >= from) months.delete(month);
        for (const [month, row] of personMonths(knownNow(loaded, someone), from, state, context))
          months.set(month, row);
      }
      expect(new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)))).toEqual(monthsOf(facts));
    }),
    { numRuns: 60 },
  );
}, 60_000);
