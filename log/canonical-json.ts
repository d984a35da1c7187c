import type { Entry } from './entry.ts';

/** JSON with sorted keys: two values with the same content give the same text, whatever order their keys were written in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`);
  return `{${parts.join(',')}}`;
}

/** Are these the same writing? An id that comes again with other content is `id-taken`, never merged. */
export const sameEntry = (a: Entry, b: Entry): boolean =>
  a.id === b.id &&
  a.scope === b.scope &&
  a.subject === b.subject &&
  a.kind === b.kind &&
  a.v === b.v &&
  a.on === b.on &&
  a.by === b.by &&
  canonicalJson(a.body) === canonicalJson(b.body);
