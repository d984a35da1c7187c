import { useEffect, useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import { type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { ageOn } from '#domain/people/age.ts';
import { posyanduLabel, villageScope } from '#domain/places/place.ts';
import type { PersonBehind } from '#domain/pws/village-month.ts';
import type { AskProblem } from '../known/ask-server.ts';
import { readPeopleBehind } from '../known/read-village.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { groupWords } from '../words/groups.ts';
import { sayAge } from '../words/say.ts';
import { askWords, sayMonth, villageWords as w } from '../words/village.ts';
import { askNames, monthAddress, type NumberAt } from './addresses.ts';
import { BecauseForm } from './because-form.tsx';
import { Frame } from './frame.tsx';
import { saysWhy, withReason } from './office.ts';
import { useReader } from './reader.ts';

interface NamesPageProps {
  code: string;
  month: Month;
  at: NumberAt;
}

/** The server gives no more names than this at once. */
const MOST = 1000;
/** Lists in which a reason stands behind each name. */
const WITH_REASONS: ReadonlySet<string> = new Set(['at-risk', 'referred']);

/** Who stands behind a number, grouped by posyandu. Asked anew each time and kept nowhere. */
export function NamesPage({ code, month, at }: NamesPageProps) {
  const { me, ask, on } = useReader();
  const [people, setPeople] = useState<PersonBehind[] | null>(null);
  const [problem, setProblem] = useState<AskProblem | null>(null);
  const [because, setBecause] = useState<string | null>(null);
  const unsaid = saysWhy(me) && because === null;
  const address = withReason(askNames(code, month, at), because);
  useEffect(() => {
    let gone = false;
    setPeople(null);
    scrollTo(0, 0);
    if (unsaid) return;
    void ask.json(address).then((answer) => {
      if (gone) return;
      const read = answer.ok ? readPeopleBehind(answer.value) : null;
      setPeople(read);
      setProblem(read ? null : answer.ok ? 'server-error' : answer.error);
    });
    return () => {
      gone = true;
    };
  }, [ask, address, unsaid]);
  const village = me.villages.find((v) => v.code === code)?.name ?? code;
  const [day] = [lastDayOf(month), on].sort();
  const group = at.group === '*' ? w.list.everyone : groupWords[at.group];
  return (
    <Frame
      title={`${w.list.title[at.what]} · ${group}`}
      sub={`${village} · ${sayMonth(month)}`}
      back={monthAddress(code, month)}
    >
      {problem && (
        <Empty says={problem === 'not-allowed' ? w.table.numbersOnly : askWords[problem](null)} />
      )}
      {unsaid && <BecauseForm onReason={setBecause} />}
      {!people && !problem && !unsaid && <Skeleton rows={5} />}
      {people && <Names people={people} on={day ?? on} code={code} what={at.what} />}
    </Frame>
  );
}

interface NamesProps {
  people: readonly PersonBehind[];
  on: LocalDate;
  code: string;
  what: string;
}

function Names({ people, on, code, what }: NamesProps) {
  const { me } = useReader();
  const nameOf = (id: string): string => {
    const place = me.posyandu.find((p) => p.id === id);
    if (place) return posyanduLabel(place);
    return id === villageScope(code) ? w.list.noPosyandu : id;
  };
  return (
    <div class="stack wide">
      <p class="soft small">
        {w.list.count(people.length)}
        {people.length >= MOST && ` · ${w.list.cut(MOST)}`}
        {ofOwnPosyandu(me) && ` · ${w.list.own}`}
        {` · ${w.list.noted}`}
      </p>
      {people.length === 0 && <Empty says={w.list.nobody} />}
      {[...byPosyandu(people)].map(([id, some]) => (
        <section key={id} class="stack">
          <h2>
            {nameOf(id)} <span class="soft num">{w.list.count(some.length)}</span>
          </h2>
          <ul class="names">
            {some.map((person) => (
              <NameLine key={person.id} person={person} on={on} reasons={WITH_REASONS.has(what)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Who holds a posyandu only sees its people, though the number is the village's. */
const ofOwnPosyandu = (me: Me): boolean =>
  powersOf(me.account.role).scopes.length === 1 &&
  powersOf(me.account.role).scopes.includes('posyandu');

function byPosyandu(people: readonly PersonBehind[]): Map<string, PersonBehind[]> {
  const places = new Map<string, PersonBehind[]>();
  for (const person of people) {
    const some = places.get(person.posyandu) ?? [];
    some.push(person);
    places.set(person.posyandu, some);
  }
  return places;
}

interface NameLineProps {
  person: PersonBehind;
  on: LocalDate;
  reasons: boolean;
}

const NameLine = ({ person, on, reasons }: NameLineProps) => {
  const { personAddress } = useReader();
  const address = personAddress(person.id);
  const age = ageOn(person.birthDate, on);
  const about = [
    w.list.sex[person.sex],
    age && sayAge(age),
    person.rt ? w.list.rt(person.rt) : w.list.noRt,
  ];
  return (
    <li>
      {address ? <Link href={address}>{person.name}</Link> : <b>{person.name}</b>}
      <span class="soft small">{about.filter(Boolean).join(' · ')}</span>
      {reasons && person.why.length > 0 && (
        <ul class="reasons small">
          {person.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
    </li>
  );
};
