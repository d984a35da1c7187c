import type { LocalDate } from '../calendar.ts';
import type { BodyOf, FactKind } from '../facts/fact.ts';

/** A fact before it is stamped. Who keeps it gives the id; `by` says which of the demo's accounts wrote it. */
export type DemoFact<K extends FactKind = FactKind> = {
  [P in K]: {
    kind: P;
    subject: string;
    scope: string;
    on: LocalDate;
    by: 'kader' | 'midwife';
    body: BodyOf<P>;
  };
}[K];
