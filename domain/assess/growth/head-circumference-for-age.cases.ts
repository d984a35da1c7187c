import type { ClassCase } from './index-cases-for-test.ts';

/** WHO and Buku KIA 2023, LK/U; z on each side of every bound. */
export const HEAD_CIRCUMFERENCE_FOR_AGE_CLASSES: readonly ClassCase[] = [
  [-2.01, 'small', 'refer', 'puskesmas'],
  [-2, 'normal', 'good'],
  [2, 'normal', 'good'],
  [2.01, 'large', 'refer', 'puskesmas'],
];
