import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockLines } from './block-lines.ts';
import { type LineProblem, type SurveyTable, surveyLine, surveyTable } from './growth-table.ts';
import { plainLines } from './plain-lines.ts';

const HEADINGS = [
  'id,sex,age_days,weight_kg,lenhei_cm,measure,oedema,headc_cm,muac_cm',
  'id,sex,age_months,age_days,birth_date,measured_on,weight_kg,lenhei_cm,measure,note',
  'note,muac_cm,sex,age_months,zwfa,weight_kg',
];

function tableOf(heading: string): SurveyTable {
  const table = surveyTable(heading.split(','), ',', 1856);
  if ('kind' in table) throw new Error(table.kind);
  return table;
}

const usual: Readonly<Record<string, fc.Arbitrary<string>>> = {
  sex: fc.constantFrom('m', 'f', 'M', 'F', 'l', 'L', 'p', 'P', '1', '2'),
  measure: fc.constantFrom('', 'l', 'h', 'L', 'H'),
  oedema: fc.constantFrom('', 'y', 'n', 'Y', 'N', '0', '1', '2'),
  birth_date: fc.constantFrom('', '2023-02-28', '2024-01-31'),
  measured_on: fc.constantFrom('', '2025-01-31', '2022-01-01'),
};
const number = fc
  .tuple(fc.oneof(fc.nat(130), fc.nat(2500)), fc.constantFrom('', '.', '.5', '.25', '.0', '.123'))
  .map((parts) => parts.join(''));
/** What hardly any line has, and every reader must take alike. */
const odd = fc.constantFrom(
  ...['NA', '?', '-3', '+4', '1e2', '.5', '5.', '.', '1.2.3', '0', '0.0', '00012.50', '1000000'],
  ...['999999.9', '0.1234567890123456789', '9007199254740993', 'male', 'ya', 'tidak', 'é', '½'],
  ...[' 7.5', '7.5 ', 'a b', '\t8', '\u00a07', '\u000b', '\r', 'x\ry', '2024-02-30'],
);
const cellOf = (column: string) =>
  fc.oneof(
    { weight: 12, arbitrary: usual[column] ?? fc.oneof(number, fc.constant('')) },
    { weight: 1, arbitrary: odd },
  );
const lineOf = (heading: string) =>
  fc
    .record({
      cells: fc.tuple(...heading.split(',').map(cellOf)),
      more: fc.oneof({ weight: 20, arbitrary: fc.constant(0) }, fc.constantFrom(-1, 1)),
      end: fc.constantFrom('\n', '\n', '\r\n', '\n\n', '\n  \n'),
    })
    .map(({ cells, more, end }) => {
      const all = more > 0 ? [...cells, 'x'] : cells.slice(0, cells.length + more);
      return `${all.join(',')}${end}`;
    });
const survey = fc
  .constantFrom(...HEADINGS)
  .chain((heading) =>
    fc.tuple(fc.constant(heading), fc.array(lineOf(heading), { maxLength: 12 }), fc.boolean()),
  )
  .map(([heading, lines, open]) => {
    const text = lines.join('');
    return { table: tableOf(heading), text: open ? text.replace(/\r?\n$/, '') : text };
  });

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

describe('lines read as bytes', () => {
  it('come out as lines read as text do, byte for byte, with the same problems', () => {
    fc.assert(
      fc.property(survey, ({ table, text }) => {
        const { bytes, ...done } = blockLines(new Uint8Array(Buffer.from(text)), table);
        expect({ ...done, text: asText(bytes) }).toEqual(plainLines(text, table));
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('come out as from a reader of CSV', () => {
    // the library takes a file's line end from its first line, and skips no line of blanks
    const tame = survey
      .map(({ table, text }) => ({ table, text: text.replace(/\r\n|\n {2}\n/g, '\n') }))
      .filter(({ text }) => !/[^\n -~]/.test(text));
    fc.assert(
      fc.property(tame, ({ table, text }) => {
        const records: string[][] = parse(text, {
          trim: true,
          relax_column_count: true,
          skip_empty_lines: true,
        });
        const problems: LineProblem[] = [];
        const out = records.map((cells) => `${surveyLine(table, cells, 0, problems, null)}\n`);
        const done = blockLines(new Uint8Array(Buffer.from(text)), table);
        expect(asText(done.bytes)).toBe(out.join(''));
        expect(done.problems.map((problem) => ({ ...problem, line: 0 }))).toEqual(problems);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('write bytes that are no text as the text reader does', () => {
    const table = tableOf(HEADINGS[0] ?? '');
    const bytes = new Uint8Array(
      Buffer.concat([
        Buffer.from('1,m,40,5,60,l,n,'),
        Buffer.from([0xff, 0xc3]),
        Buffer.from(',\n'),
      ]),
    );
    expect(asText(blockLines(bytes, table).bytes)).toBe(plainLines(asText(bytes), table).text);
  });
});
