import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, type Month, monthOf } from '../calendar.ts';
import { openDayOf } from '../demo/open-day.ts';
import { demoVillage } from '../demo/village.ts';
import type { Fact } from '../facts/fact.ts';
import { fact } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import { reachesBack } from '../facts/standing-facts.ts';
import { hasRedatedVisits, sessionOf } from '../facts/visits-redated.ts';
import { monthContext } from './month-context.ts';
import { type PersonMonth, personMonths } from './person-month.ts';

const HOME = '18.72.03.1004.008';
const context = monthContext((_posyandu, month) => openDayOf(HOME, month));
const monthsOf = (facts: readonly Fact[], subject: string) =>
  personMonths(knownNow(facts, subject), '0000-00', null, context);

const child = fact(1, 'person-registered', '2026-01-02', {
  name: 'Anak Contoh',
  sex: 'M',
  birthDate: '2025-09-01',
});
const weighed = (n: number, on: LocalDate, value: number, scope = HOME) =>
  fact(n, 'measurement-taken', on, { what: 'weight', value }, { scope });
const whatsIn = (facts: readonly Fact[], month: Month) =>
  monthsOf(facts, child.subject).get(month)?.counts.whats;

describe('person-month', () => {
  it('gives every weighing one code in the order B, O, N, T, so that D = N + T + O + B', () => {
    const facts = [
      child,
      weighed(2, '2026-01-12', 6.9),
      weighed(3, '2026-02-12', 7.5),
      weighed(4, '2026-03-12', 7.6),
      weighed(5, '2026-04-12', 7.6),
      weighed(6, '2026-06-12', 8.4),
    ];
    expect(whatsIn(facts, '2026-01')).toContain('b');
    expect(whatsIn(facts, '2026-02')).toContain('n');
    expect(whatsIn(facts, '2026-03')).toContain('t');
    expect(whatsIn(facts, '2026-04')).toEqual(expect.arrayContaining(['t', 'two-t']));
    expect(monthsOf(facts, child.subject).has('2026-05')).toBe(false);
    expect(whatsIn(facts, '2026-06')).toContain('o');
  });

  it('counts a visit at home beside the service, and alone where there was none', () => {
    const task = { task: fact(50, 'attended', '2026-01-01', { session: child.id }).id };
    const visit = (n: number, on: LocalDate, outcome: 'done' | 'not-found') =>
      fact(n, 'task-closed', on, { ...task, kind: 'home-visit', outcome });
    const facts = [
      child,
      weighed(2, '2026-01-12', 6.9),
      visit(3, '2026-01-20', 'done'),
      visit(4, '2026-02-20', 'done'),
      visit(5, '2026-03-20', 'not-found'),
    ];
    expect(whatsIn(facts, '2026-01')).toEqual(['served', 'd', 'b', 'visited']);
    expect(whatsIn(facts, '2026-02')).toEqual(['visited']);
    expect(whatsIn(facts, '2026-03')).toBeUndefined();
  });

  it('never guesses between two readings of one day that differ (ruling 8)', () => {
    const twice = [child, weighed(2, '2026-01-12', 6.9), weighed(3, '2026-01-12', 9.6)];
    expect(whatsIn(twice, '2026-01')).toEqual(['served', 'd', 'unclear']);
    const marked = fact(4, 'measurement-taken', '2026-01-12', {
      what: 'weight',
      value: 6.9,
      repeat: true,
    });
    expect(whatsIn([...twice, marked], '2026-01')).toContain('b');
  });

  it('says no code where the weight says nothing, and compares nothing with it the month after', () => {
    const swollen = fact(3, 'measurement-taken', '2026-02-12', { what: 'oedema', value: 1 });
    const months = (value: number, more: Fact[] = []) => {
      const facts = [child, weighed(2, '2026-01-12', 6.9), weighed(4, '2026-02-12', value)];
      return [...facts, ...more, weighed(5, '2026-03-12', 7.6), weighed(6, '2026-04-12', 8.2)];
    };
    for (const facts of [months(38), months(0), months(7.4, [swollen])]) {
      expect(whatsIn(facts, '2026-02')).toEqual(expect.arrayContaining(['d', 'unclear']));
      expect(whatsIn(facts, '2026-03')).toEqual(expect.arrayContaining(['d', 'unclear']));
      expect(whatsIn(facts, '2026-04')).toContain('n');
    }
  });

  it('counts the last weighing of a month, once', () => {
    const facts = [
      child,
      weighed(2, '2026-01-12', 6.9),
      weighed(3, '2026-02-03', 6.9),
      weighed(4, '2026-02-20', 7.6),
    ];
    expect(whatsIn(facts, '2026-02')?.filter((w) => w === 'd')).toHaveLength(1);
    expect(whatsIn(facts, '2026-02')).toContain('n');
  });

  it('takes under five on the open day, so that D is among S (ruling 15)', () => {
    const turning = (birthDate: string) =>
      fact(1, 'person-registered', '2026-01-02', { name: 'Anak Contoh', sex: 'M', birthDate });
    const openDay = openDayOf(HOME, '2026-02');
    expect(openDay).toBe('2026-02-12');
    const atHome = weighed(2, '2026-02-20', 16);
    // 60 months between the open day and the day of the weighing: still balita, still in D
    const after = monthsOf([turning('2021-02-15'), atHome], child.subject).get('2026-02')?.counts;
    expect(after?.groups).toEqual(['balita']);
    expect(after?.whats).toContain('d');
    const before = [turning('2021-02-12'), weighed(2, '2026-02-05', 16)];
    const counts = monthsOf(before, child.subject).get('2026-02')?.counts;
    expect(counts?.groups).toEqual(['apras']);
    expect(counts?.whats).not.toContain('d');
  });

  it('counts a death in the month: in the target until that day, and nothing after it', () => {
    const died = (diedOn: string) =>
      fact(9, 'death-recorded', diedOn, { diedOn, cause: 'unknown' });
    const came = weighed(2, '2026-02-12', 7);
    const inFebruary = (...facts: Fact[]) =>
      monthsOf([child, ...facts], child.subject).get('2026-02')?.counts;
    expect(inFebruary(came, died('2026-02-13'))?.whats).toContain('served');
    const before = inFebruary(weighed(2, '2026-02-05', 7), died('2026-02-10'));
    expect(before).toMatchObject({ posyandu: HOME, guestAt: [] });
    expect(before?.whats).toContain('outside');
    const sameDay = inFebruary(came, died('2026-02-12'));
    expect(sameDay).toMatchObject({ posyandu: HOME, guestAt: [] });
    expect(sameDay?.whats).toContain('outside');
    expect(inFebruary(came, died('2026-02-10'))).toBeUndefined();
  });

  it('counts a month at the domicile, and a visit elsewhere once there as a guest (ruling 15)', () => {
    const away = weighed(2, '2026-01-20', 6.9, 'elsewhere');
    const counts = monthsOf([child, away], child.subject).get('2026-01')?.counts;
    expect(counts).toMatchObject({ posyandu: HOME, guestAt: ['elsewhere'], groups: ['bayi'] });
    expect(counts?.whats).toContain('served');
  });

  it('counts somebody registered after the open day outside the target', () => {
    const late = fact(1, 'person-registered', '2026-01-20', {
      name: 'Anak Contoh',
      sex: 'M',
      birthDate: '2025-09-01',
    });
    expect(whatsIn([late, weighed(2, '2026-01-20', 6.9)], '2026-01')).toContain('outside');
    expect(whatsIn([late, weighed(2, '2026-01-20', 6.9)], '2026-01')).not.toContain('served');
  });

  it('counts a pregnant teenager in both her groups', () => {
    const girl = fact(1, 'person-registered', '2025-01-02', {
      name: 'Remaja Contoh',
      sex: 'F',
      birthDate: '2009-05-05',
    });
    const pregnant = fact(2, 'pregnancy-recorded', '2026-01-02', { lmp: '2025-11-20' });
    const measured = fact(3, 'measurement-taken', '2026-01-12', { what: 'muac', value: 22 });
    const counts = monthsOf([girl, pregnant, measured], child.subject).get('2026-01')?.counts;
    expect(counts?.groups).toEqual(['bumil', 'remaja']);
    expect(counts?.whats).toContain('at-risk');
  });
});

