import type { RegisterColumn } from '#domain/people/register-row.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { AskServer } from './ask-server.ts';

/** What the server says a register would do, read as far as the screen relies on it. */
export type LineFate = 'added' | 'to-check' | 'known' | 'double' | 'refused';
export interface ImportLine {
  line: number;
  name: string;
  fate: LineFate;
  says: { slug: string; sentence: string }[];
}
export interface ImportPreview {
  token: string;
  columns: { heading: string; as: RegisterColumn | null }[];
  counts: Record<LineFate, number> & { lines: number; blank: number; completed: number };
  lines: ImportLine[];
  mend: string | null;
}

/** Why there is no preview: a sentence of the server's, or no answer at all. */
export type ImportProblem =
  | { kind: 'says'; says: string }
  | { kind: 'offline' | 'signed-out' | 'server-error' };

/** Asks what a file would do; nothing is written. */
export async function lookInto(
  ask: AskServer,
  posyandu: string,
  bytes: ArrayBuffer,
): Promise<Result<ImportPreview, ImportProblem>> {
  const answer = await send(ask, `/api/import/preview?${new URLSearchParams({ posyandu })}`, bytes);
  if (!answer.ok) return answer;
  return answer.value.preview ? ok(answer.value.preview) : fail(problemIn(answer.value.value));
}

/** Brings in what a preview showed. `changed`: nothing was written, and this is what it would do now. */
export async function bringIn(
  ask: AskServer,
  posyandu: string,
  bytes: ArrayBuffer,
  token: string,
): Promise<Result<{ preview: ImportPreview; changed: boolean }, ImportProblem>> {
  const query = new URLSearchParams({ posyandu, token });
  const answer = await send(ask, `/api/import?${query}`, bytes);
  if (!answer.ok) return answer;
  const { done, preview, value } = answer.value;
  if (preview) return ok({ preview, changed: !done });
  return fail(problemIn(value));
}

interface Answer {
  done: boolean;
  preview: ImportPreview | null;
  value: unknown;
}

async function send(
  ask: AskServer,
  path: string,
  bytes: ArrayBuffer,
): Promise<Result<Answer, ImportProblem>> {
  const answer = (await ask.file?.(path, bytes)) ?? fail('offline' as const);
  if (!answer.ok) return fail({ kind: answer.error });
  const { ok: done, value } = answer.value;
  return ok({
    done,
    value,
    preview: done ? readPreview(value) : readPreview(at(value, 'preview')),
  });
}

function problemIn(value: unknown): ImportProblem {
  const says = at(value, 'says');
  return typeof says === 'string' ? { kind: 'says', says } : { kind: 'server-error' };
}

const at = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;

function readPreview(value: unknown): ImportPreview | null {
  const fits =
    typeof at(value, 'token') === 'string' &&
    Array.isArray(at(value, 'lines')) &&
    Array.isArray(at(value, 'columns')) &&
    typeof at(at(value, 'counts'), 'added') === 'number';
  return fits ? (value as ImportPreview) : null;
}

/** Where this account may bring registers in; `atMain` is false at a local server, which takes none. */
export interface ImportPlaces {
  posyandu: Posyandu[];
  atMain: boolean;
}

export function readImportPlaces(value: unknown): ImportPlaces | null {
  const posyandu = at(value, 'posyandu');
  return Array.isArray(posyandu) && posyandu.every((p) => typeof at(p, 'id') === 'string')
    ? (value as ImportPlaces)
    : null;
}
