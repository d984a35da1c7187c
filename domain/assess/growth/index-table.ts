import type { Subject } from '../rule.ts';
import type { ZBand } from './z-band.ts';

/** The ages one standard and its classes hold for. */
export interface AgeWindow {
  standard: 'WHO 2006' | 'WHO 2007';
  /** days of age, both included */
  fromDay: number;
  toDay?: number;
  /** completed months, excluded */
  toMonths?: number;
  bands: readonly ZBand[];
  /** among the lowest class, those who cannot wait: classed `row` instead */
  small?: SmallChild;
}

/** A child this young or this light, in the lowest class, is sent the same day (KMK HK.01.07/MENKES/2015/2023). */
export interface SmallChild {
  belowMonths: number;
  belowKg: number;
  row: ZBand;
}

/** What a rule of one growth index is given: its classes by age. */
export interface IndexTable {
  ages: readonly AgeWindow[];
}

/** The window a person's age lies in, null when the rule does not apply. */
export function windowOf(table: IndexTable, { age }: Subject): AgeWindow | null {
  const inside = (w: AgeWindow): boolean =>
    age.days >= w.fromDay &&
    (w.toDay === undefined || age.days <= w.toDay) &&
    (w.toMonths === undefined || age.months < w.toMonths);
  return table.ages.find(inside) ?? null;
}

/** WHO's day tables end with day 1856 (60 completed months, PMK 2/2020); WHO 2007 begins the day after. */
export const UNDER_FIVE = { standard: 'WHO 2006', fromDay: 0, toDay: 1856 } as const;
export const FROM_FIVE = { standard: 'WHO 2007', fromDay: 1857 } as const;
