import { Redirect, Route, Switch, useLocation } from 'wouter-preact';
import { monthOf } from '#domain/calendar.ts';
import { Empty } from '../ui/empty.tsx';
import { recapWords as w } from '../words/recap.ts';
import { isMonth } from './addresses.ts';
import { Frame } from './frame.tsx';
import { useReader } from './reader.ts';
import { isForm, RECAP_AT, recapAddress, recapPlaces } from './recap-address.ts';
import { RecapPage } from './recap-page.tsx';

/** Everything under /rekap: which posyandu, which month, which form. */
export const RecapPages = () => (
  <Switch>
    <Route path={`${RECAP_AT}/:posyandu/:month/:form`}>{(at) => <RecapOf {...at} />}</Route>
    <Route>
      <FirstRecap />
    </Route>
  </Switch>
);

function RecapOf({ posyandu, month, form }: { posyandu: string; month: string; form: string }) {
  const [, go] = useLocation();
  const id = decodeURIComponent(posyandu);
  if (!isMonth(month) || !isForm(form)) return <FirstRecap />;
  return <RecapPage posyandu={id} month={month} form={form} go={go} />;
}

/** Children first: the form every posyandu has something in. */
function FirstRecap() {
  const { me, on, home } = useReader();
  const [first] = recapPlaces(me);
  if (first) {
    const at = { posyandu: first.id, month: monthOf(on), form: 'child' } as const;
    return <Redirect to={recapAddress(at)} replace />;
  }
  return (
    <Frame title={w.title} back={home === null ? '/desa' : '/lainnya'}>
      <Empty says={w.nowhere} />
    </Frame>
  );
}
