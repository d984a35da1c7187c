import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDoubles, doublesOf } from './likely-doubles.ts';
import { personId } from './people-for-test.ts';
import type { RosterPerson } from './phone.ts';

const person = (n: number, more: Partial<RosterPerson> = {}): RosterPerson => ({
  id: personId(n),
  name: `Orang ${n} Contoh`,
  sex: 'F',
  birthDate: '1990-01-01',
  posyandu: 'melati',
  ...more,
});
const on = async () => true;
const find = async (people: readonly RosterPerson[]) => {
  const byId = (id: string) => people.find((p) => p.id === id) ?? null;
  return allDoubles(people, byId, on);
};
const pairOf = ({ a, b }: { a: RosterPerson; b: RosterPerson }) => [a.id, b.id].sort().join(' ');

const SITI = person(1, { name: 'Siti Aminah Contoh', birthDate: '1996-03-12' });
const SITTI = person(2, { name: 'Sitti Aminah Contoh', birthDate: '1996-03-12' });
const BUDI = person(3, { name: 'Budi Contoh', sex: 'M', birthDate: '1996-03-12' });

describe('people who may be registered twice', () => {
  it('are found by name and birth, most alike first, and each pair once', async () => {
    const same = person(4, {
      name: 'Lain Sekali',
      nik: '1872036011249001',
      birthDate: '1950-01-01',
    });
    const nik = person(5, { name: 'Bukan Dia', nik: '1872036011249001', birthDate: '1980-01-01' });
    const found = await find([SITI, SITTI, BUDI, same, nik]);
    expect(found.map((d) => [d.how, pairOf(d)])).toEqual([
      ['same-nik', `${same.id} ${nik.id}`],
      ['likely', `${SITI.id} ${SITTI.id}`],
    ]);
  });

  it('are not offered again once somebody has told them apart, whichever of the two it was said of', async () => {
    expect(await find([{ ...SITI, distinctFrom: [SITTI.id] }, SITTI])).toEqual([]);
    expect(await find([SITI, { ...SITTI, distinctFrom: [SITI.id] }])).toEqual([]);
  });

  it('are the same for one person as in the list of all', async () => {
    const some = fc.array(
      fc.record(
        {
          name: fc.constantFrom('Siti Aminah', 'Sitti Aminah', 'Budi', 'By Ny Siti'),
          birthDate: fc.constantFrom('1996-03-12', '1996-12-03', '1996-03-13', '1950-01-01'),
          sex: fc.constantFrom('F' as const, 'M' as const),
          birthDateEstimated: fc.boolean(),
          nik: fc.constantFrom('1872036011249001', '1872036011249002'),
          household: fc.constantFrom('1872030101010001', '1872030101010002'),
        },
        { requiredKeys: ['name', 'birthDate', 'sex'] },
      ),
      { maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(some, async (drafts) => {
        const people = drafts.map((draft, n) => person(n, draft));
        const byId = (id: string) => people.find((p) => p.id === id) ?? null;
        const all = (await find(people)).map(pairOf).sort();
        const each = people.flatMap((p) => doublesOf(p, people, byId)).map(pairOf);
        expect([...new Set(each)].sort()).toEqual(all);
      }),
    );
  });

  it('stops when nobody waits for the answer any more', async () => {
    const people = Array.from({ length: 200 }, (_, n) => person(n, { name: 'Siti' }));
    const byId = () => null;
    const some = await allDoubles(people, byId, async (done) => done < 60);
    expect(some.length).toBe((60 * 59) / 2);
  });
});
