import { FACT_VERSION, type Fact, parseFact } from '#domain/facts/fact.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { PhoneDb } from '../device/store.ts';
import { type Draft, writeDrafts } from '../device/write-entries.ts';
import { addToLine, entriesOf, type Here } from './here.ts';
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
  const asEntries: Draft[] = drafts.map((draft) => ({ ...draft, v: FACT_VERSION }));
  for (const [at, entry] of asEntries.entries()) {
    const fact = parseFact({ ...entry, id: NOT_YET_STAMPED, by: here.ring.account });
    if (!fact.ok) return fail({ kind: 'unreadable', at, why: fact.error });
  }
  // read while encrypting: what the roster says of these people is made anew from all of theirs
  const reading = Promise.all(asEntries.map(({ subject }) => entriesOf(db, here, subject)));
  const [written] = await Promise.all([
    writeDrafts(db, here.ring, asEntries, nowMs, typedAs),
    reading,
  ]);
  if (!written.ok) return fail({ kind: written.why });
  await addToLine(db, here, written.entries);
  return ok(readable(written.entries));
}
