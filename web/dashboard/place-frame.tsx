import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { type Month, monthOf } from '#domain/calendar.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { civilDay } from '../known/today.ts';
import { Icon } from '../ui/icon.tsx';
import { placeWords as w } from '../words/places.ts';
import { sayDay } from '../words/say.ts';
import { sayClock } from '../words/village.ts';
import { Frame } from './frame.tsx';
import {
  homePlace,
  mayOpenPlace,
  type PlaceAt,
  type PlacePart,
  placeAddress,
} from './place-address.ts';
import { PlaceTabs } from './place-tabs.tsx';
import { QualityMonths } from './quality-months.tsx';
import { useReader } from './reader.ts';

interface PlaceFrameProps {
  place: PlaceAt;
  month: Month;
  /** the page, once it is there: its name and where it lies */
  page: PlaceMonth | null;
  here: string;
  part?: PlacePart;
  /** pages that are not of one month have no picker */
  timeless?: boolean;
  title?: string;
  back?: string;
  children: ComponentChildren;
}

/** What every page of a place has: its name, where it lies, its month, the ways to its other pages. */
export function PlaceFrame(props: PlaceFrameProps) {
  const { place, month, page, here, part, timeless, children } = props;
  const { me, on, home } = useReader();
  const mine = homePlace(me);
  const isHome = mine?.level === place.level && mine.id === place.id;
  const up = isHome || !mine ? home : placeAddress(mine, month);
  const back = props.back ?? (mine || home !== null ? up : '/desa');
  const posyandu = me.posyandu.find(({ id }) => id === place.id);
  const named =
    me.villages.find((v) => v.code === place.id)?.name ?? (posyandu && posyanduLabel(posyandu));
  const name = page?.place.name ?? named ?? w.levels[place.level];
  return (
    <Frame
      title={props.title ? `${props.title} · ${name}` : name}
      sub={w.levels[place.level]}
      back={back}
    >
      <div class="stack wide place">
        <div class="stack tight">
          {page && <Path page={page} />}
          <PlaceTabs place={place} month={month} here={here} />
          {!timeless && (
            <QualityMonths
              month={month}
              last={monthOf(on)}
              addressOf={(m) => placeAddress(place, m, part)}
            />
          )}
          {page && !timeless && <Fresh page={page} />}
        </div>
        {children}
      </div>
    </Frame>
  );
}

/** "Lampung › Kota Metro › Metro Barat", from the province down; links where the reader may go. */
function Path({ page: { place, month } }: { page: PlaceMonth }) {
  const { me } = useReader();
  if (place.within.length === 0) return null;
  return (
    <nav class="ppath" aria-label={w.path}>
      <ol>
        {place.within.map((area) => (
          <li key={area.id}>
            {mayOpenPlace(me, area) ? (
              <Link href={placeAddress(area, month)}>{area.name}</Link>
            ) : (
              <span>{area.name}</span>
            )}
            <Icon name="next" size={16} />
          </li>
        ))}
        <li aria-current="page">
          <b>{place.name}</b>
        </li>
      </ol>
    </nav>
  );
}

export const sayFresh = (iso: string | null): string => {
  if (iso === null) return w.head.nothing;
  const at = new Date(iso);
  return w.head.upTo(sayDay(civilDay(at)), sayClock(at));
};

const Fresh = ({ page }: { page: PlaceMonth }) => (
  <p class="small soft fresh">
    {[
      sayFresh(page.freshAt),
      page.openDay
        ? w.head.openDay(sayDay(page.openDay))
        : w.head.opened(page.opened, page.posyandu),
      w.head.rules(page.ruleVersion),
    ].join(' · ')}
  </p>
);
