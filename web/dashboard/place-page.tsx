import { useEffect } from 'preact/hooks';
import type { Month } from '#domain/calendar.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { readPlaceMonth } from '../known/read-place.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Strip } from '../ui/strip.tsx';
import { placeWords as w } from '../words/places.ts';
import { askWords, sayMonth, villageWords as v } from '../words/village.ts';
import { PackButton } from './pack-button.tsx';
import { askPlace, type PlaceAt } from './place-address.ts';
import { PlaceAnswers } from './place-answers.tsx';
import { PlaceBelow } from './place-below.tsx';
import { PlaceFrame } from './place-frame.tsx';
import { PlaceGroups } from './place-groups.tsx';
import { PlaceIndicators } from './place-indicators.tsx';
import { PlaceSkdn } from './place-skdn.tsx';
import { PlaceTrend } from './place-trend.tsx';
import { placeVoice } from './place-view.ts';
import { PlaceVisits } from './place-visits.tsx';
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
      {problem && page && <Strip icon="offline">{askWords[problem](sayMonth(month))}</Strip>}
      {page ? (
        <Numbers page={page} />
      ) : problem ? (
        <Empty says={askWords[problem](null)} />
      ) : (
        <Skeleton rows={6} />
      )}
    </PlaceFrame>
  );
}

/** A posyandu and a village read top down; from the puskesmas up the places below come first. */
function Numbers({ page }: { page: PlaceMonth }) {
  const voice = placeVoice(page);
  const small = page.place.level === 'posyandu' || page.place.level === 'village';
  return (
    <>
      {voice !== 'open' && (
        <section class="card stack" data-voice={voice}>
          <h2>{w.head.silent}</h2>
          <p>{voice === 'nobody' ? v.nobody.says : w.head.silentSays(sayMonth(page.month))}</p>
        </section>
      )}
      <PlaceAnswers page={page} />
      {page.small === 'suppressed' && <p class="small soft notes">{w.head.small}</p>}
      {!small && <PlaceBelow page={page} />}
      <PlaceGroups page={page} />
      <PlaceSkdn page={page} />
      <PlaceVisits page={page} />
      <PlaceTrend page={page} />
      {small && <PlaceBelow page={page} />}
      <PlaceIndicators page={page} />
      <div class="row noprint">
        <Button onPress={() => print()}>{v.print}</Button>
      </div>
      <PackButton place={page.place} month={page.month} />
    </>
  );
}
