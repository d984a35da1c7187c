import { Link } from 'wouter-preact';
import { type Month, monthOf } from '#domain/calendar.ts';
import { RECAP_FORMS, type RecapKey } from '#domain/pws/recap/form.ts';
import type { Phone } from '../known/phone.ts';
import { RecapView } from '../recap/recap-view.tsx';
import { Button } from '../ui/button.tsx';
import { monthWords as w } from '../words/month.ts';
import { recapWords } from '../words/recap.ts';
import { villageWords } from '../words/village.ts';
import { type NamedPlace, phoneRecapAddress, placeMonthAddress } from './phone-month-address.ts';
import { PhoneFrame } from './phone-month-frame.tsx';
import { QualityMonths } from './quality-months.tsx';
import { useReader } from './reader.ts';
import { usePhoneMonth } from './use-phone-month.ts';

interface PhoneMonthRecapProps {
  phone: Phone;
  place: NamedPlace;
  month: Month;
  form: RecapKey;
}

/** The official recap of a posyandu from the facts on this phone, to look at and to print. */
export function PhoneMonthRecap({ phone, place, month, form }: PhoneMonthRecapProps) {
  const { on } = useReader();
  const now = usePhoneMonth(phone, `${place.id} ${month} ${form}`, (months, breathe) =>
    months.recap(place.id, month, form, breathe),
  );
  const above = (
    <div class="stack noprint">
      <nav class="recapforms" aria-label={recapWords.pick}>
        {RECAP_FORMS.map((one) => (
          <Link
            key={one}
            class="button quiet"
            href={phoneRecapAddress(place.id, month, one)}
            aria-current={one === form ? 'page' : undefined}
            replace
          >
            {recapWords.forms[one]}
          </Link>
        ))}
      </nav>
      <QualityMonths
        month={month}
        last={monthOf(on)}
        addressOf={(m) => phoneRecapAddress(place.id, m, form)}
      />
    </div>
  );
  return (
    <PhoneFrame
      title={recapWords.title}
      sub={place.name}
      back={placeMonthAddress(place, month)}
      above={above}
      now={now}
      missing={w.notHere}
    >
      {(sheet) => (
        <>
          <RecapView sheet={sheet} from={w.from} />
          <div class="row noprint">
            <Button onPress={() => print()}>{villageWords.print}</Button>
          </div>
        </>
      )}
    </PhoneFrame>
  );
}
