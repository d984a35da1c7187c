import encodeQR from 'qr';

interface QrCodeProps {
  text: string;
  /** what it is, for who cannot see it */
  label: string;
  /** how much of it may be lost: little on a screen, more on paper that gets dirty */
  strength?: 'low' | 'medium' | 'quartile';
}

/** The bright edge a reader needs, in modules (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** A QR code as drawn squares: sharp at any size, on screen and on paper, black on white whatever the theme. */
export function QrCode({ text, label, strength = 'low' }: QrCodeProps) {
  const modules = encodeQR(text, 'raw', { ecc: strength, border: QUIET });
  const size = modules.length;
  return (
    <svg
      class="qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      data-qr={text}
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={drawn(modules)} fill="#000" />
    </svg>
  );
}

/** Every run of dark modules of a row as one rectangle. */
function drawn(modules: readonly (readonly boolean[])[]): string {
  let path = '';
  for (const [y, row] of modules.entries())
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  return path;
}
