import PDFDocument from 'pdfkit';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import { headerRows } from '#domain/pws/recap/header-rows.ts';
import type { RecapValue } from '#domain/pws/recap/recap-row.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { BOLD, collected, FONT, finishPages } from './pdf-pages.ts';
import { drawHeading, type Edges, heightOf, measureHeading } from './recap-pdf-heading.ts';
import { footLines, headLines, markOf, monthName, SIGNER, yearOf } from './recap-text.ts';

type Doc = PDFKit.PDFDocument;

/** Lying sheets, points. F4 (folio of Indonesian offices) is 215 × 330 mm. */
const PAPERS = { a4: [841.89, 595.28], f4: [935.43, 609.45], a3: [1190.55, 841.89] } as const;
export type RecapPaper = keyof typeof PAPERS;
export const RECAP_PAPERS = Object.keys(PAPERS) as RecapPaper[];

const MARGIN = 28;
const MONTH_WIDTH = 70;
const NUMBERS_HIGH = 11;
/** A line of the table, points: as high as leaves room for what stands under it. */
const LINE_HIGH = { least: 12, most: 18 } as const;
const TEXT_SIZE = 8;
const FOOT_SIZE = 7.5;
/** Room for the page's number, and between the table and what stands under it. */
const BOTTOM = MARGIN + 4;
const GAP = 8;
const SIGN_WIDTH = 170;
const SIGN_HIGH = 78;

/** The year on one form as a sheet to sign: head, headings as printed, column numbers, twelve months, notes, the line to sign on. */
export function recapPdf(sheet: RecapSheet, paper: RecapPaper): Promise<Buffer> {
  const [width, height] = PAPERS[paper];
  const doc = new PDFDocument({
    size: [width, height],
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    info: { Title: `${RECAPS[sheet.form].title} ${sheet.month}` },
  });
  const bytes = collected(doc);
  const top = drawHead(doc, sheet);
  const bottom = drawTable(doc, sheet, top);
  drawFoot(doc, sheet, bottom);
  finishPages(doc, MARGIN, sheet.demo);
  doc.end();
  return bytes;
}

/** Title in the middle, the place on the left; answers where the table may begin. */
function drawHead(doc: Doc, sheet: RecapSheet): number {
  const width = doc.page.width - 2 * MARGIN;
  const title = `${RECAPS[sheet.form].title}${sheet.demo ? ' (contoh)' : ''}`;
  doc.font(BOLD).fontSize(12).text(title.toUpperCase(), MARGIN, MARGIN, { width, align: 'center' });
  doc
    .font(FONT)
    .fontSize(9)
    .text(`Tahun ${sheet.month.slice(0, 4)}`, { width, align: 'center' });
  let y = doc.y + 4;
  const half = Math.ceil(headLines(sheet).length / 2);
  for (const [i, [label, value]] of headLines(sheet).entries()) {
    const x = MARGIN + (i < half ? 0 : width / 2);
    const line = y + (i % half) * 13;
    doc.fontSize(9).text(label, x, line, { lineBreak: false });
    doc.text(`: ${value || '........................................'}`, x + 115, line, {
      lineBreak: false,
    });
  }
  y += half * 13 + 6;
  return y;
}

function edgesOf(doc: Doc, columns: number): Edges {
  const left = MARGIN + MONTH_WIDTH;
  const each = (doc.page.width - MARGIN - left) / (columns - 1);
  return [MARGIN, ...Array.from({ length: columns }, (_, i) => left + i * each)];
}

function drawTable(doc: Doc, sheet: RecapSheet, top: number): number {
  const form = RECAPS[sheet.form];
  const edges = edgesOf(doc, form.columns.length);
  const heading = measureHeading(doc, headerRows(form), edges);
  doc.lineWidth(0.5);
  drawHeading(doc, heading, edges, top);
  let y = top + heightOf(heading);
  const lines = yearOf(sheet).length + 1;
  const room = doc.page.height - BOTTOM - GAP - footHigh(doc, sheet) - y - NUMBERS_HIGH;
  const high = Math.min(LINE_HIGH.most, Math.max(LINE_HIGH.least, room / lines));
  y = drawLine(doc, edges, {
    y,
    high: NUMBERS_HIGH,
    texts: form.columns.map(({ n }) => String(n)),
    font: FONT,
  });
  for (const month of yearOf(sheet)) {
    const row = sheet.rows.find((r) => r.month === month);
    y = drawLine(doc, edges, {
      y,
      high,
      font: FONT,
      texts: textsOf(monthName(month), row?.values ?? [], form.columns.length),
    });
  }
  return drawLine(doc, edges, {
    y,
    high,
    font: BOLD,
    texts: textsOf('Jumlah', sheet.totals, form.columns.length),
  });
}

const textsOf = (name: string, values: readonly RecapValue[], columns: number): string[] =>
  Array.from({ length: columns }, (_, i) => {
    if (i === 0) return name;
    const value = values[i];
    return value && value.value !== null ? String(value.value) : markOf(value);
  });

interface Line {
  y: number;
  high: number;
  texts: readonly string[];
  font: string;
}

function drawLine(doc: Doc, edges: Edges, { y, high, texts, font }: Line): number {
  doc.font(font).fillColor('#000').strokeColor('#000');
  for (const [i, text] of texts.entries()) {
    const [from = 0, to = 0] = [edges[i], edges[i + 1]];
    doc.rect(from, y, to - from, high).stroke();
    if (text !== '') drawIn(doc, text, { from, to, y, high, left: i === 0 && text.length > 2 });
  }
  return y + high;
}

interface Slot {
  from: number;
  to: number;
  y: number;
  high: number;
  left: boolean;
}

/** A text in one line, made smaller where its column is too narrow for it. */
function drawIn(doc: Doc, text: string, { from, to, y, high, left }: Slot): void {
  const room = to - from - 3;
  const wide = doc.fontSize(TEXT_SIZE).widthOfString(text);
  if (wide > room) doc.fontSize((TEXT_SIZE * room) / wide);
  const x = left ? from + 3 : from + (to - from - doc.widthOfString(text)) / 2;
  doc.text(text, x, y + (high - doc.currentLineHeight()) / 2 + 0.5, { lineBreak: false });
}

const notesWidth = (doc: Doc): number => doc.page.width - 2 * MARGIN - SIGN_WIDTH - 20;
const notesOf = (sheet: RecapSheet): string => footLines(RECAPS[sheet.form], sheet).join('\n');

function footHigh(doc: Doc, sheet: RecapSheet): number {
  doc.font(FONT).fontSize(FOOT_SIZE);
  return Math.max(SIGN_HIGH, doc.heightOfString(notesOf(sheet), { width: notesWidth(doc) }));
}

/** Notes on the left, the line to sign on on the right; both on a new page when this one is full. */
function drawFoot(doc: Doc, sheet: RecapSheet, bottom: number): void {
  const width = notesWidth(doc);
  const high = footHigh(doc, sheet);
  let y = bottom + GAP;
  if (y + high > doc.page.height - BOTTOM + 1) {
    doc.addPage();
    y = MARGIN;
  }
  doc.font(FONT).fontSize(FOOT_SIZE).fillColor('#000').text(notesOf(sheet), MARGIN, y, { width });
  const x = doc.page.width - MARGIN - SIGN_WIDTH;
  const centred = { width: SIGN_WIDTH, align: 'center' } as const;
  doc.fontSize(9).text('...................., ....................', x, y, centred);
  doc.text(SIGNER, x, y + 12, centred);
  doc.text('(........................................)', x, y + SIGN_HIGH - 14, centred);
}
