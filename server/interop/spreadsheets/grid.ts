/** One line of a table as it lies in the file, every cell as text. */
export interface GridLine {
  /** line (or sheet row) number in the file, from 1 */
  line: number;
  cells: string[];
}

/** Why a file is no table. Closed; `sentence` is for the person who chose the file. */
export type FileProblemKind =
  | 'empty'
  | 'too-large'
  | 'old-excel'
  | 'not-a-table'
  | 'damaged-workbook'
  | 'locked-workbook'
  | 'wrong-encoding'
  | 'no-headings'
  | 'no-lines'
  | 'too-many-lines';

export interface FileProblem {
  kind: FileProblemKind;
  sentence: string;
}

export const FILE_SENTENCES: Readonly<Record<FileProblemKind, string>> = {
  empty: 'Berkas ini kosong.',
  'too-large': 'Berkas ini lebih besar dari 20 MB. Pisahkan per posyandu.',
  'old-excel': 'Berkas Excel lama (.xls) tidak dapat dibaca. Simpan ulang sebagai .xlsx atau .csv.',
  'not-a-table': 'Berkas ini bukan CSV atau XLSX.',
  'damaged-workbook': 'Berkas XLSX ini rusak. Buka di Excel, lalu simpan ulang.',
  'locked-workbook':
    'Berkas Excel ini dikunci kata sandi. Buka di Excel, hapus kata sandinya, lalu simpan ulang.',
  'wrong-encoding':
    'Huruf di berkas ini tidak terbaca. Simpan ulang sebagai .xlsx, atau sebagai CSV UTF-8.',
  'no-headings':
    'Baris judul kolom tidak ditemukan. Harus ada kolom Nama, dan sedikitnya dua dari NIK, Jenis Kelamin, dan Tanggal Lahir.',
  'no-lines': 'Judul kolomnya ada, tetapi tidak ada satu orang pun di bawahnya.',
  'too-many-lines': 'Berkas ini berisi lebih dari 5.000 orang. Pisahkan per posyandu.',
};

export const fileProblem = (kind: FileProblemKind): FileProblem => ({
  kind,
  sentence: FILE_SENTENCES[kind],
});

/** A sheet keeps `="0812"` and `'0812` to mean: this is text. */
export const cellText = (text: string): string =>
  text
    .replace(/^="(.*)"$/s, '$1')
    .replace(/^'(?=[=+\-@])/, '')
    .trim();

export const isBlank = (line: GridLine): boolean => line.cells.every((cell) => cell === '');
