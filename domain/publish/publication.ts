import type { LocalDate } from '../calendar.ts';

/**
 * A district's own version of a rule's table, of some fields of a card, or of a questionnaire, in force from a day on
 * (decision 0021). Rows are added and never edited; one that has not begun yet can be withdrawn.
 */
export type PublicationKind = 'rule-table' | 'card' | 'instrument';
export const PUBLICATION_KINDS: readonly PublicationKind[] = ['rule-table', 'card', 'instrument'];

/** What rules, cards and questionnaires need of a publication. */
export interface PublishedVersion {
  id: string;
  kind: PublicationKind;
  /** the rule's name, the card's key, or the instrument's key */
  name: string;
  version: string;
  /** the first day it holds; days before keep the version they had */
  since: LocalDate;
  /** the rule's table · the card's changed fields and screenings · the whole instrument */
  body: unknown;
}

export interface Publication extends PublishedVersion {
  note: string;
  /** moments as ISO text */
  publishedAt: string;
  /** a name to read; null where whoever runs the server did it */
  publishedBy: string | null;
  withdrawnAt: string | null;
  withdrawnBy: string | null;
}

/** Everything a district published and did not withdraw, ready to be asked. Two with the same key say the same. */
export interface Published {
  key: string;
  list: readonly PublishedVersion[];
}

export const NOTHING_PUBLISHED: Published = { key: '', list: [] };

/** @param list in the order they were published: of two that begin on one day the later holds */
export function publishedFrom(list: readonly PublishedVersion[]): Published {
  if (list.length === 0) return NOTHING_PUBLISHED;
  const inOrder = list.toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
  return { key: inOrder.map(({ id }) => id).join(' '), list: inOrder };
}

/** Those of one kind, by what they are of, the first to begin first. */
export const versionsOf = (
  published: Published,
  kind: PublicationKind,
  name: string,
): PublishedVersion[] => published.list.filter((p) => p.kind === kind && p.name === name);
