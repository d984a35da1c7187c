import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../facts/fact.ts';
import { fact, idAt } from '../facts/fact-for-test.ts';
import { knownNow } from '../facts/known-now.ts';
import { byPerson, clusters, type Merge, mergeOf } from './merged.ts';

const id = (n: number): string => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const [A, B, C, D] = [id(1), id(2), id(3), id(4)];
const merge = (n: number, subject: string, into: string): Merge => ({
  fact: idAt(n),
  subject,
  into,
});
const staysOf = (merges: readonly Merge[]): Record<string, string> =>
  Object.fromEntries([...clusters(merges)].map(([record, { stays }]) => [record, stays]));

describe('which records are one person', () => {
  it('a chain ends at the one that was never given up', () => {
    const joined = clusters([merge(1, C, B), merge(2, B, A)]);
    expect(joined.get(C)?.stays).toBe(A);
    expect(joined.get(A)?.records.map((r) => [r.id, r.givenUpAt])).toEqual([
      [A, ''],
      [B, idAt(2)],
      [C, idAt(2)],
    ]);
  });

  it('in a ring the smallest id stays, also for what leads into the ring', () => {
    expect(staysOf([merge(1, B, A), merge(2, A, C), merge(3, C, B), merge(4, D, C)])).toEqual({
      [A]: A,
      [B]: A,
      [C]: A,
      [D]: A,
    });
  });

  it('of two merges of one record the later written one holds', () => {
    expect(staysOf([merge(1, C, A), merge(2, C, B)])).toEqual({ [C]: B, [B]: B });
  });

  it('a merge into itself says nothing', () => {
    expect(clusters([merge(1, A, A)]).size).toBe(0);
  });

  it('does not change with the order of the merges or with repeats', () => {
    const merges = fc.array(
      fc.tuple(fc.nat({ max: 7 }), fc.nat({ max: 7 })).map(([a, b]) => [id(a), id(b)] as const),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(merges, fc.infiniteStream(fc.nat()), (pairs, numbers) => {
        const written = pairs.map(([from, into], n) => merge(n, from, into));
        const told = clusters(written);
        const order = [...numbers.take(written.length * 2)];
        const again = [...written, ...written]
          .map((m, i) => ({ m, at: order[i] ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ m }) => m);
        expect(Object.fromEntries(clusters(again))).toEqual(Object.fromEntries(told));
        for (const { stays, records } of told.values()) {
          expect(records[0]?.id).toBe(stays);
          expect(records.filter((r) => r.givenUpAt === '').map((r) => r.id)).toEqual([stays]);
          for (const r of records) expect(told.get(r.id)?.stays).toBe(stays);
        }
      }),
    );
  });
});

const born = '2024-05-05';
const name = (text: string, more: object = {}) => ({
  name: text,
  sex: 'F' as const,
  birthDate: born,
  ...more,
});
const registered = (n: number, subject: string, on: string, body: object, scope = 'mawar') =>
  fact(n, 'person-registered', on, name('Contoh', body), { subject, scope });
const weight = (n: number, subject: string, on: string, value: number) =>
  fact(n, 'measurement-taken', on, { what: 'weight', value }, { subject });
const mergedInto = (n: number, subject: string, into: string) =>
  fact(n, 'person-merged', '2026-06-01', { into }, { subject });

const personOf = (facts: readonly Fact[], stays: string) => {
  const own = new Map<string, Fact[]>();
  for (const f of facts) own.set(f.subject, [...(own.get(f.subject) ?? []), f]);
  return knownNow(byPerson(own).get(stays) ?? [], stays);
};

const TWO: readonly Fact[] = [
  registered(1, A, '2026-02-01', { name: 'Siti Contoh', nik: '1872014505240001' }, 'mawar'),
  registered(
    2,
    B,
    '2026-01-01',
    { name: 'Sity', phone: '081234567890', household: '1'.repeat(16) },
    'melati',
  ),
  fact(
    3,
    'person-corrected',
    '2026-03-01',
    { name: 'Sitti', motherName: 'Ani Contoh' },
    { subject: B },
  ),
  fact(4, 'attended', '2026-05-10', { session: D }, { subject: A }),
  fact(5, 'attended', '2026-05-10', { session: D }, { subject: B }),
  weight(6, A, '2026-05-10', 9.1),
  weight(7, B, '2026-05-10', 9.4),
  weight(8, B, '2026-04-10', 8.8),
];

