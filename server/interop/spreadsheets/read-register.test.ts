import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '#domain/people/plan-import.ts';
import { makeXlsx, type SheetCell } from './fixtures/make-xlsx.ts';
import { readRegister } from './read-register.ts';

const file = new URL('./fixtures/register-dahlia-8.csv', import.meta.url);
const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (text: string | Uint8Array) => {
  const register = await readRegister(typeof text === 'string' ? bytes(text) : text);
  if (!register.ok) throw new Error(register.error.kind);
  return register.value;
};
const HEAD = 'Nama;NIK;Jenis Kelamin;Tanggal Lahir';

describe('readRegister, CSV', () => {
  it('keeps every line of a real register under its own number', async () => {
    const { rows, headings, blankLines, unknownHeadings } = await read(readFileSync(file));
    expect(rows).toHaveLength(440);
    expect(headings.line).toBe(3);
    expect(blankLines).toEqual([224]);
    expect(unknownHeadings).toEqual([]);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    for (const row of rows) expect(lines[row.line - 1]).toMatch(new RegExp(`^${row.cells.no};`));
  });

  it.each([
    ['commas', `Nama,NIK,JK,Tgl Lahir\nSiti,1,P,01/02/1990`],
    ['tabs', `Nama\tNIK\tL/P\tTanggal Lahir\nSiti\t1\tP\t01/02/1990`],
    ['bars', `NAMA LENGKAP|No. NIK|Kelamin|Tgl. Lahir\nSiti|1|P|01/02/1990`],
    ['old Mac line ends', `${HEAD}\rSiti;1;P;01/02/1990`],
    ['quotes', `"Nama";"NIK";"Jenis Kelamin";"Tanggal Lahir"\n"Siti";"1";"P";"01/02/1990"`],
    ['text formulas', `${HEAD}\nSiti;="1";P;"=""01/02/1990"""`],
  ])('reads %s', async (_, text) => {
    const { rows } = await read(text);
    expect(rows).toEqual([
      { line: 2, cells: { name: 'Siti', nik: '1', sex: 'P', birthDate: '01/02/1990' } },
    ]);
  });

  it('reads Latin-1 and UTF-16', async () => {
    const text = `${HEAD}\nJosé;1;L;01/02/1990`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const some of [Buffer.from(text, 'latin1'), utf16])
      expect((await read(some)).rows[0]?.cells.name).toBe('José');
  });

  it('counts lines right behind a line break inside quotes', async () => {
    const { rows } = await read(
      `Nama;NIK;JK;Tgl Lahir;Alamat\nSiti;1;P;;"Jl. A\nNo. 2"\nBudi;2;L;;B`,
    );
    expect(rows.map((r) => [r.line, r.cells.address])).toEqual([
      [2, 'Jl. A\nNo. 2'],
      [4, 'B'],
    ]);
  });

  it('lets no stray quote swallow the people behind it', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `Orang ${i};${i};P;01/02/1990`);
    const { rows } = await read([HEAD, '"Siti;1;P;01/02/1990', ...many, 'Ani";2;P;x'].join('\n'));
    expect(rows).toHaveLength(32);
    expect(rows[30]).toMatchObject({ line: 32, cells: { name: 'Orang 29' } });
  });

  it('skips headings repeated on every page, and says which it does not know', async () => {
    const head = `${HEAD};Golongan Darah`;
    const { rows, headingLines, unknownHeadings } = await read(
      `${head}\nSiti;1;P;x;A\n${head}\nBudi;2;L;x;O`,
    );
    expect(rows.map((r) => r.line)).toEqual([2, 4]);
    expect(headingLines).toEqual([3]);
    expect(unknownHeadings).toEqual(['Golongan Darah']);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', ';;;\n;;;\n', 'empty'],
    ['a letter', 'Yth. Ibu Bidan,\nterlampir register.', 'no-headings'],
    ['a list without the columns', 'Nama;Alamat\nSiti;Jl. A', 'no-headings'],
    ['an old Excel file', '\u00d0\u00cf\u0011\u00e0', 'old-excel'],
    ['a picture', '\u0089PNG\r\n\u0000\u0000', 'not-a-table'],
    ['a broken workbook', 'PK\u0003\u0004broken', 'damaged-workbook'],
  ])('refuses %s with a sentence', async (_, text, kind) => {
    const result = await readRegister(Buffer.from(text, 'latin1'));
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (!result.ok) expect(result.error.sentence.length).toBeGreaterThan(10);
  });

  it('refuses a file too large to be a register', async () => {
    const result = await readRegister(new Uint8Array(21 * 1024 * 1024));
    expect(result).toMatchObject({ ok: false, error: { kind: 'too-large' } });
  });
});

describe('readRegister, XLSX', () => {
  it('gives the same rows as the CSV', async () => {
    const csv = await read(readFileSync(file));
    const lines = readFileSync(file, 'utf8').replace('\ufeff', '').split('\r\n');
    const xlsx = await read(makeXlsx(lines.map((line) => line.split(';'))));
    expect(xlsx.rows).toEqual(csv.rows);
    expect(xlsx.headings.line).toBe(3);
  });

  it('reads numbers, dates and cut numbers as they were meant', async () => {
    const sheet: SheetCell[][] = [
      HEAD.split(';'),
      ['Siti', { number: '1872011203959001' }, 'L', { serial: 43531 }],
      ['Ani', { number: '1872011203959000' }, 'L', { serial: 34770 }],
      [null, null],
      ['Budi', { number: '1.8720112039590009E15' }, 'L', '7 Maret 2019'],
    ];
    const { rows } = await read(makeXlsx(sheet));
    expect(rows.map((r) => [r.line, r.cells.nik, r.cells.birthDate])).toEqual([
      [2, '1872011203959001', '2019-03-07'],
      [3, '1.87201120395900E+15', '1995-03-12'],
      [5, '1872011203959001', '7 Maret 2019'],
    ]);
  });
});

describe('anything at all', () => {
  const accountsForAll = async (some: Uint8Array) => {
    const register = await readRegister(some);
    if (!register.ok) return;
    const { rows } = register.value;
    const plan = planImport({ rows, existing: [], on: '2026-11-01' });
    expect(plan.lines.map((l) => l.line)).toEqual(rows.map((r) => r.line));
    const added = plan.lines.filter((l) => l.outcome.startsWith('added'));
    expect(plan.people.map((p) => p.line)).toEqual(added.map((l) => l.line));
    for (const line of plan.lines)
      if (line.outcome === 'refused') expect(line.problems.length).toBeGreaterThan(0);
  };

  it('never throws on random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), accountsForAll));
  });

  it('accounts for every line of random registers', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.constantFrom(
        'Siti',
        'P',
        'L',
        '01/02/1990',
        '1872014102909001',
        'Hamil',
        'By Ny Ani',
        '"',
      ),
    );
    const line = fc.array(cell, { maxLength: 7 }).map((cells) => cells.join(';'));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), (lines) =>
        accountsForAll(bytes([`${HEAD};Status;No KK`, ...lines].join('\n'))),
      ),
    );
  });

  it('survives a workbook cut or flipped anywhere', async () => {
    const whole = makeXlsx([HEAD.split(';'), ['Siti', '1872014102909001', 'P', '01/02/1990']]);
    const place = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const flipped = Uint8Array.from(whole);
        flipped[at] = (flipped[at] ?? 0) ^ flip;
        await accountsForAll(flipped);
        await accountsForAll(whole.subarray(0, at));
      }),
      { numRuns: 80 },
    );
    // a flipped row number makes a sheet of thousands of empty lines: slow to read, and still read
  }, 300_000);
});
