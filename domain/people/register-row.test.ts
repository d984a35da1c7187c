import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGISTER_COLUMNS, type RegisterRow, readRow } from './register-row.ts';

const on = '2026-11-01';
const good = {
  name: 'Siti Aminah',
  nik: '1872014102900001',
  household: '1872011303110001',
  relation: 'Istri',
  sex: 'P',
  birthDate: '01/02/1990',
};
const row = (cells: RegisterRow['cells']): RegisterRow => ({
  line: 7,
  cells: { ...good, ...cells },
});
const slugs = (cells: RegisterRow['cells']): string[] => {
  const read = readRow(row(cells), on);
  if (read.kind === 'accepted') return [];
  return (read.kind === 'refused' ? read.problems : read.warnings).map((p) => p.slug);
};

describe('readRow', () => {
  it('reads a whole line', () => {
    const cells = {
      ...good,
      motherName: 'ibu rahma',
      address: 'Jl. Melati 3',
      rtRw: '02/003',
      dusun: 'Gandan',
      phone: '8169610531',
      insurance: 'Non PBI',
      status: 'Hamil',
      somebodyElse: 'ya',
    };
    expect(readRow({ line: 7, cells }, on)).toEqual({
      kind: 'accepted',
      line: 7,
      pregnant: true,
      sexByNik: 'F',
      somebodyElse: true,
      identity: {
        name: 'Siti Aminah',
        sex: 'F',
        birthDate: '1990-02-01',
        nik: '1872014102900001',
        household: '1872011303110001',
        relation: 'spouse',
        motherName: 'Ibu Rahma',
        address: { text: 'Jl. Melati 3', dusun: 'Gandan', rt: '002', rw: '003' },
        phone: '08169610531',
        insurance: 'non-pbi',
      },
    });
  });

  it.each([
    [{ name: ' ' }, ['name-missing']],
    [{ name: 'a'.repeat(101) }, ['name-too-long']],
    [{ sex: '', nik: '' }, ['sex-missing']],
    [{ sex: 'L/P', nik: '' }, ['sex-missing']],
    [{ birthDate: '', nik: '' }, ['birth-date-missing']],
    [{ birthDate: 'lupa' }, ['birth-date-unreadable']],
    [{ birthDate: '31/02/1990' }, ['birth-date-impossible']],
    [{ birthDate: '02/11/2026' }, ['birth-date-in-future']],
    [{ birthDate: '01/02/1890' }, ['birth-date-too-old']],
    [{ sex: 'L', status: 'Hamil', nik: '' }, ['pregnant-man']],
    [{ status: 'Meninggal' }, ['gone']],
    [{ name: '', birthDate: '31/02/1990' }, ['name-missing', 'birth-date-impossible']],
  ])('refuses %j: %j', (cells, expected) => {
    expect(slugs(cells)).toEqual(expected);
    expect(readRow(row(cells), on).kind).toBe('refused');
  });

  it.each([
    [{ nik: '187201410290000' }, ['nik-not-16-digits']],
    [{ nik: '1.872E+15' }, ['nik-mangled-by-spreadsheet']],
    [{ nik: 'menyusul' }, ['nik-unreadable']],
    [{ nik: '1872013302900001' }, ['nik-impossible']],
    [{ sex: '' }, ['sex-from-nik']],
    [{ sex: 'L' }, ['sex-contradicts-nik']],
    [{ birthDate: '' }, ['birth-date-from-nik']],
    [{ birthDate: '02/02/1990' }, ['birth-date-contradicts-nik']],
    [{ birthDate: '1990' }, ['birth-date-estimated']],
    [{ household: '1.87E+15' }, ['household-unreadable']],
    [{ relation: 'tetangga' }, ['relation-unknown']],
    [{ phone: '0816' }, ['phone-unreadable']],
    [{ insurance: 'entah' }, ['insurance-unknown']],
    [{ status: 'janda' }, ['status-unknown']],
    [{ rt: 'dua' }, ['rt-unreadable']],
    [{ status: 'Hamil', birthDate: '01/02/1950', nik: '' }, ['pregnancy-age-unusual']],
    [{ name: 'By Ny Ani', birthDate: '01/02/2020', nik: '' }, ['newborn-not-named']],
    [{ address: 'a'.repeat(501) }, ['text-shortened']],
  ])('takes %j with a warning: %j', (cells, expected) => {
    expect(slugs(cells)).toEqual(expected);
    expect(readRow(row(cells), on).kind).toBe('accepted-with-warnings');
  });

  it.each([
    [{ nik: '' }, 'not-brought'],
    [{ nik: '0000000000000000' }, 'not-brought'],
    [{ nik: '1.872E+15' }, 'unreadable'],
    [{ nik: '', name: 'By Ny Ani', birthDate: '01/10/2026' }, 'not-yet-issued'],
  ])('says why the number is missing: %j, %s', (cells, why) => {
    const read = readRow(row(cells), on);
    expect(read.kind === 'refused' ? null : read.identity.nikMissing).toBe(why);
  });

  it('answers whatever is written with a sentence or a person, and never throws', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(...Object.values(good), 'Hamil', 'By Ny', '1990', '-', 'L', '02/003'),
    );
    const anyRow = fc.dictionary(fc.constantFrom(...REGISTER_COLUMNS), cell);
    fc.assert(
      fc.property(anyRow, (cells) => {
        const read = readRow({ line: 1, cells }, on);
        if (read.kind === 'refused') expect(read.problems.length).toBeGreaterThan(0);
        else expect(read.identity.birthDate <= on).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
