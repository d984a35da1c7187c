import { Link } from 'wouter-preact';
import { monthOf } from '#domain/calendar.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import { RECAP_FORMS } from '#domain/pws/recap/form.ts';
import { readRecap } from '../known/read-recap.ts';
import { RecapView } from '../recap/recap-view.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { SelectField } from '../ui/field.tsx';
import { monthWords } from '../words/month.ts';
import { recapWords as w } from '../words/recap.ts';
import { askWords } from '../words/village.ts';
import { Frame } from './frame.tsx';
import { recapOnPhone } from './phone-month-address.ts';
import { QualityMonths } from './quality-months.tsx';
import { useReader } from './reader.ts';
import { askRecap, maySign, type RecapAt, recapAddress, recapPlaces } from './recap-address.ts';
import { RecapFiles } from './recap-files.tsx';
import { RecapSign } from './recap-sign.tsx';
import { useList } from './use-list.ts';

interface RecapPageProps extends RecapAt {
  go: (address: string) => void;
}

/** The four official recaps of a posyandu, month by month: to look at, to take along, to put a name to. */
export function RecapPage({ go, ...at }: RecapPageProps) {
  const { me, on, home } = useReader();
  const places = recapPlaces(me);
  const place = places.find((p) => p.id === at.posyandu);
  const { list: sheet, problem } = useList(askRecap(at), readRecap);
  const last = monthOf(on);
  return (
    <Frame
      title={w.title}
      {...(place ? { sub: posyanduLabel(place) } : {})}
      back={home === null ? null : '/lainnya'}
    >
      <div class="stack wide">
        <div class="stack noprint">
          {places.length > 1 && (
            <SelectField
              label={w.at}
              value={at.posyandu}
              onValue={(posyandu) => go(recapAddress({ ...at, posyandu }))}
              options={places.map((p) => ({ value: p.id, label: posyanduLabel(p) }))}
            />
          )}
          <Forms at={at} />
          <QualityMonths
            month={at.month}
            last={last}
            addressOf={(month) => recapAddress({ ...at, month })}
          />
        </div>
        {problem && (
          <Empty says={askWords[problem](null)}>
            {home !== null && (
              <Link class="button quiet" href={recapOnPhone(at)}>
                {monthWords.offline}
              </Link>
            )}
          </Empty>
        )}
        {!sheet && !problem && <Skeleton rows={8} />}
        {sheet && sheet.form === at.form && sheet.month === at.month && (
          <>
            <RecapView sheet={sheet} />
            <RecapFiles key={askRecap(at)} at={at} />
            {place && maySign(me, place) && (
              <RecapSign key={`sign ${askRecap(at)}`} sheet={sheet} />
            )}
          </>
        )}
      </div>
    </Frame>
  );
}

const Forms = ({ at }: { at: RecapAt }) => (
  <nav class="recapforms" aria-label={w.pick}>
    {RECAP_FORMS.map((form) => (
      <Link
        key={form}
        class="button quiet"
        href={recapAddress({ ...at, form })}
        aria-current={form === at.form ? 'page' : undefined}
        replace
      >
        {w.forms[form]}
      </Link>
    ))}
  </nav>
);
