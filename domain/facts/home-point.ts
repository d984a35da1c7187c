import type { LocalDate } from '../calendar.ts';
import type { Point } from '../places/point.ts';
import type { Fact } from './fact.ts';

/** The point of the house somebody lives in. */
export interface HomePoint {
  /** the fact that says so */
  fact: string;
  on: LocalDate;
  point: Point;
}

type OfHome = Fact<'home-located'> | Fact<'person-moved'>;

const isOfHome = (fact: Fact): fact is OfHome =>
  fact.kind === 'home-located' || fact.kind === 'person-moved';

/** By the day it was so; of one day the one written later is the later. */
const byDay = (a: Fact, b: Fact): number =>
  a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1;

/**
 * The point of somebody's house now. The last one read there holds; taking it away, or moving, leaves none until one
 * is read at the new house. A move told late does not take a point that was read after it. An address that is only
 * written otherwise (`person-corrected`) is the same house. What was read while they were thought to live elsewhere
 * (a record merged with one of another posyandu) is another house's.
 *
 * @param standing facts that are neither withdrawn nor replaced, in any order
 * @param livesAt the posyandu (or `desa:…`) of their home; null when they are gone from everything we know
 */
export function homePointIn(standing: readonly Fact[], livesAt: string | null): HomePoint | null {
  const last = standing
    .filter(isOfHome)
    .filter((fact) => fact.kind === 'person-moved' || fact.scope === livesAt)
    .sort(byDay)
    .at(-1);
  if (last?.kind !== 'home-located' || !last.body.point) return null;
  return { fact: last.id, on: last.on, point: last.body.point };
}
