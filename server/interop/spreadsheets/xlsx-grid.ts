import readXlsxFile, { InvalidInputError } from 'read-excel-file/node';
import { fail, ok, type Result } from '#domain/result.ts';
import { cellText, type FileProblem, fileProblem, type GridLine } from './grid.ts';

/** A number typed into a sheet keeps 15 digits: a 16th that is 0 may have been anything. */
const CUT_BY_SHEET = /^\d{15}0$/;

/** A register of 5,000 people unpacks to 5 MB; what unpacks to this was made to fill a server's memory. */
const MOST_UNPACKED = 100 * 1024 * 1024;

/** Every sheet of a workbook; numbers keep the digits the file has, dates become `YYYY-MM-DD`. */
export async function xlsxGrids(bytes: Uint8Array): Promise<Result<GridLine[][], FileProblem>> {
  if (unpackedSize(Buffer.from(bytes)) > MOST_UNPACKED) return fail(fileProblem('too-large'));
  try {
    const sheets = await readXlsxFile<string>(Buffer.from(bytes), {
      trim: true,
      parseNumber: numberText,
    });
    return ok(sheets.map(({ data }) => data.map(gridLine)));
  } catch (error) {
    const old = error instanceof InvalidInputError && /XLS_FILE/.test(String(error.message));
    return fail(fileProblem(old ? 'old-excel' : 'damaged-workbook'));
  }
}

/** What the parts of a zip say they unpack to: its central directory, found from its end (PKWARE APPNOTE 4.3.12, 4.3.16). */
function unpackedSize(zip: Buffer): number {
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end + 20 > zip.length) return 0;
  let at = zip.readUInt32LE(end + 16);
  let sum = 0;
  for (let left = zip.readUInt16LE(end + 10); left > 0 && at + 46 <= zip.length; left -= 1) {
    sum += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return sum;
}
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

const gridLine = (row: readonly unknown[], i: number): GridLine => ({
  line: i + 1,
  cells: row.map(cellOf),
});

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return cellText(String(value));
}

/** Digits as the file has them, so that no number is rounded on the way; a cut number is said to be one. */
function numberText(text: string): string {
  const whole = /e/i.test(text) ? exactWhole(text) : text;
  return CUT_BY_SHEET.test(whole) ? `${whole[0]}.${whole.slice(1, 15)}E+15` : whole;
}

function exactWhole(text: string): string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}
