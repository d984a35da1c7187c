/**
 * Minimum acceptable diet, 6–23 months. Source: WHO/UNICEF, Indicators for assessing infant and young child feeding
 * practices, 2021 (medium: re-check against the print).
 */
export interface Diet {
  months: number;
  breastfed: boolean;
  /** of eight food groups yesterday, breast milk one of them */
  groups: number;
  /** solid or semi-solid meals yesterday */
  meals: number;
  /** milk feeds of a child not breastfed */
  milkFeeds?: number;
}
export interface DietResult {
  /** five groups or more */
  diversity: boolean;
  /** meals often enough for age */
  frequency: boolean;
  /** two milk feeds or more; null when breastfed */
  milk: boolean | null;
  acceptable: boolean;
}

const GROUPS = 5;
const MILK_FEEDS = 2;
const FEEDS_WITHOUT_BREAST = 4;

/** Null outside 6 to 23 completed months. */
export function minimumDiet({
  months,
  breastfed,
  groups,
  meals,
  milkFeeds = 0,
}: Diet): DietResult | null {
  if (months < 6 || months > 23) return null;
  const diversity = groups >= GROUPS;
  const frequency = breastfed
    ? meals >= (months < 9 ? 2 : 3)
    : meals >= 1 && meals + milkFeeds >= FEEDS_WITHOUT_BREAST;
  const milk = breastfed ? null : milkFeeds >= MILK_FEEDS;
  return { diversity, frequency, milk, acceptable: diversity && frequency && milk !== false };
}
