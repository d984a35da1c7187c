import type { Me } from '#domain/access/access.ts';
import { RULEBOOK_VERSION } from '#domain/assess/assess.ts';
import { addToMonth, type LocalDate, type Month } from '#domain/calendar.ts';
import { areaPath } from '#domain/places/area-code.ts';
import {
  type Posyandu,
  posyanduLabel,
  sensitiveFeedOf,
  villageScope,
} from '#domain/places/place.ts';
import { aimPath } from '#domain/pws/aim-path.ts';
import type { AimPlace } from '#domain/pws/aims.ts';
import { EVERYONE } from '#domain/pws/counters.ts';
import type { MonthNumbers } from '#domain/pws/month-numbers.ts';
import type { PlaceHead, PlaceMonth } from '#domain/pws/place-month.ts';
import { type Below, placePage, trendMonths } from '#domain/pws/place-page.ts';
import type { PlacesFold } from '#domain/pws/places-fold.ts';
import { withoutSensitive } from '#domain/pws/small-places.ts';

/** A posyandu of this phone, or a village of which it follows posyandu. */
export interface MonthPlace {
  level: 'posyandu' | 'village';
  id: string;
}

export interface MonthAsked {
  me: Me;
  fold: PlacesFold;
  place: MonthPlace;
  month: Month;
  openDay(posyandu: string, month: Month): LocalDate | null;
}

/** Posyandu of this account that make up a place. */
export const posyanduOf = (me: Me, { level, id }: MonthPlace): Posyandu[] =>
  me.posyandu.filter((at) => (level === 'posyandu' ? at.id : at.villageCode) === id);

/** Whose people count there: the posyandu, and of a village also those without one. */
export const scopesOf = (me: Me, place: MonthPlace): string[] => [
  ...posyanduOf(me, place).map(({ id }) => id),
  ...(place.level === 'village' ? [villageScope(place.id)] : []),
];

/** Does this phone hold what is kept to health workers of every posyandu of the place (ruling 16)? */
export const holdsSensitive = (me: Me, place: MonthPlace): boolean =>
  posyanduOf(me, place).every(({ id }) => me.feeds.includes(sensitiveFeedOf(id)));

/** Months whose people must be known before a page of `month` can be made. */
export const pageMonths = (month: Month): Month[] => trendMonths(month);

/** The page of a place from the phone's own months; null when this account has no posyandu there. */
export function monthPage(asked: MonthAsked): PlaceMonth | null {
  const { me, fold, place, month, openDay } = asked;
  const own = posyanduOf(me, place);
  const [first] = own;
  if (!first) return null;
  const scopes = scopesOf(me, place);
  const opened = own.filter(({ id }) => openDay(id, month) !== null);
  const page = placePage({
    place: headOf(me, place, first),
    month,
    months: new Map(trendMonths(month).map((m) => [m, fold.sum(scopes, m)])),
    year: fold.year(scopes, month),
    below: place.level === 'village' ? linesBelow(asked, own) : [],
    aims: {
      aims: me.aims ?? [],
      path: aimPath(place.level, first),
      place: { level: place.level, id: place.id, below: aimsBelow(place, own) },
    },
    opened: opened.length,
    posyandu: own.length,
    openDay: place.level === 'posyandu' ? openDay(place.id, month) : null,
    ruleVersion: RULEBOOK_VERSION,
    freshAt: null,
    demo: me.demo,
  });
  return holdsSensitive(me, place) ? page : withoutSensitive(page);
}

const AREA_LEVELS = ['province', 'district', 'subdistrict', 'village'] as const;
/** What the server was not asked yet: an account kept by an older app. */
const NOT_TOLD = '…';

/** An area as the server names it. */
export const areaName = (me: Me, at: Posyandu, level: (typeof AREA_LEVELS)[number]): string => {
  if (level === 'village') return at.villageName;
  return me.areas?.[areaPath(at.villageCode)[AREA_LEVELS.indexOf(level)] ?? ''] ?? NOT_TOLD;
};

const headOf = (me: Me, { level, id }: MonthPlace, at: Posyandu): PlaceHead => ({
  level,
  id,
  name: level === 'posyandu' ? posyanduLabel(at) : at.villageName,
  within: AREA_LEVELS.slice(0, level === 'posyandu' ? 4 : 3).map((of, i) => ({
    level: of,
    id: areaPath(at.villageCode)[i] ?? '',
    name: areaName(me, at, of),
  })),
});

/** The people a village should have are the sum of its posyandu, where it does not say itself. */
const aimsBelow = ({ level }: MonthPlace, own: readonly Posyandu[]): AimPlace[] =>
  level === 'posyandu' ? [] : own.map(({ id }) => ({ level: 'posyandu', id, below: [] }));

const NO_POSYANDU = 'Tanpa posyandu';

/** Every posyandu of a village; people without one have a line when there are any. */
function linesBelow(
  { fold, place, month, openDay }: MonthAsked,
  own: readonly Posyandu[],
): Below[] {
  const line = (id: string, name: string): Below => ({
    level: 'posyandu',
    id,
    name,
    now: fold.numbers(id, month),
    before: fold.numbers(id, addToMonth(month, -1)),
    opened: openDay(id, month) === null ? 0 : 1,
    posyandu: 1,
    freshAt: null,
  });
  const rest = villageScope(place.id);
  const isSome = (numbers: MonthNumbers): boolean =>
    numbers.get(EVERYONE, 'target') + numbers.get(EVERYONE, 'served') > 0;
  return [
    ...own.map((at) => line(at.id, posyanduLabel(at))),
    ...(isSome(fold.numbers(rest, month)) ? [line(rest, NO_POSYANDU)] : []),
  ];
}
