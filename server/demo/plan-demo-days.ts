import { addToMonth, firstDayOf, type LocalDate, type Month, monthOf } from '#domain/calendar.ts';
import { DEMO_POSYANDU } from '#domain/demo/data/places.ts';
import type { DemoFact } from '#domain/demo/draft.ts';
import { openDayOf } from '#domain/demo/open-day.ts';
import { randomFrom } from '#domain/demo/random.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { append } from '../store/append.ts';
import type { Judged } from '../store/judged.ts';
import type { Store } from '../store/store.ts';
import { eveningOf, lastOf } from './arrivals.ts';
import { demoSizes } from './demo-sizes.ts';
import { demoDevice, stampDrafts, type Writers } from './stamp-drafts.ts';

/** Mamuju keeps the time of central Indonesia. */
const WITA = 7602;
/** One posyandu in five opens when parents are back from the fields. */
const MORNING = { startsAt: '08:00', endsAt: '11:30' } as const;
const AFTERNOON = { startsAt: '15:30', endsAt: '17:30' } as const;

/**
 * Announces the coming open days of every demo posyandu: this month's when it is still to come, and next month's.
 * The same day announced twice is known, not doubled, so every start of the demo may do it.
 */
export async function planDemoDays(
  store: Store,
  today: LocalDate,
  writers: Writers,
): Promise<void> {
  const byDistrict = new Map<number, Judged[]>();
  for (const posyandu of DEMO_POSYANDU) {
    // a device beside the one that wrote the village
    const stamp = stampDrafts(demoDevice(posyandu.id).replace(/^8/, '9'), writers);
    const judged = stamp(demoPlans(posyandu, today, SILENT.has(posyandu.id)));
    byDistrict.set(posyandu.districtId, [
      ...(byDistrict.get(posyandu.districtId) ?? []),
      ...judged,
    ]);
  }
  for (const [districtId, judged] of byDistrict)
    await append(store, districtId, judged, announcedAt(judged));
}

const announcedAt = (judged: readonly Judged[]): Date =>
  eveningOf(lastOf(judged.map(({ entry }) => entry)), new Date());

/** They announced this month's day, and nothing came of it. */
const SILENT: ReadonlySet<string> = new Set(
  demoSizes('small').flatMap(({ posyandu, reporting }) => (reporting.silent ? [posyandu.id] : [])),
);

/**
 * The open days of one demo posyandu that are to come, as its kader announced them a month ahead.
 * `also`: this month's too when it has passed.
 */
export function demoPlans(posyandu: Posyandu, today: LocalDate, also = false): DemoFact[] {
  const months = [monthOf(today), addToMonth(monthOf(today), 1)];
  return months
    .filter((month) => also || openDayOf(posyandu.id, month) > today)
    .map((month) => planFor(posyandu, month));
}

function planFor(posyandu: Posyandu, month: Month): DemoFact {
  const random = randomFrom(`plan/${posyandu.id}/${month}`);
  const number = Number(posyandu.id.slice(-3));
  return {
    kind: 'session-planned',
    subject: random.uuid(),
    scope: posyandu.id,
    on: firstDayOf(addToMonth(month, -1)),
    by: 'kader',
    body: {
      date: openDayOf(posyandu.id, month),
      ...(number % 5 === 0 ? AFTERNOON : MORNING),
      zone: posyandu.districtId === WITA ? 'WITA' : 'WIB',
      place: `Balai ${posyandu.dusun ?? posyandu.villageName} (contoh)`,
      mode: 'simultaneous',
    },
  };
}
