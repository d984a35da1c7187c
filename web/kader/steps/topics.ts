import type { Finding } from '#domain/assess/finding.ts';
import type { CardField } from '#domain/cards/card.ts';
import { TOPICS } from '#domain/cards/topics.ts';
import type { Day } from '#domain/facts/known.ts';

export interface TopicLine {
  key: string;
  label: string;
}

/**
 * The card's topics, each once; those a finding names come first. Findings that are good ask for nothing.
 * `more` is every other topic there is: a grandmother may well be told what her daughter should eat.
 */
export function counselTopics(
  fields: readonly CardField[],
  findings: readonly Finding[],
  day: Day | null,
): { fits: TopicLine[]; others: TopicLine[]; more: TopicLine[]; done: string[] } {
  const all = new Map<string, TopicLine>();
  for (const field of fields)
    if (field.kind === 'education') for (const t of field.topics) all.set(t.key, t);
  const asked = new Set(
    findings.filter((f) => f.severity !== 'good').flatMap((f) => f.topics ?? []),
  );
  const lines = [...all.values()];
  return {
    fits: lines.filter((t) => asked.has(t.key)),
    others: lines.filter((t) => !asked.has(t.key)),
    more: Object.entries(TOPICS)
      .filter(([key]) => !all.has(key))
      .map(([key, label]) => ({ key, label })),
    done: day?.education.flatMap((e) => e.topics) ?? [],
  };
}
