import type { GivenDoses } from './dose-status.ts';
import type { Schedule } from './schedule.ts';

/**
 * Imunisasi Dasar Lengkap, the definition of 2017–2024 (high), and Imunisasi Baduta Lengkap, the dashboards' of 2023
 * (medium). Both are named and dated, for newer reports define "lengkap" with PCV, RV and IPV 2 added.
 */
export const BASIC_2017 = [
  'hb0',
  'bcg',
  'opv-1',
  'opv-2',
  'opv-3',
  'opv-4',
  'dpt-hb-hib-1',
  'dpt-hb-hib-2',
  'dpt-hb-hib-3',
  'ipv-1',
  'mr-1',
] as const;
export const BOOSTERS_2023 = ['dpt-hb-hib-4', 'mr-2'] as const;

export interface Completeness {
  basic: boolean;
  basicMissing: string[];
  underTwo: boolean;
  underTwoMissing: string[];
}

/** Which doses of the two definitions are on record; a product counts as what it holds. Where no drops are given none are missing. */
export function completeness(schedule: Schedule, given: GivenDoses): Completeness {
  const held = new Set(given.keys());
  for (const [product, doses] of Object.entries(schedule.products))
    if (given.has(product)) for (const dose of doses) held.add(dose);
  const offered = new Set(schedule.doses.map(({ dose }) => dose));
  for (const doses of Object.values(schedule.products)) for (const dose of doses) offered.add(dose);
  const missing = (doses: readonly string[]): string[] =>
    doses.filter((dose) => offered.has(dose) && !held.has(dose));
  const basicMissing = missing(BASIC_2017);
  const underTwoMissing = missing(BOOSTERS_2023);
  const basic = basicMissing.length === 0;
  return { basic, basicMissing, underTwo: basic && underTwoMissing.length === 0, underTwoMissing };
}
