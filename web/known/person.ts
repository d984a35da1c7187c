import { parseFact } from '#domain/facts/fact.ts';
import type { Known } from '#domain/facts/known.ts';
import { knownNow } from '#domain/facts/known-now.ts';
import { keepQuarantined } from '../device/quarantine.ts';
import type { PhoneDb } from '../device/store.ts';
import { entriesOfPerson, type Here } from './here.ts';

/** Everything known of the person this record belongs to. What of it cannot be understood is set aside and shown, never dropped. */
export async function openPerson(
  db: PhoneDb,
  here: Here,
  id: string,
  nowMs: number,
): Promise<Known | null> {
  const entries = await entriesOfPerson(db, here, id);
  const facts = [];
  for (const entry of entries) {
    const fact = parseFact(entry);
    if (fact.ok) facts.push(fact.value);
    else await keepQuarantined(db, here.ring, entry, fact.error.kind, nowMs);
  }
  return facts.length > 0 ? knownNow(facts, here.roster.recordsOf(id)[0] ?? id) : null;
}
