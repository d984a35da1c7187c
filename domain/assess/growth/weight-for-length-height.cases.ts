import type { ClassCase } from './index-cases-for-test.ts';

/** PMK 2/2020, BB/PB and BB/TB 0–60 bulan; z on each side of every bound. */
export const WEIGHT_FOR_LENGTH_HEIGHT_CLASSES: readonly ClassCase[] = [
  [-3.01, 'severely-wasted', 'refer', 'puskesmas'],
  [-3, 'wasted', 'watch', 'pustu'],
  [-2.01, 'wasted', 'watch', 'pustu'],
  [-2, 'normal', 'good'],
  [1, 'normal', 'good'],
  [1.01, 'possible-overweight-risk', 'watch', 'pustu'],
  [2, 'possible-overweight-risk', 'watch', 'pustu'],
  [2.01, 'overweight', 'watch', 'pustu'],
  [3, 'overweight', 'watch', 'pustu'],
  [3.01, 'obese', 'refer', 'puskesmas'],
];
