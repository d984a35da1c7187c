import { clusters, type MemberRecord, mergeOf } from '../people/merged.ts';
import type { Fact } from './fact.ts';
import type { Identity } from './known.ts';

/** A record beside the one that leads, and the standing facts that describe only it. */
export interface RecordBeside extends MemberRecord {
  describes: Fact[];
}

const DESCRIBES: ReadonlySet<string> = new Set([
  'person-registered',
  'person-corrected',
  'person-named',
]);

/**
 * The records a person consists of beside the one that leads, with what each says of who this is. The record that
 * stays leads when it was registered, else the next one that was. What a given-up record said before it was given up
 * describes that record, and only fills gaps; what was written under it later was written of the whole person.
 *
 * @param facts all facts of the person, of every record
 * @param standing those that stand
 */
export function recordsBeside(
  facts: readonly Fact[],
  standing: readonly Fact[],
  subject: string,
): RecordBeside[] {
  if (!standing.some((f) => f.kind === 'person-merged')) return [];
  const records = recordsOf(facts, subject);
  const registered = new Set(
    standing.flatMap((f) => (f.kind === 'person-registered' ? [f.subject] : [])),
  );
  const lead = records.find((r) => registered.has(r.id))?.id ?? subject;
  return records
    .filter((r) => r.id !== lead)
    .map((record) => ({
      ...record,
      describes: registered.has(record.id)
        ? standing.filter((f) => f.subject === record.id && describesOnly(f, record))
        : [],
    }));
}

const describesOnly = (fact: Fact, { givenUpAt, merge }: MemberRecord): boolean =>
  fact.kind === 'person-registered' ||
  (DESCRIBES.has(fact.kind) && (merge === null || fact.id < givenUpAt));

function recordsOf(facts: readonly Fact[], subject: string): MemberRecord[] {
  const own = new Map<string, Fact[]>();
  for (const fact of facts) own.set(fact.subject, [...(own.get(fact.subject) ?? []), fact]);
  const joined = clusters([...own.values()].flatMap((of) => mergeOf(of) ?? []));
  return joined.get(subject)?.records ?? [];
}

/** Say something about another field or about the record itself: another record's must not be taken for ours. */
const NOT_FILLED = new Set(['provisional', 'birthDateEstimated', 'nikMissing']);

/** The leading record's identity, with what it lacks from the others; a child with a name is no longer "By Ny …". */
export function filled(lead: Identity, others: readonly Identity[]): Identity {
  let all: Identity = lead;
  for (const other of others) {
    const gaps = Object.entries(other).filter(([key]) => !NOT_FILLED.has(key) && !(key in all));
    all = { ...Object.fromEntries(gaps), ...all };
    if (all.provisional && !other.provisional)
      all = { ...all, name: other.name, provisional: false };
  }
  const { nikMissing, ...rest } = all;
  return nikMissing === undefined || rest.nik === undefined ? all : rest;
}
