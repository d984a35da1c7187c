import type { Month } from '#domain/calendar.ts';
import { byNaturalName, type Posyandu, posyanduLabel } from '#domain/places/place.ts';
import { monthsAround } from '#domain/pws/before-after.ts';
import { type IlpStart, posyanduBegun, villagesBegun } from '#domain/pws/ilp-start.ts';
import { byOwnStarts, type OwnStarts } from '#domain/pws/own-starts.ts';
import type { PlaceLevel } from '#domain/pws/place-month.ts';
import type { IlpLine, IlpOfPlace } from '#domain/pws/place-parts.ts';
import { ilpStartsOf } from '../store/ilp-starts.ts';
import { AREA } from '../store/rollups.ts';
import type { Db } from '../store/store.ts';
import type { KnownPlace } from './known-place.ts';
import { servedMonths } from './served-months.ts';

/** May the reader say when a posyandu began? */
export type MayPlan = (at: Posyandu) => boolean;

export interface KnownStarts {
  starts: IlpStart[];
  about: Pick<IlpOfPlace, 'posyandu' | 'begun'>;
  lines: IlpLine[];
}

/** A page of these can name every posyandu of theirs. */
const NAMED: readonly PlaceLevel[] = ['posyandu', 'village', 'puskesmas'];

/** Who of a place began when, in the order of their names. */
export async function ilpOfPlace(
  db: Db,
  { level, districtId, posyandu }: KnownPlace,
  mayPlan: MayPlan,
): Promise<KnownStarts> {
  const starts = await ilpStartsOf(
    db,
    districtId,
    posyandu.map(({ id }) => id),
  );
  const byId = new Map(starts.map(({ posyandu: id, ...start }) => [id, start]));
  const lines = posyandu.map((at) => ({
    id: at.id,
    // those of a puskesmas share names between villages
    name: level === 'puskesmas' ? `${posyanduLabel(at)}, ${at.villageName}` : posyanduLabel(at),
    start: byId.get(at.id) ?? null,
    mine: mayPlan(at),
  }));
  return {
    starts,
    about: { posyandu: posyandu.length, begun: starts.length },
    lines: NAMED.includes(level) ? lines.sort(byNaturalName) : [],
  };
}

interface Around {
  months: number;
  now: Month;
  /** outside the puskesmas: nothing below a village */
  suppressed: boolean;
}

/** The months of a place's posyandu, or of its whole villages, each around its own start. */
export async function ownStarts(
  db: Db,
  { districtId, posyandu }: KnownPlace,
  starts: readonly IlpStart[],
  { months, now, suppressed }: Around,
): Promise<OwnStarts & { split: number }> {
  const { units, split } = suppressed ? villagesBegun(posyandu, starts) : posyanduBegun(starts);
  const areaBy = (id: string): string => (suppressed ? AREA.village(id) : AREA.posyandu(id));
  const numbers = await servedMonths(
    db,
    districtId,
    units.map(({ id, start }) => ({ area: areaBy(id), months: monthsAround(start, months) })),
  );
  const begun = units.map((unit) => ({
    ...unit,
    numbers: numbers.get(areaBy(unit.id)) ?? new Map(),
  }));
  return { ...byOwnStarts(begun, months, now, suppressed), split };
}
