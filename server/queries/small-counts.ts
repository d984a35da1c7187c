import { groupsInFives } from '#domain/pws/small-groups.ts';
import { weighingInFives } from '#domain/pws/small-weighing.ts';
import type { VillageMonth } from '#domain/pws/village-month.ts';

type Trend = VillageMonth['trend'];

/** A month of the trend is hidden as the page of that month is. */
function hideTrend(trend: Trend): Trend {
  const months = [...new Set(trend.map(({ month }) => month))];
  return months.flatMap((month) => {
    const rows = trend
      .filter((point) => point.month === month)
      .map(({ group, target, served }) => {
        const notYet = Math.max(0, target - served);
        return { group, target, served, notYet, outside: 0, atRisk: 0, referred: 0 };
      });
    return groupsInFives(rows).map(({ group, target, served }) => ({
      month,
      group,
      served,
      target,
    }));
  });
}

/** The page as a reader outside the puskesmas may see it: no posyandu, and every count in fives. */
export const forOutsiders = (page: VillageMonth): VillageMonth => ({
  ...page,
  groups: groupsInFives(page.groups),
  skdn: weighingInFives(page.skdn),
  posyandu: [],
  trend: hideTrend(page.trend),
  small: 'suppressed',
});
