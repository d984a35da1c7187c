import { useMemo } from 'preact/hooks';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter-preact';
import { type Month, monthOf } from '#domain/calendar.ts';
import type { Phone } from '../known/phone.ts';
import { Empty } from '../ui/empty.tsx';
import { monthWords as w } from '../words/month.ts';
import { recapWords } from '../words/recap.ts';
import { isMonth } from './addresses.ts';
import { Frame } from './frame.tsx';
import './office.css';
import { type NamedPlace, phonePlaces, placeMonthAddress } from './phone-month-address.ts';
import { PhoneMonthPage } from './phone-month-page.tsx';
import { PhoneMonthPeople } from './phone-month-people.tsx';
import { PhoneMonthRecap } from './phone-month-recap.tsx';
import { ReaderProvider, useReader } from './reader.ts';
import { isForm } from './recap-address.ts';
import './village.css';

/** Everything under /bulan, made by the phone alone. */
export function MonthOnPhone({ phone }: { phone: Phone }) {
  const me = phone.me.value;
  const on = phone.today();
  const reader = useMemo(
    () =>
      me && {
        me,
        ask: phone.ask,
        on,
        home: '~/lainnya',
        personAddress: (id: string) => `~/orang/${id}`,
      },
    [phone, me, on],
  );
  if (!reader) return null;
  return (
    <ReaderProvider value={reader}>
      <Switch>
        <Route path="/wilayah/:level/:id/:month/orang">
          {(at) => <PeopleAt phone={phone} {...at} />}
        </Route>
        <Route path="/wilayah/:level/:id/:month">{(at) => <PageAt phone={phone} {...at} />}</Route>
        <Route path="/rekap/:id/:month/:form">{(at) => <RecapAt phone={phone} {...at} />}</Route>
        <Route>
          <FirstPlace />
        </Route>
      </Switch>
    </ReaderProvider>
  );
}

interface AtProps {
  phone: Phone;
  level: string;
  id: string;
  month: string;
}

/** The place and month an address names; null when this phone has no such place. */
function useAt({
  level,
  id,
  month,
}: Omit<AtProps, 'phone'>): { place: NamedPlace; month: Month } | null {
  const { me } = useReader();
  const wanted = decodeURIComponent(id);
  const place = phonePlaces(me).find((p) => p.level === level && p.id === wanted);
  return place && isMonth(month) ? { place, month } : null;
}

function PageAt({ phone, ...asked }: AtProps) {
  const [, go] = useLocation();
  const at = useAt(asked);
  return at ? <PhoneMonthPage phone={phone} go={go} {...at} /> : <FirstPlace />;
}

function PeopleAt({ phone, ...asked }: AtProps) {
  const query = new URLSearchParams(useSearch());
  const at = useAt(asked);
  if (!at) return <FirstPlace />;
  const number = { what: query.get('what') ?? '', group: query.get('group') ?? '*' };
  return <PhoneMonthPeople phone={phone} asked={number} {...at} />;
}

function RecapAt({ phone, form, ...asked }: Omit<AtProps, 'level'> & { form: string }) {
  const at = useAt({ level: 'posyandu', ...asked });
  return at && isForm(form) ? (
    <PhoneMonthRecap phone={phone} form={form} {...at} />
  ) : (
    <FirstPlace />
  );
}

/** Whoever works in a village begins with it, everybody else with their posyandu. */
function FirstPlace() {
  const { me, on } = useReader();
  const [first] = phonePlaces(me);
  if (first) return <Redirect to={placeMonthAddress(first, monthOf(on))} replace />;
  return (
    <Frame title={w.title} back="~/lainnya">
      <Empty says={recapWords.nowhere} />
    </Frame>
  );
}