describe('one person of two records', () => {
  it('the record that stays leads, and the other fills what it lacks', () => {
    const { identity, alsoAs } = personOf([...TWO, mergedInto(9, B, A)], A);
    expect(identity).toMatchObject({
      name: 'Siti Contoh',
      nik: '1872014505240001',
      phone: '081234567890',
      motherName: 'Ani Contoh',
    });
    expect(alsoAs).toMatchObject([{ id: B, merge: idAt(9), identity: { name: 'Sitti' } }]);
  });

  it('keeps both readings of a day, and the day once', () => {
    const known = personOf([...TWO, mergedInto(9, B, A)], A);
    expect(known.days.map((d) => d.on)).toEqual(['2026-04-10', '2026-05-10']);
    expect(known.days[1]?.readings.weight?.map((r) => r.value)).toEqual([9.1, 9.4]);
  });

  it('knows where the other record lived before, and does not move by the second registration', () => {
    const known = personOf([...TWO, mergedInto(9, B, A)], A);
    expect(known.residences.map((r) => r.posyandu)).toEqual(['melati', 'mawar']);
    const turned = personOf([...TWO, mergedInto(9, A, B)], B);
    expect(turned.residences.map((r) => r.posyandu)).toEqual(['melati']);
    expect(turned.identity?.name).toBe('Sitti');
    expect(turned.identity?.nik).toBe('1872014505240001');
  });

  it('what is written under the given-up record later is written of the whole person', () => {
    const late = fact(10, 'person-corrected', '2026-06-02', { name: 'Siti Baru' }, { subject: B });
    const moved = fact(11, 'person-moved', '2026-06-03', { to: 'dahlia' }, { subject: B });
    const known = personOf([...TWO, mergedInto(9, B, A), late, moved], A);
    expect(known.identity?.name).toBe('Siti Baru');
    expect(known.residences.at(-1)?.posyandu).toBe('dahlia');
  });

  it('a newborn without a name takes the name of the record that has one', () => {
    const { identity } = personOf(
      [
        registered(1, A, '2026-02-01', {
          name: 'By Ny Contoh',
          provisional: true,
          nikMissing: 'not-yet-issued',
        }),
        registered(2, B, '2026-03-01', { name: 'Budi Contoh', nik: '1872014505240001' }),
        mergedInto(3, B, A),
      ],
      A,
    );
    expect(identity).toMatchObject({
      name: 'Budi Contoh',
      provisional: false,
      nik: '1872014505240001',
    });
    expect(identity).not.toHaveProperty('nikMissing');
  });

  it('the record given up is known although the one that stays has not arrived', () => {
    const known = personOf([...TWO.filter((f) => f.subject === B), mergedInto(9, B, A)], A);
    expect(known.id).toBe(A);
    expect(known.identity?.name).toBe('Sitti');
  });

  it('a pregnancy told on one record and its delivery on the other are one', () => {
    const told = fact(9, 'pregnancy-recorded', '2026-01-10', { lmp: '2025-12-01' }, { subject: A });
    const ended = fact(
      10,
      'delivery-recorded',
      '2026-09-01',
      { endedOn: '2026-08-30', outcome: 'live-birth' },
      { subject: B },
    );
    const known = personOf([...TWO, told, ended, mergedInto(11, B, A)], A);
    expect(known.pregnancies).toHaveLength(1);
    expect(known.pregnancies[0]?.endedOn).toBe('2026-08-30');
  });

  it('withdrawing the merge parts them again exactly as before, in any order, any number of times', () => {
    const undone = fact(20, 'fact-withdrawn', '2026-06-05', { fact: idAt(9) }, { subject: B });
    const all = [...TWO, mergedInto(9, B, A), undone];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (facts) => {
        const twice = [...facts, ...facts];
        for (const record of [A, B]) {
          const { history: _with, withdrawn: _w, ...parted } = personOf(twice, record);
          const { history: _own, withdrawn: _o, ...before } = personOf(TWO, record);
          expect(parted).toEqual(before);
        }
      }),
    );
  });

  it('an undone undoing joins them again', () => {
    const undone = fact(20, 'fact-withdrawn', '2026-06-05', { fact: idAt(9) }, { subject: B });
    const redone = fact(21, 'fact-withdrawn', '2026-06-06', { fact: idAt(20) }, { subject: B });
    const own = [...TWO, mergedInto(9, B, A), undone, redone].filter((f) => f.subject === B);
    expect(mergeOf(own)?.into).toBe(A);
  });

  it('says the same whatever the order the facts came in', () => {
    const late = fact(10, 'person-corrected', '2026-06-02', { name: 'Siti Baru' }, { subject: B });
    const all = [
      ...TWO,
      mergedInto(9, B, A),
      late,
      mergedInto(12, C, B),
      registered(11, C, '2025-12-01', { name: 'Tiga', fatherName: 'Bapak Contoh' }),
    ];
    const once = personOf(all, A);
    expect(once.identity?.fatherName).toBe('Bapak Contoh');
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (facts) => {
        expect(personOf([...facts, ...facts], A)).toEqual(once);
      }),
    );
  });
});
