import type { ComponentChildren } from 'preact';
import { Redirect, Route, Switch } from 'wouter-preact';
import { type Month, monthOf } from '#domain/calendar.ts';
import { isMonth } from './addresses.ts';
import { MapPageLater } from './map-later.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { NamesAt } from './names-at.tsx';
import { PlaceAccess } from './place-access.tsx';
import { isLevel, NO_RT, PLACE_AT, type PlaceAt, placeAddress } from './place-address.ts';
import { PlaceBeforeAfter } from './place-before-after.tsx';
import { PlaceHouseholds } from './place-households.tsx';
import { PlacePage } from './place-page.tsx';
import { PlaceRt } from './place-rt.tsx';
import { useReader } from './reader.ts';
import { VillageList } from './village-list.tsx';

const AT = `${PLACE_AT}/:level/:id/:month`;

/** Everything under /wilayah. */
export const PlacePages = () => (
  <Switch>
    <Route path={`${AT}/rt/:rt`}>
      {({ rt, ...at }) => (
        <At {...at}>
          {(place, month) => (
            <PlaceHouseholds place={place} month={month} rt={rtOf(decodeURIComponent(rt))} />
          )}
        </At>
      )}
    </Route>
    <Route path={`${AT}/rt`}>
      {(at) => <At {...at}>{(place, month) => <PlaceRt place={place} month={month} />}</At>}
    </Route>
    <Route path={`${AT}/orang`}>
      {(at) => <At {...at}>{(place, month) => <NamesAt place={place} month={month} />}</At>}
    </Route>
    <Route path={`${AT}/peta`}>
      {(at) => <At {...at}>{(place, month) => <MapPageLater place={place} month={month} />}</At>}
    </Route>
    <Route path={`${AT}/rapat`}>
      {(at) => <At {...at}>{(place, month) => <MeetingsPage place={place} month={month} />}</At>}
    </Route>
    <Route path={`${AT}/akses`}>
      {(at) => <At {...at}>{(place, month) => <PlaceAccess place={place} month={month} />}</At>}
    </Route>
    <Route path={`${AT}/ilp`}>
      {(at) => (
        <At {...at}>{(place, month) => <PlaceBeforeAfter place={place} month={month} />}</At>
      )}
    </Route>
    <Route path={AT}>
      {(at) => <At {...at}>{(place, month) => <PlacePage place={place} month={month} />}</At>}
    </Route>
    <Route path={`${PLACE_AT}/:level/:id`}>
      {(at) => (
        <At {...at} month="">
          {() => null}
        </At>
      )}
    </Route>
    <Route>
      <VillageList />
    </Route>
  </Switch>
);

const rtOf = (rt: string): string | null => (rt === NO_RT ? null : rt);

interface AtProps {
  level: string;
  id: string;
  month: string;
  children: (place: PlaceAt, month: Month) => ComponentChildren;
}

/** Reads the address: no such level leads to the list, no such month to this one. Another place is another page. */
function At({ level, id, month, children }: AtProps) {
  const { on } = useReader();
  if (!isLevel(level)) return <Redirect to={PLACE_AT} replace />;
  const place = { level, id: decodeURIComponent(id) };
  if (!isMonth(month)) return <Redirect to={placeAddress(place, monthOf(on))} replace />;
  return <Here key={`${level} ${id} ${month}`}>{children(place, month)}</Here>;
}

const Here = ({ children }: { children: ComponentChildren }) => <>{children}</>;
