import type { RegisterColumn, RegisterRow } from '#domain/people/register-row.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { csvGrid, DELIMITERS, textOf } from './csv-grid.ts';
import { type FileProblem, fileProblem, type GridLine, isBlank } from './grid.ts';
import { findHeadings, type Headings, isHeadingAgain } from './headings.ts';
import { xlsxGrids } from './xlsx-grid.ts';

/** A register file, understood as far as its columns. */
export interface RegisterFile {
  headings: Headings;
  rows: RegisterRow[];
  /** every row's cells as written, by line number: what goes back in the file to mend */
  cellsByLine: ReadonlyMap<number, readonly string[]>;
  /** headings nobody knows; their columns are not imported, and that is said */
  unknownHeadings: string[];
  /** lines below the headings with nothing written on them */
  blankLines: number[];
  /** lines that repeat the headings */
  headingLines: number[];
}

/** 1,500 people are 200 kB; this is room for a whole puskesmas and no more. */
const MAX_BYTES = 20 * 1024 * 1024;

/** Reads a register from the bytes of a CSV or XLSX file; which of the two is seen from the bytes, not the name. */
export async function readRegister(bytes: Uint8Array): Promise<Result<RegisterFile, FileProblem>> {
  if (bytes.length > MAX_BYTES) return fail(fileProblem('too-large'));
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return fail(fileProblem(isEncrypted(bytes) ? 'locked-workbook' : 'old-excel'));
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const grids = await xlsxGrids(bytes);
    return grids.ok ? best(grids.value) : grids;
  }
  if (isPicture(bytes)) return fail(fileProblem('not-a-table'));
  const text = textOf(bytes);
  if (/^[\s;,|"\ufeff]*$/.test(text)) return fail(fileProblem('empty'));
  if (text.includes('\0'))
    return fail(fileProblem(isWideText(text) ? 'wrong-encoding' : 'not-a-table'));
  return best(DELIMITERS.map((delimiter) => csvGrid(text, delimiter)));
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

/** A workbook with a password is an old container around one stream of this name ([MS-OFFCRYPTO] 2.3.4.4), in UTF-16. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));

/** What phones and scanners save a register as: PDF, PNG, JPEG. */
const isPicture = (bytes: Uint8Array): boolean =>
  [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
  ].some((magic) => startsWith(bytes, magic));

/** Text with two or four bytes a letter and no mark to say so: without its zeros it reads as text. */
function isWideText(text: string): boolean {
  const letters = text.replaceAll('\0', '');
  const strange = letters.match(/[^\t\r\n\x20-\x7e]/g)?.length ?? 0;
  return letters.length <= text.length * 0.6 && strange < letters.length * 0.1;
}

/** Of several readings (delimiters of a text, sheets of a workbook) the one whose headings say most. */
function best(grids: readonly GridLine[][]): Result<RegisterFile, FileProblem> {
  let found: { grid: GridLine[]; headings: Headings } | null = null;
  for (const grid of grids) {
    const headings = findHeadings(grid);
    if (headings && (!found || count(headings) > count(found.headings))) found = { grid, headings };
  }
  if (found) return ok(register(found.grid, found.headings));
  const written = grids.some((grid) => grid.some((line) => !isBlank(line)));
  return fail(fileProblem(written ? 'no-headings' : 'empty'));
}

const count = (headings: Headings): number => headings.columns.filter((c) => c !== null).length;

function register(grid: readonly GridLine[], headings: Headings): RegisterFile {
  const rows: RegisterRow[] = [];
  const cellsByLine = new Map<number, readonly string[]>();
  const blankLines: number[] = [];
  const headingLines: number[] = [];
  for (const line of grid) {
    if (line.line <= headings.line) continue;
    if (isBlank(line)) blankLines.push(line.line);
    else if (isHeadingAgain(headings, line)) headingLines.push(line.line);
    else {
      rows.push({ line: line.line, cells: cellsOf(line, headings) });
      cellsByLine.set(line.line, line.cells);
    }
  }
  const unknownHeadings = headings.cells.filter((cell, i) => cell !== '' && !headings.columns[i]);
  return { headings, rows, cellsByLine, unknownHeadings, blankLines, headingLines };
}

function cellsOf(line: GridLine, { columns }: Headings): RegisterRow['cells'] {
  const cells: Partial<Record<RegisterColumn, string>> = {};
  for (const [i, column] of columns.entries()) if (column) cells[column] = line.cells[i] ?? '';
  return cells;
}
