import type { Fact } from '../facts/fact.ts';
import { standingFacts } from '../facts/standing-facts.ts';

/** Somebody wrote that the record `subject` and the record `into` are one person, and that `into` stays. */
export interface Merge {
  /** the fact's id */
  fact: string;
  subject: string;
  into: string;
}

/** One of the records a person consists of. */
export interface MemberRecord {
  id: string;
  /** the merge that gave it up; null for the one that stays */
  merge: Merge | null;
  /** the newest merge between it and the one that stays: what is written under it later is written of the whole person */
  givenUpAt: string;
}

/** The records that are one person, the one that stays first, then by how many merges away, then by id. */
export interface Cluster {
  stays: string;
  records: MemberRecord[];
}

/**
 * What the facts of ONE record say it was merged into. Of several standing merges the later written one holds; one
 * into itself says nothing. A merge is settled among the facts of its own subject, so a withdrawal of it must be
 * written under that subject too.
 */
export function mergeOf(facts: readonly Fact[]): Merge | null {
  if (!facts.some((f) => f.kind === 'person-merged')) return null;
  const merges = standingFacts(facts).standing.flatMap((f): Merge[] =>
    f.kind === 'person-merged' && f.body.into !== f.subject
      ? [{ fact: f.id, subject: f.subject, into: f.body.into }]
      : [],
  );
  return merges.at(-1) ?? null;
}

/**
 * Which records are one person: record id → its cluster, for every record a merge names. Each record follows its own
 * merge, and that one its own, to the record that stays; in a ring the smallest id stays. Neither the order of the
 * merges nor how often one comes changes the answer.
 */
export function clusters(merges: Iterable<Merge>): Map<string, Cluster> {
  const next = new Map<string, Merge>();
  for (const merge of merges) {
    const other = next.get(merge.subject);
    if (merge.into !== merge.subject && (!other || other.fact < merge.fact))
      next.set(merge.subject, merge);
  }
  const ids = new Set([...next.values()].flatMap((m) => [m.subject, m.into]));
  const found = new Map<string, (MemberRecord & { steps: number })[]>();
  for (const id of ids) {
    const { stays, steps, givenUpAt } = follow(id, next);
    const merge = id === stays ? null : (next.get(id) ?? null);
    const record = { id, merge, givenUpAt, steps };
    found.set(stays, [...(found.get(stays) ?? []), record]);
  }
  const byRecord = new Map<string, Cluster>();
  for (const [stays, records] of found) {
    records.sort((a, b) => a.steps - b.steps || (a.id < b.id ? -1 : 1));
    const cluster = { stays, records: records.map(({ steps: _steps, ...record }) => record) };
    for (const { id } of records) byRecord.set(id, cluster);
  }
  return byRecord;
}

interface Followed {
  stays: string;
  steps: number;
  givenUpAt: string;
}

function follow(id: string, next: ReadonlyMap<string, Merge>): Followed {
  const path: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = next.get(at)?.into) {
    const ring = path.indexOf(at);
    if (ring >= 0) return upTo(path.slice(ring).toSorted()[0] ?? at, path, next);
    path.push(at);
  }
  return upTo(path.at(-1) ?? id, path, next);
}

/** In a ring the path ends at the smallest, wherever it was entered. */
function upTo(stays: string, path: readonly string[], next: ReadonlyMap<string, Merge>): Followed {
  const before = path.slice(0, path.indexOf(stays));
  const facts = before.map((id) => next.get(id)?.fact ?? '').toSorted();
  return { stays, steps: before.length, givenUpAt: facts.at(-1) ?? '' };
}

/**
 * Puts together the facts of records that are one person, under the record that stays.
 *
 * @param facts record id → all facts of that record
 */
export function byPerson(facts: ReadonlyMap<string, readonly Fact[]>): Map<string, Fact[]> {
  const joined = clusters([...facts.values()].flatMap((own) => mergeOf(own) ?? []));
  const people = new Map<string, Fact[]>();
  for (const [id, own] of facts) {
    const stays = joined.get(id)?.stays ?? id;
    const all = people.get(stays);
    if (all) all.push(...own);
    else people.set(stays, [...own]);
  }
  return people;
}
