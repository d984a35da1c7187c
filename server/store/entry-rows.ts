import type { Fact } from '#domain/facts/fact.ts';
import { POINTING_KINDS, STANDING_KINDS } from '#domain/facts/standing-facts.ts';
import { hasRedatedVisits } from '#domain/facts/visits-redated.ts';
import { canonicalJson } from '#log/canonical-json.ts';
import { type Entry, type PackedEntry, pack } from '#log/entry.ts';
import { bodyFromRest, bodyToRest } from '../keys/body-at-rest.ts';
import type { Judged } from './judged.ts';
import type { Db, Store } from './store.ts';

/** An entry as it lies: its body may be sealed. */
export interface EntryRow {
  id: string;
  scope: string;
  subject: string;
  kind: string;
  v: number;
  on: string;
  by: string;
  body: unknown;
}
export const ENTRY_COLUMNS =
  'e.id, e.kind, e.v, e."on", e.by_account as by, e.scope, e.subject, e.body';

/**
 * Inserts what is not there yet, in the order of ids so that two pushes of the same entries wait for each other
 * instead of for ever. Answers the ids that are new.
 */
export async function insertEntries(
  db: Db,
  store: Store,
  districtId: number,
  judged: readonly Judged[],
  at: Date,
): Promise<Set<string>> {
  const rows = [...judged].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
  const column = (of: (e: Entry) => unknown) => rows.map((row) => of(row.entry));
  const { rows: added } = await db.query<{ id: string }>({
    name: 'insert-entries',
    text: `insert into entries (district_id, id, scope, subject, kind, v, "on", by_account, body, received_at, clock_off)
      select $1, t.id, t.scope, t.subject, t.kind, t.v, t.day, t.by, t.body::jsonb, $2, t.off
      from unnest($3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::smallint[], $8::date[], $9::uuid[], $10::text[], $11::boolean[])
        as t(id, scope, subject, kind, v, day, by, body, off)
      on conflict (district_id, id) do nothing returning id`,
    values: [
      districtId,
      at,
      column((e) => e.id),
      column((e) => e.scope),
      column((e) => e.subject),
      column((e) => e.kind),
      column((e) => e.v),
      column((e) => e.on),
      column((e) => e.by),
      column((e) => JSON.stringify(bodyToRest(e.kind, e.body, store.secrets.rest))),
      rows.map((row) => row.clockOff),
    ],
  });
  return new Set(added.map((row) => row.id));
}

/** Of entries already there under these ids: those whose content is another. */
export async function takenIds(
  db: Db,
  store: Store,
  districtId: number,
  offered: readonly Entry[],
): Promise<Set<string>> {
  if (offered.length === 0) return new Set();
  const { rows } = await db.query<EntryRow>({
    name: 'entries-by-id',
    text: `select ${ENTRY_COLUMNS} from entries e where e.district_id = $1 and e.id = any($2::uuid[])`,
    values: [districtId, offered.map((e) => e.id)],
  });
  const kept = new Map(rows.map((row) => [row.id, contentOf(fromRest(row, store))]));
  return new Set(offered.filter((e) => kept.get(e.id) !== contentOf(e)).map((e) => e.id));
}

/** Everything an author put into an entry, as one text. */
export const contentOf = (e: Entry): string =>
  canonicalJson([e.id, e.scope, e.subject, e.kind, e.v, e.on, e.by, e.body]);

const fromRest = <R extends { kind: string; body: unknown }>(row: R, store: Store): R => {
  const body = bodyFromRest(row.kind, row.body, store.secrets.rest);
  return body === row.body ? row : { ...row, body };
};

/** As it travels to a phone. */
export const packedFromRest = (row: EntryRow, store: Store): PackedEntry =>
  pack(fromRest(row, store));

const quoted = [...STANDING_KINDS, ...POINTING_KINDS].map((kind) => `'${kind}'`);
/** The predicate of index entries_reaching_back (domain/facts/standing-facts.ts says why these). */
const REACHES_BACK = `(e.kind in (${quoted.join(', ')}) or e.body ? 'corrects')`;
const THE_FIRST_DAY = '0001-01-01';

/**
 * Facts of each subject from a day on, and those that reach back from before it.
 * A subject's history is long and its month short, so each part uses its own index. Of somebody whose facts were put
 * on other days than they were written under, everything.
 */
export async function factsOf(
  db: Db,
  store: Store,
  districtId: number,
  since: ReadonlyMap<string, string>,
): Promise<Map<string, Fact[]>> {
  const facts = await factsSince(db, store, districtId, since);
  const whole = [...facts].flatMap(([id, own]) =>
    hasRedatedVisits(own) && since.get(id) !== THE_FIRST_DAY ? [id] : [],
  );
  if (whole.length === 0) return facts;
  const all = new Map(whole.map((id) => [id, THE_FIRST_DAY]));
  return new Map([...facts, ...(await factsSince(db, store, districtId, all))]);
}

async function factsSince(
  db: Db,
  store: Store,
  districtId: number,
  since: ReadonlyMap<string, string>,
): Promise<Map<string, Fact[]>> {
  const bySubject = new Map<string, Fact[]>();
  if (since.size === 0) return bySubject;
  const { rows } = await db.query<EntryRow>({
    name: 'facts-of',
    text: `select x.* from unnest($2::uuid[], $3::date[]) as t(subject, since)
      cross join lateral (
        select ${ENTRY_COLUMNS} from entries e
          where e.district_id = $1 and e.subject = t.subject and e."on" >= t.since
        union all
        select ${ENTRY_COLUMNS} from entries e
          where e.district_id = $1 and e.subject = t.subject and e."on" < t.since and ${REACHES_BACK}
      ) x`,
    values: [districtId, [...since.keys()], [...since.values()]],
  });
  for (const row of rows) {
    const fact = fromRest(row, store) as Fact;
    const facts = bySubject.get(row.subject);
    if (facts) facts.push(fact);
    else bySubject.set(row.subject, [fact]);
  }
  return bySubject;
}
