import { DEMO_POSYANDU } from '#domain/demo/data/places.ts';
import type { DemoHabits } from '#domain/demo/habits.ts';
import type { Posyandu } from '#domain/places/place.ts';

export const DEMO_SIZES = ['small', 'kecamatan'] as const;
export type DemoSize = (typeof DEMO_SIZES)[number];

/** How a posyandu reports: how soon after its open day, and whether it did this month. */
export interface Reporting {
  /** days until its facts reach the server, at least and at most */
  days: readonly [number, number];
  /** announced this month's open day, and nothing came */
  silent?: boolean;
}

export interface SizedPosyandu {
  posyandu: Posyandu;
  people: number;
  months: number;
  habits: DemoHabits;
  reporting: Reporting;
  /** an account for every role; only those who write there when not */
  everyRole: boolean;
}

/** Kecamatan Ngoro: 40 posyandu of one puskesmas, about 30,000 people. */
const NGORO = '35.17.03.';
const PEOPLE_A_POSYANDU = 750;
const SOON: Reporting = { days: [0, 1] };

/**
 * `small`: the posyandu that reports name, Dahlia 8 first and largest, and small ones around it, so that the pages of
 * Kota Metro show villages that differ. `kecamatan`: all of Ngoro.
 */
export function demoSizes(size: DemoSize): SizedPosyandu[] {
  if (size === 'kecamatan')
    return DEMO_POSYANDU.filter((p) => p.villageCode.startsWith(NGORO)).map((posyandu) =>
      usual(posyandu, { people: PEOPLE_A_POSYANDU, months: 6 }),
    );
  const named = DEMO_POSYANDU.filter((p) => !p.example).map((posyandu) =>
    usual(posyandu, {
      people: posyandu.name === 'Dahlia 8' ? 300 : 120,
      ...(posyandu.name === 'Matahari 3' ? HURRIED : {}),
    }),
  );
  const around = DEMO_POSYANDU.flatMap((posyandu) => {
    const own = AROUND[posyandu.villageCode];
    return posyandu.example && own ? [usual(posyandu, { ...own, everyRole: false })] : [];
  });
  return [...named.sort((a, b) => b.people - a.people), ...around];
}

/** Enough readings for their last digits to be spoken of. */
const HURRIED: Partial<SizedPosyandu> = {
  people: 190,
  habits: { rounds: true },
  reporting: { days: [3, 9] },
};

/** Those of the other kelurahan of Metro that are inhabited; Metro Selatan has not begun. */
const AROUND: Readonly<Record<string, Partial<SizedPosyandu>>> = {
  // Metro Pusat, beside Dahlia 8
  '18.72.01.1001': { people: 110, habits: { turnout: 1.2, illness: 0.6 } },
  '18.72.01.1002': { people: 90, habits: { turnout: 0.55, illness: 1.6 } },
  '18.72.01.1003': { people: 80, reporting: { days: [12, 26] } },
  '18.72.01.1004': { people: 70, reporting: { days: [0, 2], silent: true } },
  // Ganjar Agung, Mulyojati
  '18.72.03.1002': { people: 80, habits: { turnout: 1.1 } },
  '18.72.03.1001': { people: 70, habits: { turnout: 0.7 }, reporting: { days: [2, 6] } },
  // Metro Utara, Metro Timur
  '18.72.02.1001': { people: 70, habits: { turnout: 0.9, illness: 1.3 } },
  '18.72.02.1002': { people: 60, habits: { turnout: 1.15, illness: 0.7 } },
  '18.72.04.1001': { people: 70, habits: { turnout: 0.45 }, reporting: { days: [5, 15] } },
};

const usual = (posyandu: Posyandu, own: Partial<SizedPosyandu>): SizedPosyandu => ({
  posyandu,
  people: 120,
  months: 12,
  habits: {},
  reporting: SOON,
  everyRole: true,
  ...own,
});
