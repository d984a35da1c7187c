import { wrapped } from './scale.ts';

/** What the stylesheet gives a drawing and a file of its own must carry with it. */
const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'visibility',
];
const SVG = 'http://www.w3.org/2000/svg';
const TITLE_PX = 18;
const NOTE_PX = 12;
const EDGE = 16;

/** The drawing on white paper whatever the theme, its colours written into it. */
function onPaper(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const paper = document.createElement('div');
  paper.className = 'plot plotpaper';
  paper.append(copy);
  document.body.append(paper);
  for (const el of copy.querySelectorAll('[data-cursor]')) el.remove();
  for (const el of copy.querySelectorAll<SVGElement>('*')) {
    const looks = getComputedStyle(el);
    for (const name of KEPT) el.style.setProperty(name, looks.getPropertyValue(name));
  }
  paper.remove();
  return copy;
}

function textLines(lines: readonly string[], size: number, top: number, weight: number): Element[] {
  return lines.map((line, i) => {
    const text = document.createElementNS(SVG, 'text');
    text.textContent = line;
    text.setAttribute('x', String(EDGE));
    text.setAttribute('y', String(top + (i + 1) * size * 1.3));
    text.setAttribute('font-size', String(size));
    text.setAttribute('font-weight', String(weight));
    text.setAttribute('font-family', 'system-ui, sans-serif');
    return text;
  });
}

/** A drawing that stands by itself: title above, note below, white ground. Size in CSS pixels. */
function standingAlone(drawing: SVGSVGElement, title: string, note: string) {
  const [, , w = 0, h = 0] = (drawing.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const titleLines = wrapped(title, TITLE_PX, w);
  const noteLines = note === '' ? [] : wrapped(note, NOTE_PX, w);
  const top = EDGE + titleLines.length * TITLE_PX * 1.3 + 6;
  const width = w + 2 * EDGE;
  const height = top + h + noteLines.length * NOTE_PX * 1.3 + EDGE;
  const whole = document.createElementNS(SVG, 'svg');
  whole.setAttribute('viewBox', `0 0 ${width} ${height}`);
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(height));
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('fill', '#fff');
  const copy = onPaper(drawing);
  for (const [name, value] of Object.entries({ x: EDGE, y: top, width: w, height: h }))
    copy.setAttribute(name, String(value));
  // a nested drawing is cut at its edge unless told otherwise
  copy.setAttribute('overflow', 'visible');
  whole.append(
    ground,
    ...textLines(titleLines, TITLE_PX, EDGE - 6, 700),
    copy,
    ...textLines(noteLines, NOTE_PX, top + h, 400),
  );
  return { whole, width, height };
}

/** Sharp on paper: three pixels of the picture for one of the screen. */
const SHARP = 3;

/** The chart as a PNG; null where the browser cannot draw one. */
export async function pngOf(
  drawing: SVGSVGElement,
  title: string,
  note: string,
): Promise<Blob | null> {
  const { whole, width, height } = standingAlone(drawing, title, note);
  const picture = new Image();
  const text = new XMLSerializer().serializeToString(whole);
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * SHARP);
  canvas.height = Math.round(height * SHARP);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** Hands something over as a file of this name. */
export function handOver(name: string, what: Blob): void {
  const url = URL.createObjectURL(what);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // the browser reads it after this turn: taken back at once, some save nothing
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
