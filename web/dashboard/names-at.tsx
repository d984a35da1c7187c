import { useState } from 'preact/hooks';
import { useSearch } from 'wouter-preact';
import type { Me } from '#domain/access/access.ts';
import { lastDayOf, type Month } from '#domain/calendar.ts';
import { posyanduLabel } from '#domain/places/place.ts';
import type { PeopleListed } from '#domain/tasks/listed.ts';
import { readPeopleListed } from '../known/read-list.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Skeleton } from '../ui/empty.tsx';
import { listWords as w } from '../words/lists.ts';
import { askWords, sayMonth, villageWords } from '../words/village.ts';
import { BecauseForm } from './because-form.tsx';
import { Frame } from './frame.tsx';
import { NamesAssign } from './names-assign.tsx';
import { namesCsv } from './names-csv.ts';
import { NamesList } from './names-list.tsx';
import { namesTitle } from './names-title.ts';
import './names.css';
import { saysWhy, withReason } from './office.ts';
import { askPeople, type PeopleOf } from './people-address.ts';
import { type PlaceAt, placeAddress } from './place-address.ts';
import { useReader } from './reader.ts';
import { saveBlob, saveFile } from './save-file.ts';
import { useList } from './use-list.ts';

/** The part of an address after the question mark that says which number. */
export function peopleOf(search: string): PeopleOf | null {
  const query = new URLSearchParams(search);
  const [what, group, rt] = ['what', 'group', 'rt'].map((key) => query.get(key));
  if (!what) return null;
  return { what, ...(group ? { group } : {}), ...(typeof rt === 'string' ? { rt } : {}) };
}

/** Who stands behind a number of a place: to look at, to take along, to be made somebody's work (T0.08, T4.06). */
export function NamesAt({ place, month }: { place: PlaceAt; month: Month }) {
  const { me } = useReader();
  const of = peopleOf(useSearch());
  const [because, setBecause] = useState<string | null>(null);
  const unsaid = saysWhy(me) && because === null;
  const address = of && !unsaid ? withReason(askPeople(place, month, of), because) : null;
  const { list, problem, again } = useList(address, readPeopleListed);
  return (
    <Frame
      title={of ? namesTitle(of) : w.list}
      sub={[placeName(me, place), sayMonth(month)].filter(Boolean).join(' · ')}
      back={placeAddress(place, month)}
    >
      {!of && <Empty says={w.noSuch} />}
      {of && unsaid && <BecauseForm onReason={setBecause} />}
      {problem && (
        <Empty says={problem === 'not-allowed' ? w.notAllowed : askWords[problem](null)} />
      )}
      {address && !list && !problem && <Skeleton rows={5} />}
      {address && list && <Names list={list} month={month} address={address} again={again} />}
    </Frame>
  );
}

/** As far as the account itself tells; the page it came from says the others. */
function placeName(me: Me, { level, id }: PlaceAt): string {
  if (level === 'village') return me.villages.find(({ code }) => code === id)?.name ?? '';
  const at = level === 'posyandu' ? me.posyandu.find((place) => place.id === id) : undefined;
  return at ? posyanduLabel(at) : '';
}

interface NamesProps {
  list: PeopleListed;
  month: Month;
  address: string;
  again: () => void;
}

function Names({ list, month, address, again }: NamesProps) {
  const { me, on, ask } = useReader();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [making, setMaking] = useState(false);
  const [kept, setKept] = useState(0);
  const [day = on] = [lastDayOf(month), on].sort();
  const nameOf = (id: string): string => {
    const place = me.posyandu.find((p) => p.id === id);
    if (place) return posyanduLabel(place);
    return id.startsWith('desa:') ? villageWords.list.noPosyandu : id;
  };
  const choose = (id: string, now: boolean) =>
    setChosen(new Set(now ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  const toXlsx = async () => {
    const file = await ask.download?.(`${address}&as=xlsx`);
    if (file?.ok) saveBlob(`daftar-${month}.xlsx`, file.value);
  };
  const free = list.people.filter(({ tasks }) => tasks.length === 0).map(({ id }) => id);
  return (
    <div class="stack wide">
      <About list={list} />
      {kept > 0 && <p role="status">{w.making.done(kept)}</p>}
      {list.people.length === 0 && <Empty says={w.empty} />}
      {list.people.length > 0 && (
        <>
          <div class="row">
            {ask.download && <Button onPress={() => void toXlsx()}>{w.toXlsx}</Button>}
            <Button
              onPress={() =>
                saveFile(`daftar-${month}.csv`, namesCsv(list.people, list.identity, nameOf))
              }
            >
              {w.toCsv}
            </Button>
            {list.assigns && free.length > 0 && (
              <Button onPress={() => setChosen(new Set(free))}>{w.chooseAll}</Button>
            )}
          </div>
          <p class="soft small">{w.care}</p>
        </>
      )}
      <NamesList
        people={list.people}
        on={day}
        identity={list.identity}
        placeName={nameOf}
        chosen={list.assigns ? chosen : null}
        onChoose={choose}
      />
      {chosen.size > 0 && (
        <div class="thumb across">
          <span class="grow">{w.chosen(chosen.size)}</span>
          <Button kind="primary" onPress={() => setMaking(true)} testid="make-tasks">
            {w.make}
          </Button>
        </div>
      )}
      {making && (
        <NamesAssign
          people={list.people.filter(({ id }) => chosen.has(id))}
          onClose={() => setMaking(false)}
          onDone={(n) => {
            setMaking(false);
            setChosen(new Set());
            setKept(n);
            again();
          }}
        />
      )}
    </div>
  );
}

const About = ({ list: { people, total, identity } }: { list: PeopleListed }) => (
  <p class="soft small">
    {[
      villageWords.list.count(total),
      total > people.length && w.cut(people.length, total),
      identity && w.identity,
      villageWords.list.noted,
    ]
      .filter(Boolean)
      .join(' · ')}
  </p>
);
