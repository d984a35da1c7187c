import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type ImportPlan,
  type LineReport,
  planImport,
  type RegisteredPerson,
} from '#domain/people/plan-import.ts';
import { mendFile } from './mend-file.ts';
import { type RegisterFile, readRegister } from './read-register.ts';

/** What an import should make of a defect (the answers file's own words), as outcomes of its line. */
const EXPECTED: Record<string, { outcomes: LineReport['outcome'][]; says: boolean }> = {
  accept: { outcomes: ['added'], says: false },
  'accept-trimmed': { outcomes: ['added'], says: false },
  warn: { outcomes: ['added-with-warnings'], says: true },
  refuse: { outcomes: ['refused'], says: true },
  'warn-or-refuse': { outcomes: ['added-with-warnings', 'refused'], says: true },
  'refuse-row-or-accept-without-nik-with-warning': {
    outcomes: ['added-with-warnings', 'refused'],
    says: true,
  },
  'derive-from-nik-with-warning-or-refuse': {
    outcomes: ['added-with-warnings', 'refused'],
    says: true,
  },
  'report-as-possible-duplicate': { outcomes: ['known', 'refused'], says: true },
};
/** The sentence each kind of defect must be reported with. */
const SLUGS: Record<string, string> = {
  'nik-mangled-by-spreadsheet': 'nik-mangled-by-spreadsheet',
  'nik-15-digits': 'nik-not-16-digits',
  'birth-date-impossible': 'birth-date-impossible',
  'birth-date-in-future': 'birth-date-in-future',
  'sex-missing': 'sex-from-nik',
  'sex-contradicts-nik': 'sex-contradicts-nik',
  'name-missing': 'name-missing',
  'pregnant-man': 'pregnant-man',
  'duplicate-same-nik': 'same-nik',
  'duplicate-name-variant-no-nik': 'resembles',
  'duplicate-short-name-no-nik': 'resembles',
};

interface Defect {
  no: number;
  of?: number;
  kind: string;
  expect: string;
  line: number;
}
const here = (name: string) => new URL(`./fixtures/${name}`, import.meta.url);
const answers: { as_of: string; rows_in_file: number; defects: Defect[] } = JSON.parse(
  readFileSync(here('register-dahlia-8.answers.json'), 'utf8'),
);
const defectLines = new Set(answers.defects.map((d) => d.line));

let file: RegisterFile;
let plan: ImportPlan;
const person = (line: number) => plan.people.find((p) => p.line === line);
const report = (line: number) => plan.lines.find((l) => l.line === line);

beforeAll(async () => {
  const read = await readRegister(readFileSync(here('register-dahlia-8.csv')));
  if (!read.ok) throw new Error(read.error.kind);
  file = read.value;
  plan = planImport({ rows: file.rows, existing: [], on: answers.as_of });
});

