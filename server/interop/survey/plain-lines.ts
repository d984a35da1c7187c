import { type LineProblem, type SurveyTable, surveyLine } from './growth-table.ts';

export interface LinesDone {
  text: string;
  /** lines of the file, empty ones too */
  lines: number;
  /** lines that held a child */
  children: number;
  /** with the line counted from the block's first, which is 1 */
  problems: LineProblem[];
}

const NEWLINE = 10;
const QUOTE = 34;
const RETURN = 13;
/** cells are written without the blanks around them */
const BLANK = /[ \t]/;

/**
 * Can these lines be taken apart at their delimiters alone? So it is when every quoted cell is whole, and holds no
 * delimiter, quote or line end: then quotes around it mean nothing. Anything else is for a real reader of CSV.
 */
export function isPlain(bytes: Uint8Array, delimiter: string): boolean {
  const mark = delimiter.charCodeAt(0);
  const ends = (byte: number | undefined): boolean =>
    byte === undefined || byte === mark || byte === NEWLINE || byte === RETURN;
  for (let open = bytes.indexOf(QUOTE); open !== -1; ) {
    const close = bytes.indexOf(QUOTE, open + 1);
    if (close === -1 || !ends(bytes[open - 1]) || !ends(bytes[close + 1])) return false;
    for (let i = open + 1; i < close; i += 1) if (ends(bytes[i])) return false;
    open = bytes.indexOf(QUOTE, close + 1);
  }
  return true;
}

/** Whole lines of a survey, of which `isPlain` holds, with their figures. */
export function plainLines(text: string, table: SurveyTable): LinesDone {
  const bare = text.includes('"') ? text.replaceAll('"', '') : text;
  const problems: LineProblem[] = [];
  const out: string[] = [];
  let lines = 0;
  const asItIs = table.delimiter === ',' && table.kept.length === table.width && !BLANK.test(bare);
  for (let from = 0; from < bare.length; ) {
    const end = bare.indexOf('\n', from);
    const last = end === -1 ? bare.length : end;
    const line = bare.slice(from, bare.charCodeAt(last - 1) === RETURN ? last - 1 : last);
    from = last + 1;
    lines += 1;
    if (line.trim() === '') continue;
    const cells = line.split(table.delimiter);
    out.push(surveyLine(table, cells, lines, problems, asItIs ? line : null));
  }
  return {
    text: out.length > 0 ? `${out.join('\n')}\n` : '',
    lines,
    children: out.length,
    problems,
  };
}
