import { hideSum, isHidden, shown, smallOrHeld } from '#domain/pws/small-numbers.ts';
import type { GroupMonth, Skdn, VillageMonth } from '#domain/pws/village-month.ts';

function hideGroup(row: GroupMonth): GroupMonth {
  const [target = 0, served = 0, notYet = 0] = hideSum([row.target, row.served, row.notYet]);
  // at risk and referred are parts of the served: told beside a hidden whole they would bound it
  const part = (n: number): number => (isHidden(served) && n > 0 ? smallOrHeld(n) : shown(n));
  return {
    ...row,
    target,
    served,
    notYet,
    outside: shown(row.outside),
    atRisk: part(row.atRisk),
    referred: part(row.referred),
  };
}

function hideSkdn(skdn: Skdn, groups: readonly GroupMonth[]): Skdn {
  const underFives = groups.filter((g) => g.group === 'bayi' || g.group === 'balita');
  // nearly everybody served is weighed: D beside the one group that is shown would bound the one that is not
  const hiddenServed = underFives.filter((g) => isHidden(g.served)).length;
  const parts = [skdn.d, skdn.n, skdn.t, skdn.o, skdn.b, skdn.unclear];
  const [d = 0, n = 0, t = 0, o = 0, b = 0, unclear = 0] = hideSum(parts, hiddenServed === 1);
  const hiddenTargets = underFives.filter((g) => isHidden(g.target)).length;
  const s = hiddenTargets === 1 && skdn.s > 0 ? smallOrHeld(skdn.s) : shown(skdn.s);
  return { s, d, n, t, o, b, unclear, bgm: shown(skdn.bgm), twoT: shown(skdn.twoT) };
}

/** The page as a reader outside the puskesmas may see it: no posyandu, no small cell, none that follows from the others. */
export function forOutsiders(page: VillageMonth): VillageMonth {
  const groups = page.groups.map(hideGroup);
  return {
    ...page,
    groups,
    skdn: hideSkdn(page.skdn, groups),
    posyandu: [],
    trend: page.trend.map((point) => {
      const notYet = Math.max(0, point.target - point.served);
      const [target = 0, served = 0] = hideSum([point.target, point.served, notYet]);
      return { ...point, target, served };
    }),
    small: 'suppressed',
  };
}
