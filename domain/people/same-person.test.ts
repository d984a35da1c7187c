import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar.ts';
import { ALYA, PAIRS } from './same-person.cases.ts';
import { fold, likeness, peopleIndex, type Registration } from './same-person.ts';

describe('likeness', () => {
  it.each(PAIRS)('$why: $how', ({ a, b, how, because }) => {
    const there = likeness(fold(1, a), fold(2, b));
    const back = likeness(fold(2, b), fold(1, a));
    expect(there?.how ?? null).toBe(how);
    expect(back).toEqual(there);
    if (because) expect(there?.reasons).toEqual(because);
  });
});

const names = ['Siti', 'Siti Aminah', 'Sity', 'Budi', 'Budi Santoso', 'Kartini', 'By Ny Siti'];
const anybody: fc.Arbitrary<Registration> = fc
  .record({
    name: fc.constantFrom(...names),
    sex: fc.constantFrom<'F' | 'M'>('F', 'M'),
    birthDate: fc.integer({ min: 0, max: 60 }).map((n) => addDays('2001-10-01', n * 7)),
    birthDateEstimated: fc.boolean(),
    household: fc.constantFrom('1872010412150074', '1872012012010011'),
    motherName: fc.constantFrom('Dewi', 'Rahma', 'Rahmah'),
    provisional: fc.boolean(),
    nik: fc.option(fc.constantFrom('1872014703949288', '1872014703949289'), { nil: undefined }),
  })
  .map(({ nik, ...rest }) => (nik ? { ...rest, nik } : rest));

describe('peopleIndex', () => {
  it('finds everybody a comparison with all of them would find', () => {
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), anybody, (people, me) => {
        const index = peopleIndex<number>();
        for (const [i, one] of people.entries()) index.add(i, one);
        const found = index.resembling(me).map((f) => f.who);
        const all = people.flatMap((one, i) => (likeness(fold(0, me), fold(0, one)) ? [i] : []));
        expect([...found].sort()).toEqual([...all].sort());
      }),
    );
  });

  it('puts the likeliest first', () => {
    const index = peopleIndex<string>();
    const { nik: _, ...alya } = ALYA;
    index.add('elsewhere', { ...alya, household: '1872012012010011', motherName: 'Dewi' });
    index.add('spelled otherwise', { ...alya, name: 'Alya Wyjaya' });
    index.add('same number', { ...ALYA, name: 'A. Wijaya' });
    expect(index.resembling(ALYA).map((f) => f.who)).toEqual([
      'same number',
      'spelled otherwise',
      'elsewhere',
    ]);
  });
});
