import type { ClassCase } from './index-cases-for-test.ts';

/** PMK 2/2020, PB/U and TB/U 0–60 bulan; z on each side of every bound. */
export const LENGTH_HEIGHT_FOR_AGE_CLASSES: readonly ClassCase[] = [
  [-3.01, 'severely-stunted', 'refer', 'puskesmas'],
  [-3, 'stunted', 'refer', 'puskesmas'],
  [-2.01, 'stunted', 'refer', 'puskesmas'],
  [-2, 'normal', 'good'],
  [3, 'normal', 'good'],
  [3.01, 'tall', 'watch', 'puskesmas'],
];
