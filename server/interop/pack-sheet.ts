import PDFDocument from 'pdfkit';
import { BOLD, FONT } from './pdf-pages.ts';

type Doc = PDFKit.PDFDocument;

/** A4 standing, points. */
export const PAGE = { width: 595.28, height: 841.89, margin: 40, foot: 34 } as const;
export const WIDE = PAGE.width - 2 * PAGE.margin;
const BOTTOM = PAGE.height - PAGE.margin - PAGE.foot + 20;
const TEXT = 9;
const CELL = 8;
const PAD = 3;

export interface Column {
  label: string;
  /** of the table's width, in parts */
  parts: number;
  right?: boolean;
}
export interface Cell {
  text: string;
  bold?: boolean;
  /** how it stands: a mark that can be told apart without colour, beside the words */
  mark?: Mark;
}
export const cell = (text: string): Cell => ({ text });

/** filled · half · ring · cross, with a light ground for who prints in colour */
export type Mark = 'good' | 'enough' | 'poor' | 'bad' | 'silent' | 'untold';

const GROUNDS: Readonly<Record<Mark, string>> = {
  good: '#ffffff',
  enough: '#fdf3d7',
  poor: '#fbe3b0',
  bad: '#f6cfc6',
  silent: '#ededed',
  untold: '#ededed',
};

/** The letters of the built-in fonts are those of Western Europe; what they lack is written as people type it. */
export const plain = (text: string): string =>
  text
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=')
    .replaceAll('−', '-')
    .replaceAll(/[′’]/g, "'")
    .replaceAll('›', '>');

/** Pages filled from the top down; every drawing says how high it is, and begins a new page when it does not fit. */
export class Sheet {
  readonly doc: Doc;
  y: number = PAGE.margin;

  /** @param compress false leaves the text readable in the file, for tests */
  constructor(title: string, compress = true) {
    this.doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      compress,
      info: { Title: plain(title) },
    });
  }

  newPage(): void {
    this.doc.addPage();
    this.y = PAGE.margin;
  }

  /** Begins a new page unless this much is left, points. */
  need(high: number): void {
    if (this.y + high > BOTTOM) this.newPage();
  }

  heading(text: string, size = 13): void {
    if (this.y > PAGE.margin) this.gap(size * 0.7);
    // never alone at the foot of a page
    this.need(size + 60);
    this.doc.font(BOLD).fontSize(size).fillColor('#000');
    this.#write(text, size);
    this.y += 4;
  }

  /** One or several lines of running text. */
  say(text: string, { bold = false, size = TEXT }: { bold?: boolean; size?: number } = {}): void {
    this.doc
      .font(bold ? BOLD : FONT)
      .fontSize(size)
      .fillColor('#000');
    this.#write(text, size);
    this.y += 3;
  }

  gap(high = 10): void {
    this.y += high;
  }

  #write(text: string, size: number): void {
    const said = plain(text);
    const high = this.doc.heightOfString(said, { width: WIDE });
    this.need(high);
    this.doc.fontSize(size).text(said, PAGE.margin, this.y, { width: WIDE });
    this.y += high;
  }

  /**
   * A table with lines around every cell; its head is written again on the next page.
   *
   * @param least height of every row: for those to be filled in by hand
   */
  table(columns: readonly Column[], rows: readonly (readonly Cell[])[], least = 0): void {
    const edges = edgesOf(columns);
    const head = columns.map(({ label }): Cell => ({ text: label, bold: true }));
    const headHigh = this.#high(head, edges, 0);
    const drawHead = () => this.#row(columns, head, edges, { high: headHigh, ground: '#e4e4e4' });
    this.need(headHigh + Math.max(least, 24));
    drawHead();
    for (const row of rows) {
      const high = this.#high(row, edges, least);
      if (this.y + high > BOTTOM) {
        this.newPage();
        drawHead();
      }
      this.#row(columns, row, edges, { high });
    }
    this.gap(6);
  }

  #high(row: readonly Cell[], edges: readonly number[], least: number): number {
    const cells = row.map(({ text, bold, mark }, i) => {
      this.doc.font(bold ? BOLD : FONT).fontSize(CELL);
      const width = widthAt(edges, i) - 2 * PAD - (mark ? 11 : 0);
      return this.doc.heightOfString(plain(text) || ' ', { width }) + 2 * PAD;
    });
    return Math.max(least, ...cells);
  }

  #row(
    columns: readonly Column[],
    row: readonly Cell[],
    edges: readonly number[],
    { high, ground }: { high: number; ground?: string },
  ): void {
    const { doc } = this;
    doc.lineWidth(0.5).strokeColor('#000');
    for (const [i, { text, bold, mark }] of row.entries()) {
      const x = edges[i] ?? 0;
      const width = widthAt(edges, i);
      doc.rect(x, this.y, width, high);
      doc.fillAndStroke(ground ?? (mark ? GROUNDS[mark] : '#fff'), '#000');
      if (mark) drawMark(doc, mark, x + PAD + 4, this.y + PAD + 4);
      const shift = mark ? 11 : 0;
      doc
        .font(bold ? BOLD : FONT)
        .fontSize(CELL)
        .fillColor('#000');
      doc.text(plain(text), x + PAD + shift, this.y + PAD, {
        width: width - 2 * PAD - shift,
        align: columns[i]?.right ? 'right' : 'left',
      });
    }
    this.y += high;
  }
}

function edgesOf(columns: readonly Column[]): number[] {
  const all = columns.reduce((sum, { parts }) => sum + parts, 0);
  let x: number = PAGE.margin;
  const edges = [x];
  for (const { parts } of columns) {
    x += (WIDE * parts) / all;
    edges.push(x);
  }
  return edges;
}
const widthAt = (edges: readonly number[], i: number): number =>
  (edges[i + 1] ?? 0) - (edges[i] ?? 0);

/** A square for bad, half a square for poor, a dot in a ring for enough, a ring for good, a dash for silent; what is not told has none. */
function drawMark(doc: Doc, mark: Mark, x: number, y: number): void {
  doc.lineWidth(0.8).strokeColor('#000').fillColor('#000');
  if (mark === 'bad') doc.rect(x - 3.5, y - 3.5, 7, 7).fill('#000');
  if (mark === 'poor') {
    doc.rect(x - 3.5, y - 3.5, 7, 7).stroke();
    doc.rect(x - 3.5, y, 7, 3.5).fill('#000');
  }
  if (mark === 'enough') {
    doc.circle(x, y, 3.5).stroke();
    doc.circle(x, y, 1.3).fill('#000');
  }
  if (mark === 'good') doc.circle(x, y, 3.5).stroke();
  if (mark === 'silent')
    doc
      .moveTo(x - 3.5, y)
      .lineTo(x + 3.5, y)
      .stroke();
}
