import writeXlsxFile, { type Cell, type Row, type SheetData } from 'write-excel-file/node';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import { headerRows } from '#domain/pws/recap/header-rows.ts';
import type { RecapValue } from '#domain/pws/recap/recap-row.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import {
  footLines,
  HEALTH_WORKERS,
  headLines,
  monthName,
  NOT_RECORDED,
  SIGNER,
  yearOf,
} from './recap-text.ts';

const HEAD = {
  fontWeight: 'bold',
  align: 'center',
  alignVertical: 'center',
  wrap: true,
  borderStyle: 'thin',
  backgroundColor: '#EDEDED',
} as const;
const BOX = { align: 'center', borderStyle: 'thin' } as const;
const MONTH_WIDTH = 16;
const COLUMN_WIDTH = 9;
/** Labels are long and their columns narrow: room for their lines, points. */
const LABEL_HEIGHT = 110;

/** The year on one form as a workbook of one sheet: head, headings as printed, column numbers, twelve months, notes. */
export function recapXlsx(sheet: RecapSheet): Promise<Buffer> {
  const form = RECAPS[sheet.form];
  const width = form.columns.length;
  const data: SheetData = [
    [
      wide(`${form.title}${sheet.demo ? ' (CONTOH)' : ''}`, width, {
        fontWeight: 'bold',
        fontSize: 14,
      }),
    ],
    ...headLines(sheet).map(
      ([label, value]): Row => [
        { value: label, type: String },
        { value: `: ${value}`, type: String },
      ],
    ),
    [],
    ...headings(sheet),
    form.columns.map(({ n }): Cell => ({ value: n, type: Number, ...HEAD })),
    ...lines(sheet),
    [],
    ...footLines(form, sheet).map((line): Row => [{ value: line, type: String }]),
    [],
    ...[SIGNER, '', '', '(..............................)'].map(
      (line): Row => [{ value: line, type: String }],
    ),
  ];
  return writeXlsxFile(data, {
    sheet: sheet.month.slice(0, 4),
    orientation: 'landscape',
    columns: form.columns.map(({ n }) => ({ width: n === 1 ? MONTH_WIDTH : COLUMN_WIDTH })),
    stickyColumnsCount: 1,
  }).toBuffer();
}

const wide = (value: string, columnSpan: number, style: object): Cell => ({
  value,
  type: String,
  columnSpan,
  ...style,
});

/** A cell that covers others is written once; the places it covers are left null, as the library asks. */
function headings(sheet: RecapSheet): Row[] {
  const form = RECAPS[sheet.form];
  const rows = headerRows(form);
  return rows.map((cells, level) => {
    const row: Row = form.columns.map(() => null);
    for (const cell of cells)
      row[cell.from - 1] = {
        value: cell.text,
        type: String,
        ...HEAD,
        ...(cell.wide > 1 ? { columnSpan: cell.wide } : {}),
        ...(cell.high > 1 ? { rowSpan: cell.high } : {}),
        ...(level === rows.length - 1 ? { height: LABEL_HEIGHT } : {}),
      };
    return row;
  });
}

/** Twelve months, those to come empty, and the sums. */
function lines(sheet: RecapSheet): Row[] {
  const months = yearOf(sheet).map((month): Row => {
    const row = sheet.rows.find((r) => r.month === month);
    return valueCells(sheet, monthName(month), row?.values ?? []);
  });
  return [...months, valueCells(sheet, 'Jumlah', sheet.totals)];
}

const valueCells = (sheet: RecapSheet, name: string, values: readonly RecapValue[]): Row =>
  RECAPS[sheet.form].columns.map(({ n }): Cell => {
    if (n === 1) return { value: name, type: String, borderStyle: 'thin' };
    const of = values.find((v) => v.n === n);
    if (of && of.value !== null) return { value: of.value, type: Number, ...BOX };
    const why = of?.missing && (of.missing === 'health-workers' ? HEALTH_WORKERS : NOT_RECORDED);
    return why
      ? { value: why, type: String, wrap: true, ...BOX }
      : { value: '', type: String, ...BOX };
  });
