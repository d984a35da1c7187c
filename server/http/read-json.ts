import type { App } from './app.ts';

/** No body of ours nests deeper than seven; everything here that walks a value by recursion stands this much. */
const DEEPEST = 32;

/**
 * Reads JSON so that one poisoned entry is refused for itself and the others of its push are taken: what nests too
 * deep is cut there, and keys such as `__proto__` stay what JSON.parse makes of them, names of a value's own (fastify
 * would answer 400 to all of it, and a phone would offer the same push for ever).
 */
export function readJson(app: App): void {
  const parse = app.getDefaultJsonParser('ignore', 'ignore');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) =>
    parse(request, text as string, (error, value) => done(error, cut(value, DEEPEST))),
  );
}

function cut(value: unknown, left: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (left === 0) return '…';
  const inside = value as Record<string, unknown>;
  for (const key of Object.keys(inside)) {
    const inner = inside[key];
    if (typeof inner === 'object' && inner !== null) inside[key] = cut(inner, left - 1);
  }
  return value;
}
