import { type NamesAt, namesAt } from '#domain/access/access.ts';
import { factClass } from '#domain/facts/class.ts';
import { type Posyandu, villageScope } from '#domain/places/place.ts';
import { isUuid } from '#log/entry.ts';
import { namesOf } from '../queries/find-people.ts';
import type { QuarantineRow } from '../store/quarantine.ts';
import type { Store } from '../store/store.ts';
import type { Reader } from './context.ts';
import { districtsOf } from './own-places.ts';

/** A refused entry as its coordinator may see it. */
export interface HeldEntry extends QuarantineRow {
  /** the content is not shown: it is sensitive, clinical, or was not asked for with a reason */
  withheld?: true;
  /** whom it is about; the name only for those who may know it */
  person?: { id: string; name: string | null };
}

interface Asked {
  reader: Reader;
  own: readonly Posyandu[];
  rows: readonly QuarantineRow[];
  because: string | null;
}

/**
 * A coordinator is no health worker: what is sensitive is let in or not by where it belongs, without being read
 * (rulings 11, 16). A data officer reads who somebody is and nothing clinical; the head of a puskesmas reads contents
 * after saying why.
 */
export async function heldEntries(
  store: Store,
  { reader, own, rows, because }: Asked,
): Promise<HeldEntry[]> {
  const names = await namesOf(store, {
    districtIds: districtsOf(own),
    places: own.map((place) => place.id),
    ids: rows.flatMap((row) => subjectOf(row) ?? []),
  });
  for (const row of rows) {
    const subject = subjectOf(row);
    const written = nameWritten(row);
    if (subject && written !== null && !names.has(subject)) names.set(subject, written);
  }
  return rows.map((row) => {
    const how = howFor(reader, own, row);
    const open = how === 'always' || (how === 'on-need' && because !== null);
    const subject = subjectOf(row);
    const named = open || how === 'identity';
    const person = subject
      ? { id: subject, name: named ? (names.get(subject) ?? null) : null }
      : null;
    return { ...shown(row, open, how), ...(person ? { person } : {}) };
  });
}

/** How names are told where the entry belongs; of one without a place, as at any place looked after. */
function howFor(
  reader: Reader,
  own: readonly Posyandu[],
  row: QuarantineRow,
): NamesAt['how'] | null {
  const at = own.find((p) => p.id === row.scope || villageScope(p.villageCode) === row.scope);
  const place = at ?? own[0];
  return place ? (namesAt(reader.grants, place, reader.on)?.how ?? null) : null;
}

const fieldsOf = (raw: unknown): Record<string, unknown> | null =>
  typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : null;

function subjectOf({ raw }: QuarantineRow): string | null {
  const subject = fieldsOf(raw)?.subject;
  return typeof subject === 'string' && isUuid(subject) ? subject : null;
}

/** Whom nobody knows here yet is called what the refused registration calls them. */
function nameWritten({ raw }: QuarantineRow): string | null {
  const { kind, body } = fieldsOf(raw) ?? {};
  const name = kind === 'person-registered' ? fieldsOf(body)?.name : null;
  return typeof name === 'string' ? name : null;
}

function shown(row: QuarantineRow, open: boolean, how: NamesAt['how'] | null): HeldEntry {
  const raw = fieldsOf(row.raw);
  const kind = raw?.kind;
  if (!raw || typeof kind !== 'string') return open ? row : { ...row, raw: null, withheld: true };
  const of = factClass({ kind, body: raw.body });
  const readable = open ? of !== 'sensitive' : how === 'identity' && of === 'ordinary';
  return readable ? row : { ...row, raw: { ...envelopeOf(raw), body: null }, withheld: true };
}

/** What says where and when without saying what; anything else beside it may be somebody's name. */
const envelopeOf = ({ id, scope, subject, kind, v, on, by }: Record<string, unknown>) => ({
  id,
  scope,
  subject,
  kind,
  v,
  on,
  by,
});
