import pg from 'pg';
import type { Db } from './store.ts';

type Value = string | number | boolean | null;

/** Rows as `copy … from stdin` reads them: half of what an insert of arrays costs, here and in the database. */
export class CopyLines {
  #text = '';
  #rows = 0;

  add(...values: readonly Value[]): void {
    let between = '';
    for (const value of values) {
      this.#text += between + (value === null ? '\\N' : escaped(String(value)));
      between = '\t';
    }
    this.#text += '\n';
    this.#rows += 1;
  }

  get rows(): number {
    return this.#rows;
  }

  /** Bytes of their own, which may be handed to another thread. */
  bytes(): Uint8Array {
    return new TextEncoder().encode(this.#text);
  }
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};
const escaped = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter) : text;

/** Bytes in hexadecimal, as a column of bytes takes them. */
export const hexOf = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** What the driver offers whoever copies, and its types do not tell. */
interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}
/** The driver copies each piece once more into a buffer that only grows. */
const PIECE_BYTES = 64 * 1024;

/** A plain query that answers the database's "go on" with its rows; the driver knows how to end or refuse it. */
class CopyIn extends pg.Query {
  readonly #bytes: Buffer;
  constructor(text: string, bytes: Uint8Array, done: (error: Error | undefined) => void) {
    super(text, done);
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  handleCopyInResponse(connection: CopyConnection): void {
    for (let at = 0; at < this.#bytes.length; at += PIECE_BYTES)
      connection.sendCopyFromChunk(this.#bytes.subarray(at, at + PIECE_BYTES));
    connection.endCopyFrom();
  }
}

/**
 * Writes rows into a table; one that is there already is an error. Nothing else may be asked of this connection
 * meanwhile: what comes behind the rows would be taken for one.
 *
 * @param into the table and its columns
 * @param bytes of `CopyLines`
 */
export function copyIn(db: Db, into: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    db.query(
      new CopyIn(`copy ${into} from stdin`, bytes, (error) => (error ? reject(error) : resolve())),
    );
  });
}
