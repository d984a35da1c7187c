import { Redirect, Route, Switch } from 'wouter-preact';
import { monthOf } from '#domain/calendar.ts';
import { isMonth } from './addresses.ts';
import { QUALITY_AT, qualityAddress, qualityScopeOf } from './quality-address.ts';
import { QualityDistrict } from './quality-district.tsx';
import { QualityPage } from './quality-page.tsx';
import { QualityPosyandu } from './quality-posyandu.tsx';
import { useReader } from './reader.ts';

/** Everything under /mutu. */
export function QualityPages() {
  const { me } = useReader();
  const scope = qualityScopeOf(me);
  if (!scope) return <Redirect to="/desa" replace />;
  return (
    <Switch>
      <Route path={`${QUALITY_AT}/posyandu/:id/:month`}>
        {({ id, month }) =>
          isMonth(month) && scope.kind === 'puskesmas' ? (
            <QualityPosyandu key={`${id} ${month}`} id={decodeURIComponent(id)} month={month} />
          ) : (
            <ThisMonth />
          )
        }
      </Route>
      <Route path={`${QUALITY_AT}/:month`}>
        {({ month }) => {
          if (!isMonth(month)) return <ThisMonth />;
          return scope.kind === 'district' ? (
            <QualityDistrict key={month} scope={scope} month={month} />
          ) : (
            <QualityPage key={month} scope={scope} month={month} />
          );
        }}
      </Route>
      <Route>
        <ThisMonth />
      </Route>
    </Switch>
  );
}

const ThisMonth = () => <Redirect to={qualityAddress(monthOf(useReader().on))} replace />;