describe('the register of Posyandu Dahlia 8', () => {
  it.each(answers.defects)('line $line: $kind, $expect', ({ line, no, of, kind, expect: what }) => {
    const found = report(line);
    expect(file.rows.find((r) => r.line === line)?.cells.no).toBe(String(no));
    const { outcomes, says } = EXPECTED[what] ?? { outcomes: [], says: true };
    expect(outcomes).toContain(found?.outcome);
    expect((found?.problems.length ?? 0) > 0).toBe(says);
    if (SLUGS[kind] && !(kind === 'duplicate-short-name-no-nik' && no === 440))
      expect(found?.problems.map((p) => p.slug)).toContain(SLUGS[kind]);
    if (of !== undefined) {
      const original = file.rows.find((r) => r.cells.no === String(of));
      expect(found?.resemblesLine).toBe(original?.line);
      expect(found?.problems[0]?.sentence).toContain(`baris ${original?.line}`);
    }
  });

  it('has a report for each of its 440 rows and finds nothing wrong with the others', () => {
    expect(plan.lines).toHaveLength(answers.rows_in_file);
    expect(new Set(plan.lines.map((l) => l.line)).size).toBe(440);
    const others = plan.lines.filter((l) => !defectLines.has(l.line));
    expect(others.filter((l) => l.outcome !== 'added')).toEqual([]);
    expect(plan.people).toHaveLength(
      plan.lines.filter((l) => l.outcome.startsWith('added')).length,
    );
  });

  it('registers newborns without a name or number as such, with their mothers', () => {
    const baby = person(146);
    expect(baby?.identity).toMatchObject({
      name: 'By Ny Lestari Ramadhan',
      provisional: true,
      nikMissing: 'not-yet-issued',
    });
    const mother = baby?.mother && 'line' in baby.mother ? person(baby.mother.line) : null;
    expect(mother?.identity.name).toBe('Lestari Ramadhan');
    expect(mother?.identity.household).toBe(baby?.identity.household);
  });

  it('opens a pregnancy for each pregnant woman and for nobody else', () => {
    expect(plan.people.filter((p) => p.pregnant).map((p) => p.line)).toEqual([80, 84, 292, 316]);
  });

  it('links every child whose mother is in the file', () => {
    const added = new Set(plan.people.map((p) => p.line));
    const unlinked = plan.people.filter((p) => p.identity.motherName && !p.mother);
    for (const child of unlinked) {
      const mother = file.rows.find(
        (r) =>
          r.cells.household === child.identity.household &&
          r.cells.name?.trim() === child.identity.motherName,
      );
      expect(mother === undefined || !added.has(mother.line), JSON.stringify([child, mother])).toBe(
        true,
      );
    }
    expect(plan.people.filter((p) => p.mother).length).toBeGreaterThan(170);
  });

  it('reads dates, sexes and names in every form it holds', () => {
    expect(person(75)?.identity.birthDate).toBe('1966-01-12');
    expect(person(289)?.identity.birthDate).toBe('2004-03-17');
    expect(person(422)?.identity.sex).toBe('F');
    expect(person(52)?.identity.name).toBe('Lestari');
    expect(person(372)?.identity.name).toBe('Zahra Nur Maharani');
    expect(person(263)?.identity.sex).toBe('M');
  });
});

const registered = (some: ImportPlan): RegisteredPerson[] =>
  some.people.map((p) => ({ id: String(p.line), identity: p.identity }));

describe('the same register again', () => {
  it('adds nobody, and refuses what it refused before', () => {
    const again = planImport({ rows: file.rows, existing: registered(plan), on: answers.as_of });
    expect(again.people).toEqual([]);
    const refused = (some: ImportPlan) =>
      some.lines.filter((l) => l.outcome === 'refused').map((l) => l.line);
    expect(refused(again)).toEqual(refused(plan));
  });

  it('takes the mended lines, and adds nobody when they come twice', async () => {
    const mended = mendFile(file, plan.lines)
      .replaceAll('31/02/2024', '28/02/1990')
      .replaceAll('15/08/2031', '15/08/2001')
      .replace(/^261;;/m, '261;Bapak Slamet;')
      .replace(/;Hamil;/g, ';;')
      .replace(/^(437;.*);$/m, '$1;ya');
    const read = await readRegister(new TextEncoder().encode(mended));
    if (!read.ok) throw new Error(read.error.kind);
    const first = planImport({
      rows: read.value.rows,
      existing: registered(plan),
      on: answers.as_of,
    });
    const no = (line: number) => read.value.rows.find((r) => r.line === line)?.cells.no;
    expect(first.people.map((p) => no(p.line)).sort()).toEqual(
      ['59', '111', '130', '191', '261', '292', '317', '345', '437'].sort(),
    );
    const both = [...registered(plan), ...registered(first)];
    const second = planImport({ rows: read.value.rows, existing: both, on: answers.as_of });
    expect(second.people).toEqual([]);
  });
});

describe('mendFile', () => {
  it('has the register’s own columns, what is wrong, and numbers a spreadsheet cannot eat', () => {
    const [headings, ...lines] = mendFile(file, plan.lines).trimEnd().split('\r\n');
    expect(headings).toBe(`\ufeff${file.headings.cells.join(';')};Masalah;Orang Lain`);
    expect(lines).toHaveLength(plan.lines.filter((l) => l.outcome === 'refused').length);
    expect(lines[0]).toMatch(/^40;;"=""1872014605269040""";.*;Nama belum diisi\.;$/);
  });

  it('gives back every cell as it was', async () => {
    const read = await readRegister(new TextEncoder().encode(mendFile(file, plan.lines)));
    if (!read.ok) throw new Error(read.error.kind);
    for (const row of read.value.rows) {
      const { problem, somebodyElse, ...cells } = row.cells;
      expect(problem).toBeTruthy();
      expect(somebodyElse).toBe('');
      expect(cells).toEqual(file.rows.find((r) => r.cells.no === cells.no)?.cells);
    }
  });
});
