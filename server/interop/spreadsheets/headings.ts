import { REGISTER_COLUMNS, type RegisterColumn } from '#domain/people/register-row.ts';
import type { GridLine } from './grid.ts';

/** How registers head their columns; letters and digits only, small. */
const SPELLINGS: Record<RegisterColumn, string> = {
  no: 'no,nomor,nourut,nomorurut',
  name: 'nama,namalengkap,namasasaran,namawarga,namapenduduk,namaanggotakeluarga,namalengkapsesuaiktp,namaanak,namabalita',
  nik: 'nik,nonik,nomornik,noktp,nomorktp,ktp,nomorindukkependudukan,nikktp',
  household: 'nokk,nomorkk,kk,nokartukeluarga,nomorkartukeluarga,kartukeluarga',
  relation:
    'hubungankeluarga,hubungan,hubungandengankk,hubungandengankepalakeluarga,hubkeluarga,hubkk,hubungandlmkeluarga,hubungandalamkeluarga,shdk,statusdalamkeluarga,statushubungan',
  sex: 'jeniskelamin,jk,jnskelamin,kelamin,lp,sex,gender',
  birthDate:
    'tanggallahir,tgllahir,tgllhr,tgllahirddmmyyyy,tanggallahirddmmyyyy,ttl,tempattanggallahir,tempattgllahir,tempatdantanggallahir,lahir',
  motherName: 'namaibu,ibu,namaibukandung,ibukandung,namaorangtuaibu',
  fatherName: 'namaayah,ayah,namabapak,bapak,namaayahkandung',
  status: 'status,keterangan,ket,statussasaran,statushamil,hamil,statuskehamilan',
  address: 'alamat,alamatlengkap,alamatdomisili,alamattinggal,jalan',
  dusun: 'dusun,lingkungan,kampung,dukuh,banjar,dusunlingkungan',
  rt: 'rt',
  rw: 'rw',
  rtRw: 'rtrw',
  phone: 'nohp,hp,notelp,notelepon,telepon,telp,nomorhp,nowa,nohpwa,nomortelepon,handphone',
  insurance: 'bpjs,jkn,jaminankesehatan,jaminan,asuransi,kepesertaanbpjs,jenisbpjs,bpjsjkn',
  somebodyElse: 'oranglain,orangberbeda,bukanorangyangsama',
  problem: 'masalah',
};

const COLUMN_BY_SPELLING = new Map(
  REGISTER_COLUMNS.flatMap((column) =>
    SPELLINGS[column].split(',').map((spelling) => [spelling, column] as const),
  ),
);

export interface Headings {
  line: number;
  /** as written */
  cells: string[];
  /** which column of the register each cell heads; null where the heading is not known */
  columns: (RegisterColumn | null)[];
}

/** Titles and letterheads come first; nobody puts more of them than this. */
const LAST_HEADING_LINE = 60;

/** The line that names the columns: the one with most known headings, Nama and two of NIK, sex and birth date among them. */
export function findHeadings(grid: readonly GridLine[]): Headings | null {
  let best: Headings | null = null;
  for (const line of grid.slice(0, LAST_HEADING_LINE)) {
    const headings = headingsOf(line);
    if (isRegister(headings) && known(headings) > (best ? known(best) : 0)) best = headings;
  }
  return best;
}

/** A heading met a second time heads nothing: the first of two "Nama" columns is the person's. */
function headingsOf({ line, cells }: GridLine): Headings {
  const seen = new Set<RegisterColumn>();
  const columns = cells.map((cell) => {
    const column = COLUMN_BY_SPELLING.get(cell.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (!column || seen.has(column)) return null;
    seen.add(column);
    return column;
  });
  return { line, cells, columns };
}

const isRegister = ({ columns }: Headings): boolean =>
  columns.includes('name') &&
  (['nik', 'sex', 'birthDate'] as const).filter((column) => columns.includes(column)).length >= 2;

const known = ({ columns }: Headings): number => columns.filter((column) => column !== null).length;

/** Is this the heading line again, as registers repeat it on every page? */
export const isHeadingAgain = (headings: Headings, line: GridLine): boolean =>
  line.cells.length === headings.cells.length &&
  line.cells.every((cell, i) => cell === headings.cells[i]);
