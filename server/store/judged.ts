import type { Fact } from '#domain/facts/fact.ts';
import type { Entry } from '#log/entry.ts';

/** An entry that may be kept: read as a fact, its author allowed to write there. */
export interface Judged {
  entry: Entry;
  fact: Fact;
  /** its stamp or its day cannot be right; kept and flagged, never refused (ruling 8) */
  clockOff: boolean;
  /**
   * May its author move somebody from one home to another (null: gone from everything we know)? Absent for what the
   * server wrote itself or a coordinator let in.
   */
  mayMove?(from: string, to: string | null): boolean;
  /** May its author make one person of records that live at these homes, or part them again? Absent as above. */
  mayMerge?(homes: readonly string[]): boolean;
}
