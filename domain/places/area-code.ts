import type { AreaCode } from './place.ts';

/** The levels of Kemendagri's codes, by how many parts a code has. */
export const AREA_LEVELS = ['province', 'regency', 'district', 'village'] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

/** `18`, `18.72`, `18.72.01`, `18.72.01.1005`; a village's number begins with 1 (kelurahan), 2 (desa) or 3 (adat). */
const SHAPE = /^\d{2}(\.\d{2}(\.\d{2}(\.[1-3]\d{3})?)?)?$/;

/** Has this text the shape of a code? Whether there is such an area only the list of areas can tell. */
export const isAreaCode = (text: string): text is AreaCode => SHAPE.test(text);

export const areaLevel = (code: AreaCode): AreaLevel =>
  AREA_LEVELS[code.split('.').length - 1] ?? 'village';

/** The area it lies in; null for a province. */
export const parentOf = (code: AreaCode): AreaCode | null =>
  code.includes('.') ? code.slice(0, code.lastIndexOf('.')) : null;

/** From the province down to the area itself. */
export function areaPath(code: AreaCode): AreaCode[] {
  const parent = parentOf(code);
  return parent === null ? [code] : [...areaPath(parent), code];
}
