import type { ComponentChildren } from 'preact';
import type { LocalDate } from '#domain/calendar.ts';

/** The gallery's day: fixed, so that pictures of it stay the same. */
export const DAY: LocalDate = '2026-11-22';

/** One screen in one state. */
export interface Picture {
  /** its address, /galeri/<key> */
  key: string;
  title: string;
  /** where in the app it is */
  path: string;
  theme?: 'light' | 'dark' | 'terik';
  /** text twice as large, as a browser's own setting makes it */
  twice?: boolean;
  draw(): ComponentChildren;
}
