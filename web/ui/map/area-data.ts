import type { Shape } from '#domain/places/boundary.ts';
import { mapWords as w } from '../../words/map.ts';
import { sayCount } from '../../words/village.ts';
import { isDrawn, isHidden, sayValue, type Value } from '../chart/chart-data.ts';

/** One place of a map. */
export interface MapArea {
  /** a code or number: places stand in the order of these */
  id: string;
  name: string;
  /** null cannot be counted; SMALL and HELD_BACK may not be told */
  value: Value;
  /** nothing has been reported: its value says nothing */
  silent: boolean;
  /** where it opens; null where there is nothing to open */
  href: string | null;
  /** squares of one group stand together: a kecamatan, an RW */
  group?: string;
  /** its land; left out where nobody has handed it in */
  shapes?: readonly Shape[];
}

/** How an area is filled: one of five steps, or a pattern for what has no number. */
export type Look = 0 | 1 | 2 | 3 | 4 | 'silent' | 'hidden' | 'none';

/** In the order of their ids, numbers read as numbers, so that every map of a place counts them alike. */
export const inOrder = (areas: readonly MapArea[]): MapArea[] =>
  [...areas].sort(
    (a, b) =>
      a.id.localeCompare(b.id, 'id', { numeric: true }) || a.name.localeCompare(b.name, 'id'),
  );

/** Short enough to stand inside a small place: "82%", "<5", "?". */
export function shortValue({ value, silent }: MapArea, unit?: string): string {
  if (silent) return '–';
  if (isHidden(value)) return sayCount(value);
  return isDrawn(value) ? sayValue(value >= 10 ? Math.round(value) : value, unit) : '?';
}

/** In words, to be read and spoken. */
export function toldValue({ value, silent }: MapArea, unit?: string): string {
  if (silent) return w.silent;
  if (isHidden(value)) return w.hidden;
  return isDrawn(value) ? sayValue(value, unit) : w.none;
}
