import { addMonths, type LocalDate, lastDayOf, monthOf } from '#domain/calendar.ts';
import type { Known } from '#domain/facts/known.ts';
import { ageOn } from '#domain/people/age.ts';
import { measuredAt } from '#domain/quality/measured.ts';
import { type Measuring, measuring, onlyFrom } from '#domain/quality/measuring.ts';
import { measuredSince } from '#domain/quality/posyandu-quality.ts';
import { qualityTableOn } from '#domain/quality/quality.table.ts';
import type { Phone } from './phone.ts';

/** Children opened between two breaths of the screen. */
const AT_ONCE = 10;
/** Under five at some time of the three months looked at. */
const UNDER_MONTHS = 63;

export interface MyQuality {
  measuring: Measuring;
  /** readings that must be there before anything is said of a measure */
  least: number;
  /** how often one measured again */
  repeats: number;
}

/**
 * How somebody's own measurements of children under five look, from what this phone holds: nobody else sees it.
 *
 * @param me one's account, and the name that stands where somebody else typed
 * @param breathe asked between two slices; false stops
 */
export async function myQuality(
  phone: Pick<Phone, 'people' | 'person' | 'today'>,
  me: { id: string; name: string },
  breathe: (done: number, of: number) => Promise<boolean>,
): Promise<MyQuality | null> {
  const on = phone.today();
  const children = phone.people().filter((p) => isYoung(p.birthDate, on));
  const known: Known[] = [];
  for (const [i, { id }] of children.entries()) {
    if (i % AT_ONCE === 0 && !(await breathe(i, children.length))) return null;
    const one = await phone.person(id);
    if (one) known.push(one);
  }
  const { table } = qualityTableOn(on);
  const from = measuredSince(monthOf(on));
  const until = lastDayOf(monthOf(on));
  const here = measuredAt(known, { posyandu: null, from, until, toolsAt: () => [] });
  const mine = onlyFrom(here, ({ who }) => who === me.id || who === `name:${me.name}`);
  return {
    measuring: measuring(mine, table),
    least: table.leastMeasured.value,
    repeats: mine.pairs.length,
  };
}

const isYoung = (birthDate: LocalDate, on: LocalDate): boolean =>
  ageOn(birthDate, on) !== null && addMonths(birthDate, UNDER_MONTHS) > on;
