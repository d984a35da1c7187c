import { isLocalDate, type LocalDate, monthOf } from '../calendar.ts';
import type { AreaCode, Posyandu } from '../places/place.ts';
import { fail, ok, type Result } from '../result.ts';
import type { BegunUnit } from './own-starts.ts';

/** The day from which a posyandu works the new way (ILP), as somebody who plans there last said. */
export interface IlpStart {
  posyandu: string;
  beganOn: LocalDate;
  /** ISO: when it was said, and by whom; an account nobody knows here has no name */
  at: string;
  byName: string | null;
}

/**
 * KMK HK.01.07/MENKES/2015/2023 brought ILP to the whole country, but the districts of the trial had begun in 2022: the
 * first day of that year is the earliest that can be meant.
 */
export const EARLIEST_ILP: LocalDate = '2022-01-01';

export type IlpStartProblem = 'bad-date' | 'not-yet' | 'before-ilp';

/** A day that can be a posyandu's first with ILP: what is only planned has not begun. */
export function checkIlpStart(text: string, today: LocalDate): Result<LocalDate, IlpStartProblem> {
  if (!isLocalDate(text)) return fail('bad-date');
  if (text > today) return fail('not-yet');
  return text < EARLIEST_ILP ? fail('before-ilp') : ok(text);
}

type Unit = Omit<BegunUnit, 'numbers'>;

/** Whose months are compared, and how many posyandu with a start are in none of them. */
export interface UnitsBegun {
  units: Unit[];
  /** of villages that began in parts */
  split: number;
}

/** Each posyandu by its own start: for readers who see what each counts. */
export const posyanduBegun = (starts: readonly IlpStart[]): UnitsBegun => ({
  units: starts.map(({ posyandu, beganOn }) => ({
    id: posyandu,
    posyandu: 1,
    start: monthOf(beganOn),
  })),
  split: 0,
});

/**
 * Whole villages only, of which every posyandu began in the same month: for readers who are told nothing below the
 * village (ruling 18). What is summed for them is then made of nothing but months of villages, which they see anyway.
 */
export function villagesBegun(
  all: readonly Pick<Posyandu, 'id' | 'villageCode'>[],
  starts: readonly IlpStart[],
): UnitsBegun {
  const monthBy = new Map(starts.map((s) => [s.posyandu, monthOf(s.beganOn)]));
  const villages = new Map<AreaCode, string[]>();
  for (const { id, villageCode } of all)
    villages.set(villageCode, [...(villages.get(villageCode) ?? []), id]);
  const units = [...villages].flatMap(([id, posyandu]): Unit[] => {
    const months = new Set(posyandu.map((at) => monthBy.get(at)));
    const [start] = months;
    return months.size === 1 && start ? [{ id, posyandu: posyandu.length, start }] : [];
  });
  const whole = units.reduce((n, unit) => n + unit.posyandu, 0);
  return { units, split: starts.length - whole };
}
