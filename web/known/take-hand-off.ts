import type { HandOffKeys } from '#domain/access/access.ts';
import { factClass } from '#domain/facts/class.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Entry } from '#log/entry.ts';
import { deviceOf } from '#log/stamp.ts';
import type { Bytes } from '../device/bytes.ts';
import { keepParcels } from '../device/hand-off-kept.ts';
import {
  type CheckedParcel,
  checkParcel,
  openParcels,
  type ParcelProblem,
} from '../device/hand-off-seal.ts';
import { isFull, type PhoneDb } from '../device/store.ts';
import { clockOf } from '../device/write-entries.ts';
import type { Taken, TakeProblem } from './hand-off.ts';
import { handOffKeysOf } from './hand-off-keys.ts';
import { entriesOf, type Here } from './here.ts';

export interface TakenHere {
  taken: Taken['facts'];
  person: string;
  /** whose rows changed */
  subjects: string[];
}

/** Takes the box of one set of codes; `HandOff.take` says what becomes of it. */
export async function takeHandOff(
  db: PhoneDb,
  here: Here | null,
  box: Bytes,
  nowMs: number,
): Promise<Result<TakenHere, TakeProblem>> {
  if (!here) return fail({ kind: 'locked' });
  const keys = handOffKeysOf(here.me);
  const opened = keys && (await openedWith(keys, box));
  if (!opened) return fail({ kind: 'not-ours' });
  const at = { ...opened, server: keys.server, nowMs };
  const read = await Promise.all(opened.parcels.map((parcel) => checkParcel(parcel, at)));
  const good = read.filter((parcel) => typeof parcel !== 'string');
  const bad = read.find((parcel): parcel is ParcelProblem => typeof parcel === 'string');
  const person = personIn(good);
  if (person === null) return fail({ kind: bad ?? 'damaged' });
  const fresh = await notKnownYet(db, here, good);
  if (fresh.entries.length === 0)
    return fail({ kind: 'already-have', person: { id: person, name: null } });
  try {
    const show = fresh.entries.filter((entry) => mayShow(here, entry));
    await keepParcels(db, here.ring, at, fresh.parcels, show);
  } catch (error) {
    if (isFull(error)) return fail({ kind: 'storage-full' });
    throw error;
  }
  const subjects = [...new Set(fresh.entries.map((e) => e.subject))];
  for (const subject of subjects) here.recent.delete(subject);
  const facts = fresh.entries.filter((e) => e.subject === person).length;
  return ok({ taken: facts, person, subjects });
}

async function openedWith(
  keys: HandOffKeys,
  box: Bytes,
): Promise<{ posyandu: string; key: string; parcels: Bytes[] } | null> {
  for (const [posyandu, key] of Object.entries(keys.sealing)) {
    const parcels = await openParcels(key, box);
    if (parcels) return { posyandu, key, parcels };
  }
  return null;
}

/** A hand-off is about one person; beside them it may name the open day. */
function personIn(parcels: readonly CheckedParcel[]): string | null {
  const entries = parcels.flatMap((parcel) => parcel.entries);
  return entries.find((e) => !e.kind.startsWith('session-'))?.subject ?? null;
}

/** Parcels of other phones with something new in them; what this phone wrote itself comes home and is let be. */
async function notKnownYet(
  db: PhoneDb,
  here: Here,
  parcels: readonly CheckedParcel[],
): Promise<{ parcels: CheckedParcel[]; entries: Entry[] }> {
  const { device } = await clockOf(db);
  const others = parcels.filter((p) => p.certificate.device !== device);
  const all = others.flatMap((p) => p.entries.filter((e) => deviceOf(e.id) !== device));
  const known = new Set<string>();
  for (const subject of new Set(all.map((e) => e.subject)))
    for (const { id } of await entriesOf(db, here, subject)) known.add(id);
  const entries = [...new Map(all.map((e) => [e.id, e])).values()].filter((e) => !known.has(e.id));
  const fresh = new Set(entries.map((e) => e.id));
  return { parcels: others.filter((p) => p.entries.some((e) => fresh.has(e.id))), entries };
}

/** An honest phone hands over nothing sensitive; of one that does nobody here sees it who may not (ruling 16). */
const mayShow = ({ ring }: Here, entry: Entry): boolean =>
  factClass(entry) !== 'sensitive' || ring.feeds.includes(ring.feedFor(entry));
