import { Link } from 'wouter-preact';
import { type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { ageOn } from '#domain/people/age.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import { indicatorOf } from '#domain/pws/indicators/catalogue.ts';
import { RECAP_FORMS } from '#domain/pws/recap/form.ts';
import { RECAPS } from '#domain/pws/recap/forms.ts';
import { GROUPS } from '#domain/stages/groups.ts';
import type { Phone } from '../known/phone.ts';
import type { NumberAsked, PersonInMonth } from '../known/phone-months.ts';
import { Empty } from '../ui/empty.tsx';
import { groupWords } from '../words/groups.ts';
import { inWords } from '../words/label.ts';
import { monthWords as w } from '../words/month.ts';
import { sayAge } from '../words/say.ts';
import { sayMonth, villageWords } from '../words/village.ts';
import { type NamedPlace, placeMonthAddress } from './phone-month-address.ts';
import { PhoneFrame } from './phone-month-frame.tsx';
import { useReader } from './reader.ts';
import { usePhoneMonth } from './use-phone-month.ts';

const v = villageWords.list;

interface PhoneMonthPeopleProps {
  phone: Phone;
  place: NamedPlace;
  month: Month;
  asked: NumberAsked;
}

/** Who stands behind a number of the phone's month, by posyandu; each name opens the person. */
export function PhoneMonthPeople({ phone, place, month, asked }: PhoneMonthPeopleProps) {
  const { on } = useReader();
  const { level, id } = place;
  const { what, group } = asked;
  const now = usePhoneMonth(phone, `${level} ${id} ${month} ${group} ${what}`, (months, breathe) =>
    months.people({ level, id }, month, asked, breathe),
  );
  const [day] = [lastDayOf(month), on].sort();
  return (
    <PhoneFrame
      title={[titleOf(what), groupTitle(group)].join(' · ')}
      sub={`${place.name} · ${sayMonth(month)}`}
      back={placeMonthAddress(place, month)}
      now={now}
      missing={w.noNumber}
    >
      {(people) => <Lists people={people} on={day ?? on} />}
    </PhoneFrame>
  );
}

function groupTitle(key: string): string {
  const [of, sex] = key.split('/');
  const group = GROUPS.find((g) => g === of);
  const name = group ? groupWords[group] : v.everyone;
  return sex === 'F' || sex === 'M' ? `${name} · ${v.sex[sex]}` : name;
}

const isListed = (what: string): what is keyof typeof v.title => Object.hasOwn(v.title, what);

/** What a number is called: a number of the groups, a line of the catalogue, a column of a recap. */
function titleOf(what: string): string {
  if (isListed(what)) return v.title[what];
  if (what === 'visited') return w.visited;
  const [, side, key = ''] = /^(of|all|not):(.+)$/.exec(what) ?? [];
  const line = indicatorOf(key);
  if (line) return `${side === 'not' ? w.notReached : w.reached}: ${inWords(line.title)}`;
  const [, form, n] = /^(?:s\.)?(?:r\.|col:)([a-z]+)\.(\d+)$/.exec(what) ?? [];
  const known = RECAP_FORMS.find((one) => one === form);
  const column = known && RECAPS[known].columns.find((one) => String(one.n) === n);
  return column ? `${w.column(column.n)}: ${column.label}` : w.behind;
}

function Lists({ people, on }: { people: readonly PersonInMonth[]; on: LocalDate }) {
  const { me } = useReader();
  const nameOf = (id: string): string => {
    const place = me.posyandu.find((p) => p.id === id);
    return place ? posyanduLabel(place) : v.noPosyandu;
  };
  const places = [...new Set(people.map(({ posyandu }) => posyandu))];
  return (
    <>
      <p class="soft small">{v.count(people.length)}</p>
      {people.length === 0 && <Empty says={v.nobody} />}
      {places.map((id) => (
        <section key={id} class="stack">
          {places.length > 1 && <h2>{nameOf(id)}</h2>}
          <ul class="names">
            {people
              .filter(({ posyandu }) => posyandu === id)
              .map((one) => (
                <NameLine key={one.person.id} one={one} on={on} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function NameLine({ one: { person, rt, why }, on }: { one: PersonInMonth; on: LocalDate }) {
  const age = ageOn(person.birthDate, on);
  const about = [v.sex[person.sex], age && sayAge(age), rt ? v.rt(rt) : v.noRt];
  return (
    <li>
      <Link href={`~/orang/${person.id}`}>{person.name}</Link>
      <span class="soft small">{about.filter(Boolean).join(' · ')}</span>
      {why.length > 0 && (
        <ul class="reasons small">
          {why.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
