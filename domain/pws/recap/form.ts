import type { Group } from '../../stages/groups.ts';

export const RECAP_FORMS = ['mother', 'child', 'school', 'adult'] as const;
export type RecapKey = (typeof RECAP_FORMS)[number];

/** Where a column's number comes from. */
export type RecapSource =
  | { of: 'month' }
  /** whom the posyandu owes, who of them came, and who did not: of these groups together */
  | { of: 'target' | 'came' | 'absent'; groups: readonly Group[] }
  /** people the month counted in this column, all of them of these groups */
  | {
      of: 'cell';
      among: readonly Group[];
      /** rests on answers only health workers may see (ruling 16): kept under `s.` and shown to no one else */
      sensitive?: true;
    }
  /** nothing this version asks can fill it: printed as "belum dicatat" */
  | { of: 'nothing' };

export interface RecapColumn {
  n: number;
  /** as printed under the headings */
  label: string;
  /** headings above it, the widest first; neighbours with the same one stand under it together */
  heads: readonly string[];
  source: RecapSource;
}

/** One official form in one edition. Another edition is another value of this beside it. */
export interface RecapForm {
  key: RecapKey;
  edition: string;
  title: string;
  /** the form, and where its columns are described */
  citation: string;
  columns: readonly RecapColumn[];
  /** columns of which one person can be in one only */
  exclusive: readonly (readonly number[])[];
  /** what a reader must know about single columns */
  notes: readonly string[];
}

/** The counter a column's people are added to. */
export const cellOf = (form: RecapKey, { n, source }: Pick<RecapColumn, 'n' | 'source'>): string =>
  `${source.of === 'cell' && source.sensitive ? 's.' : ''}r.${form}.${n}`;

type Row = readonly [n: number, source: RecapSource, label: string, ...heads: readonly string[]];

/** Rows as the form's files write them: number, source, what is printed, headings above. */
export const columns = (...rows: readonly Row[]): RecapColumn[] =>
  rows.map(([n, source, label, ...heads]) => ({ n, source, label, heads }));

export const MONTH: RecapSource = { of: 'month' };
export const target = (...groups: Group[]): RecapSource => ({ of: 'target', groups });
export const came = (...groups: Group[]): RecapSource => ({ of: 'came', groups });
export const absent = (...groups: Group[]): RecapSource => ({ of: 'absent', groups });
export const counted = (...among: Group[]): RecapSource => ({ of: 'cell', among });
export const guarded = (...among: Group[]): RecapSource => ({ of: 'cell', among, sensitive: true });

export const MONTH_LABEL = 'Bulan, tahun';
export const TARGET = 'Jumlah sasaran';
export const CAME = 'Datang ke posyandu';
export const ABSENT = 'Tidak datang';
export const REFERRED = 'Dirujuk';
export const TBC = 'Bergejala TBC (2 gejala atau lebih)';
export const EDUCATED = 'Mendapat edukasi';
