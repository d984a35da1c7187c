/** The 45 characters a QR code holds at 5.5 bits each (ISO/IEC 18004, alphanumeric mode), in the order of RFC 9285. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/**
 * Bytes as text by RFC 9285: two bytes are three characters, a last single byte is two. In a QR code this costs 3 %
 * more than raw bytes, and every reader gives it back unchanged, which none promises for raw bytes.
 */
export function base45(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 2) {
    const pair = i + 1 < bytes.length;
    let n = pair ? at(bytes, i) * 256 + at(bytes, i + 1) : at(bytes, i);
    for (let left = pair ? 3 : 2; left > 0; left--) {
      text += LETTERS[n % 45] ?? '';
      n = Math.floor(n / 45);
    }
  }
  return text;
}

/** Null for what this never wrote: a strange character, a group too large, one character left over. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const out: number[] = [];
  for (let i = 0; i < text.length; i += 3) {
    const group = [...text.slice(i, i + 3)].map((letter) => LETTERS.indexOf(letter));
    if (group.includes(-1)) return null;
    const n = group.reduceRight((sum, digit) => sum * 45 + digit, 0);
    if (n > (group.length === 3 ? 0xffff : 0xff)) return null;
    if (group.length === 3) out.push(n >> 8);
    out.push(n & 0xff);
  }
  return Uint8Array.from(out);
}

const at = (bytes: Uint8Array, i: number): number => bytes[i] ?? 0;