/** A village's people with their facts, stamped in the order written, then worried at: corrected, withdrawn, moved. */
function peopleOf(seed: string, spoil: (n: number) => number): Map<string, Fact[]> {
  const people = new Map<string, Fact[]>();
  let n = 0;
  const village = {
    seed,
    posyandu: HOME,
    villageCode: '18.72.03.1004',
    zone: 'WIB' as const,
    people: 12,
    months: 7,
    until: '2026-11-22',
  };
  for (const facts of demoVillage(village))
    for (const draft of facts) {
      if (draft.kind.startsWith('session')) continue;
      n += 1;
      const { subject, scope } = draft;
      const made = fact(n, draft.kind, draft.on, draft.body, { subject, scope });
      const list = people.get(subject) ?? [];
      list.push(
        made,
        ...spoiled(made, spoil(n), () => {
          n += 1;
          return n;
        }),
      );
      people.set(subject, list);
    }
  return people;
}

function spoiled(made: Fact, how: number, next: () => number): Fact[] {
  const at = { subject: made.subject, scope: made.scope };
  if (made.kind === 'measurement-taken' && how === 1)
    return [
      fact(
        next(),
        'measurement-taken',
        made.on,
        { ...made.body, value: made.body.value * 1.1, corrects: made.id },
        at,
      ),
    ];
  if (made.kind === 'measurement-taken' && how === 2)
    return [
      fact(next(), 'measurement-taken', made.on, { ...made.body, value: made.body.value + 1 }, at),
    ];
  if (made.kind !== 'person-registered' && how === 3)
    return [fact(next(), 'fact-withdrawn', made.on, { fact: made.id }, at)];
  if (made.kind === 'measurement-taken' && how === 5)
    return [
      fact(next(), 'measurement-taken', '2026-06-03', { ...made.body, corrects: made.id }, at),
    ];
  if (made.kind !== 'person-registered' && how === 6)
    return [fact(next(), 'fact-withdrawn', '2026-11-20', { fact: made.id }, at)];
  if (made.kind === 'attended' && how === 4)
    return [fact(next(), 'person-moved', made.on, { to: 'elsewhere' }, at)];
  const session = sessionOf(made);
  if (session !== undefined && how >= 7 && how <= 10) {
    const date = ['2026-04-30', '2026-07-11', '2026-09-02', '2026-11-15'][how - 7] ?? '';
    const told = fact(next(), 'visit-redated', '2026-11-21', { session, date }, at);
    if (how < 10) return [told];
    return [told, fact(next(), 'fact-withdrawn', '2026-11-21', { fact: told.id }, at)];
  }
  return [];
}

