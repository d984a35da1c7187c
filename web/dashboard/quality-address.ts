import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { Month } from '#domain/calendar.ts';

export const QUALITY_AT = '/mutu';

/** What somebody looks at: the posyandu of a puskesmas beside each other, or the puskesmas of a district. */
export type QualityScope = { kind: 'puskesmas'; id: string } | { kind: 'district'; id: number };

/** Null for those who look at neither. Of several puskesmas the one of most posyandu. */
export function qualityScopeOf(me: Me): QualityScope | null {
  const { guides, compares } = powersOf(me.account.role);
  if (compares) for (const { scope } of me.grants) if (scope.kind === 'district') return scope;
  if (!guides) return null;
  const n = new Map<string, number>();
  for (const p of me.posyandu) n.set(p.puskesmasId, (n.get(p.puskesmasId) ?? 0) + 1);
  const [most] = [...n].sort(([, a], [, b]) => b - a);
  return most ? { kind: 'puskesmas', id: most[0] } : null;
}

export const qualityAddress = (month: Month): string => `${QUALITY_AT}/${month}`;
export const posyanduQualityAddress = (id: string, month: Month): string =>
  `${QUALITY_AT}/posyandu/${encodeURIComponent(id)}/${month}`;

export function askQuality(scope: QualityScope, month: Month): string {
  const of = scope.kind === 'district' ? 'districts' : 'puskesmas';
  return `/api/quality/${of}/${encodeURIComponent(scope.id)}/${month}`;
}
export const askPosyanduQuality = (id: string, month: Month): string =>
  `/api/quality/posyandu/${encodeURIComponent(id)}/${month}`;
