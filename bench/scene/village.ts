import type { LocalDate } from '#domain/calendar.ts';
import { demoVillage } from '#domain/demo/village.ts';
import type { Posyandu } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import { demoDevice, stampDrafts, type Writers } from '../../server/demo/stamp-drafts.ts';

export interface VillageSize {
  people: number;
  months: number;
  /** the last open day; `UNTIL` unless a bench needs months that are lately */
  until?: LocalDate;
}

/** The last open day of every bench: fixed, so that each run has the same facts. */
export const UNTIL: LocalDate = '2025-12-28';

/** One account that writes all of them. */
export const allBy = (account: string): Writers => ({
  kader: account,
  midwife: account,
  coordinator: account,
});

/** Wrote what a kader may not, a service confirmed for example; nobody of that name pushes. */
const MIDWIFE = '00000000-0000-4000-8000-000000000002';

/** The kader's part by this account: all a kader's phone may push is by the account itself. */
export const kaderBy = (account: string): Writers => ({
  kader: account,
  midwife: MIDWIFE,
  coordinator: MIDWIFE,
});

/** A made-up posyandu's facts as entries: first who lives there, then a month at a time. The same on every machine. */
export function* villageMonths(
  posyandu: Posyandu,
  size: VillageSize,
  writers: Writers,
): Generator<Entry[]> {
  const stamp = stampDrafts(demoDevice(posyandu.id), writers);
  const village = demoVillage({
    seed: 'bench',
    posyandu: posyandu.id,
    villageCode: posyandu.villageCode,
    zone: 'WIB',
    people: size.people,
    months: size.months,
    until: size.until ?? UNTIL,
    brief: true,
  });
  for (const drafts of village) yield stamp(drafts).map((judged) => judged.entry);
}

/** A visit is one person's day (about seven facts): each begins with an attendance. */
export const visitsIn = (entries: readonly Entry[]): number =>
  entries.reduce((n, entry) => n + (entry.kind === 'attended' ? 1 : 0), 0);
