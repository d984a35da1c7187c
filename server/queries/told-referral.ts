import { mayBeToldReferral } from '#domain/access/told-findings.ts';
import type { Finding } from '#domain/assess/finding.ts';
import { isSensitiveCode } from '#domain/facts/class.ts';
import type { Day } from '#domain/facts/known.ts';
import type { Group } from '#domain/stages/groups.ts';

/** Was anybody of these days referred for what this reader may know? `told` is what they are told of the days' findings. */
export function isToldReferred(
  days: readonly Day[],
  told: readonly Finding[],
  groups: readonly Group[] | null,
): boolean {
  const asked = told.some(({ severity }) => severity === 'refer' || severity === 'urgent');
  return days
    .flatMap(({ referrals }) => referrals)
    .filter(({ reasons }) => !reasons.some(isSensitiveCode))
    .some(({ reasons }) => mayBeToldReferral(reasons, groups, asked));
}
