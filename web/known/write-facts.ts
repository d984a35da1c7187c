import { FACT_VERSION, type Fact, parseFact } from '#domain/facts/fact.ts';
import { correctedBy } from '#domain/facts/standing-facts.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { forgetFolds } from '../device/folds.ts';
import type { PhoneDb } from '../device/store.ts';
import { type Draft, writeDrafts } from '../device/write-entries.ts';
import { addToLine, entriesOfPerson, type Here } from './here.ts';
import { readable } from './line.ts';
import type { FactDraft, WriteProblem } from './phone.ts';

/** Any id: whether a draft reads as a fact does not depend on its stamp. */
const NOT_YET_STAMPED = '00000000-0000-7000-8000-000000000000';

/** Checks, stamps and keeps drafts, all or none; then the roster knows them too. */
export async function writeFacts(
  db: PhoneDb,
  here: Here,
  drafts: readonly FactDraft[],
  nowMs: number,
  typedAs: string | null = null,
): Promise<Result<Fact[], WriteProblem>> {
  const asEntries: Draft[] = await Promise.all(
    drafts.map((draft) => underItsRecord(db, here, { ...draft, v: FACT_VERSION })),
  );
  for (const [at, entry] of asEntries.entries()) {
    const fact = parseFact({ ...entry, id: NOT_YET_STAMPED, by: here.ring.account });
    if (!fact.ok) return fail({ kind: 'unreadable', at, why: fact.error });
  }
  // read while encrypting: what the roster says of these people is made anew from all of theirs
  const reading = Promise.all(asEntries.map(({ subject }) => entriesOfPerson(db, here, subject)));
  const keep = () => writeDrafts(db, here.ring, asEntries, nowMs, typedAs);
  const [first] = await Promise.all([keep(), reading]);
  // what can be made again gives its room to what cannot
  const written = !first.ok && (await forgetFolds(db)) ? await keep() : first;
  if (!written.ok) return fail({ kind: written.why });
  await addToLine(db, here, written.entries);
  return ok(readable(written.entries));
}

/**
 * What corrects, confirms or takes back a fact is written under the record that fact is of, also while it is shown as
 * part of another: so it stays with it when they are parted, and a merge is always taken back where it was said.
 */
async function underItsRecord(db: PhoneDb, here: Here, draft: Draft): Promise<Draft> {
  const named = namedIn(draft.body);
  if (named === undefined || here.roster.recordsOf(draft.subject).length === 1) return draft;
  const entries = await entriesOfPerson(db, here, draft.subject);
  const subject = entries.find((entry) => entry.id === named)?.subject;
  return subject === undefined ? draft : { ...draft, subject };
}

function namedIn(body: unknown): string | undefined {
  const corrects = correctedBy(body);
  if (corrects !== undefined) return corrects;
  if (typeof body !== 'object' || body === null || !('fact' in body)) return undefined;
  return typeof body.fact === 'string' ? body.fact : undefined;
}
