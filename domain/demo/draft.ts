import type { LocalDate } from '../calendar.ts';
import type { BodyOf, FactKind } from '../facts/fact.ts';

export type DemoAuthor = 'kader' | 'midwife' | 'coordinator';

/** A fact before it is stamped. Who keeps it gives the id; `by` says which of the demo's accounts wrote it. */
export type DemoFact<K extends FactKind = FactKind> = {
  [P in K]: {
    kind: P;
    subject: string;
    scope: string;
    on: LocalDate;
    by: DemoAuthor;
    body: BodyOf<P>;
    /** stands for the id it will get, so that a later confirmation can speak of it; a UUID itself */
    name?: string;
  };
}[K];

/** The body to keep: what speaks of another draft was written with its name, and gets its id. */
export function bodyWithIds(draft: DemoFact, idOf: (name: string) => string | undefined): unknown {
  if (draft.kind === 'service-confirmed') return { fact: idOf(draft.body.fact) ?? draft.body.fact };
  if (draft.kind === 'task-closed')
    return { ...draft.body, task: idOf(draft.body.task) ?? draft.body.task };
  return draft.body;
}
