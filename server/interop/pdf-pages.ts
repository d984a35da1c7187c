type Doc = PDFKit.PDFDocument;

export const FONT = 'Helvetica';
export const BOLD = 'Helvetica-Bold';

/** Everything the document writes, once it has ended. */
export function collected(doc: Doc): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (part: Buffer) => parts.push(part));
    doc.on('end', () => resolve(Buffer.concat(parts)));
    doc.on('error', reject);
  });
}

/** What every page gets when all are drawn: its number, and the mark of made-up people across it. The document buffers its pages. */
export function finishPages(doc: Doc, margin: number, demo: boolean): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // below the margin text would begin a new page
    doc.page.margins.bottom = 0;
    doc.font(FONT).fontSize(7).fillColor('#000');
    doc.text(`Halaman ${page - start + 1} dari ${count}`, margin, doc.page.height - 20, {
      width: doc.page.width - 2 * margin,
      align: 'right',
      lineBreak: false,
    });
    if (demo) markExample(doc);
  }
}

function markExample(doc: Doc): void {
  const { width, height } = doc.page;
  doc.save();
  doc.rotate(-25, { origin: [width / 2, height / 2] });
  doc.font(BOLD).fontSize(130).fillColor('#000', 0.07);
  const left = (width - doc.widthOfString('CONTOH')) / 2;
  doc.text('CONTOH', left, height / 2 - 65, { lineBreak: false });
  doc.restore();
}
