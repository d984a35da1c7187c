import { addToMonth, type Month } from '#domain/calendar.ts';
import {
  type GroupMonth,
  type PosyanduMonth,
  type Skdn,
  SMALL,
  type VillageMonth,
} from '#domain/pws/village-month.ts';
import { AGE_GROUPS, type Group } from '#domain/stages/groups.ts';

/** May this count be told to the reader? SMALL and HELD_BACK may not, and are never added up (ruling 18). */
export const isTold = (n: number): boolean => n >= 0;
/** Is there anybody behind it, told or not? */
export const isSome = (n: number): boolean => n !== 0;

/** The part of a whole, 0 to 1; null when one of them is not told or there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  if (!isTold(part) || !isTold(whole) || whole === 0) return null;
  return Math.min(1, part / whole);
}

/** The sum; null as soon as one of the parts is not told. */
export function sumOf(counts: readonly number[]): number | null {
  return counts.every(isTold) ? counts.reduce((sum, n) => sum + n, 0) : null;
}

const isAge = (key: Group): boolean => AGE_GROUPS.some((age) => age.key === key);

export type Part = 'target' | 'served' | 'notYet' | 'atRisk' | 'referred';

/**
 * One number for all people of a village or posyandu. Everybody has exactly one age group, so the age groups are added
 * and the mothers' groups are not.
 */
export const everyone = (groups: readonly GroupMonth[], part: Part): number | null =>
  sumOf(groups.filter((g) => isAge(g.group)).map((g) => g[part]));

/** Those who lose most by waiting a month: pregnancy, the weeks after it, and the years under five. */
const FIRST: readonly Group[] = ['bumil', 'nifas', 'bayi', 'balita'];

/** Orders counts of which some are only known to be small or large. */
const size = (n: number): number => (isTold(n) ? n : n === SMALL ? 1 : 5);

/** Groups with anybody in `part`: mothers and under-fives first, then by size. */
export function ranked(groups: readonly GroupMonth[], part: 'notYet' | 'atRisk'): GroupMonth[] {
  const tier = (g: GroupMonth): number => (FIRST.includes(g.group) ? 0 : 1);
  return groups
    .filter((g) => isSome(g[part]))
    .sort((a, b) => tier(a) - tier(b) || size(b[part]) - size(a[part]));
}

/**
 * `nobody`: no person and no day, the page shows 0 and "belum lapor" · `silent`: people, but nothing written this
 * month · `open`: there is something to say.
 */
export type Voice = 'nobody' | 'silent' | 'open';

export function voiceOf(page: VillageMonth): Voice {
  const written =
    page.posyandu.some(hasReported) || page.groups.some(isServed) || isSome(page.skdn.d);
  if (written) return 'open';
  return page.groups.some((g) => isSome(g.target)) ? 'silent' : 'nobody';
}

const isServed = (g: GroupMonth): boolean => isSome(g.served) || isSome(g.outside);

/** A posyandu has reported when it opened a day or somebody was served. */
export const hasReported = (p: PosyanduMonth): boolean =>
  p.openDay !== null || p.guests > 0 || p.groups.some(isServed);

/** Those that have not reported first, then the smallest part served, then as the server orders names. */
export function posyanduInOrder(page: VillageMonth): PosyanduMonth[] {
  const rank = (p: PosyanduMonth): number => {
    if (!hasReported(p)) return -1;
    return shareOf(everyone(p.groups, 'served') ?? 0, everyone(p.groups, 'target') ?? 0) ?? 1;
  };
  return [...page.posyandu].sort((a, b) => rank(a) - rank(b));
}

export type Task =
  | { task: 'below-red-line' | 'not-gained' | 'unclear'; n: number }
  | { task: 'at-risk' | 'not-yet'; n: number; group: Group | null }
  | { task: 'not-reported'; n: number; names: string[] };

/** Nobody does more than five things because a page says so. */
const MOST_TASKS = 5;

/** What to do this week: danger first, then silence, then whom to invite. */
export function tasksOf(page: VillageMonth): Task[] {
  const { groups, skdn } = page;
  const voice = voiceOf(page);
  if (voice === 'nobody') return [];
  const tasks: Task[] = [];
  if (isSome(skdn.bgm)) tasks.push({ task: 'below-red-line', n: skdn.bgm });
  for (const g of groups)
    if ((g.group === 'bumil' || g.group === 'nifas') && isSome(g.atRisk))
      tasks.push({ task: 'at-risk', n: g.atRisk, group: g.group });
  if (isSome(skdn.t)) tasks.push({ task: 'not-gained', n: skdn.t });
  const silent = page.posyandu.filter((p) => !hasReported(p));
  if (silent.length > 0)
    tasks.push({ task: 'not-reported', n: silent.length, names: silent.map((p) => p.name) });
  if (voice === 'open') tasks.push(...invitations(groups));
  if (isSome(skdn.unclear)) tasks.push({ task: 'unclear', n: skdn.unclear });
  return tasks.slice(0, MOST_TASKS);
}

const invitations = (groups: readonly GroupMonth[]): Task[] =>
  ranked(groups, 'notYet')
    .filter((g) => FIRST.includes(g.group))
    .map((g) => ({ task: 'not-yet', n: g.notYet, group: g.group }));

export interface TrendPoint {
  month: Month;
  served: number;
  target: number;
  share: number | null;
}

/** The three months before and this one, oldest first; months the server left out have no share. */
export function trendOf(page: VillageMonth, group: Group): TrendPoint[] {
  const row = page.groups.find((g) => g.group === group);
  const now = { month: page.month, served: row?.served ?? 0, target: row?.target ?? 0 };
  const before = [-3, -2, -1].map((back) => {
    const month = addToMonth(page.month, back);
    const found = page.trend.find((t) => t.month === month && t.group === group);
    return { month, served: found?.served ?? 0, target: found?.target ?? 0 };
  });
  return [...before, now].map((p) => ({ ...p, share: shareOf(p.served, p.target) }));
}

/** D/S, and N/D' where D' = D − (O + B) − unclear = N + T: those whose gain can be judged (Buku KIA 2023). */
export function weighingShares(skdn: Skdn): { ds: number | null; nd: number | null } {
  const judged = sumOf([skdn.n, skdn.t]);
  return { ds: shareOf(skdn.d, skdn.s), nd: judged === null ? null : shareOf(skdn.n, judged) };
}
