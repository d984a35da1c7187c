import type { HeaderCell } from '#domain/pws/recap/header-rows.ts';
import { BOLD } from './pdf-pages.ts';

type Doc = PDFKit.PDFDocument;

const SIZE = 6.5;
const PAD = 2;
/** A heading stood on its side is never higher than this, points; a longer one gets a second line beside it. */
const MOST_HIGH = 220;
const STEP = 4;

/** Left edge of every column, and the right edge of the last, points. */
export type Edges = readonly number[];

interface Placed extends HeaderCell {
  level: number;
  width: number;
  /** stands on its side, read from below */
  turned: boolean;
}

/** Heights of the header's rows, so that every heading fits; narrow ones stand on their side. */
export interface Heading {
  heights: number[];
  cells: Placed[];
}

/** Measures the headings over columns of these edges. */
export function measureHeading(doc: Doc, rows: readonly HeaderCell[][], edges: Edges): Heading {
  doc.font(BOLD).fontSize(SIZE);
  const cells = rows.flatMap((row, level) =>
    row.map((cell): Placed => {
      const width = (edges[cell.from - 1 + cell.wide] ?? 0) - (edges[cell.from - 1] ?? 0);
      return { ...cell, level, width, turned: longestWord(doc, cell.text) > width - 2 * PAD };
    }),
  );
  const heights = rows.map((_, level) =>
    Math.max(
      0,
      ...cells.filter((c) => c.level === level && c.high === 1).map((c) => needed(doc, c)),
    ),
  );
  for (const cell of cells.filter((c) => c.high > 1)) {
    const missing = needed(doc, cell) - sum(heights, cell.level, cell.high);
    const last = heights.length - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return { heights, cells };
}

export const heightOf = ({ heights }: Heading): number => sum(heights, 0, heights.length);

/** Draws them from `top` down. */
export function drawHeading(
  doc: Doc,
  { heights, cells }: Heading,
  edges: Edges,
  top: number,
): void {
  for (const cell of cells) {
    const box = {
      x: edges[cell.from - 1] ?? 0,
      y: top + sum(heights, 0, cell.level),
      width: cell.width,
      height: sum(heights, cell.level, cell.high),
    };
    doc.rect(box.x, box.y, box.width, box.height).fillAndStroke('#ededed', '#000');
    doc.fillColor('#000').font(BOLD).fontSize(SIZE);
    if (cell.turned) drawTurned(doc, cell.text, box);
    else drawUpright(doc, cell.text, box);
  }
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function drawUpright(doc: Doc, text: string, box: Box): void {
  const width = box.width - 2 * PAD;
  const high = doc.heightOfString(text, { width, lineGap: 0 });
  doc.text(text, box.x + PAD, box.y + (box.height - high) / 2, { width, align: 'center' });
}

/** Read from below: the page is turned about the box's lower left corner. */
function drawTurned(doc: Doc, text: string, box: Box): void {
  const width = box.height - 2 * PAD;
  const thick = doc.heightOfString(text, { width });
  doc.save();
  doc.rotate(-90, { origin: [box.x, box.y + box.height] });
  doc.text(text, box.x + PAD, box.y + box.height + (box.width - thick) / 2, { width });
  doc.restore();
}

function needed(doc: Doc, { text, width, turned }: Placed): number {
  if (!turned) return doc.heightOfString(text, { width: width - 2 * PAD }) + 2 * PAD;
  let high = longestWord(doc, text) + 2 * PAD + STEP;
  while (high < MOST_HIGH && doc.heightOfString(text, { width: high - 2 * PAD }) > width - PAD)
    high += STEP;
  return high;
}

const longestWord = (doc: Doc, text: string): number =>
  Math.max(...text.split(' ').map((word) => doc.widthOfString(word)));

const sum = (heights: readonly number[], from: number, many: number): number =>
  heights.slice(from, from + many).reduce((all, high) => all + high, 0);
