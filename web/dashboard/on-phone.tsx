import { Link } from 'wouter-preact';
import type { Month } from '#domain/calendar.ts';
import { monthWords } from '../words/month.ts';
import { PHONE_MONTH_AT, phonePlaces, placeMonthAddress } from './phone-month-address.ts';
import type { PlaceAt } from './place-address.ts';
import { useReader } from './reader.ts';

interface OnPhoneProps {
  place: PlaceAt;
  month: Month;
  /** with a sentence that says so, where there is nothing else to look at */
  says?: boolean;
}

/** What the server cannot tell just now a phone counts by itself: the same month there, of this place if it holds it. */
export function OnPhone({ place, month, says }: OnPhoneProps) {
  const { me, home } = useReader();
  const places = phonePlaces(me);
  if (home === null || places.length === 0) return null;
  const same = places.find(({ level, id }) => level === place.level && id === place.id);
  return (
    <>
      {says && <p>{monthWords.canCount}</p>}
      <Link
        class="button quiet"
        href={same ? `${PHONE_MONTH_AT}${placeMonthAddress(same, month)}` : PHONE_MONTH_AT}
      >
        {monthWords.offline}
      </Link>
    </>
  );
}
