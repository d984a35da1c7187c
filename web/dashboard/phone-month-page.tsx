import { Link } from 'wouter-preact';
import { type Month, monthOf } from '#domain/calendar.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import type { Phone } from '../known/phone.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { monthWords as w } from '../words/month.ts';
import { placeWords } from '../words/places.ts';
import { sayDay } from '../words/say.ts';
import { villageWords as v } from '../words/village.ts';
import {
  type NamedPlace,
  phonePlaces,
  phoneRecapAddress,
  placeMonthAddress,
} from './phone-month-address.ts';
import { PhoneFrame } from './phone-month-frame.tsx';
import { PlaceNumbers } from './place-numbers.tsx';
import { QualityMonths } from './quality-months.tsx';
import { useReader } from './reader.ts';
import { usePhoneMonth } from './use-phone-month.ts';

interface PhoneMonthPageProps {
  phone: Phone;
  place: NamedPlace;
  month: Month;
  go: (address: string) => void;
}

/** A posyandu's or a village's month from the facts on this phone: the same page as the server's, without network. */
export function PhoneMonthPage({ phone, place, month, go }: PhoneMonthPageProps) {
  const { me, on } = useReader();
  const { level, id } = place;
  const now = usePhoneMonth(phone, `${level} ${id} ${month}`, (months, breathe) =>
    months.page({ level, id }, month, breathe),
  );
  const places = phonePlaces(me);
  const above = (
    <div class="stack tight noprint">
      {places.length > 1 && (
        <SelectField
          label={w.at}
          value={`${level} ${id}`}
          onValue={(key) => {
            const found = places.find((p) => `${p.level} ${p.id}` === key);
            if (found) go(placeMonthAddress(found, month));
          }}
          options={places.map((p) => ({ value: `${p.level} ${p.id}`, label: p.name }))}
        />
      )}
      <QualityMonths
        month={month}
        last={monthOf(on)}
        addressOf={(m) => placeMonthAddress(place, m)}
      />
    </div>
  );
  return (
    <PhoneFrame
      title={place.name}
      sub={w.from}
      back="~/lainnya"
      above={above}
      now={now}
      missing={w.notHere}
    >
      {(page) => <Numbers page={page} />}
    </PhoneFrame>
  );
}

const Numbers = ({ page }: { page: PlaceMonth }) => (
  <>
    <PlaceNumbers page={page} />
    <p class="small soft fresh">
      {page.openDay
        ? placeWords.head.openDay(sayDay(page.openDay))
        : placeWords.head.opened(page.opened, page.posyandu)}
      {` · ${placeWords.head.rules(page.ruleVersion)}`}
    </p>
    <div class="row noprint">
      {page.place.level === 'posyandu' && (
        <Link class="button quiet" href={phoneRecapAddress(page.place.id, page.month, 'child')}>
          {w.recap}
        </Link>
      )}
      <Button onPress={() => print()}>{v.print}</Button>
    </div>
  </>
);
