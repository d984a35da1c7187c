import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import type { Month } from '#domain/calendar.ts';
import type { Fact } from '#domain/facts/fact.ts';
import { areaPath } from '#domain/places/area-code.ts';
import { type Posyandu, posyanduLabel } from '#domain/places/place.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { RecapKey } from '#domain/pws/recap/form.ts';
import type { RecapReader } from '#domain/pws/recap/recap-row.ts';
import { type RecapPlace, type RecapSheet, recapSheet } from '#domain/pws/recap/recap-sheet.ts';
import { recapSubject } from '#domain/pws/recap/recap-signed.ts';
import { factsOf } from '../store/entry-rows.ts';
import { inTransaction } from '../store/in-transaction.ts';
import type { Db, Store } from '../store/store.ts';
import { exactNumbers, monthsOfYear } from './place-numbers.ts';

export interface RecapAsked {
  place: Posyandu;
  month: Month;
  form: RecapKey;
  reader: RecapReader;
  demo: boolean;
}

/** A posyandu's year on one form up to the month asked for. All of it is read from one snapshot. */
export const readRecap = (store: Store, asked: RecapAsked): Promise<RecapSheet> =>
  inTransaction(
    store.pool,
    (db) => readSheet(db, store, asked),
    'begin isolation level repeatable read read only',
  );

async function readSheet(db: Db, store: Store, asked: RecapAsked): Promise<RecapSheet> {
  const { place, month, form, reader, demo } = asked;
  const months = monthsOfYear(month);
  const all = await exactNumbers(db, place.districtId, [place.id], months);
  const [head, freshAt] = await readHead(db, place);
  return recapSheet({
    place: head,
    form,
    months: months.map((of) => [of, all.get(place.id)?.get(of) ?? new MonthNumbers()]),
    signatures: await signatures(db, store, place, month),
    reader,
    ruleVersion: RULEBOOK_VERSION,
    freshAt,
    demo,
  });
}

/** Before anything was ever written. */
const SINCE_EVER = '0001-01-01';

async function signatures(db: Db, store: Store, place: Posyandu, month: Month): Promise<Fact[]> {
  const subject = recapSubject(place.id, month);
  const facts = await factsOf(db, store, place.districtId, new Map([[subject, SINCE_EVER]]));
  return (facts.get(subject) ?? []).filter((fact) => fact.scope === place.id);
}

async function readHead(db: Db, place: Posyandu): Promise<[RecapPlace, string | null]> {
  const path = areaPath(place.villageCode);
  const { rows } = await db.query<{ code: string; name: string; newest: Date | null }>({
    name: 'recap-head',
    text: `select a.code, a.name, null::timestamptz as newest from areas a where a.code = any($2::text[])
      union all select '', '', max(newest_at) from freshness where district_id = $1 and posyandu_id = $3`,
    values: [place.districtId, path, place.id],
  });
  const named = (code: string | undefined) => rows.find((row) => row.code === code)?.name ?? '';
  const head = {
    posyandu: place.id,
    name: posyanduLabel({ name: place.name }),
    dusun: place.dusun ?? '',
    village: place.villageName,
    subdistrict: named(path[2]),
    district: named(path[1]),
  };
  return [head, rows.find((row) => row.newest !== null)?.newest?.toISOString() ?? null];
}
