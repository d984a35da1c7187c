import type { LocalDate, Month } from '#domain/calendar.ts';
import type { Posyandu } from '#domain/places/place.ts';
import type { Entry } from '#log/entry.ts';
import { asTemplates, type Clone, cloneMark, endClones, writeClones } from './clone-posyandu.ts';
import type { BenchDatabase } from './database.ts';
import { benchPosyandu, keepBenchPlaces } from './places.ts';
import { kaderBy, villageMonths } from './village.ts';
import { BulkWriter } from './write-bulk.ts';

const PEOPLE_A_POSYANDU = 833;
/** Posyandu whose facts are really made up; the rest are theirs under other ids. */
const TEMPLATES = 24;
const LONG_TEMPLATES = 8;
const MONTHS = 12;
const LONG_MONTHS = 60;
/** Enough to compare pages by: a whole tenth of a million people would take another 6 GB of disk. */
const MOST_LONG = 24;
/** Clones of every template written in one statement. */
const AT_ONCE = 24;

export interface PwsDistrict {
  posyandu: Posyandu[];
  /** a tenth of them, and no more than `MOST_LONG`, with 60 months behind them */
  long: ReadonlySet<string>;
  /** the month that is not in the store yet: it comes by phone */
  month: Month;
  /** every posyandu as a clone, templates of themselves */
  clones: Clone[];
  /** what kader wrote in a template's last month */
  lastMonth: Map<string, Entry[]>;
  seconds: number;
}

/** Where so many people live, and whose facts each posyandu has; the same every time. */
export function placesOf(people: number): Pick<PwsDistrict, 'posyandu' | 'clones' | 'long'> {
  const count = Math.max(8, Math.round(people / PEOPLE_A_POSYANDU / 4) * 4);
  const posyandu = benchPosyandu(count);
  const longs = posyandu.slice(0, Math.min(MOST_LONG, Math.max(4, Math.round(count / 40) * 4)));
  const clones = [
    ...clonesOf(longs, LONG_TEMPLATES),
    ...clonesOf(posyandu.slice(longs.length), TEMPLATES),
  ];
  return { posyandu, clones, long: new Set(longs.map(({ id }) => id)) };
}

/** A district of so many people: 12 months behind it, 60 in some, and one more to come. */
export async function pwsDistrict(
  { pool, store }: BenchDatabase,
  people: number,
  month: Month,
  author: string,
  say: (line: string) => void,
): Promise<PwsDistrict> {
  const from = performance.now();
  const { posyandu, clones, long } = placesOf(people);
  await keepBenchPlaces(pool, posyandu);
  const lastMonth = new Map<string, Entry[]>();
  const writer = new BulkWriter(store);
  for (const { of, as } of clones) {
    if (of !== as) continue;
    const size = {
      people: PEOPLE_A_POSYANDU,
      months: (long.has(as.id) ? LONG_MONTHS : MONTHS) + 1,
      until: `${month}-28` as LocalDate,
    };
    const months = [...villageMonths(as, size, kaderBy(author))];
    const last = months.pop() ?? [];
    lastMonth.set(
      as.id,
      last.filter(({ by }) => by === author),
    );
    for (const entries of months) await writer.write(entries);
  }
  await writer.finish();
  say(`  ${lastMonth.size} posyandu made up, ${posyandu.length - lastMonth.size} more of them …`);
  await asTemplates(pool);
  const rest = clones.filter(({ of, as }) => of !== as);
  const half = async (odd: number): Promise<void> => {
    for (let i = odd * AT_ONCE; i < rest.length; i += 2 * AT_ONCE)
      await writeClones(pool, rest.slice(i, i + AT_ONCE));
  };
  await Promise.all([half(0), half(1)]);
  await endClones(pool);
  const seconds = (performance.now() - from) / 1000;
  return { posyandu, long, month, clones, lastMonth, seconds };
}

function clonesOf(posyandu: readonly Posyandu[], most: number): Clone[] {
  const templates = Math.min(most, Math.ceil(posyandu.length / 2));
  return posyandu.flatMap((as, i): Clone[] => {
    const of = posyandu[i % templates];
    return of ? [{ of, as, mark: cloneMark(Math.floor(i / templates)) }] : [];
  });
}

/** The month before the one of this day: whole, so that phones may write all of it. */
export const monthToCome = (today: LocalDate): Month => {
  const first = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
  return new Date(first.getTime() - 1).toISOString().slice(0, 7);
};
