import type { Month } from '#domain/calendar.ts';
import { PAGE, plain, type Sheet, WIDE } from './pack-sheet.ts';
import { monthLabel, wholeText } from './pack-text.ts';
import { BOLD, FONT } from './pdf-pages.ts';

export interface Series {
  label: string;
  /** null: nothing known, or not told; the line has a gap there */
  values: readonly (number | null)[];
}
export interface Chart {
  title: string;
  /** of the axis: "%" or nothing */
  unit: string;
  months: readonly Month[];
  /** at most two: a full line with dots, a dashed one with squares */
  series: readonly Series[];
}

const HIGH = 128;
const SIDE = 22;
const TOP = 30;
const FOOT = 14;
const GAP = 16;

/** Charts two by two, as lines: told apart by dash and mark, not by colour. */
export function drawCharts(sheet: Sheet, charts: readonly Chart[]): void {
  const wide = (WIDE - GAP) / 2;
  for (let i = 0; i < charts.length; i += 2) {
    sheet.need(HIGH + GAP);
    for (const [at, chart] of charts.slice(i, i + 2).entries())
      drawChart(sheet, chart, { x: PAGE.margin + at * (wide + GAP), y: sheet.y, wide });
    sheet.y += HIGH + GAP;
  }
}

interface Box {
  x: number;
  y: number;
  wide: number;
}

function drawChart(sheet: Sheet, chart: Chart, box: Box): void {
  const { doc } = sheet;
  const known = chart.series.flatMap(({ values }) => values.filter((v) => v !== null));
  const most = topOf(known);
  const plot = {
    left: box.x + SIDE,
    right: box.x + box.wide - 6,
    top: box.y + TOP,
    bottom: box.y + HIGH - FOOT,
  };
  const xOf = (i: number) =>
    plot.left + ((plot.right - plot.left) * (i + 0.5)) / Math.max(1, chart.months.length);
  const yOf = (v: number) => plot.bottom - ((plot.bottom - plot.top) * v) / most;
  doc
    .font(BOLD)
    .fontSize(8.5)
    .fillColor('#000')
    .text(plain(chart.title), box.x, box.y, { width: box.wide });
  drawKey(sheet, chart.series, box);
  doc.lineWidth(0.3).strokeColor('#999');
  for (const step of [0, most / 2, most]) {
    doc.moveTo(plot.left, yOf(step)).lineTo(plot.right, yOf(step)).stroke();
    doc.font(FONT).fontSize(6.5).fillColor('#000');
    doc.text(`${wholeText(Math.round(step))}${chart.unit}`, box.x, yOf(step) - 3, {
      width: SIDE - 3,
      align: 'right',
    });
  }
  for (const [i, month] of chart.months.entries())
    doc.text(monthLabel(month), xOf(i) - 10, plot.bottom + 3, {
      width: 20,
      align: 'center',
    });
  for (const [n, { values }] of chart.series.entries()) drawLine(sheet, values, n, { xOf, yOf });
  if (known.length === 0)
    doc.fontSize(8).text('belum ada angka', plot.left, (plot.top + plot.bottom) / 2);
}

/** A round number no smaller than any value; the axis begins at 0. */
function topOf(values: readonly number[]): number {
  const most = Math.max(4, ...values);
  const step = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 4, 5, 10].map((n) => n * step).find((n) => n >= most) ?? most;
}

interface Places {
  xOf: (i: number) => number;
  yOf: (v: number) => number;
}

function drawLine(
  { doc }: Sheet,
  values: readonly (number | null)[],
  n: number,
  { xOf, yOf }: Places,
): void {
  doc.lineWidth(1.2).strokeColor('#000').fillColor('#000');
  if (n > 0) doc.dash(3, { space: 2 });
  let drawing = false;
  for (const [i, value] of values.entries()) {
    if (value === null) {
      drawing = false;
      continue;
    }
    const before = values[i - 1];
    if (drawing && before !== null && before !== undefined)
      doc
        .moveTo(xOf(i - 1), yOf(before))
        .lineTo(xOf(i), yOf(value))
        .stroke();
    drawing = true;
  }
  doc.undash();
  for (const [i, value] of values.entries())
    if (value !== null) drawDot(doc, n, xOf(i), yOf(value));
}

function drawDot(doc: PDFKit.PDFDocument, n: number, x: number, y: number): void {
  if (n === 0) doc.circle(x, y, 1.8).fill('#000');
  else doc.rect(x - 1.8, y - 1.8, 3.6, 3.6).fillAndStroke('#fff', '#000');
}

function drawKey({ doc }: Sheet, series: readonly Series[], { x, y, wide }: Box): void {
  doc.font(FONT).fontSize(7).fillColor('#000');
  for (const [n, { label }] of series.entries()) {
    const left = x + (n * wide) / 2;
    doc.lineWidth(1.2).strokeColor('#000');
    if (n > 0) doc.dash(3, { space: 2 });
    doc
      .moveTo(left, y + 17)
      .lineTo(left + 16, y + 17)
      .stroke()
      .undash();
    drawDot(doc, n, left + 8, y + 17);
    doc.font(FONT).fontSize(7).fillColor('#000');
    doc.text(plain(label), left + 20, y + 14, { width: wide / 2 - 22, lineBreak: false });
  }
}
