/** Small enough that several are in memory at once, large enough that handing one over costs nothing beside its work. */
const BLOCK_BYTES = 160 * 1024;
const NEWLINE = 10;

/**
 * A stream of bytes as blocks of whole lines, each with a buffer of its own so that it can be handed to a thread. A line
 * longer than a block makes a larger block; the last line need not end.
 */
export async function* wholeLines(
  input: AsyncIterable<Buffer>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const cut = size + chunk.length >= BLOCK_BYTES ? chunk.lastIndexOf(NEWLINE) + 1 : 0;
    if (cut === 0) {
      held.push(chunk);
      size += chunk.length;
      continue;
    }
    yield together([...held, chunk.subarray(0, cut)]);
    held = [chunk.subarray(cut)];
    size = chunk.length - cut;
  }
  if (size > 0) yield together(held);
}

function together(parts: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
