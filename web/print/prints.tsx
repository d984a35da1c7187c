import { Route, Switch } from 'wouter-preact';
import { BlankPage } from './blank-page.tsx';
import { ChartsPage } from './charts-page.tsx';
import { ManyCards } from './many-cards.tsx';
import { OneCard } from './one-card.tsx';
import { PrintMenu } from './print-menu.tsx';
import { RegisterPage } from './register-page.tsx';
import { SummaryPage } from './summary-page.tsx';

/** Everything under /cetak. */
export const Prints = () => (
  <Switch>
    <Route path="/cetak/register">
      <RegisterPage />
    </Route>
    <Route path="/cetak/kartu">
      <ManyCards />
    </Route>
    <Route path="/cetak/kartu/:id">{({ id }) => <OneCard id={id} />}</Route>
    <Route path="/cetak/kosong">
      <BlankPage />
    </Route>
    <Route path="/cetak/ringkasan/:id">{({ id }) => <SummaryPage id={id} />}</Route>
    <Route path="/cetak/grafik/:id">{({ id }) => <ChartsPage id={id} />}</Route>
    <Route>
      <PrintMenu />
    </Route>
  </Switch>
);
