import { randomBytes } from 'node:crypto';
import type { LocalDate } from '#domain/calendar.ts';
import { FACT_VERSION, parseFact } from '#domain/facts/fact.ts';
import { readNik } from '#domain/people/nik.ts';
import {
  type ImportPlan,
  type PlannedPerson,
  planImport,
  type RegisteredPerson,
} from '#domain/people/plan-import.ts';
import type { RegisterRow } from '#domain/people/register-row.ts';
import type { Posyandu } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import { type Clock, newClock, nextStamp } from '#log/stamp.ts';
import { append } from './append.ts';
import type { Judged } from './judged.ts';
import { registeredAt, registeredUnder } from './registered-people.ts';
import type { Store } from './store.ts';

export interface PeopleImport {
  rows: readonly RegisterRow[];
  posyandu: Posyandu;
  /** the day it counts from */
  on: LocalDate;
  /** the account that answers for it */
  by: string;
  /** decide and report, write nothing */
  dryRun: boolean;
  /** called with how many people were written */
  wrote?(people: number): void;
  /** called once, before anything is written */
  planned?(plan: ImportPlan): void;
  /** the last word before anything is written, while no other import of this posyandu can begin */
  mayWrite?(plan: ImportPlan): Promise<boolean>;
  /** posyandu whose people may be named in the report; everybody may when left out */
  names?: readonly string[];
}

/** Small enough that a phone hears of it soon and a stop loses little; a person's facts are never parted. */
const PEOPLE_PER_TRANSACTION = 200;

/**
 * Adds the people of a register to a posyandu. Whoever is registered there already, or anywhere under the same NIK,
 * is not added again, so a run that was stopped is finished by running it once more. Two imports take turns.
 */
export function importPeople(store: Store, what: PeopleImport): Promise<ImportPlan> {
  return takingTurns(store, what.posyandu.id, async () => {
    const existing = await alreadyRegistered(store, what);
    const plan = planImport({ rows: what.rows, existing, on: what.on });
    what.planned?.(plan);
    if (!what.dryRun && ((await what.mayWrite?.(plan)) ?? true)) await write(store, what, plan);
    return plan;
  });
}

async function takingTurns<T>(store: Store, posyandu: string, work: () => Promise<T>): Promise<T> {
  const holder = await store.pool.connect();
  try {
    await holder.query('select pg_advisory_lock(hashtext($1))', [`import ${posyandu}`]);
    return await work();
  } finally {
    await holder
      .query('select pg_advisory_unlock(hashtext($1))', [`import ${posyandu}`])
      .catch(() => {});
    holder.release();
  }
}

/** Everybody of this posyandu, and whoever elsewhere carries a NIK of this file. */
async function alreadyRegistered(store: Store, what: PeopleImport): Promise<RegisteredPerson[]> {
  const { rows, posyandu, on } = what;
  const numbers = rows.flatMap(({ cells }) => {
    const nik = readNik(cells.nik ?? '', on);
    return nik.ok ? [nik.value.nik] : [];
  });
  const here = await registeredAt(store, posyandu);
  const known = new Set(here.map((p) => p.id));
  const elsewhere = (await registeredUnder(store, numbers)).filter((p) => !known.has(p.id));
  return [...here, ...(await withoutNames(store, elsewhere, what.names))];
}

/** A number typed into a file must not tell whose it is to somebody who may not know them. */
async function withoutNames(
  store: Store,
  people: readonly RegisteredPerson[],
  names: readonly string[] | undefined,
): Promise<RegisteredPerson[]> {
  if (names === undefined || people.length === 0) return [...people];
  const { rows } = await store.pool.query<{ id: string }>(
    'select id from people where id = any($1::uuid[]) and posyandu_id = any($2::text[])',
    [people.map((p) => p.id), names],
  );
  const named = new Set(rows.map((row) => row.id));
  return people.map((p) => ({ ...p, unnamed: !named.has(p.id) }));
}

async function write(store: Store, what: PeopleImport, plan: ImportPlan): Promise<void> {
  const stamp = stamper(newClock(randomBytes(8)));
  const ids = new Map(plan.people.map((person) => [person.line, stamp()]));
  const fact = (subject: string, kind: string, body: unknown): Judged =>
    judged({
      id: stamp(),
      scope: what.posyandu.id,
      subject,
      kind,
      v: FACT_VERSION,
      on: what.on,
      by: what.by,
      body,
    });
  // Oldest first: a mother is always there before a child that names her, however early this is stopped.
  const oldestFirst = [...plan.people].sort((a, b) =>
    a.identity.birthDate < b.identity.birthDate ? -1 : 1,
  );
  for (let i = 0; i < oldestFirst.length; i += PEOPLE_PER_TRANSACTION) {
    const some = oldestFirst.slice(i, i + PEOPLE_PER_TRANSACTION);
    const facts = some.flatMap((person) => factsOf(person, ids, fact));
    await append(store, what.posyandu.districtId, facts, new Date());
    what.wrote?.(some.length);
  }
  const numbers = plan.completed.map(({ id, nik }) => fact(id, 'person-corrected', { nik }));
  if (numbers.length > 0) await append(store, what.posyandu.districtId, numbers, new Date());
}

function stamper(start: Clock): () => string {
  let clock = start;
  return () => {
    const next = nextStamp(clock, Date.now());
    clock = next.clock;
    return next.id;
  };
}

function factsOf(
  person: PlannedPerson,
  ids: ReadonlyMap<number, string>,
  fact: (subject: string, kind: string, body: unknown) => Judged,
): Judged[] {
  const id = ids.get(person.line);
  if (id === undefined) throw new Error(`no id was drawn for line ${person.line}`);
  const link = person.mother;
  const mother = link === null ? undefined : 'id' in link ? link.id : ids.get(link.line);
  const registered = fact(id, 'person-registered', {
    ...person.identity,
    ...(mother && { mother }),
  });
  return person.pregnant ? [registered, fact(id, 'pregnancy-recorded', {})] : [registered];
}

/** What the plan accepted is a fact; if it were not, that is our bug and nothing is written. */
function judged(entry: Entry): Judged {
  const fact = parseFact(entry);
  if (!fact.ok) throw new Error(`the import made an unreadable ${entry.kind}: ${fact.error.kind}`);
  return { entry, fact: fact.value, clockOff: false };
}
