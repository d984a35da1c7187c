import { classOf } from '#domain/facts/class-among.ts';
import { type FactKind, isFactKind } from '#domain/facts/fact.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Entry } from '#log/entry.ts';
import { codesOf, MAX_BOX_BYTES } from '#log/hand-off.ts';
import { deviceOf, msOf } from '#log/stamp.ts';
import type { Bytes } from '../device/bytes.ts';
import { certificateOf, signingKey } from '../device/device-key.ts';
import { carriedOf } from '../device/hand-off-kept.ts';
import { closeParcels, signParcel } from '../device/hand-off-seal.ts';
import { AT_SERVER, type PhoneDb } from '../device/store.ts';
import { clockOf } from '../device/write-entries.ts';
import type { GiveProblem, HandOver } from './hand-off.ts';
import { handOffKeysOf, LATELY_MS } from './hand-off-keys.ts';
import { entriesOf, type Here } from './here.ts';

interface Giving {
  db: PhoneDb;
  here: Here;
  person: string;
  posyandu: string;
  key: string;
  nowMs: number;
}

/** What goes over whole or not at all: one fact of this phone's own, or a parcel as another phone signed it. */
interface Piece {
  facts: { id: string; kind: FactKind }[];
  entry?: Entry;
  parcel?: Bytes;
}

/** The codes of one person for the other phones of the posyandu; `HandOff.give` says what goes into them. */
export async function giveHandOff(
  db: PhoneDb,
  here: Here | null,
  asked: { person: string; except: readonly string[]; nowMs: number },
): Promise<Result<HandOver, GiveProblem>> {
  if (!here) return fail({ kind: 'locked' });
  const keys = handOffKeysOf(here.me);
  const entries = await entriesOf(db, here, asked.person);
  const posyandu = entries.findLast((e) => keys?.sealing[e.scope])?.scope ?? '';
  const key = keys?.sealing[posyandu];
  if (key === undefined) return fail({ kind: keys ? 'nothing-new' : 'not-certified' });
  const giving = { db, here, posyandu, key, ...asked };
  const own = await ownEntries(giving, entries);
  const certificates = await certificatesOf(giving, own);
  const signed = own.filter((e) => certificates.has(e.by));
  const given = new Set(asked.except);
  const pieces = [...signed.map(ofEntry), ...(await parcelsOf(giving, entries))].filter(
    (piece) => !piece.facts.every(({ id }) => given.has(id)),
  );
  if (pieces.length === 0)
    return fail({ kind: own.length > signed.length ? 'not-certified' : 'nothing-new' });
  return ok(await asMuchAsFits(giving, pieces, certificates));
}

/**
 * Not by QR at all, to nobody: every phone of the posyandu could read them (ruling 16). Nor what names one, or names
 * something this phone does not know.
 */
function isSensitive(entry: Entry, among: readonly Entry[]): boolean {
  return classOf(entry, new Map(among.map((e) => [e.id, e]))) === 'sensitive';
}

/** Of this phone's own hand: written lately, or not at the server yet; and the open day they belong to. */
async function ownEntries(giving: Giving, entries: readonly Entry[]): Promise<Entry[]> {
  const { db, here, person, posyandu } = giving;
  const own = await lately(giving, person, entries);
  const days = new Set(entries.flatMap((e) => (isRecent(e, giving) ? sessionIn(e) : [])));
  const opened = await Promise.all(
    [...days].map(async (day) => lately(giving, day, await entriesOf(db, here, day))),
  );
  return [...opened.flat().filter((e) => OF_SESSION.has(e.kind)), ...own].filter(
    (e) => e.scope === posyandu && !isSensitive(e, entries),
  );
}

/** What another phone needs to know of the open day: that there is one. */
const OF_SESSION: ReadonlySet<string> = new Set(['session-opened', 'session-redated']);
const isRecent = (e: Entry, { nowMs }: Giving): boolean => msOf(e.id) >= nowMs - LATELY_MS;

async function lately(
  giving: Giving,
  subject: string,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const { device } = await clockOf(giving.db);
  const rows = await giving.db.getAllFromIndex('written', 'subject', subject);
  const unsent = new Set(rows.flatMap((row) => (row.unsent === AT_SERVER ? [] : [row.id])));
  return entries.filter(
    (e) => deviceOf(e.id) === device && (unsent.has(e.id) || isRecent(e, giving)),
  );
}

function sessionIn({ kind, body }: Entry): string[] {
  if (kind !== 'attended' || typeof body !== 'object' || body === null) return [];
  return 'session' in body && typeof body.session === 'string' ? [body.session] : [];
}

async function certificatesOf(
  { db, nowMs }: Giving,
  own: readonly Entry[],
): Promise<Map<string, Bytes>> {
  const certificates = new Map<string, Bytes>();
  for (const by of new Set(own.map((e) => e.by))) {
    const certificate = await certificateOf(db, by, nowMs);
    if (certificate) certificates.set(by, certificate);
  }
  return certificates;
}

const ofEntry = (entry: Entry): Piece => ({ facts: factOf(entry), entry });
const factOf = ({ id, kind }: Entry): Piece['facts'] => (isFactKind(kind) ? [{ id, kind }] : []);

async function parcelsOf(giving: Giving, entries: readonly Entry[]): Promise<Piece[]> {
  const at = { ...giving, sinceMs: giving.nowMs - LATELY_MS };
  const carried = await carriedOf(giving.db, giving.person, at);
  const byId = new Map(entries.map((e) => [e.id, e]));
  return carried.map(({ bytes, entries: ids }) => ({
    facts: ids.flatMap((id) => byId.get(id) ?? []).flatMap(factOf),
    parcel: bytes,
  }));
}

/** Without these the next phone would show nothing: who it is, and which day. */
const comesFirst = (piece: Piece): boolean =>
  piece.facts.some(({ kind }) => kind === 'person-registered' || kind === 'session-opened');
const newest = (piece: Piece): string => piece.facts.at(-1)?.id ?? '';

async function asMuchAsFits(
  giving: Giving,
  pieces: readonly Piece[],
  certificates: ReadonlyMap<string, Bytes>,
): Promise<HandOver> {
  const order = [...pieces].sort(
    (a, b) => Number(comesFirst(b)) - Number(comesFirst(a)) || (newest(a) < newest(b) ? 1 : -1),
  );
  for (let count = order.length; ; count--) {
    const some = order.slice(0, count);
    const box = await boxOf(giving, some, certificates);
    if (box.length > MAX_BOX_BYTES && count > 1) continue;
    const facts = some.flatMap((p) => p.facts).sort((a, b) => (a.id < b.id ? -1 : 1));
    const left = order.slice(count).flatMap((p) => p.facts).length;
    return { codes: codesOf(box), facts, left };
  }
}

async function boxOf(
  { db, key }: Giving,
  pieces: readonly Piece[],
  certificates: ReadonlyMap<string, Bytes>,
): Promise<Bytes> {
  const { privateKey } = await signingKey(db);
  const parcels = pieces.flatMap((piece) => piece.parcel ?? []);
  for (const [by, certificate] of certificates) {
    const own = pieces.flatMap(({ entry }) => (entry?.by === by ? [entry] : []));
    if (own.length > 0) parcels.push(await signParcel(privateKey, certificate, own));
  }
  return closeParcels(key, parcels);
}
