/**
 * How the tables are written, to keep a kader's download small (62,000 figures in about 10 kB gzip):
 * each column of L, M or S is one text. Its first character says how many times differences were taken;
 * then one character per difference, "O" (79) being zero, and `~number~` for a difference too large for one character.
 * L and M count ten-thousandths, S hundred-thousandths, so that dividing gives back WHO's decimal exactly.
 */
type Columns = [l: string, m: string, s: string];
export interface PackedTable {
  /** key of the first row: a day, a month or centimetres */
  first: number;
  step: number;
  F: Columns;
  M: Columns;
}

const ZERO = 79;
const SCALES = [1e4, 1e4, 1e5] as const;

function differencesOf(text: string): number[] {
  const row: number[] = [];
  for (let i = 1; i < text.length; i += 1) {
    if (text[i] !== '~') {
      row.push(text.charCodeAt(i) - ZERO);
      continue;
    }
    const end = text.indexOf('~', i + 1);
    row.push(Number(text.slice(i + 1, end)));
    i = end;
  }
  return row;
}

/** One column as whole numbers. */
function unpackColumn(text: string): number[] {
  const row = differencesOf(text);
  for (let times = Number(text[0]); times > 0; times -= 1) {
    let sum = 0;
    for (let i = 0; i < row.length; i += 1) {
      sum += row[i] ?? 0;
      row[i] = sum;
    }
  }
  return row;
}

/** L, M, S of every row in turn: row i lies at 3i, 3i + 1, 3i + 2. */
export function unpackRows(columns: Columns): Float64Array {
  const rows = new Float64Array(unpackColumn(columns[0]).length * 3);
  columns.forEach((text, column) => {
    const scale = SCALES[column] ?? 1;
    unpackColumn(text).forEach((n, i) => {
      rows[i * 3 + column] = n / scale;
    });
  });
  return rows;
}
