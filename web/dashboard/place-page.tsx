import { useEffect } from 'preact/hooks';
import type { Month } from '#domain/calendar.ts';
import { readPlaceMonth } from '../known/read-place.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Strip } from '../ui/strip.tsx';
import { askWords, sayMonth, villageWords as v } from '../words/village.ts';
import { OnPhone } from './on-phone.tsx';
import { PackButton } from './pack-button.tsx';
import { askPlace, type PlaceAt } from './place-address.ts';
import { PlaceFrame } from './place-frame.tsx';
import { PlaceNumbers } from './place-numbers.tsx';
import { useList } from './use-list.ts';

/** While somebody looks, the numbers are asked again this often. */
const AGAIN_MS = 30_000;

/** The month of any place: three answers, then every number, then how it has been going. */
export function PlacePage({ place, month }: { place: PlaceAt; month: Month }) {
  const { list: page, problem, again } = useList(askPlace(place, month), readPlaceMonth);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [place.id, month]);
  return (
    <PlaceFrame place={place} month={month} page={page} here="full">
      {problem && page && (
        <Strip icon="offline">
          {askWords[problem](sayMonth(month))} <OnPhone place={place} month={month} />
        </Strip>
      )}
      {page ? (
        <>
          <PlaceNumbers page={page} />
          <div class="row noprint">
            <Button onPress={() => print()}>{v.print}</Button>
          </div>
          <PackButton place={page.place} month={page.month} />
        </>
      ) : problem ? (
        <Empty says={askWords[problem](null)}>
          <OnPhone place={place} month={month} says />
        </Empty>
      ) : (
        <Skeleton rows={6} />
      )}
    </PlaceFrame>
  );
}
