import type { Finding } from '../finding.ts';

/** Completed months, centimetres, what is said; WHO and PMK 2/2020, 6–59 months. */
export const CHILD_MUAC_CASES: readonly (readonly [
  months: number,
  cm: number,
  readonly Partial<Finding>[],
])[] = [
  [8, 11.4, [{ code: 'child-muac.red', severity: 'refer', referTo: 'puskesmas' }]],
  [24, 11.5, [{ code: 'child-muac.yellow', severity: 'watch', referTo: 'pustu' }]],
  [30, 12.4, [{ code: 'child-muac.yellow', severity: 'watch', referTo: 'pustu' }]],
  [59, 12.5, [{ code: 'child-muac.green', severity: 'good' }]],
  [6, 8, [{ code: 'child-muac.red', severity: 'refer' }]],
  [5, 11, []],
  [60, 11, []],
  [24, 4.9, [{ severity: 'unknown' }]],
  [24, 115, [{ severity: 'unknown' }]],
];
