/** Why a version cannot be published. Closed: each has its sentence in web/words/publish.ts and in `siklus publish`. */
export const PUBLICATION_PROBLEMS = [
  // about the version itself
  'unreadable',
  'too-large',
  'unknown-name',
  'bad-version',
  'version-not-new',
  'not-after-today',
  'no-note',
  'nothing-changed',
  // about its shape
  'missing',
  'not-known-here',
  'wrong-kind',
  'other-length',
  'empty-text',
  'too-long',
  'not-finite',
  'too-far',
  'order',
  'disease-word',
  'unknown-slug',
  // about what the rule does with it
  'throws',
  'outside-ages',
  'unfinished-finding',
  // about cards and questionnaires
  'soft-outside-hard',
  'unknown-measure',
  'unknown-service',
  'unknown-instrument',
  'unknown-topic',
  'asked-twice',
  'item-removed',
  'item-changed',
  'danger-signs-fixed',
  // about what keeps people safe
  'urgent-weakened',
  'kept-to-workers',
  'asked-of-fewer',
  'range-too-narrow',
] as const;

export type PublicationProblemKind = (typeof PUBLICATION_PROBLEMS)[number];

export interface PublicationProblem {
  kind: PublicationProblemKind;
  /** where, as a path through the file: `bands.2.below`; empty for the whole */
  at: string;
}

export const problemAt = (kind: PublicationProblemKind, at = ''): PublicationProblem => ({
  kind,
  at,
});

export const pathTo = (at: string, key: string | number): string =>
  at === '' ? `${key}` : `${at}.${key}`;
