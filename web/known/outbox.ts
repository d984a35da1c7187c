import { parseFact } from '#domain/facts/fact.ts';
import { isEntry } from '#log/entry.ts';
import { readQuarantined } from '../device/quarantine.ts';
import { openWritten } from '../device/read-subject.ts';
import { type PhoneDb, REFUSED, UNSENT, type WrittenRow } from '../device/store.ts';
import type { Here } from './here.ts';
import type { Quarantined, UnsentFact } from './phone.ts';

/** Opened between two breaths, so that a screen answers meanwhile on a phone six times slower than a laptop. */
const AT_ONCE = 20;

/** What the server has not taken yet, oldest first; other accounts' are there without their contents. */
export async function unsentFacts(db: PhoneDb, here: Here | null): Promise<UnsentFact[]> {
  const range = IDBKeyRange.bound([UNSENT], [REFUSED, []]);
  const rows = await db.getAllFromIndex('written', 'unsent', range);
  const facts: UnsentFact[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    if (from > 0) await new Promise((next) => setTimeout(next));
    const some = rows.slice(from, from + AT_ONCE);
    facts.push(...(await Promise.all(some.map((row) => unsentFact(here, row)))));
  }
  return facts.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function unsentFact(here: Here | null, row: WrittenRow): Promise<UnsentFact> {
  const [entry] = here ? await openWritten(here.ring, row) : [];
  const fact = entry ? parseFact(entry) : null;
  const fate = row.refused ? { refused: row.refused } : ('unsent' as const);
  return { id: row.id, by: row.by, fact: fact?.ok ? fact.value : null, fate };
}

export async function quarantined(db: PhoneDb, here: Here | null): Promise<Quarantined[]> {
  if (!here) return [];
  const kept = await readQuarantined(db, here.ring);
  return kept.map(({ raw, reason, at }) => ({ entry: isEntry(raw) ? raw : null, reason, at }));
}
