import type { Month } from '#domain/calendar.ts';
import type { PlaceLevel } from '#domain/pws/place-month.ts';

/**
 * Which number's people: `what` is a number of the groups (`served`, `not-yet`, `two-t` …), a cell (`r.child.13`,
 * `visit.sick`), or a line of the indicators: `of:2.k6` its numerator, `not:2.k6` who of the targets is not reached.
 */
export interface PeopleOf {
  what: string;
  /** `*` (everybody) when left out; a group, or an age group of one sex as `balita/F` */
  group?: string;
  /** one RT only; the empty text is "tanpa RT" */
  rt?: string;
}

/** The page with the people behind a number of a place. */
export function peopleAddress(
  place: { level: PlaceLevel; id: string },
  month: Month,
  of: PeopleOf,
): string {
  const { level, id } = place;
  return `/wilayah/${level}/${encodeURIComponent(id)}/${month}/orang?${peopleQuery(of)}`;
}

/** Where the server answers them. */
export function askPeople(
  place: { level: PlaceLevel; id: string },
  month: Month,
  of: PeopleOf,
): string {
  const { level, id } = place;
  return `/api/places/${level}/${encodeURIComponent(id)}/months/${month}/people?${peopleQuery(of)}`;
}

function peopleQuery({ what, group, rt }: PeopleOf): URLSearchParams {
  return new URLSearchParams({
    what,
    ...(group === undefined || group === '*' ? {} : { group }),
    ...(rt === undefined ? {} : { rt }),
  });
}
