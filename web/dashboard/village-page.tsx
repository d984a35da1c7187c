import type { ComponentChildren } from 'preact';
import { Redirect, Route, Switch, useSearch } from 'wouter-preact';
import { monthOf } from '#domain/calendar.ts';
import { isMonth, monthAddress, numberAt } from './addresses.ts';
import { AimsAt } from './aims-at.tsx';
import { DevicesPage } from './devices-page.tsx';
import { ImportPage } from './import-page.tsx';
import { BoundariesLater } from './map-later.tsx';
import { MonthPage } from './month-page.tsx';
import { NamesPage } from './names-page.tsx';
import {
  AIMS_AT,
  BOUNDARIES_AT,
  DEVICES_AT,
  IMPORT_AT,
  officePages,
  PACKAGES_AT,
  PUBLISH_AT,
  READS_AT,
  REFUSED_AT,
} from './office.ts';
import './office.css';
import { PackagesAt } from './packages-at.tsx';
import { homePlace, PLACE_AT, placeAddress } from './place-address.ts';
import { PlacePages } from './place-pages.tsx';
import { PublishAt } from './publish-at.tsx';
import { QUALITY_AT } from './quality-address.ts';
import { QualityPages } from './quality-pages.tsx';
import { type Reader, ReaderProvider, useReader } from './reader.ts';
import { ReadsPageView } from './reads-page.tsx';
import { RECAP_AT } from './recap-address.ts';
import { RecapPages } from './recap-pages.tsx';
import { RefusedPage } from './refused-page.tsx';
import { SettingsAt } from './settings-at.tsx';
import './village.css';
import { VillageList } from './village-list.tsx';

/** Everything under /desa: which village, its month, and who stands behind a number. */
export const VillagePages = (reader: Reader) => (
  <ReaderProvider value={reader}>
    <Switch>
      {reader.settings && (
        <Route path="/pengaturan">
          <SettingsAt />
        </Route>
      )}
      <Route path={REFUSED_AT}>
        <IfMine at={REFUSED_AT} page={<RefusedPage />} />
      </Route>
      <Route path={DEVICES_AT}>
        <IfMine at={DEVICES_AT} page={<DevicesPage />} />
      </Route>
      <Route path={READS_AT}>
        <IfMine at={READS_AT} page={<ReadsPageView />} />
      </Route>
      <Route path={`${PLACE_AT}/*?`}>
        <PlacePages />
      </Route>
      <Route path={`${QUALITY_AT}/*?`}>
        <QualityPages />
      </Route>
      <Route path={`${RECAP_AT}/*?`}>
        <RecapPages />
      </Route>
      <Route path={`${PACKAGES_AT}/*?`}>
        <IfMine at={PACKAGES_AT} page={<PackagesAt />} />
      </Route>
      <Route path={`${AIMS_AT}/*?`}>
        <IfMine at={AIMS_AT} page={<AimsAt />} />
      </Route>
      <Route path={BOUNDARIES_AT}>
        <IfMine at={BOUNDARIES_AT} page={<BoundariesLater />} />
      </Route>
      <Route path={IMPORT_AT}>
        <IfMine at={IMPORT_AT} page={<ImportPage />} />
      </Route>
      <Route path={`${PUBLISH_AT}/baru`}>
        <IfMine at={PUBLISH_AT} page={<PublishAt page="new" />} />
      </Route>
      <Route path={PUBLISH_AT}>
        <IfMine at={PUBLISH_AT} page={<PublishAt page="list" />} />
      </Route>
      <Route path="/desa/:code/:month/:group/:what">{(at) => <NamesAt {...at} />}</Route>
      <Route path="/desa/:code/:month">{(at) => <MonthAt {...at} />}</Route>
      <Route path="/desa/:code">{({ code }) => <ThisMonth code={code} />}</Route>
      <Route>
        <Start />
      </Route>
    </Switch>
  </ReaderProvider>
);

/** The server refuses it too; this spares a page that could show nothing. */
const IfMine = ({ at, page }: { at: string; page: ComponentChildren }) =>
  officePages(useReader().me).some(({ href }) => href === at) ? (
    page
  ) : (
    <Redirect to="/desa" replace />
  );

/** Who answers for a puskesmas or more begins there; who has one village is in it; who has several chooses. */
function Start() {
  const { me, on } = useReader();
  const mine = homePlace(me);
  if (mine) return <Redirect to={placeAddress(mine, monthOf(on))} replace />;
  const [only, ...others] = me.villages;
  return only && others.length === 0 ? <ThisMonth code={only.code} /> : <VillageList />;
}

const ThisMonth = ({ code }: { code: string }) => (
  <Redirect to={monthAddress(code, monthOf(useReader().on))} replace />
);

const MonthAt = ({ code, month }: { code: string; month: string }) =>
  isMonth(month) ? <MonthPage code={code} month={month} /> : <ThisMonth code={code} />;

interface NamesAtProps {
  code: string;
  month: string;
  group: string;
  what: string;
}

function NamesAt({ code, month, group, what }: NamesAtProps) {
  const at = numberAt(group, what, useSearch());
  if (!isMonth(month)) return <ThisMonth code={code} />;
  if (!at) return <Redirect to={monthAddress(code, month)} replace />;
  return <NamesPage code={code} month={month} at={at} />;
}
