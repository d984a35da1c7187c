import { RECAPS } from '#domain/pws/recap/forms.ts';
import type { RecapSheet } from '#domain/pws/recap/recap-sheet.ts';

type Unread = Record<string, unknown>;
const isThing = (value: unknown): value is Unread => typeof value === 'object' && value !== null;

const isRow = (value: unknown, columns: number): boolean =>
  isThing(value) &&
  typeof value.month === 'string' &&
  Array.isArray(value.values) &&
  value.values.length === columns;

/** The server's sheet; null when this is not one, or one of a form this app does not know. */
export function readRecap(value: unknown): RecapSheet | null {
  if (!isThing(value) || !isThing(value.place) || typeof value.form !== 'string') return null;
  const form = Object.values(RECAPS).find(({ key }) => key === value.form);
  if (!form || value.edition !== form.edition) return null;
  const read =
    Array.isArray(value.rows) &&
    value.rows.length > 0 &&
    value.rows.every((row) => isRow(row, form.columns.length)) &&
    Array.isArray(value.totals) &&
    Array.isArray(value.doubts) &&
    typeof value.month === 'string';
  return read ? (value as unknown as RecapSheet) : null;
}
