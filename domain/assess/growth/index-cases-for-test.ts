import type { Finding, Severity } from '../finding.ts';
import type { Rule } from '../rule.ts';
import type { IndexTable } from './index-table.ts';
import { bandOfZ } from './z-band.ts';

/** One row of a class table: this z is in this class, asks this much, and goes there. */
export type ClassCase = readonly [
  z: number,
  code: string,
  severity: Severity,
  referTo?: Finding['referTo'],
];

/** What the newest table of a rule says of one z, in the words of a row; `at` chooses the ages (0 under five, 1 from five). */
export function classOf(rule: Rule<IndexTable>, z: number, at = 0): ClassCase {
  const window = rule.versions.at(-1)?.table.ages[at];
  if (!window) throw new Error(`${rule.card.rule} has no such ages`);
  const { code, severity, referTo } = bandOfZ(window.bands, z);
  return referTo ? [z, code, severity, referTo] : [z, code, severity];
}
