/** Text, JSON and base64 as bytes and back; small JSON stays as it is, larger is deflated. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const utf8 = (text: string): Bytes => encoder.encode(text);
export const text = (bytes: Bytes): string => decoder.decode(bytes);

export function base64(bytes: Bytes): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

export function fromBase64(value: string): Bytes {
  const binary = atob(value);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export const randomBytes = (n: number): Bytes => crypto.getRandomValues(new Uint8Array(n));

/** Below this a deflate stream costs more than it saves: one entry is about 250 bytes. */
const WORTH_DEFLATING = 400;
const PLAIN = 0;
const DEFLATED = 1;

/** JSON text as bytes with one leading byte that says whether they are deflated. */
export async function squeeze(json: string): Promise<Bytes> {
  const plain = utf8(json);
  if (plain.length < WORTH_DEFLATING) return marked(PLAIN, plain);
  return marked(DEFLATED, await through(plain, new CompressionStream('deflate-raw')));
}

export async function unsqueeze(bytes: Bytes): Promise<string> {
  const rest = bytes.subarray(1);
  if (bytes[0] === PLAIN) return text(rest);
  return text(await through(rest, new DecompressionStream('deflate-raw')));
}

export const deflateRaw = (plain: Bytes): Promise<Bytes> =>
  through(plain, new CompressionStream('deflate-raw'));

/** Null for what is no deflate stream. */
export const inflateRaw = (bytes: Bytes): Promise<Bytes | null> =>
  through(bytes, new DecompressionStream('deflate-raw')).catch(() => null);

function marked(mark: number, bytes: Bytes): Bytes {
  const out = new Uint8Array(bytes.length + 1);
  out[0] = mark;
  out.set(bytes, 1);
  return out;
}

/** Read chunk by chunk, without a Response around the stream: this runs once a person in a first copy. */
async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  // a stream that breaks says so to its reader too; unasked for, this one would count as unhandled
  written.catch(() => undefined);
  const chunks: Bytes[] = [];
  const reader = stream.readable.getReader() as ReadableStreamDefaultReader<Bytes>;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
  }
  await written;
  return joined(chunks);
}

function joined(chunks: readonly Bytes[]): Bytes {
  const [first] = chunks;
  if (first && chunks.length === 1) return first;
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
