import { reachesBack } from '#domain/facts/standing-facts.ts';
import { type Appended, append } from './append.ts';
import { Gather } from './gather.ts';
import type { Judged } from './judged.ts';
import type { Store } from './store.ts';

/** Two pushes of the largest size; beyond this a transaction's own cost no longer shows beside its facts'. */
const FACTS_A_GROUP = 400;

interface Push {
  judged: readonly Judged[];
  at: Date;
  done(appended: Appended): void;
  failed(error: unknown): void;
}

/**
 * Appends pushes that arrive while others of their district are being appended together, in one transaction. Nobody
 * waits for company: a push that finds the line free goes at once. Each is answered as if it had come alone, and only
 * when its transaction has committed; a group that fails is appended push by push, so that no push pays for another's.
 */
export class GroupAppend {
  readonly #store: Store;
  readonly #districts = new Map<number, Gather<Push>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** What append says and throws; `touched` may also name scopes of the pushes kept with it. */
  append(districtId: number, judged: readonly Judged[], at: Date): Promise<Appended> {
    return new Promise((done, failed) =>
      this.#district(districtId).add({ judged, at, done, failed }),
    );
  }

  #district(id: number): Gather<Push> {
    const known = this.#districts.get(id);
    if (known) return known;
    const gather = new Gather<Push>(nextGroup, (group) => this.#keep(id, group));
    this.#districts.set(id, gather);
    return gather;
  }

  /** Never rejects: what goes wrong is told to whom it concerns. */
  async #keep(districtId: number, group: readonly Push[]): Promise<void> {
    const alone = ({ judged, at, done, failed }: Push): Promise<void> =>
      append(this.#store, districtId, judged, at).then(done, failed);
    const [first] = group;
    if (group.length === 1 && first) return alone(first);
    const together = group.flatMap((push) => push.judged);
    const last = new Date(Math.max(...group.map((push) => push.at.getTime())));
    try {
      shareOut(group, await append(this.#store, districtId, together, last));
    } catch {
      await Promise.all(group.map(alone));
    }
  }
}

function shareOut(group: readonly Push[], { receipts, touched }: Appended): void {
  let from = 0;
  for (const { judged, done } of group) {
    const own = receipts.slice(from, from + judged.length);
    from += judged.length;
    done({ receipts: own, touched, added: own.filter((r) => r.outcome === 'new').length });
  }
}

/** Takes the first who wait, in their order, while they fit and none changes what another is judged by. */
function nextGroup(waiting: Push[]): Push[] {
  const group: Push[] = [];
  const ids = new Set<string>();
  const subjects = new Set<string>();
  const standing = new Set<string>();
  const mustWait = ({ entry, fact }: Judged): boolean =>
    ids.has(entry.id) ||
    standing.has(entry.subject) ||
    (reachesBack(fact) && subjects.has(entry.subject));
  for (const push of waiting) {
    const fits = ids.size + push.judged.length <= FACTS_A_GROUP;
    if (group.length > 0 && (!fits || push.judged.some(mustWait))) break;
    group.push(push);
    for (const { entry, fact } of push.judged) {
      ids.add(entry.id);
      subjects.add(entry.subject);
      if (reachesBack(fact)) standing.add(entry.subject);
    }
  }
  waiting.splice(0, group.length);
  return group;
}