/**
 * What a server does as facts arrive: from the first month they touch, or from the start when one reaches back or
 * facts of theirs were put on another day.
 */
function stepByStep(batches: readonly Fact[][], subject: string): Map<Month, PersonMonth> {
  const kept: Fact[] = [];
  const months = new Map<Month, PersonMonth>();
  for (const batch of batches) {
    kept.push(...batch);
    const whole = batch.some(reachesBack) || hasRedatedVisits(kept);
    const from = whole ? '0000-00' : (batch.map((f) => monthOf(f.on)).sort()[0] ?? '9999-12');
    const earlier = [...months.keys()]
      .filter((m) => m < from)
      .sort()
      .at(-1);
    const before = earlier ? (months.get(earlier)?.state ?? null) : null;
    const loaded = kept.filter((f) => monthOf(f.on) >= from || reachesBack(f));
    for (const month of [...months.keys()]) if (month >= from) months.delete(month);
    for (const [month, row] of personMonths(knownNow(loaded, subject), from, before, context))
      months.set(month, row);
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const CODES: ReadonlySet<string> = new Set(['n', 't', 'o', 'b', 'unclear']);

describe('T0.06 counters', () => {
  it('are the same step by step, in any order and any portions, as from scratch', () => {
    const arb = fc.record({
      seed: fc.string({ maxLength: 6 }),
      spoils: fc.array(fc.nat(30), { minLength: 40, maxLength: 40 }),
      cut: fc.integer({ min: 1, max: 9 }),
      mix: fc.infiniteStream(fc.nat(1000)),
    });
    fc.assert(
      fc.property(arb, ({ seed, spoils, cut, mix }) => {
        for (const [subject, facts] of peopleOf(seed, (n) => spoils[n % 40] ?? 0)) {
          const mixed = facts
            .map((f) => ({ f, at: mix.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ f }) => f);
          const batches: Fact[][] = [];
          for (let i = 0; i < mixed.length; i += cut) batches.push(mixed.slice(i, i + cut));
          const months = monthsOf(facts, subject);
          expect(stepByStep(batches, subject)).toEqual(months);
          for (const { counts } of months.values()) {
            const codes = counts.whats.filter((w) => CODES.has(w));
            expect(codes).toHaveLength(counts.whats.includes('d') ? 1 : 0);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
