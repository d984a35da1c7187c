import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { placeWords as w } from '../words/places.ts';
import { sayMonth, villageWords as v } from '../words/village.ts';
import { PlaceAnswers } from './place-answers.tsx';
import { PlaceBelow } from './place-below.tsx';
import { PlaceGroups } from './place-groups.tsx';
import { PlaceIndicators } from './place-indicators.tsx';
import { PlaceSections } from './place-section.tsx';
import { PlaceSkdn } from './place-skdn.tsx';
import { PlaceTrend } from './place-trend.tsx';
import { placeVoice } from './place-view.ts';
import { PlaceVisits } from './place-visits.tsx';

/**
 * A place's month, whoever counted it: the three answers, and every number in parts that open. A posyandu and a village
 * read top down; from the puskesmas up the places below come first.
 */
export function PlaceNumbers({ page }: { page: PlaceMonth }) {
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
      <PlaceSections>
        {!small && <PlaceBelow page={page} />}
        <PlaceGroups page={page} />
        <PlaceSkdn page={page} />
        <PlaceVisits page={page} />
        <PlaceTrend page={page} />
        {small && <PlaceBelow page={page} />}
        <PlaceIndicators page={page} />
      </PlaceSections>
    </>
  );
}
