import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDED_COLUMNS } from './growth-columns.ts';
import { growthCsv, type LineProblem, type SurveyProblem } from './growth-csv.ts';

interface Surveyed {
  rows: Record<string, string>[];
  head: string[];
  problems: LineProblem[];
  refused: SurveyProblem[];
  lines: number;
}

async function surveyed(text: string, upperAgeDays = 1856): Promise<Surveyed> {
  let out = '';
  const problems: LineProblem[] = [];
  const refused: SurveyProblem[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  const lines = await growthCsv(Readable.from([Buffer.from(text)]), output, {
    upperAgeDays,
    onProblem: (p) => problems.push(p),
    onRefused: (p) => refused.push(p),
  });
  const [first = '', ...rest] = out.split('\n').filter((line) => line !== '');
  const head = first.split(',');
  const rows = rest.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']));
  });
  return { rows, head, problems, refused, lines };
}

function agreement(file: string): Record<string, string>[] {
  const path = new URL(`../../../domain/assess/growth/${file}`, import.meta.url);
  const [head = '', ...lines] = readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l !== '' && !l.startsWith('#'));
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  });
}

const asPrinted = (z: string | undefined): string => (z ? Number(z).toFixed(2) : '');
const HEAD = 'id,sex,age_days,weight_kg,lenhei_cm,measure,oedema,headc_cm,muac_cm';

describe('siklus growth', () => {
  it('prints what an independent computation of WHO 2006 prints, child by child', async () => {
    const all = agreement('z-agreement-2006.csv');
    for (const upper of [1826, 1856]) {
      const children = all.filter((row) => row.upper === String(upper));
      expect(children.length).toBeGreaterThan(500);
      const lines = children.map((r, i) =>
        [
          i,
          r.sex,
          r.ageDays,
          r.weightKg,
          r.lengthHeightCm,
          r.position,
          r.oedema,
          r.headCm,
          r.muacCm,
        ].join(','),
      );
      const { rows } = await surveyed(`${HEAD}\n${lines.join('\n')}\n`, upper);
      const wrong = children.flatMap((want, i) =>
        ['zwfa', 'zlhfa', 'zwfl', 'zbfa', 'zhcfa', 'zacfa']
          .filter((z) => Number(want.ageDays) <= 1856 && rows[i]?.[z] !== asPrinted(want[z]))
          .map((z) => `${i} ${z}: ${want[z]} but ${rows[i]?.[z]}`),
      );
      expect(wrong).toEqual([]);
    }
  });

  it('and of WHO 2007 from 61 months on', async () => {
    const older = agreement('z-agreement-2007.csv').filter((r) => Number(r.ageMonths) >= 61);
    expect(older.length).toBeGreaterThan(500);
    const lines = older.map((r) =>
      [r.sex, r.ageMonths, r.weightKg, r.heightCm, r.oedema === '1' ? 'y' : 'n'].join(';'),
    );
    const { rows } = await surveyed(
      `sex;age_months;weight_kg;lenhei_cm;oedema\n${lines.join('\n')}`,
    );
    const wrong = older.flatMap((want, i) =>
      [
        ['zlhfa', 'zhfa'],
        ['zwfa', 'zwfa'],
        ['zbfa', 'zbfa'],
      ]
        .filter(([ours = '', theirs = '']) => rows[i]?.[ours] !== asPrinted(want[theirs]))
        .map(([ours = '', theirs = '']) => `${i} ${ours}: ${want[theirs]} but ${rows[i]?.[ours]}`),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    ['m', 'F'],
    ['1', '2'],
    ['L', 'P'],
    ['M', 'f'],
  ])('reads %s as a boy and %s as a girl', async (boy, girl) => {
    const { rows, problems } = await surveyed(
      `sex,age_days,weight_kg\n${boy},365,10\n${girl},365,10\n`,
    );
    expect(rows.map((r) => r.zwfa)).toEqual(['0.33', '0.90']);
    expect(problems).toEqual([]);
  });

  it.each([
    ['age_days', '365'],
    ['birth_date,measured_on', '2024-06-01,2025-06-01'],
    ['age_months', String(365 / 30.4375)],
  ])('takes the age from %s', async (columns, cells) => {
    const { rows } = await surveyed(`sex,weight_kg,${columns}\nm,10,${cells}`);
    expect(rows[0]?.zwfa).toBe('0.33');
  });

  it('leaves the ages between the two references empty', async () => {
    const { rows } = await surveyed('sex,age_days,weight_kg\nm,1827,18\nm,1857,18', 1826);
    expect(rows[0]?.zwfa).toBe('');
    expect(rows[1]?.zwfa).not.toBe('');
  });

  it('tells each cell it cannot read with its line, and goes on', async () => {
    const { rows, problems, lines } = await surveyed(
      `${HEAD}\n1,m,365,abc,75,h,n,46,15\n2,x,365,9,75,q,n,46,15\n3,f,365,9,75\n4,f,-3,9,75,l,n,46,15\n`,
    );
    expect(lines).toBe(4);
    expect(rows).toHaveLength(4);
    expect(problems).toEqual([
      { kind: 'unreadable-cell', line: 2, column: 'weight_kg', was: 'abc' },
      { kind: 'unreadable-cell', line: 3, column: 'sex', was: 'x' },
      { kind: 'unreadable-cell', line: 3, column: 'measure', was: 'q' },
      { kind: 'wrong-width', line: 4, cells: 5, expected: 9 },
      { kind: 'unreadable-cell', line: 5, column: 'age_days', was: '-3' },
    ]);
    expect(rows[0]).toMatchObject({ zwfa: '', fwfa: '', zhcfa: '-0.05' });
    expect(rows[1]).toMatchObject({ clenhei: '75', cbmi: '16', zwfa: '' });
    expect(rows[2]?.zwfa).toBe('0.05');
  });

  it.each([
    ['', 'no-header'],
    ['id,age_days\n1,3', 'no-sex-column'],
    ['id,sex,birth_date\n1,m,2020-01-01', 'no-age-column'],
  ])('refuses what is no survey: %j', async (text, kind) => {
    const { refused, rows, head } = await surveyed(text);
    expect(refused).toEqual([{ kind }]);
    expect([rows, head]).toEqual([[], ['']]);
  });

  it('passes other columns through and writes figures of an earlier run anew', async () => {
    const once = await surveyed('cluster,sex,age_days,weight_kg,zwfa\n12,f,365,9,9.99');
    expect(once.head).toEqual(['cluster', 'sex', 'age_days', 'weight_kg', ...ADDED_COLUMNS]);
    expect(once.rows[0]).toMatchObject({ cluster: '12', zwfa: '0.05' });
  });

  it('never throws and loses no line, whatever stands in the cells', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'm', 'F', '1', '365', '7,2', '-1', '1e400', 'NaN', 'l', 'y', 'NA'),
      fc.stringMatching(/^[a-z0-9.\-+ ]{0,8}$/),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 20 }),
        async (grid) => {
          const { rows } = await surveyed(
            `${HEAD}\n${grid.map((r) => `x${r.join(',')}`).join('\n')}`,
          );
          expect(rows).toHaveLength(grid.length);
          for (const row of rows)
            for (const name of ADDED_COLUMNS)
              expect(row[name]).toMatch(/^(-?\d+(\.\d+)?(e[+-]\d+)?)?$/);
        },
      ),
      { numRuns: 200 },
    );
  });
});
