import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOn } from '../stages/groups.ts';
import type { BodyOf } from './fact.ts';
import { someone as child, fact, idAt } from './fact-for-test.ts';
import { residenceOn } from './known.ts';
import { knownNow } from './known-now.ts';
import { standingFacts } from './standing-facts.ts';

const born = fact(1, 'person-registered', '2026-01-10', {
  name: 'By Ny Contoh',
  sex: 'F',
  birthDate: '2026-01-08',
  provisional: true,
  nikMissing: 'not-yet-issued',
});
const weighed = (
  n: number,
  on: string,
  value: number,
  more: Partial<BodyOf<'measurement-taken'>> = {},
) => fact(n, 'measurement-taken', on, { what: 'weight', value, ...more });

describe('known now', () => {
  it('names a newborn that was registered under the mother, and keeps the history (ruling 7)', () => {
    const named = fact(2, 'person-named', '2026-02-01', {
      name: 'Contoh Melati',
      nik: '1872034801260001',
    });
    const known = knownNow([born, named], child);
    expect(known.identity).toMatchObject({
      name: 'Contoh Melati',
      provisional: false,
      nik: '1872034801260001',
    });
    expect(known.identity).not.toHaveProperty('nikMissing');
    expect(known.history).toHaveLength(2);
  });

  it('keeps both readings of one day (ruling 8)', () => {
    const known = knownNow(
      [born, weighed(2, '2026-03-01', 4.9), weighed(3, '2026-03-01', 5.4)],
      child,
    );
    expect(known.days[0]?.readings.weight?.map((r) => r.value)).toEqual([4.9, 5.4]);
  });

  it('lets a correction replace the reading it names, and keeps the old one in the history', () => {
    const wrong = weighed(2, '2026-03-01', 49);
    const known = knownNow(
      [born, wrong, weighed(3, '2026-03-01', 4.9, { corrects: wrong.id })],
      child,
    );
    expect(known.days[0]?.readings.weight?.map((r) => r.value)).toEqual([4.9]);
    expect(known.history.map((f) => f.id)).toContain(wrong.id);
  });

  it('takes a correction of a correction, and two corrections of one fact: the later written stands', () => {
    const wrong = weighed(2, '2026-03-01', 49);
    const first = weighed(3, '2026-03-01', 4.8, { corrects: wrong.id });
    const second = weighed(4, '2026-03-01', 4.9, { corrects: wrong.id });
    const third = weighed(5, '2026-03-01', 5, { corrects: second.id });
    expect(knownNow([wrong, first, second, born], child).days[0]?.readings.weight?.[0]?.value).toBe(
      4.9,
    );
    const all = knownNow([third, wrong, born, first, second], child);
    expect(all.days[0]?.readings.weight?.map((r) => r.value)).toEqual([5]);
  });

  it('withdraws, and an undone withdrawal brings the fact back', () => {
    const w = weighed(2, '2026-03-01', 4.9);
    const gone = fact(3, 'fact-withdrawn', '2026-03-01', { fact: w.id, reason: 'salah anak' });
    const back = fact(4, 'fact-withdrawn', '2026-03-01', { fact: gone.id });
    expect(knownNow([born, w, gone], child).days).toEqual([]);
    expect(knownNow([born, w, gone, back], child).days).toHaveLength(1);
  });

  it('opens one pregnancy, closes it by the delivery, and counts her as nifas for 42 days', () => {
    const her = fact(1, 'person-registered', '2025-01-01', {
      name: 'Ibu Contoh',
      sex: 'F',
      birthDate: '1998-05-05',
    });
    const pregnant = fact(2, 'pregnancy-recorded', '2026-02-10', { lmp: '2026-01-01' });
    const again = fact(3, 'pregnancy-recorded', '2026-03-10', { gravida: 2 });
    const birth = fact(4, 'delivery-recorded', '2026-10-08', {
      endedOn: '2026-10-08',
      outcome: 'live-birth',
    });
    const known = knownNow([birth, again, her, pregnant], child);
    expect(known.pregnancies).toHaveLength(1);
    const groups = (on: string) => groupsOn('1998-05-05', known.pregnancies, on);
    expect(groups('2025-12-31')).toEqual(['dewasa']);
    expect(groups('2026-10-07')).toEqual(['bumil', 'dewasa']);
    expect(groups('2026-10-08')).toEqual(['nifas', 'dewasa']);
    expect(groups('2026-11-19')).toEqual(['nifas', 'dewasa']);
    expect(groups('2026-11-20')).toEqual(['busui', 'dewasa']);
  });

  it('knows where somebody lives on a day: before, after a move, after leaving, after death', () => {
    const moved = fact(2, 'person-moved', '2026-05-01', { to: 'B' });
    const left = fact(3, 'person-moved', '2026-07-01', {});
    const died = fact(4, 'death-recorded', '2026-06-15', {
      diedOn: '2026-06-15',
      cause: 'unknown',
    });
    const known = knownNow([born, moved, left], child);
    expect(residenceOn(known, '2026-01-09')).toBeNull();
    expect(residenceOn(known, '2026-04-30')?.posyandu).toBe('18.72.03.1004.008');
    expect(residenceOn(known, '2026-06-30')?.posyandu).toBe('B');
    expect(residenceOn(known, '2026-07-01')).toBeNull();
    expect(residenceOn(knownNow([born, moved, died], child), '2026-06-15')).toBeNull();
  });

  it('does not care in which order facts come, nor how often', () => {
    const facts = [
      born,
      weighed(2, '2026-03-01', 4.9),
      weighed(3, '2026-03-01', 5.4, { repeat: true }),
      fact(4, 'fact-withdrawn', '2026-03-01', { fact: idAt(2) }),
      weighed(5, '2026-04-01', 6, { corrects: idAt(3) }),
      fact(6, 'person-moved', '2026-03-15', { to: 'B' }),
      fact(7, 'person-corrected', '2026-03-20', { name: 'Contoh Melati' }),
    ];
    const once = knownNow(facts, child);
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts, ...facts], { minLength: 14 }), (mixed) => {
        expect(knownNow(mixed, child)).toEqual(once);
      }),
    );
    expect(standingFacts(facts).standing.map((f) => f.id)).toEqual([1, 4, 5, 6, 7].map(idAt));
  });
});

