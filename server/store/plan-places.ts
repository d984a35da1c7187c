import { isAreaCode } from '#domain/places/area-code.ts';
import {
  type AreaCode,
  districtIdOf,
  type Posyandu,
  type Puskesmas,
} from '#domain/places/place.ts';
import { posyanduNumber, readPosyanduNumber } from '#domain/places/posyandu-number.ts';

/** A posyandu as a list names it. */
export interface NamedPlace {
  line: number;
  name: string;
  villageCode: AreaCode;
  dusun: string | null;
  puskesmas: string;
}

export interface PlacesPlan {
  puskesmas: Puskesmas[];
  /** to be added; those already registered are not among them */
  posyandu: Posyandu[];
  known: number;
  refused: { line: number; sentence: string }[];
}

/** An id of our own until the puskesmas' Kemenkes code is known; with the regency in it, for names repeat between regencies. */
export const puskesmasId = (regency: AreaCode, name: string): string =>
  `pkm-${regency}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;

const keyOf = (villageCode: AreaCode, name: string, dusun: string | null): string =>
  [villageCode, name, dusun ?? ''].join('|').toLowerCase();

/**
 * What a list adds to the register. A posyandu that is there (same village, name and dusun) is known and keeps its id,
 * so the same list may come again with more lines; new ones get the next numbers of their village.
 */
export function planPlaces(
  list: readonly NamedPlace[],
  existing: readonly Posyandu[],
  villageName: (code: AreaCode) => string | null,
): PlacesPlan {
  const plan: PlacesPlan = { puskesmas: [], posyandu: [], known: 0, refused: [] };
  const there = new Map(existing.map((p) => [keyOf(p.villageCode, p.name, p.dusun ?? null), p]));
  const last = new Map<AreaCode, number>();
  for (const { id } of existing) {
    const read = readPosyanduNumber(id);
    if (read.ok)
      last.set(read.value.village, Math.max(read.value.n, last.get(read.value.village) ?? 0));
  }
  for (const one of list) {
    const sentence = whyNot(one, villageName, there);
    const known = there.get(keyOf(one.villageCode, one.name, one.dusun));
    if (sentence !== null) plan.refused.push({ line: one.line, sentence });
    else if (known) plan.known += 1;
    else {
      const n = (last.get(one.villageCode) ?? 0) + 1;
      last.set(one.villageCode, n);
      const added = posyanduOf(one, n, villageName(one.villageCode) ?? one.villageCode);
      there.set(keyOf(one.villageCode, one.name, one.dusun), added);
      plan.posyandu.push(added);
    }
  }
  plan.puskesmas = puskesmasOf(list, plan.posyandu);
  return plan;
}

function whyNot(
  { name, villageCode, dusun, puskesmas }: NamedPlace,
  villageName: (code: AreaCode) => string | null,
  there: ReadonlyMap<string, Posyandu>,
): string | null {
  if (name === '' || name.length > 100) return 'nama posyandu kosong atau terlalu panjang';
  if (puskesmas === '' || puskesmas.length > 60)
    return 'nama puskesmas kosong atau terlalu panjang';
  if (!isAreaCode(villageCode) || villageName(villageCode) === null)
    return `tidak ada desa dengan kode "${villageCode}"`;
  const known = there.get(keyOf(villageCode, name, dusun));
  const same = known?.puskesmasId === puskesmasId(villageCode.slice(0, 5), puskesmas);
  return known && !same ? `sudah terdaftar di puskesmas lain (${known.puskesmasId})` : null;
}

const posyanduOf = (
  { name, villageCode, dusun, puskesmas }: NamedPlace,
  n: number,
  villageName: string,
): Posyandu => ({
  id: posyanduNumber(villageCode, n),
  name,
  villageCode,
  villageName,
  districtId: districtIdOf(villageCode),
  puskesmasId: puskesmasId(villageCode.slice(0, 5), puskesmas),
  ...(dusun === null ? {} : { dusun }),
});

function puskesmasOf(list: readonly NamedPlace[], added: readonly Posyandu[]): Puskesmas[] {
  const byId = new Map<string, Puskesmas>();
  for (const { villageCode, puskesmas } of list) {
    const id = puskesmasId(villageCode.slice(0, 5), puskesmas);
    if (added.some((p) => p.puskesmasId === id))
      byId.set(id, { id, name: puskesmas, districtId: districtIdOf(villageCode) });
  }
  return [...byId.values()];
}
