import { MAX_BODY_BYTES } from './protocol.ts';

/**
 * Can a body be kept everywhere it will travel? Plain JSON, not too large, and no text a database cannot hold:
 * PostgreSQL's jsonb refuses the character U+0000 and half of a surrogate pair (its manual, "JSON Types"). A key `__proto__` would mean something else wherever a body is copied.
 * The phone asks before it appends, the server before it takes (refusal `unreadable`).
 */
export function isStorableBody(body: unknown): boolean {
  const json = JSON.stringify(body);
  if (json === undefined || utf8Bytes(json) > MAX_BODY_BYTES) return false;
  // JSON.stringify writes both of these as escapes; a backslash of the text itself comes as a pair of them.
  if (/(?<!\\)"__proto__":/.test(json)) return false;
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json);
}

/** Length in UTF-8, of text in which lone surrogates are already escaped. */
function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
