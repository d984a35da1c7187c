import { DEMO_POSYANDU } from '#domain/demo/data/places.ts';
import type { Posyandu } from '#domain/places/place.ts';

export const DEMO_SIZES = ['small', 'kecamatan'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

export interface SizedPosyandu {
  posyandu: Posyandu;
  people: number;
  months: number;
}

/** Kecamatan Ngoro: 40 posyandu of one puskesmas, about 30,000 people. */
const NGORO = '35.17.03.';
const PEOPLE_A_POSYANDU = 750;

/** `small`: the posyandu that reports name, Dahlia 8 first and largest. `kecamatan`: all of Ngoro. */
export function demoSizes(size: DemoSize): SizedPosyandu[] {
  if (size === 'kecamatan')
    return DEMO_POSYANDU.filter((p) => p.villageCode.startsWith(NGORO)).map((posyandu) => ({
      posyandu,
      people: PEOPLE_A_POSYANDU,
      months: 6,
    }));
  const named = DEMO_POSYANDU.filter((p) => !p.example);
  return named
    .map((posyandu) => ({ posyandu, people: posyandu.name === 'Dahlia 8' ? 300 : 120, months: 12 }))
    .sort((a, b) => b.people - a.people);
}
