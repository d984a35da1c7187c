import { Redirect, Route, Switch } from 'wouter-preact';
import { civilDay } from '../known/today.ts';
import { askSchedule } from './ask-schedule.ts';
import { SchedulePage } from './schedule-page.tsx';

/** The public page as it stands at its address. */
export const Schedule = () => (
  <Switch>
    <Route path="/jadwal/:area?">
      {({ area }) => <SchedulePage area={area} ask={askSchedule} on={civilDay(new Date())} />}
    </Route>
    <Route>
      <Redirect to="/jadwal" replace />
    </Route>
  </Switch>
);
