import type { Month } from '#domain/calendar.ts';
import { numberText } from '#domain/measures/number-text.ts';
import type { Standing } from '#domain/pws/place-month.ts';
import { isHidden } from '#domain/pws/small-numbers.ts';
import { SMALL } from '#domain/pws/village-month.ts';
import type { Group } from '#domain/stages/groups.ts';

export type PackKind = 'monthly' | 'quarterly';

export const PACK_TITLES: Readonly<Record<PackKind, string>> = {
  monthly: 'Paket lokakarya mini bulanan',
  quarterly: 'Paket lokakarya mini tribulanan lintas sektor',
};
export const STANDINGS: Readonly<Record<Standing, string>> = {
  good: 'baik',
  enough: 'cukup',
  poor: 'kurang',
  bad: 'jelek',
  silent: 'belum lapor',
  untold: 'tidak ditampilkan',
};
export const TRENDS = { up: 'naik', flat: 'tetap', down: 'turun' } as const;
export const GROUP_NAMES: Readonly<Record<Group, string>> = {
  bumil: 'Ibu hamil',
  nifas: 'Ibu nifas',
  busui: 'Ibu menyusui',
  bayi: 'Bayi',
  balita: 'Anak 1 sampai 4 tahun',
  apras: 'Anak prasekolah',
  sekolah: 'Usia sekolah',
  remaja: 'Remaja',
  dewasa: 'Dewasa',
  lansia: 'Lansia',
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Ags', 'Sep', 'Okt', 'Nov', 'Des'];
/** "Nov", for axes */
export const monthLabel = (month: Month): string => MONTHS[Number(month.slice(5)) - 1] ?? '';
/** "Nov 2026" */
export const monthShort = (month: Month): string => `${monthLabel(month)} ${month.slice(0, 4)}`;

/** A count as this reader may know it: "<5" is one to four; one that would give these away is not shown. */
export function countText(n: number): string {
  if (!isHidden(n)) return wholeText(n);
  return n === SMALL ? '<5' : 'ditutup';
}
export const wholeText = (n: number): string => String(n).replaceAll(/\B(?=(\d{3})+$)/g, '.');

export const percentText = (percent: number | null): string =>
  percent === null ? '-' : `${numberText(percent)} %`;

/** Adds up counts; null where one of them is hidden, for the sum would give it away. */
export function sumText(counts: readonly number[]): string {
  if (counts.some(isHidden)) return 'tidak ditampilkan';
  return wholeText(counts.reduce((all, n) => all + n, 0));
}

export const shareText = (share: number | null): string =>
  share === null ? '-' : `${Math.round(share * 100)} %`;
