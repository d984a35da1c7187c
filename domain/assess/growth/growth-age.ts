import type { Subject } from '../rule.ts';

/** Born before 37 weeks is early; a full pregnancy is 280 days; correction ends on WHO's second birthday. */
const EARLY_BELOW_WEEKS = 37;
const PREGNANCY_DAYS = 280;
const CORRECTED_BEFORE_DAY = 731;

export interface GrowthAge {
  /** the days to read the standard at; null before the day the child should have been born */
  days: number | null;
  corrected: boolean;
}

/**
 * The age growth is judged at: for a child born early the days are counted from the expected birth until the second
 * birthday. Source: Pedoman SDIDTK (Kemenkes), IDAI; PMK 2/2020 does not say. Confidence medium.
 */
export function growthAge(subject: Subject): GrowthAge {
  const { days } = subject.age;
  const { gestationWeeksAtBirth: weeks, gestationDaysAtBirth: beyond = 0 } =
    subject.known.identity ?? {};
  const early = weeks !== undefined && weeks < EARLY_BELOW_WEEKS && days < CORRECTED_BEFORE_DAY;
  if (!early) return { days, corrected: false };
  const from = days - (PREGNANCY_DAYS - weeks * 7 - beyond);
  return { days: from < 0 ? null : from, corrected: true };
}
