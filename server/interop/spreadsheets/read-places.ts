import type { AreaCode } from '#domain/places/place.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { csvGrid, DELIMITERS, textOf } from './csv-grid.ts';
import { type GridLine, isBlank } from './grid.ts';

/** One line of a list of posyandu, as it was written. */
export interface PlaceLine {
  line: number;
  name: string;
  villageCode: AreaCode;
  dusun: string | null;
  puskesmas: string;
}

const COLUMNS = ['name', 'villageCode', 'dusun', 'puskesmas'] as const;
type Column = (typeof COLUMNS)[number];
/** Letters only, small. */
const SPELLINGS: Record<Column, readonly string[]> = {
  name: ['posyandu', 'nama', 'namaposyandu'],
  villageCode: ['kodedesa', 'kodekelurahan', 'kodedesakelurahan', 'kodewilayah', 'desa'],
  dusun: ['dusun', 'rw', 'lingkungan'],
  puskesmas: ['puskesmas', 'namapuskesmas'],
};

/** Reads `posyandu; kode desa; dusun; puskesmas` from a CSV with headings, in any order, dusun optional. */
export function readPlaces(bytes: Uint8Array): Result<PlaceLine[], string> {
  const text = textOf(bytes);
  for (const delimiter of DELIMITERS) {
    const [heading, ...lines] = csvGrid(text, delimiter).filter((line) => !isBlank(line));
    const columns = heading ? columnsOf(heading) : null;
    if (columns) return ok(lines.map((line) => placeOf(line, columns)));
  }
  return fail('Baris pertama harus memuat judul kolom: posyandu, kode desa, dusun, puskesmas.');
}

function columnsOf({ cells }: GridLine): Map<Column, number> | null {
  const columns = new Map<Column, number>();
  for (const [i, cell] of cells.entries()) {
    const spelled = cell.toLowerCase().replace(/[^a-z]/g, '');
    const column = COLUMNS.find((known) => SPELLINGS[known].includes(spelled));
    if (column && !columns.has(column)) columns.set(column, i);
  }
  const needed = columns.has('name') && columns.has('villageCode') && columns.has('puskesmas');
  return needed ? columns : null;
}

function placeOf({ line, cells }: GridLine, columns: ReadonlyMap<Column, number>): PlaceLine {
  const at = (column: Column): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
  return {
    line,
    name: at('name').replace(/^posyandu\s+/i, ''),
    villageCode: at('villageCode'),
    dusun: at('dusun') || null,
    puskesmas: at('puskesmas').replace(/^puskesmas\s+/i, ''),
  };
}
