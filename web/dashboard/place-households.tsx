import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { type LocalDate, lastDayOf, type Month } from '#domain/calendar.ts';
import { ageOn } from '#domain/people/age.ts';
import type { HouseholdsPage, HouseMember } from '#domain/pws/place-parts.ts';
import { readHouseholds } from '../known/read-place.ts';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { Icon } from '../ui/icon.tsx';
import { listWords } from '../words/lists.ts';
import { placeWords } from '../words/places.ts';
import { sayAge } from '../words/say.ts';
import { askWords, villageWords } from '../words/village.ts';
import { BecauseForm } from './because-form.tsx';
import { saysWhy, withReason } from './office.ts';
import { askHouseholds, type PlaceAt, placeAddress } from './place-address.ts';
import { PlaceFrame } from './place-frame.tsx';
import { sayRt } from './place-rt.tsx';
import { useReader } from './reader.ts';
import { useList } from './use-list.ts';

const w = placeWords.rt;

interface HouseholdsProps {
  place: PlaceAt;
  month: Month;
  rt: string | null;
}

/** The families of an RT by name: who was served, who was not, who is at risk. Asked anew each time, kept nowhere. */
export function PlaceHouseholds({ place, month, rt }: HouseholdsProps) {
  const { me, on } = useReader();
  const [because, setBecause] = useState<string | null>(null);
  const unsaid = saysWhy(me) && because === null;
  const address = withReason(askHouseholds(place, month, rt), because);
  const { list, problem } = useList(unsaid ? null : address, readHouseholds);
  const [day = on] = [lastDayOf(month), on].sort();
  return (
    <PlaceFrame
      place={place}
      month={month}
      page={null}
      here="rt"
      timeless
      title={w.householdsTitle(sayRt(rt))}
      back={placeAddress(place, month, 'rt')}
    >
      {unsaid && <BecauseForm onReason={setBecause} />}
      {problem && (
        <Empty
          says={
            problem === 'not-allowed' ? villageWords.table.numbersOnly : askWords[problem](null)
          }
        />
      )}
      {!list && !problem && !unsaid && <Skeleton rows={5} />}
      {list && <Families list={list} on={day} />}
    </PlaceFrame>
  );
}

const needsVisit = (house: readonly HouseMember[]): boolean =>
  house.some(({ served, atRisk }) => !served || atRisk);

function Families({ list, on }: { list: HouseholdsPage; on: LocalDate }) {
  const [only, setOnly] = useState(false);
  const houses = list.households.filter((house) => !only || needsVisit(house));
  const alone = list.alone.filter((member) => !only || needsVisit([member]));
  const size = list.households.flat().length + list.alone.length;
  return (
    <>
      <p class="soft small">
        {w.people(size)} · {w.noted}
      </p>
      {size > 0 && (
        <label class="tick">
          <input type="checkbox" checked={only} onChange={() => setOnly(!only)} />
          <span>{w.onlyOpen}</span>
        </label>
      )}
      {list.total > size && <p>{listWords.cut(size, list.total)}</p>}
      {size === 0 && <Empty says={w.nobody} />}
      {size > 0 && houses.length + alone.length === 0 && <Empty says={w.allDone} />}
      <div class="houses">
        {houses.map((house) => (
          <section key={house[0]?.id} class="card">
            <h2>{w.family(house.length)}</h2>
            <Members members={house} on={on} />
          </section>
        ))}
      </div>
      {alone.length > 0 && (
        <section class="stack">
          <h2>{w.alone}</h2>
          <Members members={alone} on={on} />
        </section>
      )}
      {list.others > 0 && <p class="soft">{w.others(list.others)}</p>}
    </>
  );
}

const Members = ({ members, on }: { members: readonly HouseMember[]; on: LocalDate }) => (
  <ul class="members">
    {members.map((member) => (
      <Member key={member.id} member={member} on={on} />
    ))}
  </ul>
);

function Member({ member, on }: { member: HouseMember; on: LocalDate }) {
  const { personAddress } = useReader();
  const { id, name, birthDate, sex, served, atRisk, why } = member;
  const address = personAddress(id);
  const age = ageOn(birthDate, on);
  return (
    <li>
      {address ? <Link href={address}>{name}</Link> : <b>{name}</b>}
      <span class="soft small">
        {[villageWords.list.sex[sex], age && sayAge(age)].filter(Boolean).join(' · ')}
      </span>
      <span class="row">
        <span class={`pstanding ${served ? 'good' : 'silent'}`}>
          <Icon name={served ? 'check' : 'dots'} size={18} />
          {served ? w.state.served : w.state.notYet}
        </span>
        {atRisk && (
          <span class="pstanding poor">
            <Icon name="eye" size={18} />
            {w.state.atRisk}
          </span>
        )}
      </span>
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
