import { isHealthWorker } from '#domain/access/access.ts';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addToMonth, type LocalDate, type Month, monthOf, yearOf } from '#domain/calendar.ts';
import { type Posyandu, posyanduLabel, villageScope } from '#domain/places/place.ts';
import { monthContext } from '#domain/pws/month-context.ts';
import { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { PlaceHead, PlaceMonth } from '#domain/pws/place-month.ts';
import { type Below, placePage, trendMonths } from '#domain/pws/place-page.ts';
import { PlacesFold } from '#domain/pws/places-fold.ts';
import { withoutSensitive } from '#domain/pws/small-places.ts';
import { openPerson } from './person.ts';
import type { SessionNow } from './phone.ts';
import type { PhoneCore } from './phone-core.ts';
import { published } from './publications.ts';

/** A posyandu of this phone, or a village all of whose posyandu it follows. */
export interface MonthPlace {
  level: 'posyandu' | 'village';
  id: string;
}

/** People folded between two breaths of the screen. */
const AT_ONCE = 5;

/**
 * The months of the places this phone holds, from its own facts: the same functions as the server's, so the same
 * numbers (ruling 16 names the exceptions). Everybody is folded once, when a month is first asked for; after that a save
 * costs one person. All of it is in memory, and gone when the phone is locked.
 */
export interface PhoneMonths {
  /**
   * @param breathe asked now and then while people are folded; false stops, and the answer is null
   */
  page(
    place: MonthPlace,
    month: Month,
    breathe: (done: number, of: number) => Promise<boolean>,
  ): Promise<PlaceMonth | null>;
  /** What a posyandu counts in a month, as far as `page` has folded; for recaps. */
  numbers(posyandu: string, month: Month): MonthNumbers;
}

interface Kept {
  fold: PlacesFold;
  /** open days and published tables it was made with: others ask for another fold */
  of: string;
  stale: Set<string>;
}

export function phoneMonths(core: PhoneCore): PhoneMonths {
  let kept: Kept | null = null;
  core.watchers.add((subjects) => {
    if (subjects === 'all') kept = null;
    else for (const id of subjects) kept?.stale.add(id);
  });
  const foldNow = (): Kept => {
    const days = openDays(core.here?.roster.allSessions() ?? []);
    const of = [...days].join(' ') + published.value.key;
    if (kept?.of === of) return kept;
    const context = monthContext(
      (at, month) => days.get(`${at} ${month}`) ?? null,
      published.value,
    );
    kept = { fold: new PlacesFold(context), of, stale: new Set() };
    return kept;
  };
  return {
    numbers: (posyandu, month) => foldNow().fold.numbers(posyandu, month),
    page: async (place, month, breathe) => {
      const now = foldNow();
      if (!(await settle(core, now, breathe))) return null;
      return now === kept ? pageOf(core, now.fold, place, month) : null;
    },
  };
}

/** Folds whoever is missing or has changed; false when it was stopped, or somebody else opened the phone. */
async function settle(
  core: PhoneCore,
  { fold, stale }: Kept,
  breathe: (done: number, of: number) => Promise<boolean>,
): Promise<boolean> {
  const { here } = core;
  if (!here) return false;
  for (const id of stale) fold.drop(id);
  const people = here.roster.people();
  stale.clear();
  const missing = people.filter(({ id }) => !fold.has(id));
  for (const [i, { id }] of missing.entries()) {
    if (i % AT_ONCE === 0 && !(await breathe(i, missing.length))) return false;
    const known = await openPerson(core.db, here, id, core.nowMs());
    if (core.here !== here) return false;
    if (known && !stale.has(id)) fold.put(known);
  }
  return true;
}

/** Posyandu and month → its first open day, as the server reads them. */
function openDays(sessions: readonly SessionNow[]): Map<string, LocalDate> {
  const days = new Map<string, LocalDate>();
  for (const { scope, status, on } of sessions) {
    if (status === 'planned' || status === 'cancelled') continue;
    const key = `${scope} ${monthOf(on)}`;
    const first = days.get(key);
    if (first === undefined || on < first) days.set(key, on);
  }
  return days;
}

function pageOf(
  core: PhoneCore,
  fold: PlacesFold,
  place: MonthPlace,
  month: Month,
): PlaceMonth | null {
  const me = core.me.value;
  if (!me) return null;
  const own = me.posyandu.filter(
    (at) => (place.level === 'posyandu' ? at.id : at.villageCode) === place.id,
  );
  const [first] = own;
  if (!first) return null;
  const scopes = [
    ...own.map(({ id }) => id),
    ...(place.level === 'village' ? [villageScope(place.id)] : []),
  ];
  const days = openDays(core.here?.roster.allSessions() ?? []);
  const openDay = (id: string): LocalDate | null => days.get(`${id} ${month}`) ?? null;
  const sum = (m: Month): MonthNumbers => MonthNumbers.sum(scopes.map((id) => fold.numbers(id, m)));
  const page = placePage({
    place: headOf(place, first),
    month,
    months: new Map(trendMonths(month).map((m) => [m, sum(m)])),
    year: yearSoFar(sum, month),
    below: place.level === 'village' ? own.map((at) => belowOf(at, fold, month, openDay)) : [],
    aims: { aims: [], path: {}, place: { level: place.level, id: place.id, below: [] } },
    opened: own.filter(({ id }) => openDay(id) !== null).length,
    posyandu: own.length,
    openDay: place.level === 'posyandu' ? openDay(place.id) : null,
    ruleVersion: RULEBOOK_VERSION,
    freshAt: null,
    demo: me.demo,
  });
  return isHealthWorker(me.account.role) ? page : withoutSensitive(page);
}

const headOf = ({ level, id }: MonthPlace, at: Posyandu): PlaceHead => ({
  level,
  id,
  name: level === 'posyandu' ? posyanduLabel(at) : at.villageName,
  within:
    level === 'posyandu' ? [{ level: 'village', id: at.villageCode, name: at.villageName }] : [],
});

/** January to this month: what happened is added up, who is awaited is this month's. */
function yearSoFar(sum: (month: Month) => MonthNumbers, month: Month): MonthNumbers {
  const year = new MonthNumbers();
  const january = `${yearOf(`${month}-01`)}-01` as Month;
  for (let m = january; m <= month; m = addToMonth(m, 1))
    for (const [group, what, n] of sum(m))
      if (what !== 'target' || m === month) year.add(group, what, n);
  return year;
}

function belowOf(
  at: Posyandu,
  fold: PlacesFold,
  month: Month,
  openDay: (id: string) => LocalDate | null,
): Below {
  return {
    level: 'posyandu',
    id: at.id,
    name: posyanduLabel(at),
    now: fold.numbers(at.id, month),
    before: fold.numbers(at.id, addToMonth(month, -1)),
    opened: openDay(at.id) === null ? 0 : 1,
    posyandu: 1,
    freshAt: null,
  };
}
