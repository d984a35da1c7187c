import { useRef, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Shape } from '#domain/places/boundary.ts';
import { type House, type HousesPage, needOf } from '#domain/pws/houses.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { readHouses } from '../known/read-houses.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { HouseMap } from '../ui/map/house-map.tsx';
import { houseMapWords as w } from '../words/house-map.ts';
import { mapPageWords } from '../words/map.ts';
import { askWords, sayMonth } from '../words/village.ts';
import { BecauseForm } from './because-form.tsx';
import { askBoundaries, readShapes } from './boundaries-view.ts';
import { districtOf } from './map-areas.ts';
import { HouseList, HousePeople, sayNeeds } from './map-house-list.tsx';
import { saysWhy, withReason } from './office.ts';
import { askPoints, householdsAddress } from './place-address.ts';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

/** Where the houses of a posyandu or village stand, for those who may be told names there. Asked anew each time. */
export function MapHouses({ page }: { page: PlaceMonth }) {
  const { me } = useReader();
  const { place, month } = page;
  const [because, setBecause] = useState<string | null>(null);
  const unsaid = saysWhy(me) && because === null;
  const asked = withReason(askPoints(place, month), because);
  const { list, problem } = useList(unsaid ? null : asked, readHouses);
  const district = districtOf(page);
  const land = useList(district === null ? null : askBoundaries(district), readShapes).list;
  if (unsaid) return <BecauseForm onReason={setBecause} />;
  if (problem)
    return <Empty says={problem === 'not-allowed' ? w.notYours : askWords[problem](null)} />;
  if (!list) return <Skeleton rows={6} />;
  if (list.houses.length === 0) return <Empty says={w.none} />;
  const village = place.level === 'village' ? place.id : villageOf(page);
  const shapes = (land?.shapes ?? []).filter((s) => s.level === 'village' && s.id === village);
  return <Drawn page={page} list={list} land={shapes.map(({ shape }) => shape)} />;
}

const villageOf = ({ place }: PlaceMonth): string | undefined =>
  place.within.find(({ level }) => level === 'village')?.id;

interface DrawnProps {
  page: PlaceMonth;
  list: HousesPage;
  land: readonly Shape[];
}

function Drawn({ page: { place, month }, list, land }: DrawnProps) {
  const [chosen, setChosen] = useState<number | null>(null);
  const map = useRef<HTMLDivElement>(null);
  const { houses, total, without } = list;
  const at = chosen === null ? undefined : houses[chosen - 1];
  const show = (n: number) => {
    setChosen(n);
    map.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      {total > houses.length && <p class="asks">{w.cut(houses.length, total)}</p>}
      <div class="housepage">
        <div ref={map} class="stack">
          <HouseMap
            title={w.title(place.name, sayMonth(month))}
            houses={houses.map((house, i) => ({
              n: i + 1,
              point: house.point,
              look: needOf(house),
              says: sayHouse(house, i + 1),
            }))}
            land={land}
            chosen={chosen}
            onChosen={setChosen}
            note={noteOf(land, list.demo)}
            demo={list.demo}
          />
          <div role="status" class="card stack tight housecard" data-testid="house-chosen">
            {at && chosen !== null ? (
              <>
                <b>{sayHouse(at, chosen)}</b>
                <HousePeople house={at} />
                <span class="soft small">{w.read(at.on, at.point.accuracyM)}</span>
                <Link href={householdsAddress(place, month, at.rt)}>{w.family}</Link>
              </>
            ) : (
              <span class="soft">{w.choose}</span>
            )}
          </div>
          {without > 0 && <p class="soft small">{w.without(without)}</p>}
        </div>
        <HouseList
          place={place}
          month={month}
          houses={houses}
          chosen={chosen}
          onChosen={setChosen}
          onShow={show}
        />
      </div>
    </>
  );
}

const sayHouse = (house: House, n: number): string =>
  w.house(n, house.people[0]?.name ?? '', w.rt(house.rt), sayNeeds(house));

const noteOf = (land: readonly Shape[], demo: boolean): string =>
  [land.length === 0 ? w.noLand : mapPageWords.source, w.note, demo && mapPageWords.sampleNote]
    .filter(Boolean)
    .join(' ');
