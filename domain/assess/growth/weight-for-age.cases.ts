import type { ClassCase } from './index-cases-for-test.ts';

/** PMK 2/2020, BB/U 0–60 bulan; z on each side of every bound. */
export const WEIGHT_FOR_AGE_CLASSES: readonly ClassCase[] = [
  [-5.9, 'severely-underweight', 'refer', 'puskesmas'],
  [-3.01, 'severely-underweight', 'refer', 'puskesmas'],
  [-3, 'underweight', 'watch', 'pustu'],
  [-2.01, 'underweight', 'watch', 'pustu'],
  [-2, 'normal', 'good'],
  [0, 'normal', 'good'],
  [1, 'normal', 'good'],
  [1.01, 'risk-of-overweight', 'refer', 'pustu'],
];
