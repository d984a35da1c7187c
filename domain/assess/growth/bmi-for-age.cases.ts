import type { ClassCase } from './index-cases-for-test.ts';

/** PMK 2/2020, IMT/U 0–60 bulan; z on each side of every bound. */
export const BMI_UNDER_FIVE_CLASSES: readonly ClassCase[] = [
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

/** PMK 2/2020, IMT/U 5–18 tahun. */
export const BMI_FROM_FIVE_CLASSES: readonly ClassCase[] = [
  [-3.01, 'severe-thinness', 'refer', 'puskesmas'],
  [-3, 'thinness', 'refer', 'puskesmas'],
  [-2.01, 'thinness', 'refer', 'puskesmas'],
  [-2, 'normal', 'good'],
  [1, 'normal', 'good'],
  [1.01, 'overweight', 'watch', 'pustu'],
  [2, 'overweight', 'watch', 'pustu'],
  [2.01, 'obese', 'refer', 'pustu'],
];
