import { useState } from 'preact/hooks';
import { useSearch } from 'wouter-preact';
import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { Month } from '#domain/calendar.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { readPlaceMonth, readRtPage } from '../known/read-place.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { SelectField } from '../ui/field.tsx';
import { AreaMap } from '../ui/map/area-map.tsx';
import { mapPageWords as w } from '../words/map.ts';
import { askWords, sayMonth, villageWords } from '../words/village.ts';
import { askBoundaries, readShapes } from './boundaries-view.ts';
import { areasOf, districtOf, rtAreas } from './map-areas.ts';
import { MapHouses } from './map-houses.tsx';
import { MEASURES, type Measure } from './map-measures.ts';
import { MapTable, type TableLine } from './map-table.tsx';
import { askPlace, askRt, NO_RT, type PlaceAt } from './place-address.ts';
import { PlaceFrame } from './place-frame.tsx';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

/** The map of a place: its parts coloured by one number, each opening to its own page. */
export function MapPage({ place, month }: { place: PlaceAt; month: Month }) {
  const { list: page, problem, again } = useList(askPlace(place, month), readPlaceMonth);
  return (
    <PlaceFrame place={place} month={month} page={page} here="map" part="peta" title={w.title}>
      {page ? (
        <Drawn page={page} />
      ) : problem ? (
        <Empty says={askWords[problem](null)}>
          <Button onPress={again}>{w.again}</Button>
        </Empty>
      ) : (
        <Skeleton rows={6} />
      )}
    </PlaceFrame>
  );
}

const KEYS = Object.keys(MEASURES) as Measure[];
const isSmallPlace = ({ level }: PlaceAt): boolean => level === 'village' || level === 'posyandu';
/** What a map is divided by; in an address as `?menurut=`. */
type Part = keyof typeof w.parts;

/** Of a village its posyandu, its RT and its houses; houses for those who may be told names, which the server decides. */
function partsOf({ place, small }: PlaceMonth, me: Me): Part[] {
  const whole: Part[] = place.level === 'posyandu' ? [] : ['posyandu'];
  if (small !== 'exact' || !isSmallPlace(place)) return whole;
  const { names } = powersOf(me.account.role);
  return [...whole, 'rt', ...(names === 'always' || names === 'on-need' ? ['rumah' as const] : [])];
}

function Drawn({ page }: { page: PlaceMonth }) {
  const { place, month } = page;
  const [wanted, setMeasure] = useState<Measure>('served');
  const { me } = useReader();
  const parts = partsOf(page, me);
  const asked = new URLSearchParams(useSearch()).get('menurut');
  const [wantedPart, setPart] = useState<Part | null>(parts.find((part) => part === asked) ?? null);
  const part = wantedPart ?? parts[0];
  const byRt = part === 'rt';
  const measure = byRt && !MEASURES[wanted].ofRt ? 'served' : wanted;
  const district = isSmallPlace(place) ? null : districtOf(page);
  const land = useList(district === null ? null : askBoundaries(district), readShapes).list;
  const rt = useList(byRt ? askRt(place, month) : null, readRtPage).list;
  const areas = byRt
    ? rtAreas(rt?.lines ?? [], place, month, measure)
    : areasOf(page, measure, land);
  if (part === 'posyandu' && areas.length === 0 && parts.length === 1)
    return <Empty says={w.none} />;
  const lines = new Map<string, TableLine>();
  for (const line of byRt ? (rt?.lines ?? []) : []) lines.set(line.rt ?? NO_RT, line);
  for (const line of byRt ? [] : page.below) lines.set(line.id, line);
  const { cuts } = MEASURES[measure];
  return (
    <>
      <div class="filters noprint">
        {parts.length > 1 && (
          <SelectField
            label={w.by}
            value={part ?? 'posyandu'}
            onValue={setPart}
            options={parts.map((value) => ({ value, label: w.parts[value] }))}
          />
        )}
        {part !== 'rumah' && (
          <SelectField
            label={w.measure}
            value={measure}
            onValue={setMeasure}
            options={KEYS.filter((key) => !byRt || MEASURES[key].ofRt).map((key) => ({
              value: key,
              label: w.measures[key],
            }))}
          />
        )}
      </div>
      {part === 'rumah' && <MapHouses page={page} />}
      {part !== 'rumah' && (
        <>
          <AreaMap
            title={`${w.measures[measure]}, ${place.name}, ${sayMonth(month)}`}
            areas={areas}
            unit="%"
            {...(cuts ? { cuts } : {})}
            fileName={`peta ${place.name} ${month} ${measure}`}
            demo={page.demo}
            note={noteOf(measure, page, (land?.shapes.length ?? 0) > 0)}
          />
          <MapTable month={month} areas={areas} lines={lines} measure={w.measures[measure]} />
        </>
      )}
      <div class="row noprint">
        <Button onPress={() => print()}>{villageWords.print}</Button>
      </div>
    </>
  );
}

const noteOf = (measure: Measure, { demo }: PlaceMonth, shapes: boolean): string =>
  [w.about[measure], shapes && w.source, demo && villageWords.trends.example]
    .filter(Boolean)
    .join(' ');
