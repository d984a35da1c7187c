import { type Cluster, clusters, type Merge, mergeOf } from '#domain/people/merged.ts';
import type { Entry } from '#log/entry.ts';
import type { RosterPerson } from './phone.ts';
import { readable } from './visits.ts';

/** What one record's own facts say of it: as whom it stands alone, and what it was merged into. */
export interface OwnRecord {
  person: RosterPerson | null;
  into?: Merge | undefined;
}

/**
 * Which records of this phone are one person, kept while lines come and go. Records that are one are shown as the one
 * that stays, made of the facts of all; parted again, each is shown as itself.
 */
export interface MergedPeople {
  put(id: string, own: OwnRecord): void;
  drop(id: string): void;
  /** the person made of all records of a cluster */
  putWhole(person: RosterPerson): void;
  staysOf(id: string): string;
  /** all records of the person this record belongs to; itself when it was never merged */
  recordsOf(id: string): readonly string[];
  /** what lists show under this id: null for a record that was given up */
  shown(id: string): RosterPerson | null;
  /**
   * Settles which records are one after lines were put. Answers whose showing changed, and the clusters whose whole
   * must be made anew because a record of theirs said something else.
   */
  settle(): { changed: Set<string>; stale: readonly string[][] };
}

export function mergedPeople(): MergedPeople {
  const own = new Map<string, RosterPerson>();
  const merges = new Map<string, Merge>();
  const wholes = new Map<string, RosterPerson>();
  const touched = new Set<string>();
  let joined = new Map<string, Cluster>();
  let newMerges = false;

  const staysOf = (id: string): string => joined.get(id)?.stays ?? id;
  const keepMerge = (id: string, into: Merge | undefined): void => {
    if (merges.get(id)?.fact === into?.fact) return;
    newMerges = true;
    if (into) merges.set(id, into);
    else merges.delete(id);
  };
  const rejoin = (changed: Set<string>): void => {
    const before = joined;
    joined = clusters(merges.values());
    newMerges = false;
    for (const id of new Set([...before.keys(), ...joined.keys()])) {
      if (sameRecords(before.get(id), joined.get(id))) continue;
      wholes.delete(id);
      touched.add(id);
      changed.add(id);
    }
    for (const { id, mother } of own.values())
      if (mother && changed.has(mother)) changed.add(staysOf(id));
  };
  return {
    put: (id, { person, into }) => {
      touched.add(id);
      if (person) own.set(id, person);
      else own.delete(id);
      keepMerge(id, into);
    },
    drop: (id) => {
      own.delete(id);
      keepMerge(id, undefined);
    },
    putWhole: (person) => void wholes.set(person.id, person),
    staysOf,
    recordsOf: (id) => joined.get(id)?.records.map((record) => record.id) ?? [id],
    shown: (id) => {
      if (staysOf(id) !== id) return null;
      const person = wholes.get(id) ?? own.get(id) ?? null;
      const mother = person?.mother && staysOf(person.mother);
      return person && mother && mother !== person.mother ? { ...person, mother } : person;
    },
    settle: () => {
      const changed = new Set(touched);
      if (newMerges) rejoin(changed);
      const stale = new Set<Cluster>();
      for (const id of joined.size === 0 ? [] : touched) {
        const cluster = joined.get(id);
        if (cluster) stale.add(cluster);
      }
      touched.clear();
      return {
        changed,
        stale: [...stale].map((cluster) => cluster.records.map((record) => record.id)),
      };
    },
  };
}

const sameRecords = (a: Cluster | undefined, b: Cluster | undefined): boolean =>
  a?.stays === b?.stays &&
  a?.records.length === b?.records.length &&
  (a?.records.every((record, i) => record.id === b?.records[i]?.id) ?? true);

const OF_MERGES: ReadonlySet<string> = new Set(['person-merged', 'fact-withdrawn']);

/** What this record was merged into, by its own entries; null when that does not stand. */
export const mergeIn = (entries: readonly Entry[]): Merge | null =>
  mergeOf(readable(entries.filter((entry) => OF_MERGES.has(entry.kind))));
