import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { growthCsv, type LineProblem } from './growth-csv.ts';
import { isPlain } from './plain-lines.ts';
import { wholeLines } from './whole-lines.ts';

async function survey(parts: Iterable<string>): Promise<{ out: string; problems: LineProblem[] }> {
  const problems: LineProblem[] = [];
  const written: Buffer[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      written.push(Buffer.from(chunk));
      done();
    },
  });
  await growthCsv(Readable.from([...parts].map((part) => Buffer.from(part))), output, {
    upperAgeDays: 1856,
    onProblem: (problem) => problems.push(problem),
    onRefused: () => expect.unreachable(),
  });
  return { out: Buffer.concat(written).toString(), problems };
}

const HEAD = 'id,sex,age_days,weight_kg,lenhei_cm,measure,note';
const child = (i: number, note = 'x'): string =>
  `${i},${i % 2 ? 'f' : 'm'},${i % 1800},${3 + (i % 120) / 10},${50 + (i % 60)},h,${note}`;
const lines = (n: number, note?: string): string[] =>
  Array.from({ length: n }, (_, i) => `${child(i, note)}\n`);

/** More than a few blocks, so that threads are at work. */
const MANY = 40_000;

describe('a survey of many blocks', () => {
  it('comes out in its order, the same as a little of it at a time', async () => {
    const all = lines(MANY);
    const { out, problems } = await survey([`${HEAD}\n`, ...all]);
    expect(problems).toEqual([]);
    const rows = out.trimEnd().split('\n');
    expect(rows).toHaveLength(MANY + 1);
    for (const i of [0, 1, 20_000, MANY - 1]) {
      const { out: alone } = await survey([`${HEAD}\n${all[i]}`]);
      expect(rows[i + 1]).toBe(alone.trimEnd().split('\n')[1]);
    }
  });

  it('tells the number of the line that could not be read, wherever it lies', async () => {
    const all = lines(MANY);
    all[30_000] = '30000,?,400,8.1,70,h,x\n';
    const { problems } = await survey([`${HEAD}\n`, ...all]);
    expect(problems).toEqual([{ kind: 'unreadable-cell', line: 30_002, column: 'sex', was: '?' }]);
  });

  it('goes on with a real reader of CSV from the first cell that is not plain', async () => {
    const all = lines(MANY);
    all[25_000] = child(25_000, '"two, and\na second line with ""quotes"""').concat('\n');
    all[25_001] = '25001,?,400,8.1,70,h,x\n';
    const { out, problems } = await survey([`${HEAD}\n`, ...all]);
    expect(out).toContain('"two, and\na second line with ""quotes"""');
    expect(problems).toEqual([{ kind: 'unreadable-cell', line: 25_004, column: 'sex', was: '?' }]);
    expect(out.trimEnd().split('\n')).toHaveLength(MANY + 2);
  });
});

describe('cells', () => {
  it.each<[string, string, boolean]>([
    ['no quote at all', 'a,b\n1,2\n', true],
    ['quotes around whole cells', '"a","b"\n"1",2\r\n', true],
    ['a delimiter within quotes', '"a,b",c\n', false],
    ['a line end within quotes', '"a\nb",c\n', false],
    ['a quote within quotes', '"a""b",c\n', false],
    ['a quote in the middle', '5" tall,c\n', false],
    ['a quote never closed', '"a,c\n', false],
  ])('with %s are plain or not', (_what, text, plain) => {
    expect(isPlain(Buffer.from(text), ',')).toBe(plain);
  });

  it.each([
    ['semicolons and decimal commas', ';', '7,5', '68,2'],
    ['tabs', '\t', '7.5', '68.2'],
  ])('parted by %s are read as the heading parts them', async (_what, mark, kg, cm) => {
    const { out, problems } = await survey([
      ['id', 'sex', 'age_days', 'weight_kg', 'lenhei_cm', 'measure', 'note'].join(mark),
      '\r\n',
      ['1', 'L', '300', kg, cm, 'l', ''].join(mark),
      '\r\n',
    ]);
    const plain = await survey([
      'id,sex,age_days,weight_kg,lenhei_cm,measure,note\n1,L,300,7.5,68.2,l,\n',
    ]);
    expect(problems).toEqual([]);
    expect(out.split('\n')[1]?.split(',').slice(-14)).toEqual(
      plain.out.split('\n')[1]?.split(',').slice(-14),
    );
  });
});

it('cuts a stream at line ends only, whatever pieces it comes in', async () => {
  const text = lines(60_000).join('').trimEnd();
  const bytes = Buffer.from(text);
  const pieces: Buffer[] = [];
  for (let at = 0, size = 1; at < bytes.length; at += size, size = (size * 7) % 70_001)
    pieces.push(bytes.subarray(at, at + size));
  const blocks: string[] = [];
  for await (const block of wholeLines(Readable.from(pieces)))
    blocks.push(Buffer.from(block).toString());
  expect(blocks.join('')).toBe(text);
  expect(blocks.slice(0, -1).every((block) => block.endsWith('\n'))).toBe(true);
  expect(blocks.length).toBeGreaterThan(2);
});