describe('facts written in a hostile order', () => {
  const her = fact(1, 'person-registered', '2024-01-01', {
    name: 'Ibu Contoh',
    sex: 'F',
    birthDate: '1998-05-05',
  });
  const pregnant = (n: number, on: string, body: BodyOf<'pregnancy-recorded'> = {}) =>
    fact(n, 'pregnancy-recorded', on, body);
  const birth = (n: number, endedOn: string) =>
    fact(n, 'delivery-recorded', endedOn, { endedOn, outcome: 'live-birth' });
  const groups = (facts: ReturnType<typeof pregnant>[], on: string) =>
    groupsOn('1998-05-05', knownNow([her, ...facts], child).pregnancies, on)[0];

  it('names and corrects somebody whose registration has the later stamp', () => {
    const known = knownNow(
      [
        fact(9, 'person-registered', '2026-01-10', born.body as BodyOf<'person-registered'>),
        fact(2, 'person-named', '2026-02-01', { name: 'Contoh Melati' }),
        fact(3, 'person-corrected', '2026-02-02', { sex: 'M', address: { rt: '002' } }),
      ],
      child,
    );
    expect(known.identity).toMatchObject({ name: 'Contoh Melati', sex: 'M', provisional: false });
    expect(known.residences).toMatchObject([{ rt: '002' }]);
  });

  it('takes a pregnancy told after its delivery as the same one', () => {
    const late = [birth(2, '2026-10-08'), pregnant(3, '2026-10-10', { lmp: '2026-01-01' })];
    expect(knownNow([her, ...late], child).pregnancies).toHaveLength(1);
    expect(groups(late, '2026-05-01')).toBe('bumil');
    expect(groups(late, '2026-10-10')).toBe('nifas');
    expect(groups(late, '2026-12-01')).toBe('busui');
  });

  it('does not make a pregnancy begin later when it is written down again without its LMP', () => {
    const twice = [
      pregnant(2, '2026-02-10', { lmp: '2026-01-01' }),
      pregnant(3, '2026-04-10', { gravida: 2 }),
    ];
    expect(knownNow([her, ...twice], child).pregnancies).toMatchObject([
      { since: '2026-01-01', lmp: '2026-01-01', gravida: 2 },
    ]);
    const [, again, first] = [her, pregnant(3, '2026-03-10'), pregnant(4, '2026-02-10')];
    expect(knownNow([her, again, first], child).pregnancies).toMatchObject([
      { since: '2026-02-10' },
    ]);
  });

  it('counts a pregnancy nobody closed to 44 weeks, and a later one as another', () => {
    const forgotten = pregnant(2, '2025-02-10', { lmp: '2025-01-01' });
    expect(groups([forgotten], '2025-11-05')).toBe('bumil');
    expect(groups([forgotten], '2025-11-06')).toBe('dewasa');
    const next = pregnant(3, '2026-03-01', { lmp: '2026-01-20' });
    expect(knownNow([her, forgotten, next], child).pregnancies).toHaveLength(2);
    expect(groups([forgotten, next], '2026-03-01')).toBe('bumil');
  });

  it('begins a new pregnancy after a delivery, and takes a correction of the LMP', () => {
    const old = [pregnant(2, '2024-02-10', { lmp: '2024-01-01' }), birth(3, '2024-10-01')];
    const now = pregnant(4, '2026-02-10', { lmp: '2026-01-01' });
    const mended = pregnant(5, '2026-02-11', { lmp: '2026-01-15', corrects: now.id });
    const { pregnancies } = knownNow([her, mended, now, ...old], child);
    expect(pregnancies.map((p) => [p.since, p.endedOn])).toEqual([
      ['2024-01-01', '2024-10-01'],
      ['2026-01-15', undefined],
    ]);
  });
});
