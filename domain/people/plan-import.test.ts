import { describe, expect, it } from 'vitest';
import type { Identity } from '../facts/known.ts';
import { planImport } from './plan-import.ts';
import type { RegisterRow } from './register-row.ts';

const on = '2026-11-01';
const KK = '1872011303110001';
const rahma: RegisterRow['cells'] = {
  name: 'Rahma Suryani',
  sex: 'P',
  birthDate: '03/08/1990',
  household: KK,
  relation: 'Istri',
};
const rows = (...cells: RegisterRow['cells'][]): RegisterRow[] =>
  cells.map((c, i) => ({ line: i + 2, cells: c }));
const plan = (some: RegisterRow[], existing: { id: string; identity: Identity }[] = []) =>
  planImport({ rows: some, existing, on });
const outcomes = (...cells: RegisterRow['cells'][]) =>
  plan(rows(...cells)).lines.map((l) => `${l.outcome}: ${l.problems.map((p) => p.slug).join()}`);

describe('planImport', () => {
  it.each<[string, RegisterRow['cells'], string]>([
    ['two people', { ...rahma, name: 'Dewi' }, 'added: '],
    ['a name spelled otherwise', { ...rahma, name: 'Rahmah Soeryani' }, 'refused: resembles'],
    ['a word dropped', { ...rahma, name: 'Rahma' }, 'refused: resembles'],
    ['the same, called somebody else', { ...rahma, name: 'Rahma', somebodyElse: 'ya' }, 'added: '],
    ['the very same line', rahma, 'refused: resembles-fully'],
    [
      'the very same line, called somebody else',
      { ...rahma, somebodyElse: 'ya' },
      'refused: resembles-fully',
    ],
    [
      'a namesake of another home',
      { ...rahma, household: '1872012012010011' },
      'added-with-warnings: may-resemble',
    ],
  ])('%s', (_, second, expected) => {
    expect(outcomes(rahma, second)).toEqual(['added: ', expected]);
  });

  it('takes the same number once, and refuses it for somebody else', () => {
    const nik = '1872014308900001';
    const first = { ...rahma, nik };
    expect(outcomes(first, first)).toEqual(['added: ', 'known: same-nik']);
    const other = { name: 'Wati', sex: 'P', birthDate: '04/08/1990', nik };
    expect(outcomes(first, other)[1]).toBe('refused: nik-of-somebody-else');
  });

  it('compares with those who may resemble each other too', () => {
    const elsewhere = { ...rahma, household: '1872012012010011' };
    expect(outcomes(rahma, elsewhere, { ...elsewhere, name: 'Rahma Suriani' })).toEqual([
      'added: ',
      'added-with-warnings: may-resemble',
      'refused: resembles',
    ]);
  });

  it('does not compare with a line it refused', () => {
    expect(outcomes({ ...rahma, birthDate: '31/02/1990' }, rahma)).toEqual([
      'refused: birth-date-impossible',
      'added: ',
    ]);
  });

  it('names the person a line resembles, with the reasons', () => {
    const { lines } = plan(rows(rahma, { ...rahma, name: 'Rahma' }));
    expect(lines[1]).toMatchObject({ line: 3, resemblesLine: 2 });
    expect(lines[1]?.problems[0]?.sentence).toContain(
      'baris 2 (Rahma Suryani, lahir 3 Agustus 1990): nama sebagian sama, tanggal lahir sama, KK sama.',
    );
  });

  describe('with people registered before', () => {
    const first = plan(rows(rahma, { ...rahma, name: 'Ani', birthDate: '1990' }));
    const existing = first.people.map((p) => ({ id: `person-${p.line}`, identity: p.identity }));

    it('adds nobody twice', () => {
      const again = plan(rows(rahma, { ...rahma, name: 'Ani', birthDate: '1990' }), existing);
      expect(again.people).toEqual([]);
      expect(again.lines.map((l) => l.outcome)).toEqual(['known', 'known']);
    });

    it('completes a number that was missing, for the very same line of a family card only', () => {
      const nik = '1872014308900001';
      const again = plan(rows({ ...rahma, nik }), existing);
      expect(again.people).toEqual([]);
      expect(again.completed).toEqual([{ line: 2, id: 'person-2', nik }]);
      expect(again.lines[0]?.problems[0]?.slug).toBe('nik-completed');

      const { household: _, ...homeless } = rahma;
      const first = plan(rows(homeless)).people.map((p) => ({ id: 'x', identity: p.identity }));
      expect(plan(rows({ ...homeless, nik }), first).completed).toEqual([]);
      const [numbered] = plan(rows({ ...rahma, nik })).people;
      const other = numbered ? [{ id: 'y', identity: numbered.identity }] : [];
      expect(plan(rows({ ...rahma, nik }), other).completed).toEqual([]);
    });

    it('links a child to a mother who is there already', () => {
      const child = { ...rahma, name: 'Budi', sex: 'L', relation: 'Anak', birthDate: '01/02/2020' };
      const { people } = plan(rows({ ...child, motherName: 'Rahma' }), existing);
      expect(people[0]?.mother).toEqual({ id: 'person-2' });
    });

    it('does not register a newborn again who has since been named', () => {
      const baby: Identity = {
        name: 'Arkan',
        sex: 'M',
        birthDate: '2026-10-01',
        household: KK,
        motherName: 'Rahma Suryani',
      };
      const line = { name: 'By Ny Rahma', sex: 'L', birthDate: '01/10/2026', household: KK };
      const { people, lines } = plan(rows(line), [{ id: 'baby', identity: baby }]);
      expect(people).toEqual([]);
      expect(lines[0]).toMatchObject({ outcome: 'refused', problems: [{ slug: 'resembles' }] });
    });
  });

  it.each([
    ['a grandmother of the same name', '01/01/1950', 'Orang Tua', { line: 2 }],
    ['a sister of the same name', '01/01/2015', 'Anak', { line: 2 }],
  ])('finds the mother beside %s', (_, birthDate, relation, mother) => {
    const child = { ...rahma, name: 'Budi', sex: 'L', relation: 'Anak', birthDate: '01/02/2020' };
    const namesake = { ...rahma, birthDate, relation };
    const { people } = plan(rows(rahma, namesake, { ...child, motherName: 'Rahma Suryani' }));
    expect(people[2]?.mother).toEqual(mother);
  });

  it('links no mother when two fit', () => {
    const child = { ...rahma, name: 'Budi', sex: 'L', relation: 'Cucu', birthDate: '01/02/2020' };
    const second = { ...rahma, name: 'Rahma Dewi', birthDate: '01/01/1992', relation: 'Anak' };
    const { people } = plan(rows(rahma, second, { ...child, motherName: 'Rahma' }));
    expect(people[2]?.mother).toBeNull();
  });
});
