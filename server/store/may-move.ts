import type { Fact } from '#domain/facts/fact.ts';
import { reachesBack } from '#domain/facts/standing-facts.ts';
import type { Judged } from './judged.ts';
import type { Kin } from './kin.ts';
import type { Locked } from './lock-people.ts';
import { concerned, type PeopleNow } from './people-now.ts';

/** Thrown when facts would move or merge somebody whom their author may not; they alone are refused. */
export class MayNotMove extends Error {
  readonly ids: ReadonlySet<string>;
  constructor(ids: ReadonlySet<string>) {
    super('may not move');
    this.ids = ids;
  }
}

/**
 * Registering, moving, correcting and withdrawing can all change where somebody lives; a merge or its withdrawal also
 * brings the history of one home to another. What they come to is judged, not their kind (decisions 0014, 0019).
 */
export function mustBeAllowed(
  fresh: readonly Judged[],
  now: PeopleNow,
  kin: Kin,
  locked: Locked,
): void {
  const ids = new Set<string>();
  for (const judged of fresh) {
    const { entry, fact } = judged;
    if (!reachesBack(fact)) continue;
    const together = concerned(now, kin, locked, entry.subject);
    const merges = together.length > 0 && joinsOrParts(fact);
    const may = merges
      ? judged.mayMerge?.(homesOf(together, now))
      : mayMove(judged, now.homeBefore(entry.subject), now.homeNow(entry.subject));
    if (may === false) ids.add(entry.id);
  }
  if (ids.size > 0) throw new MayNotMove(ids);
}

const joinsOrParts = ({ kind }: Fact): boolean =>
  kind === 'person-merged' || kind === 'fact-withdrawn';

const mayMove = (judged: Judged, from: string | null, to: string | null): boolean =>
  from === null || from === to || judged.mayMove?.(from, to) !== false;

/** Every home these records had or have. */
export const homesOf = (records: readonly string[], now: PeopleNow): string[] => [
  ...new Set(records.flatMap((id) => [now.homeBefore(id) ?? [], now.homeNow(id) ?? []].flat())),
];
