import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '#domain/assess/finding.ts';
import type { Known } from '#domain/facts/known.ts';
import { findingsFor } from '../../known/findings.ts';
import { useMe } from '../phone-context.ts';

/** What the rules say today; null while they are being fetched. */
export function useFindings(known: Known, on: string): Finding[] | null {
  const me = useMe();
  const [findings, setFindings] = useState<Finding[] | null>(null);
  useEffect(() => {
    let current = true;
    findingsFor(me, known, on).then((found) => {
      if (current) setFindings(found);
    });
    return () => {
      current = false;
    };
  }, [me, known, on]);
  return findings;
}

/** Where each rule comes from, by the rule's name: document, table, page. */
export function useSources(): Readonly<Record<string, string>> {
  const [sources, setSources] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    import('#domain/assess/rules.ts').then(({ RULES }) =>
      setSources(Object.fromEntries(RULES.map(({ card }) => [card.rule, card.source]))),
    );
  }, []);
  return sources;
}

/** What asks somebody to go somewhere: reasons for a referral, most pressing first. */
export const toRefer = (findings: readonly Finding[]): Finding[] =>
  findings.filter((f) => f.severity === 'refer' || f.severity === 'urgent');

/** Where most of today's findings point to: the farthest of them, since it can do what the nearer ones can. */
export function usualPlace(
  findings: readonly Finding[],
): 'pustu' | 'puskesmas' | 'hospital' | null {
  const places = toRefer(findings).map((f) => f.referTo ?? 'puskesmas');
  return (['hospital', 'puskesmas', 'pustu'] as const).find((p) => places.includes(p)) ?? null;
}
