import type { Me } from '#domain/access/access.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { sessionOf } from '#domain/facts/visits-redated.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import { personWords } from '../../words/person.ts';

const w = personWords.history;

/** Names of the accounts this phone knows, by id. */
export type AccountNames = ReadonlyMap<string, string>;

/** Where it was written, whether on an open day, and who typed it: "Posyandu Melati 3, hari buka, ditulis Ibu Wati". */
export function writtenWhere(fact: Fact, me: Me, names: AccountNames): string {
  const place = me.posyandu.find((p) => p.id === fact.scope);
  const where = place ? posyanduLabel(place) : w.elsewhere;
  return [where, sessionOf(fact) ? w.atDay : w.outside, writtenBy(fact, me, names)].join(', ');
}

function writtenBy({ by }: Fact, me: Me, names: AccountNames): string {
  if (by === me.account.id) return w.byMe;
  const name = names.get(by);
  if (name) return w.by(name);
  return me.workers?.includes(by) ? w.byWorker : w.byKader;
}

/** What most lines of a day say of where they were written; those that differ say so themselves. */
export function mostly(all: readonly string[]): string {
  const count = new Map<string, number>();
  for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  let [most, times] = ['', 0];
  for (const [one, n] of count) if (n > times) [most, times] = [one, n];
  return most;
}
