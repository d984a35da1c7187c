import { parse } from 'csv-parse/sync';
import { cellText, type GridLine } from './grid.ts';

export const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A field with line breaks is real in an address; more than this is a stray quote swallowing other people's lines. */
const MOST_LINES_IN_A_RECORD = 3;

/**
 * The text of a file: UTF-8 with or without its mark, UTF-16 as Excel's "Unicode Text", else Latin-1 (which every
 * byte is).
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** Cuts a text into lines and cells. A quote that closes nowhere, or far away, is a letter like any other. */
export function csvGrid(text: string, delimiter: Delimiter): GridLine[] {
  return quoted(text, delimiter) ?? unquoted(text, delimiter);
}

interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

function quoted(text: string, delimiter: Delimiter): GridLine[] | null {
  const grid: GridLine[] = [];
  let before = 0;
  for (const { record, info } of parsed(text, delimiter) ?? []) {
    if (info.lines - before > MOST_LINES_IN_A_RECORD) return null;
    grid.push({ line: before + 1, cells: record.map(cellText) });
    before = info.lines;
  }
  return grid.length > 0 ? grid : null;
}

function parsed(text: string, delimiter: Delimiter): ParsedRecord[] | null {
  try {
    const records: unknown[] = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
    });
    return records as ParsedRecord[];
  } catch {
    return null;
  }
}

const unquoted = (text: string, delimiter: Delimiter): GridLine[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({
      line: i + 1,
      cells: line.split(delimiter).map((cell) => cellText(cell.trim().replace(/^"(.*)"$/, '$1'))),
    }));
